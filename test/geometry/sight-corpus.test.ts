import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { difference, union } from '../../src/geometry/boolean'
import { isFailure } from '../../src/geometry/grid'
import { areaOf } from '../../src/geometry/polygon'
import { sightField, visibleFrom } from '../../src/geometry/sight'
import type { Point, Region } from '../../src/geometry/types'

const folder = join(process.env.TINGGUI_CORPUS ?? '', 'truth', 'cgal-visibility')
const present = process.env.TINGGUI_CORPUS !== undefined && existsSync(folder)

/** CGAL's tests in exact rationals: the viewer, a reference point, then the given and the expected edges. */
function parse(text: string): { viewer: Point; space: Region; expected: Region } {
  const words = text
    .split('\n')
    .filter(line => !line.startsWith('#'))
    .join(' ')
    .split(/\s+/)
    .filter(word => word !== '')
  const numbers = words.map(word => {
    const [top, bottom] = word.split('/').map(Number)
    return bottom === undefined ? top : top / bottom
  })
  let at = 4
  const ring = (): Region => {
    // A list starts with how many isolated points precede it: none in simple polygons.
    expect(numbers[at++]).toBe(0)
    const count = numbers[at++]
    const outer = Array.from({ length: count }, (_, i): Point => {
      const start = at + 4 * i
      // Metres to millimetres.
      return [numbers[start] * 1000, numbers[start + 1] * 1000]
    })
    at += 4 * count
    return [{ outer, holes: [] }]
  }
  const space = ring()
  const expected = ring()
  return { viewer: [numbers[0] * 1000, numbers[1] * 1000], space, expected: union(expected) }
}

describe.skipIf(!present)("CGAL's visibility polygons", () => {
  const files = present ? readdirSync(folder).filter(name => name.endsWith('.dat')) : []

  it('has files', () => {
    expect(files.length).toBeGreaterThanOrEqual(5)
  })

  it.each(files)('%s', name => {
    const { viewer, space, expected } = parse(readFileSync(join(folder, name), 'utf8'))
    const field = sightField(space)
    if (isFailure(field)) throw new Error(field.detail)
    const seen = visibleFrom(field, viewer)
    expect(areaOf(seen)).toBeCloseTo(areaOf(expected), -1)
    expect(areaOf(difference(seen, expected))).toBeLessThan(100)
    expect(areaOf(difference(expected, seen))).toBeLessThan(100)
  })
})
