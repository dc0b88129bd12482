import { difference, solidOf } from '../../src/geometry/boolean'
import { isFailure } from '../../src/geometry/grid'
import { areaOf, edgesOf, rectangle, regionHas, signedArea } from '../../src/geometry/polygon'
import { sightField, visibleFrom } from '../../src/geometry/sight'
import type { Point, Region, Segment } from '../../src/geometry/types'

/** A hall of 60 × 40 m with `n` turned boxes standing about, overlapping as they like. */
function hall(n: number): Region {
  const boxes = Array.from({ length: n }, (_, i) =>
    rectangle(
      [((i * 7919) % 59_000) + 500, ((i * 104729) % 39_000) + 500],
      [600 + ((i * 31) % 900), 600],
      (i * 37) % 180,
    ),
  )
  return difference([{ outer: rectangle([30_000, 20_000], [60_000, 40_000]), holes: [] }], solidOf(boxes))
}

/** The textbook way: a ray at every corner and a hair to either side of it, cut at the nearest segment. */
function byRayCasting(eye: Point, segments: readonly Segment[]): number {
  const hair = 1e-7
  const angles = segments.flatMap(([p]) => {
    const turn = Math.atan2(p[1] - eye[1], p[0] - eye[0])
    return [turn - hair, turn, turn + hair]
  })
  const ring = angles
    .sort((a, b) => a - b)
    .map((turn): Point => {
      const [dx, dy] = [Math.cos(turn), Math.sin(turn)]
      let nearest = Infinity
      for (const [p, q] of segments) {
        const [ex, ey] = [q[0] - p[0], q[1] - p[1]]
        const det = dx * ey - dy * ex
        if (det === 0) continue
        const [wx, wy] = [p[0] - eye[0], p[1] - eye[1]]
        const t = (wx * ey - wy * ex) / det
        const s = (wx * dy - wy * dx) / det
        if (t > 1e-9 && s >= -1e-9 && s <= 1 + 1e-9 && t < nearest) nearest = t
      }
      return [eye[0] + dx * nearest, eye[1] + dy * nearest]
    })
  return Math.abs(signedArea(ring))
}

export async function run(): Promise<void> {
  console.log('visibility polygon of a viewer among obstacles (60 × 40 m hall)')
  for (const n of [50, 200, 500]) {
    const space = hall(n)
    const segments = space.flatMap(p => [p.outer, ...p.holes]).flatMap(ring => edgesOf(ring))
    const viewers = Array.from(
      { length: 60 },
      (_, i): Point => [1000 + i * 967.3, 1000 + ((i * 7919) % 38_000)],
    ).filter(p => regionHas(space, p))
    const start = performance.now()
    const field = sightField(space)
    const prepared = performance.now() - start
    if (isFailure(field)) throw new Error(field.detail)
    for (const p of viewers) visibleFrom(field, p)
    const before = performance.now()
    const ours = viewers.map(p => areaOf(visibleFrom(field, p)))
    const between = performance.now()
    const theirs = viewers.map(p => byRayCasting(p, segments))
    const after = performance.now()
    const worst = Math.max(...ours.map((area, i) => Math.abs(area - theirs[i]) / area))
    const [mine, casting] = [(between - before) / viewers.length, (after - between) / viewers.length]
    console.log(`  ${n} obstacles, ${segments.length} segments, ${viewers.length} viewers`)
    console.log(`    ours         ${mine.toFixed(3)} ms a view, once ${prepared.toFixed(1)} ms`)
    console.log(
      `    ray casting  ${casting.toFixed(2)} ms a view, areas differ by ${worst.toExponential(1)} at most`,
    )
  }
}
