import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { areaOf, rectangle, regionHas, sideOfPolygon, sideOfRing, signedArea } from './polygon'
import type { Point } from './types'

const square = rectangle([5, 5], [10, 10])

describe('polygon', () => {
  it('gives a rectangle a positive area, clockwise on screen', () => {
    expect(signedArea(square)).toBe(100)
    expect(square[0]).toEqual([0, 0])
    expect(square[1]).toEqual([10, 0])
  })

  it('tells inside, outside and edge, corners included', () => {
    expect(sideOfRing([5, 5], square)).toBe('inside')
    expect(sideOfRing([0, 5], square)).toBe('edge')
    expect(sideOfRing([10, 10], square)).toBe('edge')
    expect(sideOfRing([10.0001, 5], square)).toBe('outside')
    expect(sideOfRing([-3, 0], square)).toBe('outside')
  })

  it('treats a hole as outside and its border as edge', () => {
    const ring = { outer: square, holes: [[...rectangle([5, 5], [4, 4])].reverse()] }
    expect(sideOfPolygon([5, 5], ring)).toBe('outside')
    expect(sideOfPolygon([3, 5], ring)).toBe('edge')
    expect(sideOfPolygon([2, 5], ring)).toBe('inside')
    expect(areaOf([ring])).toBe(84)
    expect(regionHas([ring], [5, 5])).toBe(false)
  })

  it('agrees with the half-plane test on turned rectangles', () => {
    const coordinate = fc.integer({ min: -2000, max: 2000 })
    fc.assert(
      fc.property(coordinate, coordinate, fc.integer({ min: 0, max: 359 }), (x, y, turn) => {
        const ring = rectangle([0, 0], [2000, 1000], turn)
        const radians = (-turn * Math.PI) / 180
        const local: Point = [
          x * Math.cos(radians) - y * Math.sin(radians),
          x * Math.sin(radians) + y * Math.cos(radians),
        ]
        const depth = Math.min(1000 - Math.abs(local[0]), 500 - Math.abs(local[1]))
        if (Math.abs(depth) < 1e-6) return
        expect(sideOfRing([x, y], ring)).toBe(depth > 0 ? 'inside' : 'outside')
      }),
    )
  })
})
