/** Where a finding is, in words: the floor where there are several, and the zone. */
import { sideOfRing } from '../geometry/polygon'
import type { Point, Ring } from '../geometry/types'
import { boxOf } from '../geometry/vector'
import { zoneKind } from '../layout/catalogue'
import type { Layout } from '../layout/model'
import { rowsOf } from '../layout/table'
import type { Finding } from '../rules/types'

/** The zone of its first mark, or of the middle of its first thing; 全厅 for what is about no place. */
export function placeOf(layout: Layout, finding: Finding, outline: (id: string) => Ring | undefined): string {
  const floor = layout.floors.find(({ id }) => id === finding.floor)
  if (finding.surface) return rowsOf(layout.surfaces).find(({ id }) => id === finding.surface)?.name ?? '台面'
  const named = layout.floors.length > 1 && floor ? (floor.name ?? '') : ''
  const at = pointOf(finding, outline)
  if (!floor || !at) return named || '全厅'
  const zone = rowsOf(floor.zones).find(({ polygon }) => sideOfRing(at, polygon) !== 'outside')
  const words = zone ? `${zone.number ?? ''} ${zone.name?.trim() || zoneKind(zone.type).name.zh}` : '分区以外'
  return `${named} ${words}`.trim()
}

function pointOf({ marks, subjects }: Finding, outline: (id: string) => Ring | undefined): Point | undefined {
  const [mark] = marks
  if (mark) {
    if (mark.kind === 'segment') return mark.a
    if (mark.kind === 'path') return mark.points[mark.points.length - 1]
    if (mark.kind === 'polygon') return mark.rings[0] && middleOf(mark.rings[0])
    return mark.at
  }
  for (const subject of subjects) {
    const around = outline(subject)
    if (around) return middleOf(around)
  }
  return undefined
}

function middleOf(ring: Ring): Point | undefined {
  const { minX, minY, maxX, maxY } = boxOf(ring)
  return ring.length > 0 ? [(minX + maxX) / 2, (minY + maxY) / 2] : undefined
}
