import { describe, expect, it } from 'vitest'
import { flatten } from '../../src/files/dxf/flatten'
import { importDrawing } from '../../src/files/dxf/hall'
import { readDxf } from '../../src/files/dxf/read'
import { becameWords, missedWords } from '../../src/files/dxf/report'
import { guessMapping, guessRole, type Mapping } from '../../src/files/dxf/roles'
import { guessUnit } from '../../src/files/dxf/units'
import { areaOf, signedArea } from '../../src/geometry/polygon'
import type { Point } from '../../src/geometry/types'
import { wallPlan } from '../../src/geometry/walls'
import type { Floor } from '../../src/layout/model'
import { rowsOf } from '../../src/layout/table'
import {
  arc,
  block,
  bytesOf,
  drawing,
  header,
  insert,
  line,
  type Pairs,
  poly,
  room,
  section,
  text,
} from './make'

function hall(source: string, more: { mmPerUnit?: number; mapping?: Mapping } = {}) {
  const read = readDxf(bytesOf(source))
  if (!read.ok) throw new Error(read.message.en)
  const unit = guessUnit(read.drawing, flatten(read.drawing, 1e-3))
  const mapping = { ...guessMapping(read.drawing.layers), ...more.mapping }
  const mmPerUnit = more.mmPerUnit ?? unit.mmPerUnit
  const result = importDrawing(read.drawing, { mmPerUnit, mapping, title: '测试', id: 'x' })
  if (!result.ok) throw new Error(result.message.en)
  const floor = result.layout.floors[0]
  return { floor, counts: result.counts, unit, plan: planOf(floor) }
}

const planOf = (floor: Floor) =>
  wallPlan(
    rowsOf(floor.walls).map(({ id, a, b, thickness }) => ({ id, a, b, thickness: thickness ?? 200 })),
    rowsOf(floor.openings).map(({ id, wall, at, width, kind }) => ({
      id,
      wall,
      at,
      width,
      passable: kind !== 'window',
    })),
  )

/** What of a hall must not depend on where and how it lies. */
function facts({ floor, plan }: ReturnType<typeof hall>) {
  return {
    walls: rowsOf(floor.walls).length,
    thickness: [...new Set(rowsOf(floor.walls).map(wall => wall.thickness))],
    openings: rowsOf(floor.openings)
      .map(({ kind, width, leaf }) => `${kind} ${Math.round(width / 10) * 10} ${leaf ?? ''}`)
      .sort(),
    rooms: plan.rooms.map(each => Math.round(each.area / 1e5)),
    closed: plan.closed,
    items: rowsOf(floor.items)
      .map(({ type, size }) => `${type} ${size.join('x')}`)
      .sort(),
    zones: rowsOf(floor.zones).map(({ type, name }) => `${type} ${name}`),
  }
}

const EXPECTED = {
  walls: 4,
  thickness: [240],
  openings: ['entrance 1000 single', 'window 1800 '],
  // 10 × 6 m clear.
  rooms: [600],
  closed: true,
  items: ['column 500x500', 'office-desk 1400x700'],
  zones: ['waiting 等候区'],
}

describe('a room drawn by both faces', () => {
  const whole = hall(room())
  it('becomes walls, a door, a window, a column, a desk and a zone', () => {
    expect(facts(whole)).toEqual(EXPECTED)
    expect(whole.counts.manner).toBe('double')
    expect(whole.plan.problems).toEqual([])
  })
  it('keeps every measure to the millimetre', () => {
    const { floor, plan } = whole
    // The outer lower left corner of the walls is 240 left of and 6 240 + 240 below the upper left outer corner.
    const box = { minX: 240, minY: 240, maxX: 10_240, maxY: 6240 }
    expect(plan.rooms[0].clear.outer.map(([x, y]) => [Math.round(x), Math.round(y)]).sort()).toEqual(
      [
        [box.minX, box.minY],
        [box.minX, box.maxY],
        [box.maxX, box.minY],
        [box.maxX, box.maxY],
      ].sort(),
    )
    const [desk] = rowsOf(floor.items).filter(item => item.type === 'office-desk')
    expect(desk).toMatchObject({ at: [7240, 3240], size: [1400, 700], rotation: 270 })
    const [column] = rowsOf(floor.items).filter(item => item.type === 'column')
    expect(column).toMatchObject({ at: [490, 490], size: [500, 500] })
    const places = Object.fromEntries(plan.openings.map(({ id, jambs }) => [id, jambs.flat() as Point[]]))
    const [door] = rowsOf(floor.openings).filter(each => each.kind === 'entrance')
    const xs = places[door.id].map(([x]) => Math.round(x))
    expect([Math.min(...xs), Math.max(...xs)]).toEqual([4240, 5240])
  })
  it('knows on which side a door hangs and to which it opens', () => {
    const [door] = rowsOf(whole.floor.openings).filter(each => each.kind === 'entrance')
    const wall = rowsOf(whole.floor.walls).find(each => each.id === door.wall)
    if (!wall) throw new Error('no wall')
    // Hinged at the drawing's left, opening into the room, which lies above the lower wall.
    expect(door.hinge).toBe(wall.a[0] < wall.b[0] ? 'a' : 'b')
    expect(door.swing).toBe(wall.a[0] < wall.b[0] ? 'in' : 'out')
  })
  it('is the same 500 km away, in metres, and keeps the offset', () => {
    expect(facts(hall(room(500_000_000, 4_400_000_000)))).toEqual(EXPECTED)
    const metres = hall(room(500_000, 4_400_000, 0.001))
    expect(metres.unit).toMatchObject({ mmPerUnit: 1000, source: 'header', doubtful: false })
    expect(facts(metres)).toEqual(EXPECTED)
    expect((metres.floor.underlay as { source?: { offset: number[] } }).source?.offset).toEqual([
      expect.closeTo(499_999.76, 3),
      expect.closeTo(4_400_006.24, 3),
    ])
  })
  it.each([
    ['turned by 90°', [50, 90], EXPECTED],
    ['turned by 30°', [50, 30], EXPECTED],
    ['mirrored', [41, -1], EXPECTED],
  ])('as one block %s its walls are the same', (_, more, expected) => {
    const inner = room().split('ENTITIES\n')[1].split('  0\nENDSEC')[0]
    const blocks = room().split('BLOCKS\n')[1].split('  0\nENDSEC')[0]
    const pairs = (words: string): Pairs =>
      words
        .split('\n')
        .slice(0, -1)
        .map(value => value.trim())
    const source = drawing(
      section('BLOCKS', pairs(blocks), block('全图', [0, 0], pairs(inner))),
      section('ENTITIES', insert('0', '全图', 100, 100, ...more)),
    )
    const found = facts(hall(source, { mmPerUnit: 1 }))
    expect({ walls: found.walls, rooms: found.rooms, closed: found.closed }).toEqual({
      walls: expected.walls,
      rooms: expected.rooms,
      closed: true,
    })
  })
})

describe('walls in other manners', () => {
  const simple = (...content: Pairs[]): string =>
    drawing(header({ $INSUNITS: [70, 4] }), section('ENTITIES', ...content))
  it('a closed single line keeps the area it encloses', () => {
    const ring = poly('WALL', true, [0, 0], [12_000, 0], [12_000, 5000], [8000, 8000], [0, 8000])
    const { plan, counts } = hall(simple(ring))
    const area = Math.abs(
      signedArea([
        [0, 0],
        [12_000, 0],
        [12_000, 5000],
        [8000, 8000],
        [0, 8000],
      ]),
    )
    expect(counts.manner).toBe('single')
    expect(plan.rooms).toHaveLength(1)
    expect(Math.abs(plan.rooms[0].area - area) / area).toBeLessThan(0.001)
  })
  it('bodies within it keep the area around them', () => {
    const outer = poly('walkablearea', true, [0, 0], [20_000, 0], [20_000, 10_000], [0, 10_000])
    const body = poly('obstacles', true, [5000, 3000], [9000, 3000], [9000, 7000], [5000, 7000])
    const slim = poly('obstacles', true, [12_000, 2000], [12_200, 2000], [12_200, 8000], [12_000, 8000])
    const { plan } = hall(simple(outer, body, slim))
    const largest = Math.max(...plan.rooms.map(each => areaOf([each.clear])))
    expect(largest / 1e6).toBeCloseTo(200 - 16 - 1.2, 1)
  })
  it('loose single lines are axes', () => {
    const { plan, counts } = hall(
      simple(
        line('墙', 0, 0, 8000, 0),
        line('墙', 8000, 0, 8000, 6000),
        line('墙', 8000, 6000, 0, 6000),
        line('墙', 0, 6000, 0, 0),
      ),
    )
    expect(counts.manner).toBe('single')
    expect(plan.rooms.map(each => Math.round(each.area / 1e4))).toEqual([4524])
  })
  it('loose double lines in any order and direction', () => {
    const faces = (t: number): [number, number][] => [
      [-t, -t],
      [8000 + t, -t],
      [8000 + t, 6000 + t],
      [-t, 6000 + t],
    ]
    const lines = [faces(0), faces(200)].flatMap(ring =>
      ring.map(([x, y], i): [number, number, number, number] => {
        const [p, q] = ring[(i + 1) % 4]
        return i % 2 === 0 ? [x, y, p, q] : [p, q, x, y]
      }),
    )
    for (const order of [lines, [...lines].reverse(), [...lines].sort((p, q) => p[1] - q[1])]) {
      const { plan, counts } = hall(simple(...order.map(each => line('墙', ...each))))
      expect(counts).toMatchObject({ manner: 'double', walls: 4 })
      expect(plan.rooms.map(each => Math.round(each.area))).toEqual([48_000_000])
    }
  })
  it('a gap without a sign is a passage, a wide one is the end of the wall', () => {
    const wall = (from: number, to: number): Pairs[] => [
      line('墙', from, 0, to, 0),
      line('墙', from, 200, to, 200),
    ]
    const narrow = hall(simple(...wall(0, 3000), ...wall(4500, 9000)))
    expect(rowsOf(narrow.floor.openings).map(({ kind, width, at }) => [kind, width, at])).toEqual([
      ['passage', 1500, 3750],
    ])
    const wide = hall(simple(...wall(0, 3000), ...wall(8000, 12_000)))
    expect(rowsOf(wide.floor.openings)).toEqual([])
    expect(rowsOf(wide.floor.walls)).toHaveLength(2)
  })
  it('a double door of two leaves', () => {
    const wall = (from: number, to: number): Pairs[] => [
      line('墙', from, 0, to, 0),
      line('墙', from, 200, to, 200),
    ]
    const { floor } = hall(
      simple(
        ...wall(0, 3000),
        ...wall(4800, 9000),
        arc('门', 3000, 200, 900, 0, 90),
        arc('门', 4800, 200, 900, 90, 180),
      ),
    )
    expect(rowsOf(floor.openings).map(({ kind, width, leaf }) => [kind, width, leaf])).toEqual([
      ['door', 1800, 'double'],
    ])
  })
})

describe('units', () => {
  it('a header that cannot be is doubted, and the likely unit offered', () => {
    const ring = (side: number): string =>
      drawing(
        header({ $INSUNITS: [70, 4] }),
        section('ENTITIES', poly('WALL', true, [0, 0], [side, 0], [side, side / 2])),
      )
    const found = readDxf(bytesOf(ring(20)))
    if (!found.ok) throw new Error()
    expect(guessUnit(found.drawing, flatten(found.drawing, 1e-3))).toMatchObject({
      mmPerUnit: 1000,
      doubtful: true,
      header: 1,
    })
    const right = readDxf(bytesOf(ring(20_000)))
    if (!right.ok) throw new Error()
    expect(guessUnit(right.drawing, flatten(right.drawing, 1))).toMatchObject({
      mmPerUnit: 1,
      doubtful: false,
    })
  })
  it('doors decide between units that both give a building', () => {
    // 300 × 150 units: 300 m in metres, 91 m in feet, 7.6 m in inches; the doors are 36 units.
    const source = drawing(
      section(
        'ENTITIES',
        poly('WALL', true, [0, 0], [400, 0], [400, 200], [0, 200]),
        arc('D', 100, 0, 36, 0, 90),
        arc('D', 200, 0, 36, 0, 90),
      ),
    )
    const found = readDxf(bytesOf(source))
    if (!found.ok) throw new Error()
    expect(guessUnit(found.drawing, flatten(found.drawing, 0.1))).toMatchObject({
      mmPerUnit: 25.4,
      evidence: { door: { width: 36, count: 2 } },
    })
  })
})

describe('layers', () => {
  it.each([
    ['WALL', 'walls'],
    ['A-WALL-EXTR', 'walls'],
    ['建-墙', 'walls'],
    ['WINDOW', 'doors'],
    ['A-DOOR', 'doors'],
    ['门窗', 'doors'],
    ['COLUMN', 'columns'],
    ['S-COLS', 'columns'],
    ['柱子', 'columns'],
    ['A-FURN', 'furniture'],
    ['家具', 'furniture'],
    ['洁具', 'furniture'],
    ['SPACE', 'zones'],
    ['房间名称', 'zones'],
    ['PUB_DIM', 'underlay'],
    ['AXIS', 'underlay'],
    ['DOTE', 'underlay'],
    ['Defpoints', 'ignore'],
    ['anything', 'underlay'],
  ])('%s holds %s', (name, role) => {
    expect(guessRole({ name, off: false })).toBe(role)
  })
  it('off is not imported, and what was chosen before is chosen again', () => {
    expect(guessRole({ name: 'WALL', off: true })).toBe('ignore')
    expect(
      guessMapping([{ name: 'constructor', off: false }], { constructor: 'walls' } as Mapping).constructor,
    ).toBe('walls')
  })
})

describe('what was not understood', () => {
  it('is counted by kind, in words', () => {
    const source = drawing(
      section(
        'ENTITIES',
        line('墙', 0, 0, 5000, 0),
        [0, 'ACAD_PROXY_ENTITY', 8, 'WALL', 90, 498],
        [0, 'IMAGE', 8, '0'],
        [0, 'WHATEVER', 8, '0'],
        insert('0', '缺', 0, 0),
      ),
    )
    const { counts } = hall(source, { mmPerUnit: 1 })
    const missed = missedWords(counts)
    const all = missed.map(({ zh }) => zh).join('\n')
    expect(all).toContain('自定义对象 1 个')
    expect(all).toContain('图形导出')
    expect(all).toContain('插入的图片 1 个')
    expect(all).toContain('其他种类的图元 1 个')
    expect(all).toContain('图块 1 处')
    // No code or English word in what a person reads, but the name of the format.
    for (const { zh } of [...missed, ...becameWords(counts)])
      expect(zh.replace(/DXF|T3|CAD/g, '')).not.toMatch(/[A-Za-z]/)
  })
  it('a drawing of objects without pictures is refused with the way out', () => {
    const read = readDxf(bytesOf(drawing(section('ENTITIES', [0, 'ACAD_PROXY_ENTITY', 8, 'WALL', 90, 498]))))
    if (!read.ok) throw new Error()
    const result = importDrawing(read.drawing, { mmPerUnit: 1, mapping: {}, title: '', id: 'x' })
    expect(!result.ok && result.message.zh).toContain('T3')
  })
  it('a text without walls is an underlay', () => {
    const { floor } = hall(drawing(section('ENTITIES', text('文字', '等候区', 100, 100))), { mmPerUnit: 1 })
    expect((floor.underlay as { texts?: { text: string }[] }).texts?.map(each => each.text)).toEqual([
      '等候区',
    ])
  })
})
