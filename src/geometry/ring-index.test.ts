import { expect, it } from 'vitest'
import { random } from '../../test/geometry/oracle-halls'
import { rectangle } from './polygon'
import { indexRings } from './ring-index'
import type { Point } from './types'
import { boxesMeet, boxOf } from './vector'

it('finds what looking through all of them finds, in their order', () => {
  const next = random(3)
  const place = (): Point => [next() * 20_000, next() * 20_000]
  const things = Array.from({ length: 300 }, (_, id) => ({
    id,
    ring: rectangle(place(), [next() * 2000, next() * 900], next() * 360),
  }))
  const index = indexRings(things)
  for (let i = 0; i < 200; i++) {
    const box = boxOf([place(), place()])
    expect(index.near(box)).toEqual(things.filter(({ ring }) => boxesMeet(box, boxOf(ring))))
  }
})

it('finds nothing among none, nor what is nowhere', () => {
  const all = { minX: -Infinity, minY: -Infinity, maxX: Infinity, maxY: Infinity }
  expect(indexRings([]).near(all)).toEqual([])
  expect(indexRings([{ ring: [] }, { ring: [[Number.NaN, 0]] }]).near(all)).toEqual([])
})
