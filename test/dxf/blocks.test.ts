import { describe, expect, it } from 'vitest'
import type { Flat } from '../../src/files/dxf/flatten'
import { block, drawing, insert, line, type Pairs, section } from './make'
import { boxOf, flat } from './reading'

describe('blocks', () => {
  const arrow = block('箭头', [10, 0], line('0', 10, 0, 110, 0), line('A', 110, 0, 110, 50))
  const placed = (...more: (string | number)[]): Flat =>
    flat(drawing(section('BLOCKS', arrow), section('ENTITIES', insert('B', '箭头', 1000, 2000, ...more))))
  it.each([
    ['as drawn', [], [1000, 2000, 1100, 2050]],
    ['rotated', [50, 90], [950, 2000, 1000, 2100]],
    ['mirrored', [41, -1], [900, 2000, 1000, 2050]],
    ['stretched', [41, 2, 42, 3], [1000, 2000, 1200, 2150]],
    ['stretched, then rotated', [41, 2, 50, 90], [950, 2000, 1000, 2200]],
    ['an array', [70, 3, 71, 2, 44, 500, 45, 300], [1000, 2000, 2100, 2350]],
    ['an array, rotated', [50, 90, 70, 2, 44, 500], [950, 2000, 1000, 2600]],
    ['seen from below', [230, -1, 210, 0, 220, 0], [-1100, 2000, -1000, 2050]],
  ])('%s', (_, more, box) => {
    expect(boxOf(placed(...more))).toEqual(box)
  })
  it('lines of layer 0 take the layer of the insert, others keep theirs', () => {
    expect(placed().strokes.map(each => each.layer)).toEqual(['B', 'A'])
  })
  it('within blocks, with attributes, in any letter case', () => {
    const outer = block('OUTER', [0, 0], insert('0', '箭头', 100, 0, 50, 180))
    const attribute: Pairs = [
      0,
      'ATTRIB',
      8,
      '0',
      10,
      0,
      20,
      0,
      40,
      100,
      1,
      '1号窗口',
      2,
      '编号',
      0,
      'SEQEND',
    ]
    const found = flat(
      drawing(
        section('BLOCKS', arrow, outer),
        section('ENTITIES', [...insert('C', 'outer', 1000, 0, 66, 1), ...attribute]),
      ),
    )
    expect(boxOf(found)).toEqual([1000, -50, 1100, 0])
    expect(found.parts).toHaveLength(1)
    expect(found.parts[0].attributes.编号).toBe('1号窗口')
  })
  it('that hold themselves, or are missing, are counted and end', () => {
    const self = block('SELF', [0, 0], line('0', 0, 0, 1, 1), insert('0', 'SELF', 5, 5))
    const found = flat(
      drawing(
        section('BLOCKS', self),
        section('ENTITIES', insert('0', 'SELF', 0, 0), insert('0', '无', 0, 0)),
      ),
    )
    expect(found.left.get('depth')).toBeGreaterThan(0)
    expect(found.left.get('missing')).toBe(1)
  })
  it('that multiply without bound are cut', () => {
    const levels = Array.from({ length: 8 }, (_, i) =>
      block(
        `L${i}`,
        [0, 0],
        ...(i === 0
          ? [line('0', 0, 0, 1, 1)]
          : Array.from({ length: 10 }, () => insert('0', `L${i - 1}`, 1, 1))),
      ),
    )
    const found = flat(
      drawing(
        section('BLOCKS', ...levels),
        section('ENTITIES', insert('0', 'L7', 0, 0, 70, 1000, 71, 1000, 44, 5, 45, 5)),
      ),
    )
    expect(found.strokes.length).toBeLessThanOrEqual(500_000)
    expect(found.left.get('size')).toBeGreaterThan(0)
  })
})
