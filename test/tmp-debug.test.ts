import { it } from 'vitest'
import { isFailure } from '../src/geometry/grid'
import { walkSpace } from '../src/geometry/walk'
import { measure } from '../src/geometry/walk-measure'
import { search } from '../src/geometry/walk-search'
import { startsAt } from '../src/geometry/walk-start'
import { nearestWays } from '../src/geometry/walk-targets'
import { randomHall } from './geometry/oracle-halls'

it('x', () => {
  for (const s of [3, 4]) {
    const hall = randomHall(s * 31, 120, s % 2 === 0, [40000, 30000])
    const space = walkSpace(hall.bounds, hall.obstacles, 300)
    if (isFailure(space)) return
    const ts = hall.obstacles.slice(0, 30).map(o => ({ id: o.id, shape: [o.ring[0], o.ring[1]] as const }))
    let open = ts
    for (let k = 0; k < 6; k++) {
      let t = performance.now()
      const c = space.configuration()
      if (isFailure(c)) return
      const tb = performance.now() - t
      t = performance.now()
      const starts = startsAt(space, c, hall.from)
      const ways = nearestWays(space, c, starts, open)
      const tw = performance.now() - t
      t = performance.now()
      const m = ways.map(w => w && measure(space, c, w, hall.from))
      const tm = performance.now() - t
      let views = 0
      t = performance.now()
      search(
        c.mesh,
        starts,
        () => {
          views++
        },
        () => Infinity,
      )
      const tsr = performance.now() - t
      const blunt = m.flatMap(x => (x?.isSharp === false ? [x] : []))
      console.log(
        'round',
        k,
        'build',
        tb.toFixed(1),
        'ways',
        tw.toFixed(1),
        'measure',
        tm.toFixed(1),
        'full search',
        tsr.toFixed(1),
        'views',
        views,
        'tri',
        c.mesh.free.length,
        'unreached',
        ways.filter(w => !w).length,
        'blunt',
        blunt.length,
        blunt.slice(0, 3).map(b => [b.walk.length.lo.toFixed(2), b.walk.length.hi.toFixed(2)]),
      )
      if (blunt.length === 0 || !space.refine(blunt.flatMap(b => b.turns))) break
      open = open.filter((_, i) => m[i]?.isSharp === false)
    }
  }
})
