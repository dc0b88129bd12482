import { it } from 'vitest'
import { randomHall } from './geometry/oracle-halls'
import { walk, walkSpace } from '../src/geometry/walk'
import { isFailure } from '../src/geometry/grid'
import { distance } from '../src/geometry/vector'
it('x', () => {
  const seed = 1
  const hall = randomHall(seed * 104_729, 8 + (seed % 14), true)
  const space = walkSpace(hall.bounds, hall.obstacles, 300)
  if (isFailure(space)) return
  const w = walk(space, hall.from, [{ id: 'a', shape: [12000, 700] }])
  if (isFailure(w)) return
  const r = w.get('a')!
  if (typeof r === 'string') return
  console.log(r.length, r.path.slice(-4), r.path.length, distance(r.path.at(-1)!, [12000, 700]))
  for (const o of hall.obstacles) if (o.ring.some(p => distance(p, [12000, 700]) < 2000)) console.log(JSON.stringify(o.ring))
})
