import type { Point } from './types'
import { add, distance, dot, length, scale, sub } from './vector'

/** A wall by its centre line, mm. */
export type Wall = { readonly id: string; readonly a: Point; readonly b: Point; readonly thickness: number }

/** Walls that meet at less than about 15° are joined where they are nearest, not where their lines would meet. */
export const STEEP = 0.25
/** Ends that share a place lead; others join the nearest leader within `weld`, most shared and leftmost first. */
export function weldEnds(walls: readonly Wall[], weld: number): { nodes: Point[]; ends: [number, number][] } {
  const places = new Map<string, { at: Point; uses: [number, 0 | 1][] }>()
  walls.forEach((wall, i) => {
    for (const side of [0, 1] as const) {
      const at = side === 0 ? wall.a : wall.b
      const key = `${at[0]} ${at[1]}`
      const place = places.get(key) ?? { at, uses: [] }
      place.uses.push([i, side])
      places.set(key, place)
    }
  })
  const sorted = [...places.values()].sort(
    (p, q) => q.uses.length - p.uses.length || p.at[0] - q.at[0] || p.at[1] - q.at[1],
  )
  const cells = new Map<string, number[]>()
  const size = Math.max(weld, 1)
  const cell = (p: Point, dx: number, dy: number) =>
    `${Math.floor(p[0] / size) + dx} ${Math.floor(p[1] / size) + dy}`
  const leaders: { at: Point; places: typeof sorted }[] = []
  for (const place of sorted) {
    let nearest = -1
    let least = weld
    for (const dx of [-1, 0, 1]) {
      for (const dy of [-1, 0, 1]) {
        for (const k of cells.get(cell(place.at, dx, dy)) ?? []) {
          const far = distance(leaders[k].at, place.at)
          if (far <= least) {
            least = far
            nearest = k
          }
        }
      }
    }
    if (nearest >= 0) leaders[nearest].places.push(place)
    else {
      const key = cell(place.at, 0, 0)
      cells.set(key, [...(cells.get(key) ?? []), leaders.length])
      leaders.push({ at: place.at, places: [place] })
    }
  }
  const ends = walls.map((): [number, number] => [-1, -1])
  const nodes = leaders.map(leader => meetingPoint(walls, leader.places, weld))
  leaders.forEach((leader, k) => {
    for (const place of leader.places) for (const [wall, side] of place.uses) ends[wall][side] = k
  })
  return { nodes, ends }
}

/** Where the centre lines of welded ends come together: least squares over the lines, near the ends' middle. */
function meetingPoint(
  walls: readonly Wall[],
  places: readonly { at: Point; uses: [number, 0 | 1][] }[],
  weld: number,
): Point {
  if (places.length === 1) return places[0].at
  const middle = scale(places.map(p => p.at).reduce(add), 1 / places.length)
  let xx = 0
  let xy = 0
  let yy = 0
  let x = 0
  let y = 0
  for (const { at, uses } of places) {
    for (const [i] of uses) {
      const d = sub(walls[i].b, walls[i].a)
      const n: Point = scale([-d[1], d[0]], 1 / length(d))
      const off = dot(n, sub(at, middle))
      xx += n[0] * n[0]
      xy += n[0] * n[1]
      yy += n[1] * n[1]
      x += n[0] * off
      y += n[1] * off
    }
  }
  const determinant = xx * yy - xy * xy
  if (determinant < STEEP * STEEP) return middle
  const met = add(middle, [(yy * x - xy * y) / determinant, (xx * y - xy * x) / determinant])
  return distance(met, middle) <= 2 * weld ? met : middle
}
