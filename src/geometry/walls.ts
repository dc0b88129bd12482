import { solidOf } from './boolean'
import { oriented, sideOfPolygon } from './polygon'
import { type Room, roomAt, roomsOf } from './rooms'
import { type Faces, facesOf, smallestAt } from './rooms-faces'
import { freeEnds, outlineGaps } from './rooms-gaps'
import type { Point, Polygon, Region } from './types'
import { add, midpoint, scale, sub } from './vector'
import { jointPieces, stretch, type WallPiece } from './walls-bodies'
import { type GraphProblem, type Wall, type WallGraph, wallGraph } from './walls-graph'
import {
  type Opening,
  type OpeningProblem,
  type PlacedOpening,
  placeOpenings,
  pointAt,
  remaining,
  wallFrames,
} from './walls-openings'

export type { Opening, PlacedOpening, Room, Wall, WallPiece }

/** Each problem with its place; none of them is thrown. */
export type WallProblem =
  | GraphProblem
  | OpeningProblem
  | { readonly kind: 'free-end'; readonly walls: readonly [string]; readonly at: Point }
  | {
      readonly kind: 'gap'
      readonly walls: readonly [string, string]
      readonly at: Point
      readonly from: Point
      readonly to: Point
      /** mm */
      readonly gap: number
    }

/** An opening with the room on each side; null is the outside. */
export type RoomOpening = PlacedOpening & {
  readonly leftRoom: string | null
  readonly rightRoom: string | null
}

export type WallPlan = {
  /** Each wall's own rectangle along its welded centre line, openings not cut. */
  readonly bodies: readonly WallPiece[]
  /** The walls as obstacles, passable openings cut out; corners are pieces of the walls that form them. */
  readonly pieces: readonly WallPiece[]
  /** The union of `pieces`. */
  readonly solid: Region
  readonly rooms: readonly Room[]
  readonly openings: readonly RoomOpening[]
  /** Within the outer faces of the outer walls. */
  readonly outline: Region
  /** Within their inner faces; walls further inside are part of it. */
  readonly interior: Region
  /** True when there is a room and the outer walls have no gap. */
  readonly closed: boolean
  readonly problems: readonly WallProblem[]
}

/** The weld of RULES.md, layout/open-outline: ends this near, mm, are one. */
export const WELD = 10

/**
 * Everything the walls of a floor mean: joined bodies, rooms, outline, openings in place, and what is wrong
 * with them. Walls may come in any order and direction; a curve is a chain of short walls.
 */
export function wallPlan(walls: readonly Wall[], openings: readonly Opening[], weld = WELD): WallPlan {
  const graph = wallGraph(walls, weld)
  const frames = wallFrames(graph)
  const faces = facesOf(graph.nodes, graph.edges)
  const { placed, cuts, problems } = placeOpenings(graph, frames, openings, weld)
  const joints = jointPieces(graph, graph.edges)
  const bodies: WallPiece[] = []
  const pieces: WallPiece[] = []
  for (const [wall, frame] of frames) {
    const body = ([from, to]: readonly [number, number]): WallPiece => ({
      wall,
      ring: stretch(pointAt(frame, from), pointAt(frame, to), frame.half),
    })
    bodies.push(body(frame.span))
    pieces.push(...remaining(frame.span, cuts.get(wall) ?? []).map(body))
  }
  pieces.push(...joints)
  const rooms = roomsOf(graph, faces, solidOf([...bodies, ...joints].map(piece => piece.ring)))
  const free = freeEnds(graph, weld)
  const gaps = outlineGaps(graph, faces, free)
  return {
    bodies,
    pieces,
    solid: solidOf(pieces.map(piece => piece.ring)),
    rooms,
    openings: placed.map(opening => withRooms(opening, rooms, faces)),
    ...outerBand(graph, faces),
    closed: rooms.length > 0 && gaps.length === 0,
    problems: [
      ...graph.problems,
      ...gaps.map(gap => ({ kind: 'gap' as const, ...gap, at: midpoint(gap.from, gap.to) })),
      ...free.map(({ wall, at }) => ({ kind: 'free-end' as const, walls: [wall] as [string], at })),
      ...problems,
    ],
  }
}

/** The band of walls that separate inside from outside, filled (outline) and its hollow (interior). */
function outerBand(graph: WallGraph, { left, right }: Faces): { outline: Region; interior: Region } {
  const outer = graph.edges.filter((_, i) => left[i] < 0 !== right[i] < 0)
  // Neighbouring stretches of a wall are taken as one: between two there might be a slit after rounding.
  const runs: { wall: number; from: number; to: number }[] = []
  for (const { wall, from, to } of outer) {
    const last = runs[runs.length - 1]
    if (last && last.wall === wall && last.to === from) last.to = to
    else if (wall >= 0) runs.push({ wall, from, to })
  }
  const bodies = runs.map(({ wall, from, to }) =>
    stretch(graph.nodes[from], graph.nodes[to], graph.walls[wall].thickness / 2),
  )
  const band = solidOf([...bodies, ...jointPieces(graph, outer).map(piece => piece.ring)])
  const filled = (outer: Polygon['outer']): Polygon => ({ outer: oriented(outer, true), holes: [] })
  return {
    outline: band.filter(polygon => polygon.holes.length > 0).map(polygon => filled(polygon.outer)),
    interior: band.flatMap(polygon => polygon.holes.map(filled)),
  }
}

function withRooms(opening: PlacedOpening, rooms: readonly Room[], faces: Faces): RoomOpening {
  const across = sub(opening.jambs[0][1], opening.jambs[0][0])
  const side = (edge: PlacedOpening['left'], outwards: number): string | null => {
    const middle = midpoint(edge[0], edge[1])
    const size = Math.hypot(across[0], across[1])
    // Beside another wall's body the first step may still be inside that wall.
    for (const step of [1, 20, size]) {
      const room = roomAt(rooms, add(middle, scale(across, (outwards * step) / size)))
      if (room) return room.id
    }
    const p = add(middle, scale(across, outwards / size))
    const face = smallestAt(faces.faces, p)
    if (face < 0) return null
    return rooms.find(room => sideOfPolygon(p, room.face) !== 'outside')?.id ?? null
  }
  return { ...opening, leftRoom: side(opening.left, -1), rightRoom: side(opening.right, 1) }
}
