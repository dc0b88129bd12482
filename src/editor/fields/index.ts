/** What can be changed of each kind of object in the property panel, and how several objects are read as one. */
import { ITEM_TYPES, zoneKind } from '../../layout/catalogue'
import type { Recipe } from '../../layout/document'
import { normalAngle, setFields } from '../../layout/edits'
import type { Item, Layout } from '../../layout/model'
import { own } from '../../layout/own'
import { type Found, findEntity } from '../../layout/queries'
import { replaceType } from '../../layout/replace'
import { LEVELS, ZONE_TYPES } from '../../layout/schema/kinds'
import { type Text, text } from '../../layout/text'
import { ATTR_FIELDS } from './attrs'
import {
  ANGLE,
  COUNT,
  choice,
  date,
  flag,
  LENGTH,
  LENGTH_OR_NONE,
  list,
  number,
  option,
  POSITION,
  reference,
  words,
} from './make'
import type { Field, Section } from './types'

export type { Field, Option, Section } from './types'

const LEVEL_NAMES: Readonly<Record<(typeof LEVELS)[number], Text>> = {
  city: text('市级', 'city'),
  district: text('区级', 'district'),
  township: text('乡镇、街道', 'township'),
  village: text('村、社区', 'village'),
}

/** The target of the hall's own fields; `title` is the layout's. */
export const HALL = 'hall'

export const HALL_SECTIONS: readonly Section[] = [
  {
    fields: [
      words('title', '图纸标题', 'Title', { required: true }),
      words('name', '大厅名称', 'Hall name', { required: true }),
      choice(
        'level',
        '级别',
        'Level',
        LEVELS.map(level => ({ value: level, label: LEVEL_NAMES[level] })),
        true,
      ),
      number('occupants', '容纳人数', 'Occupants', COUNT, true),
      flag('existing', '既有建筑改造', 'Existing building'),
      flag('crowded', '人流密集', 'Crowded'),
      words('notes', '备注', 'Notes', { long: true }),
    ],
  },
]

const NAMES: readonly Field[] = [words('name', '名称', 'Name'), words('number', '编号', 'Number')]
const HAND: readonly Field[] = [flag('locked', '锁定', 'Locked'), flag('hidden', '隐藏', 'Hidden')]

const ITEM_TYPE = choice(
  'type',
  '类型',
  'Type',
  ITEM_TYPES.map(({ type, name }) => ({ value: type, label: name })),
  true,
)
const ITEM: readonly Section[] = [
  {
    fields: [ITEM_TYPE, ...NAMES],
  },
  {
    title: text('位置与尺寸(毫米)', 'Place and size (mm)'),
    fields: [
      number('at.0', '中心 X', 'Centre X', POSITION),
      number('at.1', '中心 Y', 'Centre Y', POSITION),
      number('size.0', '宽', 'Width', LENGTH),
      number('size.1', '深', 'Depth', LENGTH),
      number('height', '高', 'Height', LENGTH_OR_NONE, true),
      number('elevation', '离地', 'Above floor', POSITION, true),
      number('rotation', '转角(度)', 'Rotation (°)', ANGLE, true),
    ],
  },
  {
    title: text('管理', 'Management'),
    fields: [
      flag('labelled', '已贴标识', 'Labelled'),
      words('owner', '责任人', 'Person'),
      words('unit', '单位', 'Unit'),
      choice('frequency', '使用频度', 'Used', [option('high', '高', 'often'), option('low', '低', 'seldom')]),
      choice('mark.kind', '定位线', 'Floor mark', [
        option('L', 'L 形', 'L'),
        option('T', 'T 形', 'T'),
        option('outline', '外框', 'outline'),
      ]),
      choice('mark.color', '定位线颜色', 'Mark colour', [
        option('yellow', '黄', 'yellow'),
        option('blue', '蓝', 'blue'),
        option('red', '红', 'red'),
        option('green', '绿', 'green'),
        option('white', '白', 'white'),
      ]),
      choice('pose', '摆放姿态', 'Pose', [
        option('upright', '立放', 'upright'),
        option('flat', '平放', 'flat'),
      ]),
      flag('present', '现场在位', 'In place'),
      ...HAND,
    ],
  },
  {
    title: text('台账', 'Register'),
    fields: [
      words('asset.model', '型号', 'Model'),
      words('asset.serial', '序列号', 'Serial number'),
      number('asset.quantity', '数量', 'Quantity', COUNT, true),
      date('asset.purchased', '购置日期', 'Purchased'),
      words('asset.status', '使用状态', 'Status'),
      date('asset.expiry', '有效期至', 'Valid until'),
      date('asset.lastCheck', '最近检查', 'Last check'),
    ],
  },
]

const ZONE: readonly Section[] = [
  {
    fields: [
      choice(
        'type',
        '区域类型',
        'Zone type',
        ZONE_TYPES.map(type => ({ value: type, label: zoneKind(type).name })),
        true,
      ),
      ...NAMES,
      list('cameraChannels', '监控通道', 'Camera channels'),
      ...HAND,
    ],
  },
]

const WALL: readonly Section[] = [
  {
    fields: [
      choice('kind', '墙体种类', 'Kind', [
        option('solid', '实墙', 'solid'),
        option('glass', '玻璃', 'glass'),
        option('rail', '栏杆', 'rail'),
      ]),
      number('thickness', '厚度', 'Thickness', LENGTH, true),
      number('height', '高', 'Height', LENGTH, true),
      number('a.0', '起点 X', 'From X', POSITION),
      number('a.1', '起点 Y', 'From Y', POSITION),
      number('b.0', '终点 X', 'To X', POSITION),
      number('b.1', '终点 Y', 'To Y', POSITION),
      ...HAND,
    ],
  },
]

const OPENING: readonly Section[] = [
  {
    fields: [
      ...NAMES,
      choice(
        'kind',
        '种类',
        'Kind',
        [
          option('entrance', '出入口', 'entrance'),
          option('exit', '安全出口', 'exit'),
          option('door', '门', 'door'),
          option('window', '窗', 'window'),
          option('passage', '洞口', 'passage'),
        ],
        true,
      ),
      number('width', '洞口宽', 'Width', LENGTH),
      number('clearWidth', '净宽', 'Clear width', LENGTH_OR_NONE, true),
      number('at', '中心距墙端', 'Centre from wall end', POSITION),
      choice('leaf', '门扇', 'Leaf', [
        option('single', '单扇', 'single'),
        option('double', '双扇', 'double'),
        option('sliding', '推拉', 'sliding'),
        option('automatic', '自动', 'automatic'),
        option('revolving', '旋转', 'revolving'),
        option('none', '无', 'none'),
      ]),
      choice('swing', '开启方向', 'Opens', [
        option('in', '墙线左手侧', 'to the left of the wall line'),
        option('out', '墙线右手侧', 'to the right of the wall line'),
      ]),
      choice('hinge', '铰链端', 'Hinge', [
        option('a', '起点侧', 'first end'),
        option('b', '终点侧', 'other end'),
      ]),
      choice('access', '使用者', 'For', [
        option('public', '公众', 'the public'),
        option('staff', '工作人员', 'staff'),
      ]),
      choice('hours', '开放时间', 'Hours', [
        option('office', '办公时间', 'office hours'),
        option('always', '全天', 'always'),
      ]),
      ...HAND,
    ],
  },
]

const CABLE: readonly Section[] = [
  {
    fields: [
      words('kind', '种类', 'Kind'),
      flag('wrapped', '已包扎', 'Wrapped'),
      flag('covered', '有线槽', 'Covered'),
      reference('box', '集线盒', 'Box', ['cable-box']),
      ...HAND,
    ],
  },
]

const NOTE: readonly Section[] = [{ fields: [words('text', '文字', 'Words', { long: true })] }]
const DIMENSION: readonly Section[] = [
  { fields: [number('offset', '标注线偏移', 'Line offset', POSITION, true)] },
]

/** The fields of one object, in their sections. */
export function sectionsOf(found: Pick<Found, 'kind'> & { readonly entity: object }): readonly Section[] {
  if (found.kind === 'zones') return ZONE
  if (found.kind === 'walls') return WALL
  if (found.kind === 'openings') return OPENING
  if (found.kind === 'cables') return CABLE
  if (found.kind === 'notes') return NOTE
  if (found.kind === 'dimensions') return DIMENSION
  if (found.kind !== 'items') return []
  const { type } = found.entity as Item
  if (!own(ATTR_FIELDS, type)) return ITEM
  const [names, place, ...rest] = ITEM
  return [names, place, { title: text('专有属性', 'Its own'), fields: ATTR_FIELDS[type] }, ...rest]
}

/** The fields that all selected objects share: of one object all, of several kinds those of the same path. */
export function sectionsFor(layout: Layout, ids: readonly string[]): readonly Section[] {
  const each = ids.flatMap(id => {
    const found = findEntity(layout, id)
    return found ? [sectionsOf(found)] : []
  })
  const [first, ...others] = [...new Set(each)]
  if (!first) return []
  const shared = (field: Field) =>
    others.every(sections => sections.some(section => section.fields.some(same(field))))
  return first
    .map(section => ({ ...section, fields: section.fields.filter(shared) }))
    .filter(section => section.fields.length > 0)
}

/** Fields of one name are one: the type of a thing and the type of a zone are two. */
const same = (a: Field) => (b: Field) =>
  a.kind === b.kind && a.path.join('.') === b.path.join('.') && a.label.zh === b.label.zh

/** The value of a field in an object, undefined when absent. */
export function valueAt(entity: unknown, path: readonly string[]): unknown {
  let value = entity
  for (const step of path) {
    if (typeof value !== 'object' || value === null) return undefined
    value = (value as Record<string, unknown>)[step]
  }
  return value
}

export type Shown = { readonly mixed: false; readonly value: unknown } | { readonly mixed: true }

/** What a field shows for the named objects (or the hall). */
export function shownValue(layout: Layout, ids: readonly string[], field: Field): Shown {
  const values = ids.map(id => valueAt(targetOf(layout, id, field), field.path))
  const [first, ...others] = values
  const key = JSON.stringify(first)
  return others.every(value => JSON.stringify(value) === key)
    ? { mixed: false, value: first }
    : { mixed: true }
}

const targetOf = (layout: Layout, id: string, field: Field): unknown =>
  id !== HALL ? findEntity(layout, id)?.entity : field.path[0] === 'title' ? layout : layout.hall

/** One edit that gives the field of all named objects a value; undefined removes it. */
export function fieldRecipe(ids: readonly string[], field: Field, value: unknown): Recipe {
  if (ids[0] === HALL && field.path[0] === 'title')
    return draft => {
      draft.title = String(value)
    }
  if (field === ITEM_TYPE) return replaceType(ids, String(value))
  const stored = field.path.join('.') === 'rotation' && typeof value === 'number' ? normalAngle(value) : value
  return setFields(ids, field.path, stored)
}
