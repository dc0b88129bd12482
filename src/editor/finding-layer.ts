/** The findings of the sheet on view as they are drawn, and which badge lies where. */
import type { Report } from '../check/types'
import type { CalloutMemory } from '../drawing/callouts'
import { BANDS, type DisplayList, PX_PER_PAPER_MM } from '../drawing/display'
import { drawFindings, drawNotEvaluated, type NumberedFinding } from '../drawing/findings'
import { leastScale } from '../drawing/label-band'
import { labelBand, labelFloor } from '../drawing/labels'
import { drawFloor, drawSurface } from '../drawing/plan'
import type { Point, Ring } from '../geometry/types'
import { sub } from '../geometry/vector'
import type { Floor, Layout } from '../layout/model'
import { findEntity, floorOf, surfaceOf } from '../layout/queries'
import type { Language } from '../layout/text'
import type { Finding } from '../rules/types'
import { outlinePoints } from '../scene/outlines'
import { lastOnly } from './memo'
import type { SessionState } from './state'

export interface FindingLayer {
  list(state: SessionState): DisplayList
  /** The finding whose badge is drawn at a plan point. */
  at(state: SessionState, world: Point): string | undefined
}

const numberedFindings = (findings: readonly Finding[]): readonly NumberedFinding[] =>
  findings.map((finding, i) => ({ finding, number: i + 1 }))

/** Findings with their numbers in the list; a number is a place in the whole report, waived ones included. */
export const numbered = (report: Pick<Report, 'findings'> | undefined): readonly NumberedFinding[] =>
  report ? numberedFindings(report.findings) : []

/** The outline of a layout's entity by its id, mm; undefined where it has none. */
export const outlineIn =
  (layout: Layout) =>
  (id: string): Ring | undefined => {
    const found = findEntity(layout, id)
    const ring = found && outlinePoints(layout, found)
    return ring && ring.length > 2 ? ring : undefined
  }

const NO_LABELS: DisplayList = []

/** While something is in the hand callouts are placed anew only so often, ms: an eye follows no faster. */
const CALM = 250

export function createFindingLayer(): FindingLayer {
  const plan = lastOnly((layout: Layout, floor: string, surface: string | undefined) =>
    drawOnly(layout, floor, surface, undefined),
  )
  /** Reports that say the same are the same objects, so a drag places callouts anew only where a finding changed. */
  const draw = lastOnly(drawSheet)

  const label = lastOnly((sheet: Floor, language: Language, band: number) =>
    labelFloor(sheet, { language, scale: leastScale(band) }),
  )
  const under = lastOnly((plan: DisplayList, labels: DisplayList): DisplayList => [...plan, ...labels])
  let drawn: { list: DisplayList; at: number } | undefined
  const memory: CalloutMemory = new Map()

  function list(state: SessionState): DisplayList {
    const { check, committed, floor, surface, focusedFinding, preferences, live, view } = state
    if (!check.report) return []
    const now = performance.now()
    if (live.held.length > 0 && drawn && now - drawn.at < CALM) return drawn.list
    const band = labelBand(view.scale)
    const sheet = surface === undefined ? floorOf(committed, floor) : undefined
    const words = sheet ? label(sheet, preferences.language, band) : NO_LABELS
    const list = draw(
      check.report.findings,
      check.report.rules,
      committed,
      under(plan(committed, floor, surface), words),
      words,
      floor,
      surface,
      focusedFinding,
      preferences.findings,
      preferences.language,
      live.held,
      band,
      memory,
    )
    if (list !== drawn?.list) drawn = { list, at: now }
    return list
  }

  return {
    list,
    at: (state, world) => badgeAt(list(state), state.view.scale, world),
  }
}

/** The id of the topmost badge of a list at a plan point; `scale` is px per mm. */
export function badgeAt(list: DisplayList, scale: number, world: Point): string | undefined {
  for (let i = list.length - 1; i >= 0; i--) {
    const { band, pin, box, id } = list[i]
    if (band !== BANDS.badge || !pin || id === undefined) continue
    const [x, y] = sub(world, pin)
    const [px, py] = [(x * scale) / PX_PER_PAPER_MM, (y * scale) / PX_PER_PAPER_MM]
    if (px >= box.minX && px <= box.maxX && py >= box.minY && py <= box.maxY) return id
  }
  return undefined
}

/** Findings marked on a sheet at once, the gravest first; the panel says that there are more. */
export const MOST_MARKED = 300

function drawSheet(
  findings: readonly Finding[],
  rules: Report['rules'],
  layout: Layout,
  under: DisplayList,
  labels: DisplayList,
  floor: string,
  surface: string | undefined,
  focus: string | undefined,
  all: boolean,
  language: Language,
  held: readonly string[],
  band: number,
  memory: CalloutMemory,
): DisplayList {
  const sheetOnly = numberedFindings(findings).filter(({ finding }) =>
    surface === undefined
      ? finding.floor === floor && finding.surface === undefined
      : finding.surface === surface,
  )
  const here = sheetOnly.filter(({ finding }, i) => (all && i < MOST_MARKED) || finding.id === focus)
  const open =
    all && surface === undefined
      ? rules.flatMap(rule => rule.notEvaluated.filter(entry => entry.floor === floor))
      : []
  const outline = outlineIn(layout)
  const scale = leastScale(band)
  // In a drag callouts keep their places; else each is given the best one there is.
  if (held.length === 0) memory.clear()
  const focused = here.find(({ finding }) => finding.id === focus)?.finding
  const only = focused && new Set([...focused.subjects, ...(focused.related ?? [])])
  return [
    ...drawFindings(here, {
      // What is in the hand is outlined where it is, not where it was.
      outline: id => (held.includes(id) ? undefined : outline(id)),
      scale,
      under,
      memory,
      focus: focused?.id,
      concerned: only && [
        ...drawOnly(layout, floor, surface, only),
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
