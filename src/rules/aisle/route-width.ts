/** What aisle/clear-width and align/protrusion share: the widths asked for, and the narrow places found. */
import { isFailure } from '../../geometry/grid'
import type { Segment } from '../../geometry/types'
import { type Text, text } from '../../layout/text'
import type { Read } from '../../scene/facts'
import { before } from '../../scene/fronts'
import { crowdedFact, floorIds, thingsOfType } from '../../scene/layout-facts'
import { offRow } from '../../scene/off-row'
import { type Destination, destinationsOf, type Narrow, narrowPlaces } from '../../scene/routes'
import { exitsOf, sourcesOf, spaceProblem, wallPlanOf } from '../../scene/space'
import { BODY_WIDTH } from '../params'
import { atLeast, enumerate, FREE_SPACE, notComputed, TOLERANCE } from '../say'
import type { FindingMark, NotEvaluated, NumberSpec, ParamValues } from '../types'

const width = (title: Text, value: number, source: NumberSpec['source']): NumberSpec => ({
  type: 'number',
  title,
  default: value,
  min: 300,
  max: 6000,
  unit: 'mm',
  source,
})

export const ROUTE_WIDTHS = {
  minWidth: width(text('通道净宽', 'clear width of a route'), 1200, {
    kind: 'standard',
    name: 'GB 55019-2021 2.2.2',
    mark: 'V2',
  }),
  crowded: width(text('人员密集时主通道净宽', 'clear width of the main route of a crowded hall'), 1800, {
    kind: 'standard',
    name: 'GB 55019-2021 2.2.2',
    mark: 'V2',
  }),
  seatGap: width(text('座椅排间净距', 'gap between seat rows'), 900, { kind: 'default' }),
  bodyWidth: BODY_WIDTH,
  offset: {
    type: 'number',
    title: text('偏离所在行超过', 'off its row by more than'),
    default: 50,
    min: 0,
    max: 1000,
    unit: 'mm',
    source: { kind: 'default' },
  },
} as const satisfies Record<string, NumberSpec>

export type RouteWidths = ParamValues<typeof ROUTE_WIDTHS>
/** A narrow place, and the thing off its row that makes it so, if it is one. */
export type NarrowPlace = Narrow & { readonly floor: string; readonly off?: ReturnType<typeof offRow> }
export type NarrowPlaces = {
  readonly checked: number
  readonly narrow: readonly NarrowPlace[]
  readonly notEvaluated: readonly NotEvaluated[]
}

/** All places too narrow for the public's ways; those nobody passes at all are aisle/unreachable's to say. */
export function narrowPlacesOf(read: Read, widths: RouteWidths): NarrowPlaces {
  const limits = {
    main: read(crowdedFact) ? Math.max(widths.minWidth, widths.crowded) : widths.minWidth,
    other: widths.minWidth,
    seats: Math.min(widths.seatGap, widths.minWidth),
  }
  const narrow: NarrowPlace[] = []
  const notEvaluated: NotEvaluated[] = []
  let checked = 0
  for (const floor of read(floorIds)) {
    const destinations = read(destinationsOf, floor)
    if (destinations.length === 0) continue
    const problem = spaceProblem(read(wallPlanOf, floor))
    if (problem || read(sourcesOf, floor).length === 0) {
      const reason = text('没有公众出入口,无法判断通道', 'there is no public entrance to start from')
      notEvaluated.push({ ...(problem ?? { reason }), floor })
      continue
    }
    const found = narrowPlaces(read, floor, limits)
    if (isFailure(found)) {
      notEvaluated.push({
        reason: notComputed(FREE_SPACE, found),
        floor,
      })
      continue
    }
    checked += destinations.length
    for (const each of found) {
      if (atLeast(each.gap.width, each.limit) || each.gap.width < widths.bodyWidth - TOLERANCE) continue
      if (standsBefore(read, floor, each)) continue
      const off = each.gap.between.map(id => offRow(read, floor, id, widths.offset + TOLERANCE))
      narrow.push({ ...each, floor, off: off.find(found => found !== undefined) })
    }
  }
  return { checked, narrow, notEvaluated }
}

/**
 * True when a gap is narrow only because something stands straight before the windows or exits behind it: how near it
 * may stand is aisle/window-front's and aisle/door-approach's to say (posts on the waiting line are near enough).
 */
function standsBefore(read: Read, floor: string, { gap, limit, behind }: Narrow): boolean {
  const fronted = new Set([...windows(read, floor), ...doors(read, floor)])
  return behind.every(
    ({ id, place, front }) =>
      fronted.has(id) &&
      before(read, floor, place as Segment, front, limit).some(hit => gap.between.includes(hit.id)),
  )
}

const windows = (read: Read, floor: string) => thingsOfType(read, floor, 'service-window').map(({ id }) => id)
const doors = (read: Read, floor: string) => read(exitsOf, floor).map(({ id }) => id)

/** How many destinations a message names before it counts the rest. */
const NAMED = 4

/** 1号窗口、2号窗口等 9 处 */
export function destinationsText(behind: readonly Destination[]): Text {
  const named = behind.slice(0, NAMED).map(({ title }) => title)
  if (behind.length <= NAMED) return enumerate(named)
  return text(
    `${named.map(({ zh }) => zh).join('、')}等 ${behind.length} 处`,
    `${named.map(({ en }) => en).join(', ')} and ${behind.length - NAMED} more`,
  )
}

export const gapMark = ({ gap }: Narrow): FindingMark => ({
  kind: 'segment',
  a: gap.a,
  b: gap.b,
  label: String(Math.round(gap.width)),
})
