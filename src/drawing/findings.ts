/**
 * Findings on the plan: what was measured as a dimension against its limit, walked ways dashed, areas hatched, the
 * things concerned outlined, and a badge with the number of the list.
 */
import type { Box, Point, Ring } from '../geometry/types'
import { boxOf, distance, lerp } from '../geometry/vector'
import type { Finding, FindingMark, Measured, NotEvaluated, Unit } from '../rules/types'
import { BADGE, calloutParts, calloutSize } from './badges'
import { type BarStyle, bar, grouped } from './bars'
import {
  type Anchor,
  type CalloutMemory,
  CalloutPlaces,
  type CalloutRequest,
  type PlaceCallouts,
  type Stand,
} from './callouts'
import { BANDS, type DisplayList, PX_PER_PAPER_MM, type Shape, shape } from './display'
import { labelBand, leastScale } from './label-band'
import { circlePath, line, path, rectPath, ring, text } from './path'
import type { FindingTone } from './theme'

/** A finding with its number in the list. */
export type NumberedFinding = { readonly finding: Finding; readonly number: number }

export type FindingOptions = {
  /** The outline of an entity, mm; undefined where it has none. */
  readonly outline: (id: string) => Ring | undefined
  /** Screen px per mm, for which callouts keep clear of each other; any scale of a label's zoom band will do. */
  readonly scale?: number
  /** Plan and labels, which callouts cover as little as may be. */
  readonly under?: DisplayList
  /** Where callouts stood before, and shall stay while they speak of the same; holds the places of now afterwards. */
  readonly memory?: CalloutMemory
  /** Where callouts stand when not among what is `under` them: on paper, beside the plan. */
  readonly place?: PlaceCallouts
  /** The finding in focus; the plan and all others step back behind a veil. */
  readonly focus?: string
  /** What of the plan is concerned by the focus: drawn again above the veil. */
  readonly concerned?: DisplayList
}

/** Where the scale is not said: 1:100 at 96 dpi. */
const USUAL_SCALE = PX_PER_PAPER_MM / 100

/** The ids here are those of findings, so that a click on a callout names its finding. */
export function drawFindings(
  findings: readonly NumberedFinding[],
  { outline, scale = USUAL_SCALE, under = [], memory, place, focus, concerned = [] }: FindingOptions,
): DisplayList {
  const drafts = findings.map(numbered => draftOf(numbered, outline, numbered.finding.id === focus))
  const focused = drafts.find(({ numbered }) => numbered.finding.id === focus)
  const rest = drafts.filter(draft => draft !== focused)
  // The finding in focus takes its place first.
  const wanted = (focused ? [focused, ...rest] : rest).flatMap(draft =>
    draft.anchors.map((anchor, i) => ({ draft, anchor, i, words: i === 0 ? draft.words : '' })),
  )
  const requests = wanted.map(({ draft, anchor, i, words }): CalloutRequest => {
    const { id, severity } = draft.numbered.finding
    const small = calloutSize(severity, '')
    const large = words === '' ? undefined : calloutSize(severity, words)
    return { key: `${id} ${i}`, anchor, small, large }
  })
  const stands = place
    ? place(requests)
    : new CalloutPlaces(
        under,
        drafts.flatMap(draft => draft.lines),
        leastScale(labelBand(scale)),
      ).find(requests, memory)
  const callouts = new Map<Draft, Shape[]>()
  wanted.forEach(({ draft, words }, i) => {
    const stand = stands[i]
    if (!stand) return
    const drawn = calloutShapes(draft, stand.large ? words : '', stand)
    callouts.set(draft, [...(callouts.get(draft) ?? []), ...drawn])
  })
  const shapesOf = (draft: Draft) => [...draft.shapes, ...(callouts.get(draft) ?? [])]
  const shapes = rest.flatMap(shapesOf)
  if (!focused) return shapes
  return [
    ...shapes.map(behindVeil),
    shape('findings', BANDS.veil, [path('veil', rectPath(-FAR, -FAR, FAR, FAR))]),
    ...concerned.map(drawn => ({ ...drawn, band: BANDS.focus })),
    ...shapesOf(focused),
  ]
}

/** What findings draw without their callouts. */
export const drawMarks = (
  findings: readonly NumberedFinding[],
  { outline }: Pick<FindingOptions, 'outline'>,
): DisplayList => findings.flatMap(numbered => draftOf(numbered, outline, false).shapes)

/** Whether a finding has a place that a callout can speak of. */
export const hasPlace = (numbered: NumberedFinding, outline: FindingOptions['outline']): boolean =>
  draftOf(numbered, outline, false).anchors.length > 0

/** Beyond any plan, mm. */
const FAR = 2e7

const behindVeil = (drawn: Shape): Shape => ({ ...drawn, band: BANDS.note })

/** A finding without its callouts: what it draws, along which lines, and what the callouts speak of. */
type Draft = {
  readonly numbered: NumberedFinding
  readonly shapes: readonly Shape[]
  readonly lines: readonly Ring[]
  readonly anchors: readonly Anchor[]
  /** What was measured, said by the first callout. */
  readonly words: string
}

/** A finding of more areas than this is about half the hall: only in focus are they all hatched. */
const MOST_AREAS = 2

function draftOf(numbered: NumberedFinding, outline: FindingOptions['outline'], inFocus: boolean): Draft {
  const { finding } = numbered
  const { measured } = finding
  const tone = toneOf(finding)
  const everywhere = !inFocus && finding.marks.filter(mark => mark.kind === 'polygon').length > MOST_AREAS
  const outlines = (everywhere ? [] : finding.subjects).flatMap(subject => {
    const around = outline(subject)
    return around ? [around] : []
  })
  const shapes = outlines.map(around =>
    shape('findings', BANDS.finding, [path(`finding-${tone}-outline`, ring(around))], { id: finding.id }),
  )
  // A point within a thing that is outlined says nothing more, a mark without points nothing at all.
  const marks = finding.marks.filter(mark => {
    if (mark.kind === 'point') return !outlines.some(around => insideBox(mark.at, boxOf(around)))
    if (mark.kind === 'path') return mark.points.length > 1
    return mark.kind !== 'polygon' || mark.rings.some(around => around.length > 0)
  })
  marks.forEach((mark, i) => {
    if (everywhere && mark.kind === 'polygon') return
    shapes.push(...markShapes(mark, i === 0 && measured?.how.endsWith('walk') === true, tone, finding.id))
  })
  const [first] = marks
  const boxes = outlines.map((around): Anchor => ({ kind: 'box', box: boxOf(around) }))
  return {
    numbered,
    shapes,
    lines: [...(everywhere ? [] : marks.flatMap(linesOf)), ...outlines.map(around => [...around, around[0]])],
    anchors: first ? [anchorOf(first)] : boxes.slice(0, MOST_CALLOUTS),
    words: measured && measured.how !== 'count' ? comparison(measured) : '',
  }
}

/** A finding about many things is numbered at this many of them. */
const MOST_CALLOUTS = 12

const toneOf = ({ severity, waived }: Finding): FindingTone => (waived ? 'waived' : severity)

function calloutShapes({ numbered: { finding, number } }: Draft, words: string, stand: Stand): Shape[] {
  const { id, severity, waived } = finding
  const parts = calloutParts(severity, number, waived !== undefined, words, stand.shift)
  const callout = shape('findings', BANDS.badge, parts, { id, pin: stand.pin })
  if (!stand.leader) return [callout]
  const leader = path(`finding-${toneOf(finding)}-leader`, line(...stand.leader))
  return [shape('findings', BANDS.finding, [leader], { id }), callout]
}

const insideBox = ([x, y]: Point, box: Box): boolean =>
  x >= box.minX && x <= box.maxX && y >= box.minY && y <= box.maxY

function markShapes(mark: FindingMark, walked: boolean, tone: FindingTone, id: string): Shape[] {
  const style: BarStyle = {
    line: `finding-${tone}-line`,
    text: `finding-${tone}-text`,
    layer: 'findings',
    band: BANDS.finding,
    ends: 'stop',
    id,
  }
  const one = (...parts: Shape['parts'][number][]) => [shape('findings', BANDS.finding, parts, { id })]
  switch (mark.kind) {
    case 'segment':
      return bar(mark.a, mark.b, '', style)
    case 'path': {
      const way = one(path(`finding-${tone}-walk`, line(...mark.points)))
      return walked ? [...way, ...endsOf(mark.points, style, tone)] : way
    }
    case 'polygon':
      return one(path(`finding-${tone}-area`, ...mark.rings.map(ring)))
    case 'circle':
      return one(path(style.line, circlePath(mark.at[0], mark.at[1], mark.radius)))
    case 'point': {
      const cross = path(style.line, circlePath(0, 0, 1.1), line([-2, 0], [2, 0]), line([0, -2], [0, 2]))
      return [shape('findings', BANDS.finding, [cross], { id, pin: mark.at })]
    }
  }
}

/** A walked way begins with a ring and ends with a dot. */
function endsOf(points: Ring, style: BarStyle, tone: FindingTone): Shape[] {
  const { id } = style
  const [start, end] = [points[0], points[points.length - 1]]
  return [
    shape('findings', BANDS.finding, [path(style.line, circlePath(0, 0, 1))], { id, pin: start }),
    shape('findings', BANDS.finding, [path(`finding-${tone}-badge`, circlePath(0, 0, 0.9))], {
      id,
      pin: end,
    }),
  ]
}

/** The lines a mark is drawn with, for callouts to keep clear of. */
function linesOf(mark: FindingMark): Ring[] {
  if (mark.kind === 'segment') return [[mark.a, mark.b]]
  if (mark.kind === 'path') return [mark.points]
  if (mark.kind === 'polygon') return mark.rings.map(around => [...around, around[0]])
  return []
}

function anchorOf(mark: FindingMark): Anchor {
  if (mark.kind === 'segment') return { kind: 'line', a: mark.a, b: mark.b }
  if (mark.kind === 'path') return { kind: 'line', ...halfWay(mark.points) }
  if (mark.kind === 'polygon') return { kind: 'box', box: boxOf(mark.rings.flat()) }
  const [x, y] = mark.at
  const r = mark.kind === 'circle' ? mark.radius : 0
  return { kind: 'box', box: { minX: x - r, minY: y - r, maxX: x + r, maxY: y + r } }
}

/** The straight piece of a line that holds the point half way along it, cut to have that point in its middle. */
function halfWay(points: Ring): { a: Point; b: Point } {
  const lengths = points.slice(1).map((p, i) => distance(points[i], p))
  let left = lengths.reduce((sum, size) => sum + size, 0) / 2
  for (let i = 0; i < lengths.length; i++) {
    if (left <= lengths[i] && lengths[i] > 0) {
      const reach = Math.min(left, lengths[i] - left)
      const at = (mm: number) => lerp(points[i], points[i + 1], mm / lengths[i])
      return { a: at(left - reach), b: at(left + reach) }
    }
    left -= lengths[i]
  }
  return { a: points[0], b: points[0] }
}

const UNITS: Readonly<Record<Unit, string>> = { mm: '', deg: '°', count: '', m2: ' m²', 'px/m': ' px/m' }

/** `1 138 < 1 200`: the measured value against its limit, with a decimal where whole numbers would look equal. */
export function comparison({ value, limit, unit }: Measured): string {
  const sign = value < limit ? '<' : value > limit ? '>' : '='
  const equal = (decimals: number) => value !== limit && value.toFixed(decimals) === limit.toFixed(decimals)
  const fine = unit === 'm2' || unit === 'deg' || equal(0)
  const written = (n: number) => (fine ? n.toFixed(equal(1) ? 2 : 1) : grouped(n))
  return `${written(value)}${UNITS[unit]} ${sign} ${written(limit)}${UNITS[unit]}`
}

/** Places that could not be judged: a dotted ring with a question mark, the reason beside it. */
export function drawNotEvaluated(list: readonly NotEvaluated[], language: 'zh' | 'en'): DisplayList {
  return list.flatMap(({ reason, at }) => {
    if (!at) return []
    const parts = [
      path('not-evaluated', circlePath(0, 0, BADGE * 1.2)),
      text('not-evaluated-text', '?', [0, 0], 3.2, { minPx: 0 }),
      text('not-evaluated-text', reason[language], [BADGE * 1.8, 0], 2.8, { align: 'start', minPx: 0 }),
    ]
    return [shape('findings', BANDS.badge, parts, { pin: at })]
  })
}
