/** Fields of what only one type of thing has (`item.attrs`), as the layout's schema lists them. */
import {
  ANGLE,
  COUNT,
  choice,
  choices,
  column,
  date,
  flag,
  LENGTH_OR_NONE,
  list,
  number,
  option,
  places,
  reference,
  table,
  words,
} from './make'
import type { Field } from './types'

const SERVICES = [
  option('consultation', '综合咨询', 'enquiries'),
  option('general', '综合受理', 'general services'),
  option('sector', '分领域综合', 'sector services'),
  option('unresolved', '办不成事反映', 'unresolved matters'),
  option('agency', '帮办代办', 'help and agency'),
  option('cross-region', '跨区域通办', 'other regions'),
  option('certificate', '统一出证', 'certificates'),
  option('green-channel', '绿色通道', 'green channel'),
]

const channels = list('attrs.cameraChannels', '监控通道', 'Camera channels')

export const ATTR_FIELDS: Readonly<Record<string, readonly Field[]>> = {
  'service-window': [
    words('attrs.windowNo', '窗口号', 'Window no.'),
    choices('attrs.services', '办理业务', 'Services', SERVICES),
    words('attrs.business', '业务名称', 'Business'),
    flag('attrs.lowCounter', '低位窗口', 'Low counter'),
    words('attrs.screen.unit', '屏显单位', 'Screen: unit'),
    words('attrs.screen.business', '屏显业务', 'Screen: business'),
    words('attrs.screen.area', '屏显区域', 'Screen: area'),
    words('attrs.screen.mongolian', '屏显蒙古文', 'Screen: Mongolian'),
    words('attrs.evaluator.name', '评价器姓名', 'Evaluator: name'),
    words('attrs.evaluator.staffNo', '评价器工号', 'Evaluator: staff no.'),
    words('attrs.evaluator.unit', '评价器单位', 'Evaluator: unit'),
    words('attrs.evaluator.business', '评价器业务', 'Evaluator: business'),
    words('attrs.evaluator.enquiryPhone', '咨询电话', 'Enquiry phone'),
    words('attrs.evaluator.complaintPhone', '投诉电话', 'Complaint phone'),
    channels,
  ],
  'help-desk': [
    table(
      'attrs.lowPart',
      '低位台面段',
      'Low part',
      [
        column(number('from', '起(距左端)', 'from its left end', LENGTH_OR_NONE), 0),
        column(number('to', '止(距左端)', 'to', LENGTH_OR_NONE), 900),
        column(number('height', '台面高', 'height', LENGTH_OR_NONE), 750),
      ],
      true,
    ),
    channels,
  ],
  'writing-desk': [
    flag('attrs.formBox.labelledBothSides', '表格盒双面标识', 'Form box labelled twice'),
    flag('attrs.formBox.stationery', '配备文具', 'Stationery'),
    flag('attrs.low', '低位台面', 'Low top'),
  ],
  'self-service-terminal': [
    flag('attrs.guide', '有操作指引', 'Guide'),
    list('attrs.functions', '功能', 'Functions'),
  ],
  'display-screen': [
    choice('attrs.purpose', '用途', 'Purpose', [
      option('call', '叫号', 'calls'),
      option('notice', '公示', 'notices'),
    ]),
  ],
  'window-screen': [reference('attrs.window', '所属窗口', 'Window', ['service-window'])],
  evaluator: [reference('attrs.window', '所属窗口', 'Window', ['service-window'])],
  'qr-sign': [
    choice('attrs.kind', '种类', 'Kind', [
      option('qr', '二维码', 'QR code'),
      option('hotline', '热线电话', 'hotline'),
    ]),
  ],
  'seat-row': [
    number('attrs.seats', '座位数', 'Seats', COUNT, true),
    places('attrs.priority', '优先座位', 'Priority seats'),
  ],
  'convenience-box': [
    table('attrs.contents', '盒内物品', 'Contents', [
      column(words('name', '物品', 'thing'), ''),
      column(number('quantity', '现有', 'there', COUNT, true)),
      column(number('required', '应有', 'due', COUNT, true)),
    ]),
    words('attrs.keeper', '管理人', 'Keeper'),
    flag('attrs.transparent', '透明', 'Transparent'),
  ],
  'file-cabinet': [
    words('attrs.label.unit', '标签单位', 'Label: unit'),
    words('attrs.label.owner', '标签责任人', 'Label: owner'),
    list('attrs.label.shelves', '各层内容', 'Shelves'),
    choice('attrs.labelCorner', '标签位置', 'Label corner', [
      option('upper-right', '右上角', 'upper right'),
      option('upper-left', '左上角', 'upper left'),
      option('other', '其他', 'other'),
    ]),
  ],
  'drawer-unit': [
    table('attrs.drawers', '抽屉(自上而下)', 'Drawers (from the top)', [
      column(
        choice(
          'content',
          '存放',
          'holds',
          [
            option('supplies', '非常用办公用品', 'rarely used supplies'),
            option('temporary', '临时性资料', 'temporary papers'),
            option('private', '私人物品', 'private things'),
          ],
          true,
        ),
        'supplies',
      ),
      column(words('label', '标签', 'label')),
    ]),
  ],
  'file-box': [
    words('attrs.classLabel', '分类标识', 'Class label'),
    table('attrs.index', '文件目录', 'Index of papers', [
      column(words('name', '文件名称', 'paper'), ''),
      column(words('date', '日期', 'date')),
      column(words('number', '文号', 'number')),
    ]),
  ],
  extinguisher: [
    words('attrs.spec', '规格', 'Specification'),
    number('attrs.count', '数量', 'Number', COUNT, true),
    date('attrs.expiry', '有效期至', 'Valid until'),
    date('attrs.lastCheck', '最近检查', 'Last check'),
  ],
  camera: [
    words('attrs.channel', '通道', 'Channel'),
    number('attrs.fov', '视角(度)', 'Field of view (°)', { min: 1, max: 360, unit: 'deg' }, true),
    number('attrs.range', '有效距离', 'Range', LENGTH_OR_NONE, true),
    number('attrs.pixels', '水平像素', 'Pixels across', COUNT, true),
    words('attrs.kind', '类型', 'Kind'),
  ],
  stair: [reference('attrs.to', '通往楼层', 'Leads to', 'floors', true)],
  lift: [
    reference('attrs.to', '通往楼层', 'Leads to', 'floors', true),
    flag('attrs.evacuation', '可用于疏散', 'For evacuation'),
  ],
  partition: [flag('attrs.transparent', '透明', 'Transparent')],
  'flip-stand': [
    table('attrs.pages', '页面', 'Pages', [
      column(
        choice(
          'kind',
          '内容',
          'shows',
          [
            option('notice', '办事须知', 'notice'),
            option('sample', '填写样表', 'sample form'),
            option('leaflet', '宣传单', 'leaflet'),
            option('away', '暂离岗位提示', 'away sign'),
          ],
          true,
        ),
        'notice',
      ),
    ]),
  ],
  'you-are-here': [number('attrs.facing', '读图朝向(度)', 'Reader faces (°)', ANGLE, true)],
  custom: [words('attrs.label', '图上文字', 'Words on the plan')],
}
