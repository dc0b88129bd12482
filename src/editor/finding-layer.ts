/** The findings of the sheet on view as they are drawn, and which badge lies where. */
import type { Report } from '../check/types'
import { BANDS, type DisplayList, PX_PER_PAPER_MM } from '../drawing/display'
import { drawFindings, drawNotEvaluated, type NumberedFinding } from '../drawing/findings'
import { drawFloor, drawSurface } from '../drawing/plan'
import type { Point, Ring } from '../geometry/types'
import { sub } from '../geometry/vector'
import type { Layout } from '../layout/model'
import { findEntity, floorOf, surfaceOf } from '../layout/queries'
import type { Language } from '../layout/text'
import { lastOnly } from './memo'
import { outlinePoints } from './outlines'
import type { SessionState } from './state'

export interface FindingLayer {
  list(state: SessionState): DisplayList
  /** The finding whose badge is drawn at a plan point. */
  at(state: SessionState, world: Point): string | undefined
}

/** Findings with their numbers in the list; a number is a place in the whole report, waived ones included. */
export const numbered = (report: Report | undefined): readonly NumberedFinding[] =>
  report?.findings.map((finding, i) => ({ finding, number: i + 1 })) ?? []

const outlineIn =
  (layout: Layout) =>
  (id: string): Ring | undefined => {
    const found = findEntity(layout, id)
    const ring = found && outlinePoints(layout, found)
    return ring && ring.length > 2 ? ring : undefined
  }

export function createFindingLayer(): FindingLayer {
  const draw = lastOnly(drawSheet)
  const list = ({ check, layout, floor, surface, focusedFinding, preferences }: SessionState): DisplayList =>
    draw(check.report, layout, floor, surface, focusedFinding, preferences.language)
  return {
    list,
    at(state, world) {
      const screen: Point = [world[0] * state.view.scale, world[1] * state.view.scale]
      const drawn = list(state)
      for (let i = drawn.length - 1; i >= 0; i--) {
        const { band, pin, box, id } = drawn[i]
        if (band !== BANDS.badge || !pin || id === undefined) continue
        const at: Point = [pin[0] * state.view.scale, pin[1] * state.view.scale]
        const [x, y] = sub(screen, at)
        const [px, py] = [x / PX_PER_PAPER_MM, y / PX_PER_PAPER_MM]
        if (px >= box.minX && px <= box.maxX && py >= box.minY && py <= box.maxY) return id
      }
      return undefined
    },
  }
}

function drawSheet(
  report: Report | undefined,
  layout: Layout,
  floor: string,
  surface: string | undefined,
  focus: string | undefined,
  language: Language,
): DisplayList {
  if (!report) return []
  const here = numbered(report).filter(({ finding }) =>
    surface === undefined
      ? finding.floor === floor && finding.surface === undefined
      : finding.surface === surface,
  )
  const focused = here.find(({ finding }) => finding.id === focus)?.finding
  const only = focused && new Set([...focused.subjects, ...(focused.related ?? [])])
  const notEvaluated = report.rules.flatMap(rule => rule.notEvaluated.filter(entry => entry.floor === floor))
  return [
    ...drawFindings(here, {
      outline: outlineIn(layout),
      focus: focused?.id,
      concerned: only ? drawOnly(layout, floor, surface, only) : undefined,
    }),
    ...(surface === undefined ? drawNotEvaluated(notEvaluated, language) : []),
  ]
}

function drawOnly(
  layout: Layout,
  floorId: string,
  surfaceId: string | undefined,
  only: ReadonlySet<string>,
): DisplayList {
  const floor = floorOf(layout, floorId)
  const surface = surfaceId === undefined ? undefined : surfaceOf(layout, surfaceId)
  return surface ? drawSurface(surface, { only }) : floor ? drawFloor(floor, { only }) : []
}
