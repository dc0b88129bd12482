/** The township hall as its planner draws it: places in mm from the upper left inner corner, as the editor reads them. */
import type { Page } from 'playwright'
import type { DrawHand } from './draw-hand'

type XY = readonly [number, number]
const unit = '示例镇便民服务中心'
const STAFF = ['王芳', '李娜', '张伟', '刘洋', '陈静', '杨磊', '赵敏', '黄强', '周婷', '吴刚']
const BUSINESS = [
  '老年人、残疾人及特殊群体业务',
  '综合受理',
  '综合受理',
  '社会保险',
  '医疗保障',
  '民政、残联',
  '代办、帮办',
  '跨区域通办',
  '办不成事反映',
  '统一出证',
]

/** A new hall by its clear size, its partitions and all that opens in its walls. */
export async function shell(hand: DrawHand, page: Page): Promise<void> {
  await hand.key('Alt+n')
  await hand.press('new-name')
  await hand.type('乌达区示例镇便民服务中心')
  for (const [field, size] of [
    ['new-width', '24000'],
    ['new-depth', '15000'],
  ]) {
    await hand.press(field)
    await hand.key('Control+a')
    await hand.type(size)
  }
  await hand.press('dialog-primary')
  await page.locator('h1', { hasText: '乌达区示例镇便民服务中心' }).waitFor()
  await hand.set({
    title: '乌达区示例镇便民服务中心 一层',
    occupants: 60,
    existing: false,
    crowded: false,
  })

  // While so much is missing, what is missing is not marked on the plan.
  await hand.key('f')
  await hand.tool('w', { 画法: 'line' })
  await hand.press('wall-thickness')
  await hand.key('Control+a')
  await hand.type('100')
  await hand.key('Enter')
  const wall = async (...places: readonly string[]) => {
    for (const place of places) {
      await hand.type(place)
      await hand.key('Enter')
    }
    await hand.key('Enter')
  }
  await wall('0-100,9950', '5050,9950', '5050,15100')
  await wall('20050,15100', '20050,9450', '24100,9450')
  await wall('20050,12000', '24100,12000')
  await wall('18050,0-100', '18050,3950')
  await hand.choose('墙体', 'glass')
  await wall('0-100,3850', '3000,3850')
  await hand.key('Escape')

  await hand.click([12_000, 15_100])
  await hand.set({
    name: '主出入口',
    number: 'A-MK-01',
    clearWidth: 2200,
    leaf: 'automatic',
    hours: 'office',
  })
  const opening = async (kind: string, at: XY, values: Parameters<DrawHand['set']>[0]) => {
    await hand.tool('d', { 种类: kind })
    await hand.click(at)
    await hand.set(values)
  }
  // `at` is the middle of the opening from the wall's first end.
  await opening('exit', [24_100, 2750], {
    name: '疏散出口',
    number: 'A-MK-02',
    clearWidth: 1440,
    at: 2850,
    hours: 'always',
  })
  await opening('exit', [1950, -100], {
    name: '员工出入口',
    number: 'A-MK-03',
    width: 1000,
    clearWidth: 900,
    at: 2050,
    leaf: 'single',
    hinge: 'a',
    access: 'staff',
    hours: 'office',
  })
  await opening('entrance', [2050, 15_100], {
    name: '24小时自助区入口',
    number: 'A-MK-04',
    width: 1300,
    clearWidth: 1200,
    at: 22_050,
    leaf: 'automatic',
    hours: 'always',
  })
  await opening('door', [5050, 12_900], {
    name: '24小时自助区内门',
    number: 'A-MK-05',
    width: 1200,
    clearWidth: 1100,
    at: 2950,
    leaf: 'automatic',
    access: 'public',
    hours: 'office',
  })
  await opening('door', [20_050, 12_850], {
    name: '母婴室门',
    number: 'A-MK-06',
    clearWidth: 900,
    at: 2250,
    swing: 'out',
    hinge: 'a',
    access: 'public',
  })
  await opening('door', [20_050, 11_200], {
    name: '无障碍卫生间门',
    number: 'A-MK-07',
    clearWidth: 900,
    at: 3900,
    leaf: 'sliding',
    access: 'public',
  })
  await opening('door', [18_050, 1550], {
    name: '员工通道门',
    number: 'A-MK-08',
    clearWidth: 900,
    at: 1650,
    hinge: 'a',
  })
  for (const [x, y, at] of [
    [20_500, -100, 20_600],
    [16_300, -100, 16_400],
    [7900, -100, 8000],
    [3700, -100, 3800],
    [7200, 15_100, 16_900],
    [16_800, 15_100, 7300],
  ])
    await opening('window', [x, y], { width: 2400, at })
}

/** Rectangles by their corner and size, and whole rooms by a click. */
export async function zones(hand: DrawHand): Promise<void> {
  await hand.tool('z', { 画法: 'rectangle' })
  // Sizes go towards the hand.
  await hand.point([23_900, 14_900])
  const zone = async (type: string, at: string, size: string, values: Parameters<DrawHand['set']>[0]) => {
    await hand.choose('区域类型', type)
    for (const typed of [at, size]) {
      await hand.type(typed)
      await hand.key('Enter')
    }
    await hand.set(values)
    await hand.point([23_900, 14_900])
  }
  await zone('consultation', '9000,11100', '8200,2400', { number: 'A', cameraChannels: ['C01'] })
  await zone('self-service', '0,3900', '3000,6000', { number: 'B', cameraChannels: ['C05'] })
  await zone('waiting', '6000,6400', '10200,4600', { number: 'D', cameraChannels: ['C02'] })
  await zone('windows', '3000,3000', '13500,2100', { number: 'E', cameraChannels: ['C03'] })
  await zone('certificate', '16500,3000', '1500,2100', { number: 'E2', cameraChannels: ['C04'] })
  await zone('convenience', '5100,13600', '3500,1400', {
    number: 'F1',
    name: '便民服务区(复印打印)',
    cameraChannels: ['C07'],
  })
  await zone('convenience', '13300,13600', '6000,1400', {
    number: 'F2',
    name: '便民服务区(便民设施)',
    cameraChannels: ['C08'],
  })
  await zone('form-filling', '17800,6200', '2200,3200', { number: 'G', cameraChannels: ['C09'] })
  await zone('back-office', '0,0', '18000,3000', { number: 'K', cameraChannels: ['C10'] })
  await hand.key('Escape')
  const room = async (type: string, at: XY, values: Parameters<DrawHand['set']>[0]) => {
    await hand.tool('z', { 区域类型: type, 画法: 'room' })
    await hand.click(at)
    await hand.set(values)
  }
  await room('24h', [2500, 12_500], { number: 'C', cameraChannels: ['C06'] })
  await room('mother-baby', [22_000, 13_500], { number: 'H1' })
  await room('toilet', [22_000, 10_700], { number: 'H2' })
}

const MACHINE = { 'asset.quantity': 1, 'asset.purchased': '2024-03-18', 'asset.status': '在用' }
const YELLOW = { 'mark.kind': 'L', 'mark.color': 'yellow' }
const CHECKED = {
  'asset.quantity': 1,
  'asset.status': '完好',
  'asset.expiry': '2029-03-01',
  'asset.lastCheck': '2026-11-02',
}

/** The first window with all that belongs to it, then ten of them at once; what differs is filled in by lists. */
async function windows(hand: DrawHand): Promise<void> {
  await hand.place('服务窗口', [3750, 3450])
  await hand.set({
    height: 760,
    'attrs.services:choices': ['综合受理'],
    'attrs.lowCounter': false,
    'attrs.screen.unit': unit,
    'attrs.screen.area': 'E',
    'attrs.screen.mongolian': 'ᠦᠢᠯᠡᠴᠢᠯᠡᠭᠡᠨ ᠦ ᠴᠣᠩᠬᠣ',
    'attrs.evaluator.unit': unit,
    'attrs.evaluator.enquiryPhone': '0473-3010000',
    'attrs.evaluator.complaintPhone': '0473-12345',
  })
  await hand.place('窗口条屏', [3750, 3060])
  await hand.set({ 'attrs.window:label': '服务窗口 E-CK-01', 'asset.model': 'LED P4 条屏' })
  await hand.place('办事座椅', [3750, 4300], 2)
  await hand.place('办公椅', [3750, 2550])
  await hand.place('抽屉柜', [3250, 3300], 2)
  await hand.set({ 'asset.quantity': 1 })
  await hand.entry('attrs.drawers', { content: 'supplies', label: '备用文具' })
  await hand.entry('attrs.drawers', { content: 'temporary', label: '临时资料' })
  await hand.entry('attrs.drawers', { content: 'private', label: '私人物品' })
  await hand.place('摄像机', [3750, 5700], 2)
  await hand.set({ 'attrs.fov': 60, 'attrs.range': 4000, 'attrs.pixels': 2560, 'attrs.kind': '半球' })
  await hand.band([2900, 2150], [4650, 5900])
  await hand.grid({ columns: 10, across: 1500 })

  await hand.sameType([3750, 3600])
  await hand.set(YELLOW)
  await hand.fill('name', ['#号窗口'])
  await hand.fill('attrs.windowNo', ['##'])
  await hand.fill('owner', STAFF)
  await hand.fill('attrs.evaluator.name', STAFF)
  await hand.fill('attrs.evaluator.staffNo', ['ZW##'])
  await hand.fill('attrs.business', BUSINESS)
  await hand.fill('attrs.screen.business', BUSINESS)
  await hand.fill('attrs.evaluator.business', BUSINESS)
  await hand.fill('attrs.cameraChannels', ['W##'])
  const services: readonly (readonly [window: number, names: readonly string[]])[] = [
    [1, ['绿色通道']],
    [2, ['综合咨询']],
    [4, ['综合受理', '分领域综合']],
    [5, ['综合受理', '分领域综合']],
    [7, ['综合受理', '帮办代办']],
    [8, ['综合受理', '跨区域通办']],
    [9, ['综合受理', '办不成事反映']],
    [10, ['综合受理', '统一出证']],
  ]
  for (const [window, names] of services) {
    await hand.click([2250 + window * 1500, 3600])
    await hand.set({ 'attrs.services:choices': names })
  }
  await hand.set({ 'attrs.screen.area': 'E2' })
  await hand.click([3750, 3600])
  await hand.set({ height: 750, 'attrs.lowCounter': true })
  // Nobody's chair stands before the low window.
  await hand.click([3750, 4300])
  await hand.key('Delete')
  for (const [x, y, staff] of [
    [5250, 4300, STAFF.slice(1)],
    [5250, 2550, STAFF],
    [4750, 3250, STAFF],
    [5250, 3060, STAFF],
  ] as const) {
    await hand.sameType([x, y])
    await hand.fill('owner', staff)
  }
  await hand.sameType([5250, 5700])
  await hand.fill('attrs.channel', ['W##'])
}

/** Everything else on the floor: places first, then what many have in common. */
export async function things(hand: DrawHand, page: Page): Promise<void> {
  await windows(hand)

  await hand.place('排椅', [7900, 7060], 2)
  await hand.set({ 'attrs.seats': 3 })
  await hand.grid({ columns: 4, rows: 3, across: 1800, down: 1680, after: 2, aisle: 1800 })
  await hand.click([13_300, 10_420])
  await hand.click([15_100, 10_420], { shift: true })
  await hand.key('Delete')
  await hand.click([7900, 7060])
  await hand.set({ 'attrs.priority': '1-3' })
  await hand.place('轮椅席位', [6500, 7370], 2)

  await hand.place('自助终端', [350, 6000], 3)
  await hand.set({
    ...YELLOW,
    'asset.model': 'ZZ-2100',
    'attrs.guide': true,
    'attrs.functions': ['政务服务', '社保', '医保'],
  })
  await hand.grid({ columns: 3, across: 1500 })
  await hand.click([350, 9000])
  await hand.key('Control+c', 'Control+v')
  await hand.set({ 'at.0': 350, 'at.1': 11_300, number: 'C-ZD-04' })
  await hand.grid({ columns: 3, across: 1200 })
  await hand.sameType([350, 6000])
  await hand.fill('name', ['自助终端#'])

  for (const [name, at] of [
    ['雨伞架', [13_650, 14_850]],
    ['医药箱', [14_350, 14_800]],
    ['轮椅', [15_950, 14_650]],
    ['婴儿车', [17_200, 14_700]],
    ['意见箱', [18_775, 14_900]],
  ] as const)
    await hand.place(name, at, 2)
  for (const [name, at, model] of [
    ['手机充电柜', [18_125, 14_800], 'CD-12'],
    ['复印机', [5900, 14_650], 'MFP-2806'],
    ['打印机', [7000, 14_700], 'P-3388'],
    ['饮水机', [8175, 14_825], 'YR-5'],
    ['取号机', [9525, 12_875], 'QH-19'],
  ] as const) {
    await hand.place(name, at, 2)
    await hand.set({ ...YELLOW, ...MACHINE, 'asset.model': model })
  }
  const BOX = { 'attrs.formBox.labelledBothSides': true, 'attrs.formBox.stationery': true }
  await hand.place('填单台', [7000, 14_700], 2)
  await hand.set({ name: '打印台', height: 750, 'attrs.low': true, ...BOX })
  await hand.place('填单台', [18_500, 8500], 1)
  await hand.set({ height: 750, 'attrs.low': true, ...BOX })
  await hand.place('填单台', [18_500, 7000], 1)
  await hand.set(BOX)
  await hand.place('隔断', [18_900, 7750], 1)
  await hand.set({ ...YELLOW, name: '填单台玻璃隔断', 'size.0': 1200, 'attrs.transparent': true })
  await hand.place('咨询导引台', [15_600, 12_100])
  await hand.entry('attrs.lowPart', { from: '0', to: '900', height: '750' })
  await hand.place('绿植', [17_550, 12_100])
  await hand.set(YELLOW)
  await hand.place('显示屏', [11_620, 3055])
  await hand.set({ elevation: 2500, 'asset.model': '55 寸', 'attrs.purpose': 'call' })
  await hand.place('二维码/热线标牌', [13_850, 12_500])
  await hand.set({ 'attrs.kind': 'qr' })

  await hand.place('文件柜', [4450, 200])
  await hand.set({
    'asset.quantity': 1,
    'attrs.label.unit': unit,
    'attrs.label.shelves': ['在办件', '办结件', '空白表格', '办公用品'],
    'attrs.labelCorner': 'upper-right',
  })
  await hand.place('文件盒', [4450, 200])
  await hand.set({ elevation: 1200 })
  await hand.entry('attrs.index', { name: '目录一', date: '2026-03-02', number: 'ZW〔2026〕1号' })
  await hand.entry('attrs.index', { name: '目录二', date: '2026-09-15', number: 'ZW〔2026〕11号' })
  await hand.click([4100, 200], { shift: true })
  await hand.grid({ columns: 4, across: 900 })
  await hand.sameType([4450, 200])
  await hand.fill('attrs.classLabel', ['在办件', '办结件', '空白表格', '制度文件'])
  await hand.sameType([4100, 200])
  await hand.fill('owner', STAFF.slice(0, 4))
  await hand.fill('attrs.label.owner', STAFF.slice(0, 4))

  const safety: readonly (readonly [
    name: string,
    model: string,
    places: readonly (readonly [...XY, number])[],
  ])[] = [
    [
      '灭火器',
      '',
      [
        [8950, 14_875, 2],
        [23_875, 5250, 1],
        [8650, 125, 0],
        [4250, 14_875, 2],
      ],
    ],
    ['消火栓', 'SN65', [[23_880, 4350, 1]]],
    [
      '手动报警按钮',
      'J-SAP-8401',
      [
        [10_545, 14_975, 2],
        [23_975, 3755, 1],
      ],
    ],
    ['声光警报器', 'HX-100B', [[10_365, 14_970, 2]]],
    [
      '安全出口标志',
      'A 型 LED 3 W',
      [
        [12_000, 14_990, 2],
        [23_990, 2750, 1],
        [1950, 10, 0],
        [2050, 14_990, 2],
      ],
    ],
    [
      '应急照明灯',
      'A 型双头 5 W',
      [
        [9725, 14_970, 2],
        [23_970, 1575, 1],
        [12_125, 30, 0],
      ],
    ],
    ['疏散平面图', '', [[19_700, 14_990, 2]]],
    ['防护器材柜', '', [[19_300, 100, 0]]],
    ['AED 除颤仪', 'AED-7000', [[15_000, 14_875, 2]]],
    [
      '感烟探测器',
      'JTY-GD-G3',
      [
        [4050, 1450, 0],
        [13_050, 1450, 0],
        [9050, 8150, 0],
        [15_550, 8150, 0],
        [21_550, 5450, 0],
        [2550, 12_450, 0],
      ],
    ],
  ]
  for (const [name, model, places] of safety) {
    for (const [x, y, quarters] of places) await hand.place(name, [x, y], quarters)
    if (places.length > 1) await hand.command('选择同类')
    if (model !== '') await hand.set({ 'asset.model': model })
    if (name === '灭火器')
      await hand.set({
        'attrs.spec': 'MFZ/ABC4',
        'attrs.count': 2,
        'attrs.expiry': '2029-03-01',
        'attrs.lastCheck': '2026-11-02',
      })
    if (name === '灭火器' || name === '消火栓')
      await hand.set({ 'mark.kind': 'outline', 'mark.color': 'red' })
    if (name === '防护器材柜' || name === 'AED 除颤仪') await hand.set(YELLOW)
  }

  const cameras: readonly (readonly [...XY, turn: number])[] = [
    [19_800, 13_300, 80],
    [17_700, 10_800, 115],
    [3200, 5500, 270],
    [19_800, 5600, 100],
    [2900, 4100, 45],
    [4900, 10_100, 45],
    [9400, 12_400, 65],
    [13_000, 11_300, 320],
    [23_900, 100, 45],
    [17_900, 100, 50],
  ]
  for (const [i, [x, y, turn]] of cameras.entries()) {
    await hand.place('摄像机', [x, y])
    await hand.set({ rotation: turn, 'attrs.channel': `C${String(i + 1).padStart(2, '0')}` })
    if (i === 0)
      await hand.set({ 'attrs.fov': 95, 'attrs.range': 16_000, 'attrs.pixels': 2560, 'attrs.kind': '半球' })
    else
      await hand.set({ 'attrs.fov': 95, 'attrs.range': 16_000, 'attrs.pixels': 2560, 'attrs.kind': '半球' })
  }
  for (const x of [6140, 10_640, 15_140]) await hand.place('紧急报警按钮', [x, 3080])
  await hand.place('集线盒', [3425, 50])
  const box = await page.getByTestId('property-title').textContent()
  await hand.tool('c')
  for (const place of ['3425,100', '3425,800', '17300,800', '17300,3000', '']) {
    await hand.type(place)
    await hand.key('Enter')
  }
  await hand.set({ kind: 'power', wrapped: true, covered: true, 'box:label': box ?? '' })
  await hand.key('Escape')

  for (const [branch, values] of [
    ['窗口与桌台', YELLOW],
    ['自助与设备', { owner: '孙浩', ...MACHINE }],
    ['等候', { owner: '马丽', ...YELLOW }],
    ['便民设施', { owner: '马丽', ...YELLOW }],
    ['储物', YELLOW],
    ['消防与疏散', { owner: '李安', ...CHECKED }],
    ['安防', { owner: '孙浩', 'asset.quantity': 1, 'asset.status': '在用' }],
    ['建筑与隔断', { owner: '孙浩' }],
  ] as const) {
    await hand.branch(branch)
    await hand.set(values)
  }
  await hand.key('Control+a')
  await hand.set({ labelled: true, unit })
}

/** One desk drawn and copied to all windows, and the help desk's. */
export async function desks(hand: DrawHand, page: Page): Promise<void> {
  const flat = { pose: 'flat', frequency: 'high' }
  await hand.click([5250, 3600], { double: true })
  for (const [name, at] of [
    ['笔', [360, 106]],
    ['键盘', [750, 170]],
    ['鼠标', [1033, 158]],
  ] as const) {
    await hand.place(name, at)
    await hand.set(flat)
  }
  await hand.place('电话', [1155, 190])
  await hand.set({ ...flat, 'size.0': 110 })
  await hand.place('翻页台', [270, 780])
  for (const kind of ['notice', 'sample', 'leaflet', 'away']) await hand.entry('attrs.pages', { kind })
  await hand.set({ pose: 'upright' })
  await hand.place('评价器', [1250, 810])
  await hand.set({
    pose: 'upright',
    owner: '李娜',
    unit,
    'asset.model': 'PJ-7',
    ...MACHINE,
    'attrs.window:label': '服务窗口 E-CK-02',
  })
  await hand.key('Control+a')
  await hand.set({ labelled: true, 'mark.kind': 'L', 'mark.color': 'blue' })
  await hand.command('复制到全部窗口')
  await page.getByRole('button', { name: '一层' }).click()

  await hand.click([15_600, 12_100], { double: true })
  await hand.command('绿植')
  await hand.type('225,425')
  await hand.key('Enter')
  await hand.set({ 'size.0': 250, 'size.1': 250, height: 300 })
  await hand.place('便民盒', [850, 450])
  for (const [name, n] of [
    ['老花镜', '2'],
    ['签字笔', '5'],
    ['创可贴', '10'],
  ])
    await hand.entry('attrs.contents', { name, quantity: n, required: n })
  await hand.set({ 'attrs.keeper': '马丽', 'attrs.transparent': true })
  await hand.place('台签', [1300, 440])
  await hand.place('台签', [1700, 440])
  await hand.key('Control+a')
  await hand.set({ labelled: true, pose: 'upright', 'mark.kind': 'L', 'mark.color': 'blue' })
  await page.getByRole('button', { name: '一层' }).click()
}
