/**
 * Walls from the lines of their faces. Parallel lines a wall's thickness apart are the two faces of one wall; each
 * stretch of a face belongs to one wall, and the thinnest pair takes it first (a wall is thinner than the shaft or
 * corridor beside it). Stretches on one axis are joined over crossing walls and columns; what stays open is a gap.
 */
import type { Point } from '../../geometry/types'

/** Thicknesses of walls and glazed partitions, mm (default; brick 90 to 490, old brick and rubble to 800). */
export const THICKNESS = { min: 40, max: 850 } as const
/** Lines whose directions differ by less than this, degrees, are parallel. */
const PARALLEL = 0.5
/** Lines this near, mm, are one. */
const SAME = 3
/** Shortest stretch of a wall, mm. */
const SHORTEST = 80

/** Pairs tried for one direction: a hatch of walls drawn line by line has millions. */
const MAX_PAIRS = 300_000

type Span = readonly [from: number, to: number]

/** A straight face: its axis, the distance of the axis from the origin, and the stretches drawn. */
type Face = { readonly axis: number; readonly rho: number; spans: Span[] }

/** A wall on its axis: `from` and `to` along it. */
export type Run = {
  readonly axis: number
  readonly rho: number
  readonly thickness: number
  readonly from: number
  readonly to: number
}
export type Gap = Run

export type Found = {
  readonly runs: readonly Run[]
  /** Length of faces that belong to a wall, and of all, mm. */
  readonly paired: number
  readonly total: number
  /** Stretches without a partner. */
  readonly single: readonly Run[]
}

/** The unit direction of an axis (radians); points of it are `rho` to its right hand on screen. */
export const pointOn = (axis: number, rho: number, along: number): Point => {
  const [c, s] = [Math.cos(axis), Math.sin(axis)]
  return [c * along - s * rho, s * along + c * rho]
}
export const alongOf = (axis: number, [x, y]: Point): number => x * Math.cos(axis) + y * Math.sin(axis)
export const rhoOf = (axis: number, [x, y]: Point): number => -x * Math.sin(axis) + y * Math.cos(axis)

const STEP = (PARALLEL * Math.PI) / 180

export function pairFaces(segments: readonly (readonly [Point, Point])[]): Found {
  const runs: Run[] = []
  const single: Run[] = []
  let total = 0
  let paired = 0
  for (const faces of facesOf(segments)) {
    for (const face of faces) total += lengthOf(face.spans)
    const pairs: [Face, Face, number][] = []
    for (let i = 0; i < faces.length; i++)
      for (let j = i + 1; j < faces.length && pairs.length < MAX_PAIRS; j++) {
        const apart = faces[j].rho - faces[i].rho
        if (apart > THICKNESS.max) break
        if (apart >= THICKNESS.min) pairs.push([faces[i], faces[j], apart])
      }
    pairs.sort((p, q) => p[2] - q[2])
    for (const [one, other, thickness] of pairs)
      for (const span of meets(one.spans, other.spans)) {
        // Shorter than thick: two ends of a stub, not its sides.
        if (span[1] - span[0] < Math.max(SHORTEST, thickness * 0.95)) continue
        one.spans = without(one.spans, span)
        other.spans = without(other.spans, span)
        paired += 2 * (span[1] - span[0])
        runs.push({ axis: one.axis, rho: one.rho + thickness / 2, thickness, from: span[0], to: span[1] })
      }
    for (const { axis, rho, spans } of faces)
      for (const [from, to] of spans) single.push({ axis, rho, thickness: 0, from, to })
  }
  return { runs, paired, total, single }
}

type Drawn = { readonly a: Point; readonly b: Point; readonly angle: number; readonly length: number }

/** Lines of one direction, whose axis is their mean. */
function axesOf(segments: readonly (readonly [Point, Point])[]): Drawn[][] {
  const drawn = segments.flatMap(([a, b]): Drawn[] => {
    const length = Math.hypot(b[0] - a[0], b[1] - a[1])
    if (!(length >= 20)) return []
    const raw = (Math.atan2(b[1] - a[1], b[0] - a[0]) + Math.PI) % Math.PI
    return [{ a, b, length, angle: raw > Math.PI - STEP / 2 ? raw - Math.PI : raw }]
  })
  drawn.sort((p, q) => p.angle - q.angle)
  const groups: Drawn[][] = []
  for (const each of drawn) {
    const group = groups[groups.length - 1]
    if (group && each.angle - group[0].angle <= STEP) group.push(each)
    else groups.push([each])
  }
  return groups
}

/** Every face by axis, sorted by its distance, collinear lines joined. */
function facesOf(segments: readonly (readonly [Point, Point])[]): Face[][] {
  return axesOf(segments).map(group => {
    const weight = group.reduce((sum, each) => sum + each.length, 0)
    const axis = group.reduce((sum, each) => sum + each.angle * each.length, 0) / weight
    const list = group
      .map(({ a, b }): { rho: number; span: Span } => {
        const [from, to] = [alongOf(axis, a), alongOf(axis, b)]
        return { rho: (rhoOf(axis, a) + rhoOf(axis, b)) / 2, span: from < to ? [from, to] : [to, from] }
      })
      .sort((p, q) => p.rho - q.rho)
    const faces: Face[] = []
    for (let i = 0; i < list.length; ) {
      let j = i
      while (j < list.length && list[j].rho - list[i].rho <= SAME) j++
      const same = list.slice(i, j)
      const rho = same.reduce((sum, each) => sum + each.rho, 0) / same.length
      faces.push({ axis, rho, spans: joined(same.map(each => each.span)) })
      i = j
    }
    return faces
  })
}

function joined(spans: readonly Span[]): Span[] {
  const sorted = [...spans].sort((p, q) => p[0] - q[0])
  const out: [number, number][] = []
  for (const [from, to] of sorted) {
    const last = out[out.length - 1]
    if (last && from <= last[1] + SAME) last[1] = Math.max(last[1], to)
    else out.push([from, to])
  }
  return out
}

const lengthOf = (spans: readonly Span[]): number => spans.reduce((sum, [from, to]) => sum + to - from, 0)

function meets(one: readonly Span[], other: readonly Span[]): Span[] {
  const out: Span[] = []
  for (let i = 0, j = 0; i < one.length && j < other.length; ) {
    const from = Math.max(one[i][0], other[j][0])
    const to = Math.min(one[i][1], other[j][1])
    if (to > from) out.push([from, to])
    if (one[i][1] < other[j][1]) i++
    else j++
  }
  return out
}

const without = (spans: readonly Span[], [from, to]: Span): Span[] =>
  spans.flatMap(([a, b]): Span[] => {
    const kept: Span[] = []
    if (Math.min(b, from) > a) kept.push([a, Math.min(b, from)])
    if (b > Math.max(a, to)) kept.push([Math.max(a, to), b])
    return kept
  })
