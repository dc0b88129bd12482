import { describe, expect, it } from 'vitest'
import { freeSpace } from './free-space'
import { isFailure } from './grid'
import { bottlenecks } from './passage'
import { openedAt } from './passage-open'
import { rectangle } from './polygon'
import type { Region, Ring } from './types'

/** 10 × 4 m, a wall across at x = 5 m with a door of 900 in it, a screen 1.1 m behind leaving 1 000 at one side. */
const hall: Region = [{ outer: rectangle([5000, 2000], [10_000, 4000]), holes: [] }]
const door: Ring = rectangle([5000, 2000], [100, 900])
const obstacles = [
  { id: 'wall', ring: rectangle([5000, 775], [100, 1550]) },
  { id: 'wall', ring: rectangle([5000, 3225], [100, 1550]) },
  { id: 'screen', ring: rectangle([7000, 1500], [50, 3000]) },
]

function narrow(opened: boolean, limit: number) {
  const space = freeSpace(hall, obstacles)
  if (isFailure(space)) throw new Error(space.detail)
  const used = opened ? openedAt(space, [door]) : space
  return bottlenecks(used, [[1000, 2000]], [{ id: 'end', place: [9000, 2000] }], limit).bottlenecks.map(
    ({ gap }) => [gap.between.join('+'), Math.round(gap.width)],
  )
}

describe('a door left out of the clear widths', () => {
  it('is a bottleneck like any other without', () => {
    expect(narrow(false, 1200)).toEqual([
      ['wall+wall', 900],
      ['bounds+screen', 1000],
    ])
  })

  it('lets everything through, and hides nothing beside it', () => {
    expect(narrow(true, 1200)).toEqual([['bounds+screen', 1000]])
    expect(narrow(true, 900)).toEqual([])
  })

  it('changes nothing where there is no door', () => {
    const space = freeSpace(hall, obstacles)
    if (isFailure(space)) throw new Error(space.detail)
    expect(openedAt(space, [])).toBe(space)
    expect([...openedAt(space, [rectangle([1000, 1000], [10, 10])]).widths]).toEqual([...space.widths])
  })
})
