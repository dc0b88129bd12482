import { edgesOf, sideOfPolygon } from '../../geometry/polygon'
import type { Point, Segment } from '../../geometry/types'
import { distance, nearestOnSegment } from '../../geometry/vector'
import { zoneKind } from '../../layout/catalogue'
import type { Zone, ZoneType } from '../../layout/model'
import { own } from '../../layout/own'
import { ZONE_TYPES } from '../../layout/schema/kinds'
import { text } from '../../layout/text'
import { floorIds, thingsOf, zonesOf } from '../../scene/layout-facts'
import type { Thing } from '../../scene/things'
import { behindCounters, polygonOf, zonesAt } from '../../scene/zones'
import { either, length } from '../say'
import { defineRule, type ListSpec, type Statement } from '../types'

const zones = (zh: string, en: string, ...types: ZoneType[]): ListSpec => ({
  type: 'list',
  title: text(zh, en),
  default: types,
  options: ZONE_TYPES,
  source: { kind: 'default' },
})

/** Which parameter says where a type belongs. */
const KIND_OF: Readonly<Record<string, 'copying' | 'terminals' | 'seats' | 'filing'>> = {
  copier: 'copying',
  printer: 'copying',
  'self-service-terminal': 'terminals',
  'seat-row': 'seats',
  'file-cabinet': 'filing',
  'file-box': 'filing',
  safe: 'filing',
}

export const containment = defineRule({
  id: 'zones/containment',
  clauses: [
    { id: '2.1.2', quote: '规范政务服务场所窗口、专区设置' },
    { id: '2.1.3.4', quote: '对同种物品区分类别管理' },
  ],
  title: text('物品在对应功能区内', 'Things stand in the right zone'),
  explanation: text(
    '复印打印设备、自助终端、排椅和文件存放设施应放在对应的功能区内,以物品中心为准。柜台以内由工作人员使用的物品不限。',
    'Copiers, terminals, seats and filing stand in zones of their kind (by their middle). What staff keep behind the counters is free.',
  ),
  severity: 'warning',
  params: {
    copying: zones('复印打印设备所在功能区', 'zones for copying', 'convenience'),
    terminals: zones('自助终端所在功能区', 'zones for terminals', 'self-service', '24h'),
    seats: zones('排椅所在功能区', 'zones for seats', 'waiting', 'mother-baby'),
    filing: zones('文件存放设施所在功能区', 'zones for filing', 'back-office', 'storeroom'),
  },
  judge(read, params) {
    const findings: Statement[] = []
    let checked = 0
    for (const floor of read(floorIds)) {
      const all = read(zonesOf, floor)
      for (const thing of read(thingsOf, floor)) {
        const kind = own(KIND_OF, thing.item.type) ? KIND_OF[thing.item.type] : undefined
        if (!kind || thing.item.present === false) continue
        const wanted = params[kind]
        const right = all.filter(zone => wanted.includes(zone.type))
        // A zone that is missing altogether is zones/required's to say.
        if (right.length === 0) continue
        checked++
        if (zonesAt(read, floor, thing.item.at).some(zone => wanted.includes(zone.type))) continue
        if (behindCounters(read, floor, thing)) continue
        findings.push(statement(floor, thing, right))
      }
    }
    return { checked, findings }
  },
})

function statement(floor: string, thing: Thing, right: readonly Zone[]): Statement {
  const { at } = thing.item
  const way = nearestWay(at, right)
  const value = distance(...way)
  const names = either([...new Set(right.map(zone => zone.type))].map(type => zoneKind(type).name))
  const away = length(value)
  return {
    subjects: [thing.id],
    floor,
    message: text(
      `${thing.title.zh} 不在${names.zh}内(中心距最近的边界 ${away.zh})。`,
      `${thing.title.en} does not stand in a zone for it (${names.en}); its middle is ${away.en} from the nearest.`,
    ),
    measured: { value, limit: 0, unit: 'mm', how: 'straight' },
    marks: [{ kind: 'segment', a: way[0], b: way[1], label: String(Math.round(value)) }],
  }
}

/** From a place to the nearest border of zones it lies outside of. */
function nearestWay(at: Point, right: readonly Zone[]): Segment {
  const ways = right
    .map(polygonOf)
    .filter(polygon => sideOfPolygon(at, polygon) === 'outside')
    .flatMap(polygon => [polygon.outer, ...polygon.holes])
    .flatMap(edgesOf)
    .map((edge): Segment => [at, nearestOnSegment(at, edge).point])
  const longer = (a: Segment, b: Segment) => distance(a[0], a[1]) - distance(b[0], b[1])
  return [...ways].sort(longer)[0]
}
