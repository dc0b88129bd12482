/** Rooms and zones: closed lines on zone layers, and rooms of the walls that have a name written in them. */
import { sideOfPolygon, signedArea } from '../../geometry/polygon'
import type { Polygon, Ring } from '../../geometry/types'
import type { ZoneType } from '../../layout/model'
import type { Line, Plan, Word } from './place'

export type RawZone = {
  readonly type: ZoneType
  readonly name?: string
  readonly polygon: Ring
  readonly holes: readonly Ring[]
}

const TYPES: readonly (readonly [RegExp, ZoneType])[] = [
  [/24\s*小时|二十四小时|24\s*h/i, '24h'],
  [/自助/, 'self-service'],
  [/咨询|导[引办服]/, 'consultation'],
  [/等候|等待|休息区|候[诊办]|waiting|lounge/i, 'waiting'],
  [/出证|发证|certificate/i, 'certificate'],
  [/窗口|受理|办事大厅|服务大厅|办事区|counter/i, 'windows'],
  [/便民/, 'convenience'],
  [/填单|填表/, 'form-filling'],
  [/后台|审批|办公|office/i, 'back-office'],
  [/母婴|哺乳|nursing/i, 'mother-baby'],
  [/卫生间|厕|洗手间|toilet|\bwc\b|restroom|washroom/i, 'toilet'],
  [/库房|仓库|储藏|储物|杂物|档案室|storage|storeroom/i, 'storeroom'],
]

/** What a room of this name is used for; a name that says nothing gives 其他区域. */
export const zoneTypeOf = (name: string): ZoneType =>
  TYPES.find(([pattern]) => pattern.test(name))?.[1] ?? 'other'

/** Names and zones of one floor that are looked at; each zone is searched for every name. */
const MOST = 1000

/** A name has a letter and is no number of a door, level, axis or scale. */
const isName = ({ text }: Word): boolean => {
  const words = text.trim()
  if (words.length < 2 || words.length > 24 || words.includes('\n')) return false
  if (/^[FJHT]?(M|C|MC|LC|FM)\d{3,4}/i.test(words) || /^[\d\s.,:×x*°±+\-/()mM²㎡%⌀R]+$/.test(words))
    return false
  return (
    /[\u4e00-\u9fff]{2}|[a-z]{3}/i.test(words) && !/www\.|比例|scale|图$|详图|标高|说明|单行文字/i.test(words)
  )
}

/** @param rooms the clear polygons of the rooms the walls enclose. */
export function zonesOf(
  plan: Plan,
  rooms: readonly Polygon[],
): { zones: RawZone[]; lines: ReadonlySet<Line> } {
  const names = plan.words
    .filter(word => word.role !== 'furniture' && word.role !== 'doors' && isName(word))
    .slice(0, MOST)
  const zones: RawZone[] = []
  const used = new Set<Line>()
  const taken = new Set<Word>()
  const within = (polygon: Polygon): Word | undefined => {
    const inside = names.filter(word => !taken.has(word) && sideOfPolygon(word.at, polygon) === 'inside')
    // What stands on a layer of room names, else a name of a use, else the largest writing.
    return inside.sort((p, q) => onZones(p) - onZones(q) || rank(p) - rank(q) || q.height - p.height)[0]
  }
  const add = (polygon: Polygon, name: Word | undefined): void => {
    if (name) taken.add(name)
    zones.push({
      type: name ? zoneTypeOf(name.text) : 'other',
      name: name?.text.trim(),
      polygon: polygon.outer,
      holes: polygon.holes,
    })
  }
  const drawn = plan.lines
    .filter(
      line =>
        line.role === 'zones' && line.closed && !line.filled && Math.abs(signedArea(line.points)) > 1_000_000,
    )
    .sort((p, q) => Math.abs(signedArea(p.points)) - Math.abs(signedArea(q.points)))
    .slice(-MOST)
  for (const line of drawn) {
    const polygon = { outer: line.points, holes: [] }
    const name = within(polygon)
    used.add(line)
    add(polygon, name)
  }
  for (const room of rooms) {
    const name = within(room)
    if (name) add(room, name)
  }
  return { zones, lines: used }
}

const onZones = ({ role }: Word): number => (role === 'zones' ? 0 : 1)
const rank = (word: Word): number => (zoneTypeOf(word.text) === 'other' ? 1 : 0)
