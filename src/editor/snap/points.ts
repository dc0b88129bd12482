/** Where a drawn point goes: onto corners that are there, along walls, in 45° steps from the point before, on the grid. */
import type { Point } from '../../geometry/types'
import { bearing, distance, dot, rotate, sub } from '../../geometry/vector'
import { type Text, text } from '../../layout/text'
import { resolve } from './resolve'
import type { Candidate, Guide } from './types'

export type PointSettings = {
  readonly mmPerPx: number
  readonly snap: boolean
  /** mm; undefined when the grid is off. */
  readonly gridStep: number | undefined
  /** The point drawn before: the next goes from it in steps of 45°. */
  readonly from?: Point
}
/** A line points snap to: a wall's centre line, or one of its faces. */
export type WallLine = { readonly id: string; readonly a: Point; readonly b: Point; readonly words?: Text }
export type PointAround = { readonly corners: readonly Point[]; readonly walls: readonly WallLine[] }
export type PointSnap = {
  readonly at: Point
  readonly guides: readonly Guide[]
  /** It lies on a corner that was there. */
  readonly corner: boolean
}

/** A corner takes hold within this many px: it is what a hand aims at. */
const CORNER = 12
/** Steps of direction, degrees. */
const STEP = 45

export function snapPoint(raw: Point, around: PointAround, settings: PointSettings): PointSnap {
  const { mmPerPx, snap, gridStep, from } = settings
  const corner = snap ? nearest(raw, around.corners) : undefined
  if (corner && distance(corner, raw) <= CORNER * mmPerPx) return { at: corner, guides: [], corner: true }
  const candidates = [
    ...(from ? rays(from) : []),
    ...(snap ? [...alongWalls(raw, around.walls), ...levelWith(raw, around.corners)] : []),
    ...(gridStep === undefined ? [] : grid(raw, gridStep)),
  ]
  const { at, guides } = resolve(raw, candidates, [], mmPerPx)
  return { at: [Math.round(at[0]), Math.round(at[1])], guides, corner: false }
}

function nearest(p: Point, among: readonly Point[]): Point | undefined {
  let best: Point | undefined
  for (const q of among) if (!best || distance(p, q) < distance(p, best)) best = q
  return best
}

const rays = (from: Point): Candidate[] =>
  [0, STEP, 2 * STEP, 3 * STEP].map(degrees => {
    const normal = rotate([0, 1], degrees)
    return { kind: 'ray', key: `ray:${degrees}`, normal, offset: dot(normal, from) }
  })

const CENTRE_LINE = text('墙中线上', 'on the wall’s centre line')

/** On the line of a wall. */
const alongWalls = (raw: Point, walls: readonly WallLine[]): Candidate[] =>
  walls.flatMap(wall => {
    const long = distance(wall.a, wall.b)
    if (long === 0) return []
    const [dx, dy] = sub(wall.b, wall.a)
    const along = dot(sub(raw, wall.a), [dx, dy]) / long
    if (along < 0 || along > long) return []
    const normal: Point = [-dy / long, dx / long]
    return [
      {
        kind: 'wall' as const,
        key: `line:${wall.id}`,
        normal,
        offset: dot(normal, wall.a),
        guide: { a: wall.a, b: wall.b, words: wall.words ?? CENTRE_LINE },
      },
    ]
  })

/** Level with or plumb to a corner. */
const levelWith = (raw: Point, corners: readonly Point[]): Candidate[] =>
  corners.flatMap(corner =>
    ([0, 1] as const).map(axis => ({
      kind: 'edge' as const,
      key: `level:${axis}:${corner[axis]}`,
      normal: (axis === 0 ? [1, 0] : [0, 1]) as Point,
      offset: corner[axis],
      guide: {
        a: corner,
        b: (axis === 0 ? [corner[0], raw[1]] : [raw[0], corner[1]]) as Point,
        words: text('', ''),
      },
    })),
  )

const grid = (raw: Point, step: number): Candidate[] =>
  ([0, 1] as const).map(axis => ({
    kind: 'grid',
    key: `grid:${axis}`,
    normal: axis === 0 ? [1, 0] : [0, 1],
    offset: Math.round(raw[axis] / step) * step,
  }))

/** Direction from a to b in degrees as people read it: 0° to the right, 90° up. */
export const readingAngle = (a: Point, b: Point): number => (360 - bearing(sub(b, a))) % 360
