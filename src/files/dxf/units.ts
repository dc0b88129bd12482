/**
 * How long a drawing unit is. Headers lie often, so every candidate is weighed against what a building is like:
 * its size, the swing of its doors, the height of its texts.
 */
import type { Box } from '../../geometry/types'
import { boxOfStrokes, type Flat, type Stroke } from './flatten'
import type { Drawing } from './model'

/** $INSUNITS as mm (Autodesk's DXF reference, header variables). */
const INSUNITS: Readonly<Record<number, number>> = {
  1: 25.4,
  2: 304.8,
  4: 1,
  5: 10,
  6: 1000,
  14: 100,
  15: 10_000,
}

/** Units a drawing of a building may have, mm: the person chooses among these. */
export const UNITS = [1, 10, 1000, 25.4, 304.8] as const

export type UnitSource = 'header' | 'measurement' | 'size'
export type UnitGuess = {
  readonly mmPerUnit: number
  readonly source: UnitSource
  /** The header names another unit than the sizes suggest: the person must be asked. */
  readonly doubtful: boolean
  /** What the header says, mm per unit. */
  readonly header?: number
  /** Something a person can judge. */
  readonly evidence: Evidence
}
export type Evidence = {
  /** Median radius of the quarter arcs that look like door leaves, drawing units, and how many there are. */
  readonly door?: { readonly width: number; readonly count: number }
  /** Extents, drawing units. */
  readonly width: number
  readonly height: number
}

/** Door leaves, mm: 600 to 1 500 (GB/T 5824 lists 700 to 1 800 door openings; default). */
const LEAF = [600, 1500] as const
/** A floor's longer side, mm: 4 m to 400 m (default). */
const FLOOR = [4_000, 400_000] as const

export function guessUnit(drawing: Drawing, flat: Flat): UnitGuess {
  const evidence = evidenceOf(flat)
  const header = drawing.insunits === undefined ? undefined : INSUNITS[drawing.insunits]
  const scored = [...new Set([...UNITS, ...(header ? [header] : [])])].map(mm => ({
    mm,
    score: scoreOf(mm, evidence),
  }))
  const best = Math.max(...scored.map(each => each.score))
  const own = scored.find(each => each.mm === header)
  const result = (mmPerUnit: number, source: UnitSource, doubtful: boolean): UnitGuess => ({
    mmPerUnit,
    source,
    doubtful,
    header,
    evidence,
  })
  if (own && own.score >= best) return result(own.mm, 'header', false)
  // Metric before inches, mm before all: UNITS is in that order.
  const likely = scored.filter(each => each.score === best).map(each => each.mm)
  if (own && best === 0) return result(own.mm, 'header', false)
  if (
    header === undefined &&
    drawing.measurement === 0 &&
    likely.includes(25.4) &&
    likely.length > 1 &&
    !likely.includes(1)
  )
    return result(25.4, 'measurement', true)
  return result(likely[0], 'size', own !== undefined || likely.length > 1)
}

/** 2 for a size a floor may have, 3 more for doors of a door's width: the doors decide. */
function scoreOf(mm: number, { door, width, height }: Evidence): number {
  const side = Math.max(width, height) * mm
  let score = side >= FLOOR[0] && side <= FLOOR[1] ? 2 : 0
  if (door && door.width * mm >= LEAF[0] && door.width * mm <= LEAF[1]) score += 3
  return score
}

function evidenceOf(flat: Flat): Evidence {
  const radii = flat.strokes.flatMap(({ arc }) =>
    arc && Math.abs(arc.sweep - Math.PI / 2) < 0.15 && arc.radius > 0 ? [arc.radius] : [],
  )
  const box = mainBox(flat)
  const size = { width: Math.max(0, box.maxX - box.minX), height: Math.max(0, box.maxY - box.minY) }
  // A door is some hundredth to a third of a floor; smaller arcs are rounded corners of furniture.
  const large = radii.filter(radius => radius > Math.max(size.width, size.height) / 120).sort((a, b) => a - b)
  if (large.length === 0) return size
  return { ...size, door: { width: large[Math.floor(large.length / 2)], count: large.length } }
}

/** The extents without the few strokes that lie far from all others (forgotten blocks, trial lines). */
export const mainBox = (flat: Pick<Flat, 'strokes'>): Box => boxOfStrokes(mainStrokes(flat.strokes))

/** The strokes that do not lie further off than ten times the extent of the inner nine tenths. */
export function mainStrokes<T extends Pick<Stroke, 'points'>>(strokes: readonly T[]): readonly T[] {
  if (strokes.length < 20) return strokes
  const range = (axis: 0 | 1): [number, number] => {
    const sorted = Float64Array.from(strokes, ({ points }) => points[axis]).sort()
    const [low, high] = [
      sorted[Math.floor(sorted.length * 0.05)],
      sorted[Math.ceil(sorted.length * 0.95) - 1],
    ]
    return [low, high]
  }
  const [x, y] = [range(0), range(1)]
  const reach = 10 * Math.max(x[1] - x[0], y[1] - y[0])
  if (reach === 0) return strokes
  return strokes.filter(
    ({ points }) =>
      points[0] >= x[0] - reach &&
      points[0] <= x[1] + reach &&
      points[1] >= y[0] - reach &&
      points[1] <= y[1] + reach,
  )
}
