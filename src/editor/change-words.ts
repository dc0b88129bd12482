/** Differences between two layouts in words: what a thing is called, which of its fields changed, from what to what. */
import { distance } from '../geometry/vector'
import { itemTitle, itemType, zoneTitle } from '../layout/catalogue'
import type { AttributeChange, Change, ChangedKind } from '../layout/compare'
import type { Item, Layout, Opening, Surface, Wall, Zone } from '../layout/model'
import { openingTitle } from '../layout/openings'
import { own } from '../layout/own'
import { findItem, floorOf, surfaceOf } from '../layout/queries'
import { type Text, text } from '../layout/text'
import { ruleById } from '../rules'
import { length } from '../rules/say'
import { type Field, HALL_SECTIONS, sectionsOf } from './fields'

export const KIND_NAMES: Readonly<Record<ChangedKind, Text>> = {
  hall: text('大厅与图纸', 'Hall and title block'),
  floors: text('楼层', 'Floors'),
  walls: text('墙体', 'Walls'),
  openings: text('门窗', 'Openings'),
  zones: text('区域', 'Zones'),
  items: text('物品', 'Things'),
  rows: text('成排', 'Rows'),
  cables: text('线路', 'Cables'),
  notes: text('注释', 'Notes'),
  dimensions: text('尺寸标注', 'Dimensions'),
  surfaces: text('台面定置图', 'Desk-top plans'),
}

const join = (parts: readonly Text[], zh: string, en: string): Text =>
  text(parts.map(each => each.zh).join(zh), parts.map(each => each.en).join(en))

/** What the changed entity is called, as it is now or was last. */
export function changeTitle({ kind, before, after }: Change): Text {
  const entity = (after ?? before)?.entity as unknown
  switch (kind) {
    case 'items':
      return itemTitle(entity as Item)
    case 'zones':
      return zoneTitle(entity as Zone)
    case 'openings':
      return openingTitle(entity as Opening)
    case 'walls': {
      const { a, b } = entity as Wall
      const long = (distance(a, b) / 1000).toFixed(1)
      return text(`墙(长 ${long} 米)`, `wall of ${long} m`)
    }
    case 'floors':
    case 'surfaces': {
      const name = (entity as Surface).name?.trim()
      return name ? text(name, name) : KIND_NAMES[kind]
    }
    case 'notes': {
      const words = short((entity as { text?: string }).text?.trim() ?? '')
      return words === '' ? text('注释', 'note') : text(`注释“${words}”`, `note “${words}”`)
    }
    case 'hall':
      return KIND_NAMES.hall
    case 'rows':
      return text('成排', 'row')
    case 'cables':
      return text('线路', 'cable')
    case 'dimensions':
      return text('尺寸标注', 'dimension')
  }
}

/** 移动 120 毫米;转动 90°;编号:A-ZD-03 → A-ZD-04. Appeared and vanished are said by one word. */
export function changeWords(change: Change, before: Layout, after: Layout): Text {
  if (!change.before) return text('新增', 'appeared')
  if (!change.after) return text('消失', 'vanished')
  const parts: Text[] = []
  if (change.moved !== undefined) {
    const far = length(change.moved)
    parts.push(text(`移动 ${far.zh}`, `moved ${far.en}`))
  }
  if (change.turned !== undefined) {
    const angle = Math.abs(change.turned)
    parts.push(
      change.turned > 0
        ? text(`顺时针转 ${angle}°`, `turned ${angle}° clockwise`)
        : text(`逆时针转 ${angle}°`, `turned ${angle}° anticlockwise`),
    )
  }
  for (const attribute of change.attributes) {
    const label = attributeLabel(change, attribute)
    const from = valueWords(change, attribute, attribute.from, before)
    const to = valueWords(change, attribute, attribute.to, after)
    // Shapes and the like are said by their size; where that is the same, only that they changed.
    const same = from.zh === to.zh
    parts.push(
      same
        ? text(`${label.zh}有改动`, `${label.en} changed`)
        : text(`${label.zh}:${from.zh} → ${to.zh}`, `${label.en}: ${from.en} → ${to.en}`),
    )
  }
  return join(parts, ';', '; ')
}

/** Fields that the property panel does not list, by their path. */
const OTHER: Readonly<Record<string, Text>> = {
  at: text('位置', 'place'),
  size: text('尺寸', 'size'),
  a: text('起点', 'start'),
  b: text('终点', 'end'),
  polygon: text('边界', 'outline'),
  holes: text('内部空洞', 'holes'),
  points: text('折点', 'points'),
  wall: text('所在墙', 'wall it is in'),
  floor: text('所在楼层', 'floor'),
  surface: text('所在台面', 'desk-top'),
  items: text('成员', 'members'),
  grid: text('阵列参数', 'grid'),
  host: text('所属家具', 'furniture'),
  seat: text('座位', 'seat'),
  name: text('名称', 'name'),
  storey: text('层号', 'storey'),
  north: text('指北方向', 'direction of north'),
  underlay: text('底图', 'underlay'),
  type: text('类型', 'type'),
  kind: text('种类', 'kind'),
  from: text('起点', 'from'),
  to: text('终点', 'to'),
  group: text('编组', 'group'),
  pose: text('摆放姿态', 'pose'),
  present: text('在位', 'present'),
  mark: text('定位线', 'floor mark'),
  'mark.at': text('定位线位置', 'place of the mark'),
  'mark.rotation': text('定位线转角', 'rotation of the mark'),
  asset: text('台账', 'register'),
  'asset.model': text('型号', 'model'),
  'asset.serial': text('序列号', 'serial number'),
  'asset.quantity': text('数量', 'quantity'),
  'asset.purchased': text('购置日期', 'purchased'),
  'asset.status': text('使用状态', 'status'),
  'asset.expiry': text('有效期', 'expiry'),
  'asset.lastCheck': text('最近检查', 'last check'),
  attrs: text('专有属性', 'own attributes'),
  'sheet.drawingNo': text('图号', 'drawing number'),
  'sheet.drawnBy': text('制图', 'drawn by'),
  'sheet.checkedBy': text('校核', 'checked by'),
  'sheet.approvedBy': text('审定', 'approved by'),
  'sheet.date': text('图纸日期', 'date of the sheet'),
  'sheet.unprinted': text('不打印的图层', 'layers not printed'),
  'profile.base': text('规则配置基础', 'base profile'),
}

function attributeLabel(change: Change, { path }: AttributeChange): Text {
  const field = fieldAt(change, path)
  if (field) return field.label
  const [first, second, third, fourth] = path
  if (first === 'profile' && third !== undefined) {
    const rule = ruleById(third)
    const title = rule?.title ?? text('其他规则', 'another rule')
    if (second === 'severity') return text(`规则“${title.zh}”的程度`, `severity of the rule “${title.en}”`)
    const param = fourth === undefined ? undefined : rule?.params[fourth]?.title
    return text(
      `规则“${title.zh}”的${param?.zh ?? '参数'}`,
      `${param?.en ?? 'parameters'} of the rule “${title.en}”`,
    )
  }
  // The nearest name on the way: what is inside an attribute is called by it.
  for (let n = path.length; n > 0; n--) {
    const key = path.slice(0, n).join('.')
    if (own(OTHER, key)) return OTHER[key]
  }
  return text('其他内容', 'other content')
}

function fieldAt(change: Change, path: readonly string[]): Field | undefined {
  const entity = (change.after ?? change.before)?.entity ?? {}
  const { kind } = change
  const wanted = (kind === 'hall' && path[0] === 'hall' ? path.slice(1) : path).join('.')
  const sections =
    kind === 'hall'
      ? HALL_SECTIONS
      : kind === 'floors' || kind === 'surfaces'
        ? []
        : sectionsOf({ kind, entity })
  return sections.flatMap(section => section.fields).find(({ path }) => path.join('.') === wanted)
}

const SEVERITY: Readonly<Record<string, Text>> = {
  error: text('违反', 'violation'),
  warning: text('不符', 'non-conformity'),
  info: text('提示', 'hint'),
  off: text('关闭', 'off'),
}

const nothing = text('未填写', 'not given')

function valueWords(change: Change, { path }: AttributeChange, value: unknown, layout: Layout): Text {
  if (value === undefined || value === '') return nothing
  const field = fieldAt(change, path)
  if (typeof value === 'boolean') return value ? text('是', 'yes') : text('否', 'no')
  if (field?.kind === 'choice' || field?.kind === 'choices') {
    const named = (Array.isArray(value) ? value : [value]).map(
      each => field.options.find(option => option.value === each)?.label ?? text('其他', 'other'),
    )
    return named.length === 0 ? nothing : join(named, '、', ', ')
  }
  if (path[0] === 'profile' && path[1] === 'severity' && typeof value === 'string' && own(SEVERITY, value))
    return SEVERITY[value]
  if (path.length === 1 && typeof value === 'string') {
    const named = namedBy(path[0], change.kind, value, layout)
    if (named) return named
  }
  if (typeof value === 'number') {
    const unit = field?.kind === 'number' ? field.range.unit : undefined
    return unit === 'mm'
      ? length(value)
      : unit === 'deg'
        ? text(`${value}°`, `${value}°`)
        : same(String(value))
  }
  if (typeof value === 'string') return same(short(value))
  if (Array.isArray(value)) {
    if (value.length === 2 && value.every(each => typeof each === 'number'))
      return path[path.length - 1] === 'size'
        ? same(`${value[0]} × ${value[1]}`)
        : same(`(${value[0]}, ${value[1]})`)
    if (field?.kind === 'list' && value.every(each => typeof each === 'string'))
      return value.length === 0 ? nothing : same(short(value.join('、')))
    return text(`${value.length} 项`, `${value.length} entries`)
  }
  return text('已填写', 'given')
}

const same = (words: string): Text => text(words, words)

/** What an id or a type stands for. */
function namedBy(field: string, kind: ChangedKind, value: string, layout: Layout): Text | undefined {
  if (field === 'floor') return same(floorOf(layout, value)?.name ?? '未命名楼层')
  if (field === 'surface') return same(surfaceOf(layout, value)?.name ?? '未命名台面')
  if (field === 'type' && kind === 'items') return itemType(value).name
  if (field === 'host' || field === 'box') {
    const item = findItem(layout, value)
    return item ? itemTitle(item) : text('另一件物品', 'another thing')
  }
  if (field === 'wall') return text('另一面墙', 'another wall')
  if (field === 'group') return text('已编组', 'grouped')
  if (field === 'pose') return value === 'flat' ? text('平放', 'flat') : text('立放', 'upright')
  return undefined
}

const short = (words: string, most = 40): string => {
  const signs = [...words]
  return signs.length > most ? `${signs.slice(0, most).join('')}…` : words
}
