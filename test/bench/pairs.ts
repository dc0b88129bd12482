import { booleanIntersects } from '@turf/boolean-intersects'
import { candidatePairs, footprint, gap, indexBoxes, overlap } from '../../src/geometry/pairs'
import { rectangle } from '../../src/geometry/polygon'
import type { Point, Ring } from '../../src/geometry/types'
import { median } from './halls'

/** A hall of `n` pieces of furniture in a loose grid, a third turned, some bumping into each other. */
function furniture(n: number): Ring[] {
  const columns = Math.ceil(Math.sqrt(n))
  return Array.from({ length: n }, (_, i) => {
    const wobble = (i * 7919) % 600
    const at: Point = [(i % columns) * 1300 + wobble, Math.floor(i / columns) * 1300 + ((i * 104729) % 600)]
    return rectangle(at, [600 + (i % 5) * 100, 700], i % 3 === 0 ? (i * 37) % 180 : 0)
  })
}

export async function run(): Promise<void> {
  const reach = 600
  const rings = furniture(2000)
  let touching = 0
  const whole = median(21, () => {
    const prints = rings.map(footprint)
    touching = 0
    for (const [i, j] of candidatePairs(
      prints.map(p => p.box),
      reach,
    )) {
      if (overlap(prints[i], prints[j])) touching++
      else gap(prints[i], prints[j])
    }
  })
  const prints = rings.map(footprint)
  const boxes = prints.map(p => p.box)
  const pairs = candidatePairs(boxes, reach).length
  const index = indexBoxes(boxes)
  const moves = 1000
  const one = median(11, () => {
    for (let k = 0; k < moves; k++) {
      const moved = footprint(rings[(k * 17) % rings.length].map(([x, y]): Point => [x + 40, y + 25]))
      for (const j of index.near(moved.box, reach)) if (!overlap(moved, prints[j])) gap(moved, prints[j])
    }
  })
  const plain = median(3, () => {
    for (let i = 0; i < prints.length; i++) {
      for (let j = 0; j < i; j++) if (!overlap(prints[j], prints[i])) gap(prints[j], prints[i])
    }
  })
  console.log('pairwise facts of 2 000 objects: overlap, else nearest gap, within 600 mm')
  console.log(`  ours, whole plan      ${whole.toFixed(2)} ms (${pairs} candidates, ${touching} overlaps)`)
  console.log(`  ours, one moved       ${((one / moves) * 1000).toFixed(2)} µs`)
  console.log(`  without a broad phase ${plain.toFixed(0)} ms`)
  withTurf(rings, boxes, reach)
}

function withTurf(rings: readonly Ring[], boxes: Parameters<typeof candidatePairs>[0], reach: number): void {
  const shapes = rings.map(ring => ({
    type: 'Polygon' as const,
    coordinates: [[...ring, ring[0]].map(([x, y]) => [x, y])],
  }))
  let touching = 0
  const time = median(3, () => {
    touching = 0
    for (const [i, j] of candidatePairs(boxes, reach)) if (booleanIntersects(shapes[i], shapes[j])) touching++
  })
  console.log(
    `  turf intersects on the same candidates, no depth, no gap: ${time.toFixed(0)} ms (${touching})`,
  )
}
