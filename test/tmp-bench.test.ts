import { it } from 'vitest'
import { freeSpace } from '../src/geometry/free-space'
import { isFailure } from '../src/geometry/grid'
import { bottlenecks, widestPath } from '../src/geometry/passage'
import type { Point } from '../src/geometry/types'
import { walk, walkSpace } from '../src/geometry/walk'
import { randomHall } from './geometry/oracle-halls'

it('bench', () => {
  const med = (a: number[]) =>
    a.sort((x, y) => x - y)[a.length >> 1].toFixed(2) + ' max ' + a[a.length - 1].toFixed(1)
  for (const [n, size] of [
    [40, [24000, 16000]],
    [120, [40000, 30000]],
    [260, [60000, 40000]],
    [1000, [120000, 80000]],
  ] as [number, Point][]) {
    for (const r of [0, 300]) {
      const tp: number[] = [],
        t1: number[] = [],
        t1b: number[] = [],
        t30: number[] = [],
        t30b: number[] = []
      let tri = 0
      for (let s = 1; s <= (n > 500 ? 4 : 14); s++) {
        const hall = randomHall(s * 31, n, s % 2 === 0, size)
        let t = performance.now()
        const space = walkSpace(hall.bounds, hall.obstacles, r)
        if (isFailure(space)) {
          console.log(n, s, space)
          continue
        }
        tp.push(performance.now() - t)
        t = performance.now()
        walk(space, hall.from, [{ id: 'a', shape: hall.to }])
        t1.push(performance.now() - t)
        t = performance.now()
        walk(space, hall.from, [{ id: 'a', shape: hall.to }])
        t1b.push(performance.now() - t)
        const ts = hall.obstacles
          .slice(0, 30)
          .map(o => ({ id: o.id, shape: [o.ring[0], o.ring[1]] as const }))
        t = performance.now()
        walk(space, hall.from, ts)
        t30.push(performance.now() - t)
        t = performance.now()
        walk(space, hall.from, ts)
        t30b.push(performance.now() - t)
        const c = space.configuration()
        if (!isFailure(c)) tri = c.mesh.free.length
      }
      console.log(
        n,
        'r',
        r,
        'prep',
        med(tp),
        '| one',
        med(t1),
        'again',
        med(t1b),
        '| 30',
        med(t30),
        'again',
        med(t30b),
        'triangles',
        tri,
      )
    }
  }
}, 120000)
