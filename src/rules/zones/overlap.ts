import { intersection } from '../../geometry/boolean'
import { largestCircle } from '../../geometry/circles'
import { candidatePairs } from '../../geometry/pairs'
import type { Polygon } from '../../geometry/types'
import { boxOf } from '../../geometry/vector'
import { zoneTitle } from '../../layout/catalogue'
import type { Zone } from '../../layout/model'
import { text } from '../../layout/text'
import { floorIds, zonesOf } from '../../scene/layout-facts'
import { regionOf } from '../../scene/zones'
import { millimetres } from '../params'
import { lengths } from '../say'
import { defineRule, type Statement } from '../types'

export const zoneOverlap = defineRule({
  id: 'zones/overlap',
  clauses: [{ id: '2.1.3.4', quote: '形成物品集中管理和分区管理' }],
  title: text('功能区互不重叠', 'Zones do not overlap'),
  explanation: text(
    '一块地面只属于一个功能区,分区管理才有明确的责任。',
    'A piece of floor belongs to one zone only.',
  ),
  severity: 'warning',
  params: { depth: millimetres('允许重叠', 'allowed overlap', 5, [0, 500]) },
  judge(read, { depth: limit }) {
    const findings: Statement[] = []
    let checked = 0
    for (const floor of read(floorIds)) {
      const zones = read(zonesOf, floor)
      checked += zones.length
      const sharing = sharedOnce()
      const boxes = zones.map(zone => boxOf(zone.polygon))
      for (const [i, j] of candidatePairs(boxes, 0)) {
        const { shared, value } = sharing(zones[i], zones[j])
        // The search for the circle ends within 0.1 mm.
        if (value <= limit + 0.2) continue
        const [a, b] = [zoneTitle(zones[i]), zoneTitle(zones[j])]
        const said = lengths(value, limit)
        findings.push({
          subjects: [zones[i].id, zones[j].id],
          floor,
          message: text(
            `${a.zh} 与${b.zh} 重叠 ${said.measured.zh}(允许 ${said.limit.zh})。`,
            `The zones ${a.en} and ${b.en} overlap by ${said.measured.en} (allowed ${said.limit.en}).`,
          ),
          measured: { value, limit, unit: 'mm', how: 'straight' },
          marks: [{ kind: 'polygon', rings: shared.map(polygon => polygon.outer) }],
        })
      }
    }
    return { checked, findings }
  },
})

type Sharing = { readonly shared: readonly Polygon[]; readonly value: number }

/** What two zones share, found once for each pair of outlines: a zone pasted a hundred times is one outline. */
function sharedOnce(): (a: Zone, b: Zone) => Sharing {
  const outlines = new Map<Zone, string>()
  const found = new Map<string, Sharing>()
  const outline = (zone: Zone): string => {
    const known = outlines.get(zone) ?? JSON.stringify([zone.polygon, zone.holes])
    outlines.set(zone, known)
    return known
  }
  return (a, b) => {
    const key = outline(a) + outline(b)
    const known = found.get(key)
    if (known) return known
    const shared = intersection(regionOf(a), regionOf(b))
    // The widest place of what they share: as wide as the strip where two zones run into one another.
    const value = 2 * (shared.length > 0 ? (largestCircle(shared)?.radius ?? 0) : 0)
    found.set(key, { shared, value })
    return { shared, value }
  }
}
