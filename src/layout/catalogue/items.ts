/**
 * The item types. Sizes are those of `standards.md` part B where it lists one (verification mark beside them),
 * else usual trade sizes (M); all are only defaults, each thing carries its own.
 */
import { text } from '../text'
import type { Category, ItemType, RegisterKind, RuleTag, Verification } from './types'

type Extra = {
  height: number
  elevation?: number
  source?: Verification
  front?: number
  solid?: boolean
  directed?: boolean
  symbol?: string
  register?: RegisterKind
  wall?: boolean
  tags?: RuleTag[]
}

const define =
  (category: Category, shared: Partial<Extra> = {}) =>
  (
    type: string,
    zh: string,
    en: string,
    keys: string,
    prefix: string,
    size: readonly [number, number],
    extra: Extra,
  ): ItemType => {
    const all = { ...shared, ...extra }
    return {
      type,
      name: text(zh, en),
      category,
      size,
      height: all.height,
      elevation: all.elevation ?? 0,
      sizeSource: all.source ?? 'M',
      front: all.front ?? 0,
      solid: all.solid ?? true,
      directed: all.directed ?? true,
      symbol: all.symbol ?? type,
      prefix,
      register: all.register,
      againstWall: all.wall ?? false,
      tags: all.tags ?? [],
      keys,
    }
  }

const desk = define('desks')
const machine = define('machines', { register: 'equipment' })
const waiting = define('waiting')
const convenience = define('convenience', { wall: true })
const storage = define('storage', { wall: true, register: 'storeroom' })
const fire = define('fire', { wall: true, register: 'fire', solid: false })
const security = define('security')
const fabric = define('fabric')
const onDesk = define('surface', { solid: false, tags: ['surface', 'marked'] })

export const ITEM_TYPES: readonly ItemType[] = [
  desk('service-window', '服务窗口', 'service window', 'fwck', 'CK', [1500, 900], {
    height: 760,
    front: 1000,
    tags: ['destination', 'row', 'desk', 'fixed'],
  }),
  desk('help-desk', '咨询导引台', 'help desk', 'zxdyt', 'DY', [2400, 800], {
    height: 1050,
    front: 1500,
    tags: ['destination', 'desk', 'fixed'],
  }),
  desk('writing-desk', '填单台', 'writing desk', 'tdt', 'TD', [1200, 600], {
    height: 1050,
    front: 900,
    wall: true,
    tags: ['destination', 'desk', 'row', 'fixed'],
  }),
  desk('office-desk', '办公桌', 'office desk', 'bgz', 'BZ', [1400, 700], {
    height: 750,
    tags: ['desk', 'row'],
  }),
  desk('office-chair', '办公椅', 'office chair', 'bgy', 'BY', [600, 600], {
    height: 1000,
    source: 'M',
    tags: ['tucks', 'row'],
  }),
  desk('visitor-chair', '办事座椅', 'visitor chair', 'bszy', 'ZY', [500, 500], {
    height: 800,
    tags: ['tucks', 'row'],
  }),

  machine('self-service-terminal', '自助终端', 'self-service terminal', 'zzzd', 'ZD', [600, 700], {
    height: 1650,
    front: 1200,
    wall: true,
    tags: ['destination', 'row', 'fixed', 'marked'],
  }),
  machine('ticket-machine', '取号机', 'ticket machine', 'qhj', 'QH', [450, 450], {
    height: 1500,
    front: 1200,
    tags: ['destination', 'fixed', 'marked'],
  }),
  machine('copier', '复印机', 'copier', 'fyj', 'FY', [600, 700], {
    height: 1150,
    front: 600,
    wall: true,
    tags: ['destination', 'fixed', 'marked'],
  }),
  machine('printer', '打印机', 'printer', 'dyj', 'DJ', [420, 420], {
    height: 350,
    elevation: 750,
    source: 'V2',
    wall: true,
    tags: ['fixed', 'surface', 'marked'],
  }),
  machine('display-screen', '显示屏', 'display screen', 'xsp', 'XP', [1240, 90], {
    height: 720,
    elevation: 2200,
    wall: true,
    tags: ['fixed'],
  }),
  machine('window-screen', '窗口条屏', 'window strip screen', 'cktp', 'TP', [1200, 80], {
    height: 240,
    elevation: 2200,
    tags: ['row'],
  }),
  machine('evaluator', '评价器', 'evaluator', 'pjq', 'PJ', [200, 120], {
    height: 250,
    elevation: 760,
    solid: false,
    tags: ['surface', 'marked'],
  }),
  machine('qr-sign', '二维码/热线标牌', 'QR or hotline sign', 'ewmrxbp', 'BP', [300, 40], {
    height: 400,
    elevation: 1200,
    register: undefined,
    wall: true,
  }),
  machine('suggestion-box', '意见箱', 'suggestion box', 'yjx', 'YX', [350, 200], {
    height: 400,
    elevation: 900,
    register: undefined,
    wall: true,
    front: 600,
    tags: ['fixed'],
  }),

  waiting('seat-row', '排椅', 'seat row', 'py', 'PY', [1800, 680], {
    height: 770,
    source: 'V2',
    front: 900,
    tags: ['destination', 'row', 'fixed', 'marked'],
  }),
  waiting('wheelchair-place', '轮椅席位', 'wheelchair place', 'lyxw', 'LX', [800, 1300], {
    height: 0,
    source: 'V1',
    solid: false,
    tags: ['marked'],
  }),

  convenience('first-aid-kit', '医药箱', 'first-aid kit', 'yyx', 'YY', [500, 400], {
    height: 900,
    front: 600,
    tags: ['convenience', 'destination', 'fixed', 'marked'],
  }),
  convenience('wheelchair', '轮椅', 'wheelchair', 'ly', 'LY', [1100, 700], {
    height: 900,
    front: 1200,
    tags: ['convenience', 'destination', 'fixed', 'marked'],
  }),
  convenience('stroller', '婴儿车', 'stroller', 'yec', 'YC', [1000, 600], {
    height: 1000,
    front: 1000,
    tags: ['convenience', 'destination', 'fixed', 'marked'],
  }),
  convenience('umbrella-stand', '雨伞架', 'umbrella stand', 'ysj', 'YS', [500, 300], {
    height: 700,
    front: 600,
    tags: ['convenience', 'destination', 'fixed', 'marked'],
  }),
  convenience('water-dispenser', '饮水机', 'water dispenser', 'ysj', 'SJ', [350, 350], {
    height: 1050,
    front: 800,
    register: 'equipment',
    tags: ['destination', 'fixed', 'marked'],
  }),
  convenience('charging-station', '手机充电柜', 'charging station', 'sjcdg', 'CD', [450, 400], {
    height: 1300,
    front: 700,
    register: 'equipment',
    tags: ['destination', 'fixed', 'marked'],
  }),
  convenience('reading-glasses', '老花镜', 'reading glasses', 'lhj', 'LH', [200, 150], {
    height: 100,
    elevation: 760,
    wall: false,
    solid: false,
    tags: ['surface', 'marked'],
  }),
  convenience('convenience-box', '便民盒', 'convenience box', 'bmh', 'BM', [300, 200], {
    height: 100,
    elevation: 760,
    wall: false,
    solid: false,
    tags: ['surface', 'marked'],
  }),

  storage('file-cabinet', '文件柜', 'file cabinet', 'wjg', 'WG', [900, 400], {
    height: 1800,
    front: 900,
    tags: ['row', 'fixed'],
  }),
  storage('drawer-unit', '抽屉柜', 'drawer unit', 'ctg', 'CT', [400, 560], {
    height: 600,
    wall: false,
    front: 500,
    tags: ['tucks'],
  }),
  storage('file-box', '文件盒', 'file box', 'wjh', 'WH', [80, 320], {
    height: 310,
    wall: false,
    solid: false,
    register: undefined,
    tags: ['surface'],
  }),
  storage('safe', '保险柜', 'safe', 'bxg', 'BX', [500, 450], { height: 900, front: 700, tags: ['fixed'] }),

  fire('extinguisher', '灭火器', 'fire extinguisher', 'mhq', 'MH', [500, 250], {
    height: 800,
    front: 600,
    solid: true,
    tags: ['fixed', 'marked'],
  }),
  fire('hydrant', '消火栓', 'fire hydrant', 'xhs', 'XH', [700, 240], {
    height: 800,
    elevation: 700,
    solid: true,
    front: 1000,
    tags: ['fixed'],
  }),
  fire('call-point', '手动报警按钮', 'manual call point', 'sdbjan', 'SB', [90, 50], {
    height: 90,
    elevation: 1400,
    front: 600,
    tags: ['fixed'],
  }),
  fire('smoke-detector', '感烟探测器', 'smoke detector', 'gytcq', 'YG', [100, 100], {
    height: 60,
    elevation: 2900,
    directed: false,
    wall: false,
  }),
  fire('alarm-bell', '声光警报器', 'alarm sounder', 'sgjbq', 'SG', [130, 60], {
    height: 90,
    elevation: 2300,
    source: 'V2',
  }),
  fire('emergency-light', '应急照明灯', 'emergency light', 'yjzmd', 'YD', [250, 60], {
    height: 250,
    elevation: 2200,
  }),
  fire('exit-sign', '安全出口标志', 'exit sign', 'aqckbz', 'AC', [360, 20], { height: 140, elevation: 2300 }),
  fire('protective-gear', '防护器材柜', 'protective gear', 'fhqc', 'FH', [400, 200], {
    height: 600,
    elevation: 900,
    solid: true,
    register: 'protective',
    front: 800,
    tags: ['fixed', 'marked'],
  }),
  fire('aed', 'AED 除颤仪', 'AED', 'aed', 'AE', [400, 250], {
    height: 1500,
    solid: true,
    register: 'protective',
    front: 800,
    tags: ['convenience', 'destination', 'fixed', 'marked'],
  }),
  fire('you-are-here', '疏散平面图', 'evacuation plan board', 'sspmt', 'SP', [600, 20], {
    height: 420,
    elevation: 1400,
    register: undefined,
  }),

  security('camera', '摄像机', 'camera', 'sxj', 'SX', [120, 120], {
    height: 120,
    elevation: 2800,
    solid: false,
    register: 'cctv',
    tags: ['fixed'],
  }),
  security('alarm-button', '紧急报警按钮', 'panic button', 'jjbjan', 'JB', [80, 80], {
    height: 40,
    elevation: 650,
    solid: false,
    register: 'alarm',
  }),
  security('security-gate', '安检门', 'security gate', 'ajm', 'AJ', [850, 550], {
    height: 2200,
    front: 1500,
    solid: false,
    register: 'equipment',
    tags: ['fixed'],
  }),

  fabric('stair', '楼梯', 'stair', 'lt', 'LT', [1400, 3000], { height: 3000 }),
  fabric('lift', '电梯', 'lift', 'dt', 'DT', [2000, 2000], { height: 2400, front: 1500, wall: true }),
  fabric('partition', '隔断', 'partition', 'gd', 'GD', [1500, 60], { height: 1800 }),
  fabric('stanchion', '隔离带立柱', 'stanchion', 'gldlz', 'LZ', [320, 320], {
    height: 950,
    directed: false,
    tags: ['row'],
  }),
  fabric('column', '柱', 'column', 'z', 'Z', [500, 500], { height: 3000, directed: false }),
  fabric('plant', '绿植', 'plant', 'lz', 'LV', [500, 500], {
    height: 1200,
    directed: false,
    tags: ['marked'],
  }),
  fabric('cable-box', '集线盒', 'cable box', 'jxh', 'JX', [250, 100], {
    height: 100,
    solid: false,
    wall: true,
  }),
  fabric('tactile-paving', '盲道', 'tactile paving', 'md', 'MD', [300, 3000], {
    height: 0,
    source: 'V2',
    solid: false,
    directed: false,
  }),
  fabric('custom', '其他物品', 'other thing', 'qtwp', 'QT', [600, 600], { height: 800 }),

  onDesk('pen', '笔', 'pen', 'b', 'B', [140, 12], { height: 12 }),
  onDesk('file-rack', '文件架', 'file rack', 'wjj', 'WJ', [260, 320], { height: 300 }),
  onDesk('phone', '电话', 'phone', 'dh', 'DH', [200, 180], { height: 80 }),
  onDesk('folder', '文件夹', 'folder', 'wjj', 'JJ', [230, 310], { height: 30 }),
  onDesk('monitor', '显示器', 'monitor', 'xsq', 'XQ', [550, 200], { height: 450 }),
  onDesk('keyboard', '键盘', 'keyboard', 'jp', 'JP', [440, 140], { height: 30 }),
  onDesk('mouse', '鼠标', 'mouse', 'sb', 'MS', [66, 116], { height: 40 }),
  onDesk('document-camera', '高拍仪', 'document camera', 'gpy', 'GP', [250, 350], { height: 350 }),
  onDesk('flip-stand', '翻页台', 'flip stand', 'fyt', 'FT', [240, 180], { height: 320 }),
  onDesk('tent-card', '台签', 'desk sign', 'tq', 'TQ', [200, 80], { height: 100, source: 'T' }),
  onDesk('cup', '水杯', 'cup', 'sb', 'SC', [80, 80], { height: 120, directed: false }),
  onDesk('private-item', '私人物品', 'private thing', 'srwp', 'SR', [200, 200], {
    height: 100,
    directed: false,
  }),
]
