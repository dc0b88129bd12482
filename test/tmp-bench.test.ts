import { it } from 'vitest'
import { randomHall } from './geometry/oracle-halls'
import { freeSpace } from '../src/geometry/free-space'
import { bottlenecks, widestPath } from '../src/geometry/passage'
import { isFailure } from '../src/geometry/grid'
import type { Point } from '../src/geometry/types'
it('bench', () => {
  for (const [n, size] of [[40, [24000,16000]], [120,[40000,30000]], [260,[60000,40000]], [2000,[200000,100000]], [10000,[400000,300000]]] as [number, Point][]) {
    let tp = 0, tq = 0, k = 0, tri = 0, tb = 0
    for (let s = 1; s <= (n > 1000 ? 2 : 8); s++) {
      const hall = randomHall(s * 31, n, s % 2 === 0, size)
      let t = performance.now()
      const space = freeSpace(hall.bounds, hall.obstacles)
      const a = performance.now() - t
      if (isFailure(space)) { console.log(n, s, space); continue }
      t = performance.now()
      const w = widestPath(space, hall.from, hall.to)
      const b = performance.now() - t
      t = performance.now()
      const bn = bottlenecks(space, [hall.from], hall.obstacles.slice(0,50).map(o => ({id: o.id, place: [o.ring[0], o.ring[1]] as const})), 1200)
      if (s > 2 || n > 1000) { tp += a; tq += b; tb += performance.now() - t; k++; tri = space.mesh.free.length }
      if (s===3) console.log(JSON.stringify(w), JSON.stringify(bn).slice(0,1500))
    }
    console.log(n, 'prep', (tp/k).toFixed(1), 'query', (tq/k).toFixed(2), 'bottlenecks', (tb/k).toFixed(2), 'triangles', tri)
  }
}, 120000)
