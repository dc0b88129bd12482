/** The findings of the sheet on view as they are drawn, and which badge lies where. */
import type { Report } from '../check/types'
import { BANDS, type DisplayList, PX_PER_PAPER_MM } from '../drawing/display'
import { drawFindings, drawNotEvaluated, type NumberedFinding } from '../drawing/findings'
import { labelBand, labelFloor } from '../drawing/labels'
import { drawFloor, drawSurface } from '../drawing/plan'
import type { Point, Ring } from '../geometry/types'
import { sub } from '../geometry/vector'
import type { Layout } from '../layout/model'
import { findEntity, floorOf, surfaceOf } from '../layout/queries'
import type { NotEvaluated } from '../rules/types'
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
  let shown: { key: string; list: DisplayList } | undefined
  const floorList = lastOnly((layout: Layout, floor: string, surface: string | undefined) =>
    drawOnly(layout, floor, surface, undefined),
  )

  function list(state: SessionState): DisplayList {
    const { check, committed, floor, surface, focusedFinding, preferences, live, view } = state
    if (!check.report) return []
    const here = numbered(check.report).filter(
      ({ finding }) =>
        (preferences.findings || finding.id === focusedFinding) &&
        (surface === undefined
          ? finding.floor === floor && finding.surface === undefined
          : finding.surface === surface),
    )
    const open = check.report.rules.flatMap(rule =>
      rule.notEvaluated.filter(
        entry => preferences.findings && entry.floor === floor && surface === undefined,
      ),
    )
    // While a thing is dragged most reports say the same: callouts are placed again only when they do not.
    const key = JSON.stringify([
      here,
      open,
      floor,
      surface,
      focusedFinding,
      preferences.language,
      live.held,
      labelBand(view.scale),
      identityOf(committed),
    ])
    if (shown?.key !== key)
      shown = { key, list: drawSheet(state, here, open, floorList(committed, floor, surface)) }
    return shown.list
  }

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

const identities = new WeakMap<object, number>()
let identityCount = 0
/** A number for each layout that comes by, so that it can be part of a key. */
function identityOf(layout: Layout): number {
  const known = identities.get(layout)
  if (known !== undefined) return known
  identities.set(layout, ++identityCount)
  return identityCount
}

function drawSheet(
  { committed, floor, surface, focusedFinding, preferences, live, view }: SessionState,
  here: readonly NumberedFinding[],
  open: readonly NotEvaluated[],
  plan: DisplayList,
): DisplayList {
  const { language } = preferences
  const outline = outlineIn(committed)
  const sheet = surface === undefined ? floorOf(committed, floor) : undefined
  const labels = sheet ? labelFloor(sheet, { language, scale: view.scale }) : []
  const focused = here.find(({ finding }) => finding.id === focusedFinding)?.finding
  const only = focused && new Set([...focused.subjects, ...(focused.related ?? [])])
  return [
    ...drawFindings(here, {
      // What is in the hand is outlined where it is, not where it was.
      outline: id => (live.held.includes(id) ? undefined : outline(id)),
      scale: view.scale,
      under: [...plan, ...labels],
      focus: focused?.id,
      concerned: only && [
        ...drawOnly(committed, floor, surface, only),
        ...labels.filter(({ id }) => id !== undefined && only.has(id)),
      ],
    }),
    ...drawNotEvaluated(open, language),
  ]
}

function drawOnly(
  layout: Layout,
  floorId: string,
  surfaceId: string | undefined,
  only: ReadonlySet<string> | undefined,
): DisplayList {
  const floor = floorOf(layout, floorId)
  const surface = surfaceId === undefined ? undefined : surfaceOf(layout, surfaceId)
  return surface ? drawSurface(surface, { only }) : floor ? drawFloor(floor, { only }) : []
}
