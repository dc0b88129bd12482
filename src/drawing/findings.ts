/**
 * Findings on the plan: what was measured as a dimension against its limit, walked ways dashed, areas hatched, the
 * things concerned outlined, and a badge with the number of the list.
 */
import { signedArea } from '../geometry/polygon'
import type { Point, Ring } from '../geometry/types'
import { boxOf, distance, lerp } from '../geometry/vector'
import type { Finding, FindingMark, Measured, NotEvaluated, Unit } from '../rules/types'
import { BADGE, badge } from './badges'
import { type BarStyle, bar, besideWords, grouped } from './bars'
import { BANDS, type Band, type DisplayList, type Shape, shape } from './display'
import { circlePath, line, path, rectPath, ring, text } from './path'
import type { FindingTone } from './theme'

/** A finding with its number in the list. */
export type NumberedFinding = { readonly finding: Finding; readonly number: number }

export type FindingOptions = {
  /** The outline of an entity, mm; undefined where it has none. */
  readonly outline: (id: string) => Ring | undefined
  /** The finding in focus; the plan and all others step back behind a veil. */
  readonly focus?: string
  /** What of the plan is concerned by the focus: drawn again above the veil. */
  readonly concerned?: DisplayList
}

/** The ids here are those of findings, so that a click on a badge names its finding. */
export function drawFindings(
  findings: readonly NumberedFinding[],
  { outline, focus, concerned = [] }: FindingOptions,
): DisplayList {
  const shapes: Shape[] = []
  const pins = new Map<string, number>()
  const draw = (numbered: NumberedFinding, lift: boolean) => {
    const drawn = findingShapes(numbered, outline, pins)
    shapes.push(...(lift || focus === undefined ? drawn : drawn.map(behindVeil)))
  }
  for (const numbered of findings) if (numbered.finding.id !== focus) draw(numbered, false)
  const focused = findings.find(({ finding }) => finding.id === focus)
  if (!focused) return shapes
  shapes.push(shape('findings', BANDS.veil, [path('veil', rectPath(-FAR, -FAR, FAR, FAR))]))
  for (const drawn of concerned) shapes.push({ ...drawn, band: BANDS.focus })
  draw(focused, true)
  return shapes
}

/** Beyond any plan, mm. */
const FAR = 2e7

const behindVeil = (drawn: Shape): Shape => ({ ...drawn, band: BANDS.note })

function findingShapes(
  { finding, number }: NumberedFinding,
  outline: FindingOptions['outline'],
  pins: Map<string, number>,
): Shape[] {
  const { id, severity } = finding
  const tone: FindingTone = finding.waived ? 'waived' : severity
  const shapes: Shape[] = []
  for (const subject of finding.subjects) {
    const around = outline(subject)
    if (around)
      shapes.push(shape('findings', BANDS.finding, [path(`finding-${tone}-outline`, ring(around))], { id }))
  }
  finding.marks.forEach((mark, i) => {
    shapes.push(...markShapes(mark, i === 0 ? finding.measured : undefined, tone, id))
  })
  const pin = placeOf(finding, outline)
  if (pin) shapes.push(badge(severity, number, !!finding.waived, pin, shiftOf(pin, pins), id))
  return shapes
}

/** Badges at one place stand side by side. */
function shiftOf(pin: Point, pins: Map<string, number>): number {
  const key = `${Math.round(pin[0] / 100)},${Math.round(pin[1] / 100)}`
  const taken = pins.get(key) ?? 0
  pins.set(key, taken + 1)
  return taken * BADGE * 2.6
}

function markShapes(
  mark: FindingMark,
  measured: Measured | undefined,
  tone: FindingTone,
  id: string,
): Shape[] {
  const style: BarStyle = {
    line: `finding-${tone}-line`,
    text: `finding-${tone}-text`,
    layer: 'findings',
    band: BANDS.finding,
    ends: 'stop',
    id,
  }
  const one = (band: Band, ...parts: Shape['parts'][number][]) => [shape('findings', band, parts, { id })]
  switch (mark.kind) {
    case 'segment':
      return bar(mark.a, mark.b, measured ? comparison(measured) : (mark.label ?? ''), style)
    case 'path':
      return walkedShapes(mark.points, measured ? comparison(measured) : (mark.label ?? ''), style, tone)
    case 'polygon':
      return one(BANDS.finding, path(`finding-${tone}-area`, ...mark.rings.map(ring)))
    case 'circle':
      return one(BANDS.finding, path(style.line, circlePath(mark.at[0], mark.at[1], mark.radius)))
    case 'point': {
      const cross = path(style.line, circlePath(0, 0, 1.1), line([-2, 0], [2, 0]), line([0, -2], [0, 2]))
      return [shape('findings', BANDS.finding, [cross], { id, pin: mark.at })]
    }
  }
}

/** A walked way: dashed, a ring where it starts, a stop where it ends, its words at the middle of its length. */
function walkedShapes(points: Ring, words: string, style: BarStyle, tone: FindingTone): Shape[] {
  if (points.length < 2) return []
  const { id } = style
  const shapes = [shape('findings', BANDS.finding, [path(`finding-${tone}-walk`, line(...points))], { id })]
  const [start, end] = [points[0], points[points.length - 1]]
  shapes.push(
    shape('findings', BANDS.finding, [path(style.line, circlePath(0, 0, 1))], { id, pin: start }),
    shape('findings', BANDS.finding, [path(`finding-${tone}-badge`, circlePath(0, 0, 0.9))], {
      id,
      pin: end,
    }),
  )
  const { at, along } = halfWay(points)
  if (words !== '') shapes.push(besideWords(at, along, words, style))
  return shapes
}

/** The point half way along a line, and the direction there in degrees. */
function halfWay(points: Ring): { at: Point; along: number } {
  const lengths = points.slice(1).map((p, i) => distance(points[i], p))
  let left = lengths.reduce((sum, size) => sum + size, 0) / 2
  for (let i = 0; i < lengths.length; i++) {
    if (left <= lengths[i] && lengths[i] > 0) {
      const [a, b] = [points[i], points[i + 1]]
      return {
        at: lerp(a, b, left / lengths[i]),
        along: (Math.atan2(b[1] - a[1], b[0] - a[0]) * 180) / Math.PI,
      }
    }
    left -= lengths[i]
  }
  return { at: points[0], along: 0 }
}

/** Where the badge goes: on the first mark, else on the first thing concerned; undefined without any place. */
function placeOf(finding: Finding, outline: FindingOptions['outline']): Point | undefined {
  const [mark] = finding.marks
  if (mark) {
    if (mark.kind === 'segment') return mark.a
    if (mark.kind === 'path') return mark.points[0]
    if (mark.kind !== 'polygon') return mark.at
    const largest = [...mark.rings].sort((a, b) => Math.abs(signedArea(b)) - Math.abs(signedArea(a)))[0]
    if (largest?.length) return upperRight(largest)
  }
  for (const subject of finding.subjects) {
    const around = outline(subject)
    if (around?.length) return upperRight(around)
  }
  return undefined
}

const upperRight = (ring: Ring): Point => {
  const box = boxOf(ring)
  return [box.maxX, box.minY]
}

const UNITS: Readonly<Record<Unit, string>> = { mm: '', deg: '°', count: '', m2: ' m²', 'px/m': ' px/m' }

/** `1 138 < 1 200`: the measured value against its limit, with a decimal where whole numbers would look equal. */
export function comparison({ value, limit, unit }: Measured): string {
  const sign = value < limit ? '<' : value > limit ? '>' : '='
  const fine = unit === 'm2' || unit === 'deg' || (value !== limit && Math.round(value) === Math.round(limit))
  const written = (n: number) =>
    fine ? n.toFixed(value !== limit && n.toFixed(1) === limit.toFixed(1) ? 2 : 1) : grouped(n)
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
