import type { Point, Ring, Segment } from './types'
import { add, distance, dot, length, scale, sub } from './vector'
import type { WallGraph } from './walls-graph'

/**
 * An opening by its centre along its wall from a to b, mm. Passable ones are cut out of the wall; the others
 * (windows) are only placed.
 */
export type Opening = {
  readonly id: string
  readonly wall: string
  readonly at: number
  readonly width: number
  readonly passable: boolean
}

export type OpeningProblem = {
  readonly kind: 'opening-without-wall' | 'opening-beyond-wall' | 'opening-wider-than-wall'
  readonly opening: string
  readonly walls: readonly string[]
  readonly at: Point
}

/** An opening as it lies in its wall, cut to the wall's length. */
export type PlacedOpening = {
  readonly id: string
  readonly wall: string
  readonly width: number
  readonly middle: Point
  /** Its rectangle through the wall. */
  readonly ring: Ring
  /** The reveals at the end towards a and towards b, each from the left face to the right face. */
  readonly jambs: readonly [Segment, Segment]
  /** Its edge on the wall face to the left hand of one walking a → b on screen, and to the right; from a to b. */
  readonly left: Segment
  readonly right: Segment
}

/** Stretches [from, to] of a wall, mm from its `a`. */
export type Span = readonly [from: number, to: number]

/** A wall's own measure: its welded centre line, and how its stations (mm from the drawn `a`) map onto it. */
export type WallFrame = {
  readonly start: Point
  readonly axis: Point
  readonly half: number
  /** The stations of the welded ends. */
  readonly span: Span
}

/** The frames of all walls, by id; null where welding left nothing of a wall. */
export function wallFrames(graph: WallGraph): Map<string, WallFrame> {
  const frames = new Map<string, WallFrame>()
  graph.walls.forEach((wall, i) => {
    const a = graph.nodes[graph.ends[i][0]]
    const b = graph.nodes[graph.ends[i][1]]
    const size = distance(a, b)
    if (size === 0) return
    const axis = scale(sub(b, a), 1 / size)
    const first = dot(sub(a, wall.a), axis)
    frames.set(wall.id, {
      start: sub(a, scale(axis, first)),
      axis,
      half: wall.thickness / 2,
      span: [first, first + size],
    })
  })
  return frames
}

/** The point `station` mm along a wall, `beside` mm to the right hand of one walking a → b on screen. */
export const pointAt = (frame: WallFrame, station: number, beside = 0): Point =>
  add(frame.start, [
    frame.axis[0] * station - frame.axis[1] * beside,
    frame.axis[1] * station + frame.axis[0] * beside,
  ])

/** Places openings and reports those that do not fit their wall; `weld` mm beyond its end are forgiven. */
export function placeOpenings(
  graph: WallGraph,
  frames: ReadonlyMap<string, WallFrame>,
  openings: readonly Opening[],
  weld: number,
): { placed: PlacedOpening[]; cuts: Map<string, Span[]>; problems: OpeningProblem[] } {
  const problems: OpeningProblem[] = []
  const placed: PlacedOpening[] = []
  const cuts = new Map<string, Span[]>()
  const walls = new Map(graph.walls.map(wall => [wall.id, wall]))
  for (const { id, wall: name, at, width, passable } of openings) {
    const wall = walls.get(name)
    const frame = frames.get(name)
    const half = width / 2
    if (!wall || !frame || !(half > 0) || !Number.isFinite(at + half)) {
      problems.push({
        kind: 'opening-without-wall',
        opening: id,
        walls: wall ? [name] : [],
        at: wall?.a ?? [0, 0],
      })
      continue
    }
    const size = length(sub(wall.b, wall.a))
    if (at - half < -weld || at + half > size + weld) {
      const kind = width > size + 2 * weld ? 'opening-wider-than-wall' : 'opening-beyond-wall'
      problems.push({ kind, opening: id, walls: [name], at: pointAt(frame, at) })
    }
    const from = Math.max(at - half, Math.min(0, frame.span[0]))
    const to = Math.min(at + half, Math.max(size, frame.span[1]))
    if (to <= from) continue
    placed.push(place(id, name, frame, from, to))
    if (passable) cuts.set(name, [...(cuts.get(name) ?? []), [from, to]])
  }
  return { placed, cuts, problems }
}

function place(id: string, wall: string, frame: WallFrame, from: number, to: number): PlacedOpening {
  const { half } = frame
  const left: Segment = [pointAt(frame, from, -half), pointAt(frame, to, -half)]
  const right: Segment = [pointAt(frame, from, half), pointAt(frame, to, half)]
  return {
    id,
    wall,
    width: to - from,
    middle: pointAt(frame, (from + to) / 2),
    ring: [left[0], left[1], right[1], right[0]],
    jambs: [
      [left[0], right[0]],
      [left[1], right[1]],
    ],
    left,
    right,
  }
}

/** What is left of a span after cutting. */
export function remaining([from, to]: Span, cuts: readonly Span[]): Span[] {
  const left: Span[] = []
  let at = from
  for (const [start, end] of [...cuts].sort((p, q) => p[0] - q[0])) {
    if (start > at) left.push([at, Math.min(start, to)])
    at = Math.max(at, end)
    if (at >= to) break
  }
  if (at < to) left.push([at, to])
  return left.filter(([start, end]) => end - start > 1e-6)
}
