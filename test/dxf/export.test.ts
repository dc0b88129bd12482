import { readFileSync } from 'node:fs'
import { Helper, parseString } from 'dxf'
import DxfParser from 'dxf-parser'
import { describe, expect, it } from 'vitest'
import { floorToDxf } from '../../src/files/dxf/export'
import { importDrawing } from '../../src/files/dxf/hall'
import { LAYERS, OWN } from '../../src/files/dxf/own-layers'
import { readDxf } from '../../src/files/dxf/read'
import { guessMapping } from '../../src/files/dxf/roles'
import { emptyHall } from '../../src/files/empty'
import { wallPlan } from '../../src/geometry/walls'
import { fromFile, type Layout, type LayoutFile, toFile } from '../../src/layout/model'
import { readLayout } from '../../src/layout/read'
import { rowsOf } from '../../src/layout/table'
import { bytesOf } from './make'

function fixture(name: string): Layout {
  const result = readLayout(readFileSync(`fixtures/${name}.hall.json`, 'utf8'))
  if (!result.ok) throw new Error(result.message.en)
  return result.layout
}

function back(dxf: string): Layout {
  const read = readDxf(bytesOf(dxf))
  if (!read.ok) throw new Error(read.message.en)
  expect([...read.drawing.unread]).toEqual([])
  const mapping = guessMapping(read.drawing.layers)
  const result = importDrawing(read.drawing, { mmPerUnit: 1, mapping, title: 'x', id: 'y' })
  if (!result.ok) throw new Error(result.message.en)
  return result.layout
}

const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value))
const floorOf = (layout: Layout): unknown => plain(toFile(layout).floors[0])

/** A floor with everything a floor may hold. */
function rich(): Layout {
  const file = toFile(
    emptyHall({ name: '试验“厅” 50%%', level: 'village', width: 9000, depth: 6000 }, 'r1'),
  ) as LayoutFile
  Object.assign(file.floors[0], {
    name: '二层',
    storey: 2,
    north: 33.5,
    zones: [
      {
        id: 'z1',
        type: 'other',
        name: ' 甲 | 乙 ',
        polygon: [
          [0, 0],
          [3000, 0],
          [3000, 3000],
          [0, 3000],
        ],
        holes: [
          [
            [1000, 1000],
            [2000, 1000],
            [2000, 2000],
          ],
        ],
        hidden: true,
      },
    ],
    items: [
      {
        id: 'k1',
        type: 'service-window',
        at: [1234, 987],
        size: [1500, 900],
        rotation: 33.3333,
        attrs: { business: '换行\n"引号" \\ 反斜杠' },
      },
      {
        id: 'k2',
        type: 'service-window',
        at: [4234, 987],
        size: [1500, 900],
        rotation: -450,
        hidden: true,
        unknownField: { a: [1, null] },
      },
      { id: 'k3', type: 'not-in-the-catalogue', at: [-50, 5000], size: [10, 20000] },
      { id: 'k4', type: 'custom', at: [800, 5000], size: [0, 0], name: '长'.repeat(900) },
    ],
    rows: [
      { id: 'r1', items: ['k1', 'k2'] },
      { id: 'r2', items: ['k1'] },
    ],
    cables: [
      {
        id: 'c1',
        kind: 'power',
        points: [
          [0, 0],
          [500, 0],
          [500, 700],
        ],
        wrapped: true,
      },
    ],
    notes: [
      { id: 'n1', kind: 'text', at: [100, 200], text: '一行\n二行' },
      {
        id: 'n2',
        kind: 'area',
        points: [
          [0, 0],
          [900, 0],
          [900, 900],
        ],
      },
    ],
    dimensions: [{ id: 'd1', from: [0, 0], to: { item: 'k1', anchor: 'centre' }, offset: 300 }],
    underlay: {
      paths: [{ layer: 'A-墙', points: [0, 0, 700, 0, 700, 50], closed: true }],
      texts: [{ layer: 'A-墙', text: '说明', at: [350, 25], height: 100, rotation: 90 }],
      layers: ['A-墙'],
    },
  })
  const read = readLayout(JSON.stringify(file))
  if (!read.ok) throw new Error(read.message.en)
  return read.layout
}

describe('a floor written and read back', () => {
  it.each([
    ['the township hall', fixture('township')],
    ['the same with faults', fixture('township-faulty')],
    ['an empty hall', emptyHall({ name: '厅', level: 'city', width: 24_000, depth: 15_000 }, 'e')],
  ])('%s is the same floor', (_, layout) => {
    const again = back(floorToDxf(layout, layout.floors[0]))
    expect(floorOf(again)).toEqual(floorOf(layout))
    expect(again.title).toBe(layout.title)
    expect(plain(again.hall)).toEqual(plain(layout.hall))
  })
  it('so is one with everything a floor may hold', () => {
    const layout = rich()
    expect(floorOf(back(floorToDxf(layout, layout.floors[0])))).toEqual(floorOf(layout))
  })
  it('what was moved in CAD since is where it was moved to', () => {
    const layout = fixture('township')
    const [item] = rowsOf(layout.floors[0].items)
    const dxf = floorToDxf(layout, layout.floors[0])
    const place = `\n10\n${item.at[0]}\n20\n${-item.at[1] || 0}\n`
    const at = dxf.indexOf(place, dxf.indexOf('INSERT'))
    const moved = `${dxf.slice(0, at)}\n10\n${item.at[0] + 500}\n20\n${-item.at[1]}\n${dxf.slice(at + place.length)}`
    const found = rowsOf(back(moved).floors[0].items).find(each => each.id === item.id)
    expect(found).toMatchObject({
      ...(plain({ ...item, order: undefined }) as object),
      at: [item.at[0] + 500, item.at[1]],
    })
  })
  it('lines drawn in CAD since become underlay', () => {
    const layout = fixture('township')
    const dxf = floorToDxf(layout, layout.floors[0])
    const more = '0\nLINE\n8\n新增\n10\n0\n20\n0\n11\n5000\n21\n-700\n'
    const at = dxf.indexOf('0\nENDSEC', dxf.indexOf('2\nENTITIES'))
    const { underlay } = back(dxf.slice(0, at) + more + dxf.slice(at)).floors[0]
    expect(underlay).toMatchObject({ paths: [{ layer: '新增', points: [0, 0, 5000, 700] }] })
  })
  it('without what we attach, the walls are found from their lines again', () => {
    const layout = emptyHall({ name: '厅', level: 'city', width: 24_000, depth: 15_000 }, 'e')
    const dxf = floorToDxf(layout, layout.floors[0])
    // As another program might write it: no extended data, none of the lines that only carry it.
    const bare = dxf
      .replace(/1001\nTINGGUI\n(1000\n.*\n)+/g, '')
      .replaceAll(OWN.axes, 'Defpoints')
      .replaceAll(OWN.openingAxes, 'Defpoints')
    const again = back(bare).floors[0]
    const plan = wallPlan(
      rowsOf(again.walls).map(({ id, a, b, thickness }) => ({ id, a, b, thickness: thickness ?? 200 })),
      rowsOf(again.openings).map(({ id, wall, at, width, kind }) => ({
        id,
        wall,
        at,
        width,
        passable: kind !== 'window',
      })),
    )
    expect(plan.rooms.map(each => Math.round(each.area / 1000))).toEqual([360_000])
    expect(rowsOf(again.openings).map(({ kind, width }) => [kind, width])).toEqual([['entrance', 2400]])
  })
})

describe('two independent readers', () => {
  const layout = fixture('township')
  const floor = layout.floors[0]
  const dxf = floorToDxf(layout, floor)
  const things = rowsOf(floor.items)
  it('dxf-parser finds the layers, the blocks and every thing in its place', () => {
    const found = new DxfParser().parseSync(dxf)
    if (!found) throw new Error('not parsed')
    expect(Object.keys(found.tables.layer.layers).sort()).toEqual(
      ['0', ...LAYERS.map(({ name }) => name)].sort(),
    )
    const inserts = found.entities.filter(each => each.type === 'INSERT') as unknown as {
      name: string
      position: { x: number; y: number }
      rotation?: number
    }[]
    expect(inserts.map(({ position: { x, y } }) => [x, -y || 0])).toEqual(things.map(({ at }) => [...at]))
    for (const { name } of inserts) expect(found.blocks[name].entities.length).toBeGreaterThan(0)
    const turn = (degrees: number): number => ((degrees % 360) + 360) % 360
    expect(inserts.map(({ rotation = 0 }) => Math.round(turn(-rotation)))).toEqual(
      things.map(({ rotation = 0 }) => Math.round(turn(rotation))),
    )
    expect(found.header.$INSUNITS).toBe(4)
  })
  it('dxf explodes it to the same extents as ours', () => {
    const parsed = parseString(dxf) as { entities: { type: string }[] }
    expect(parsed.entities.filter(each => each.type === 'INSERT')).toHaveLength(things.length)
    const helper = new Helper(dxf)
    const { bbox } = helper.toPolylines() as {
      bbox: { min: { x: number; y: number }; max: { x: number; y: number } }
    }
    const axes = rowsOf(floor.walls).flatMap(({ a, b }) => [a, b])
    const xs = axes.map(([x]) => x)
    const ys = axes.map(([, y]) => y)
    // Walls are 200 thick; door leaves may reach further out.
    expect(bbox.min.x).toBeLessThanOrEqual(Math.min(...xs) - 99)
    expect(bbox.max.x).toBeGreaterThanOrEqual(Math.max(...xs) + 99)
    expect(-bbox.max.y).toBeLessThanOrEqual(Math.min(...ys) - 99)
    expect(-bbox.min.y).toBeGreaterThanOrEqual(Math.max(...ys) + 99)
    expect(bbox.max.x - bbox.min.x).toBeLessThan(Math.max(...xs) - Math.min(...xs) + 6000)
  })
  it('every handle is written once, and every owner is there', () => {
    const lines = dxf.split('\n')
    const handles = new Map<string, number>()
    const owners = new Set<string>()
    let type = ''
    for (let i = 0; i + 1 < lines.length; i += 2) {
      if (lines[i] === '0') type = lines[i + 1]
      if (lines[i] === '5' && type !== 'SECTION')
        handles.set(lines[i + 1], (handles.get(lines[i + 1]) ?? 0) + 1)
      if (lines[i] === '105') handles.set(lines[i + 1], (handles.get(lines[i + 1]) ?? 0) + 1)
      if (lines[i] === '330' && lines[i + 1] !== '0') owners.add(lines[i + 1])
    }
    // $HANDSEED is above all of them.
    handles.delete('FFFFFF')
    expect([...handles].filter(([, n]) => n > 1)).toEqual([])
    expect([...owners].filter(owner => !handles.has(owner))).toEqual([])
  })
  it('texts have a style whose big font holds Chinese', () => {
    expect(dxf).toContain('gbcbig.shx')
    expect(dxf).toContain('窗口服务区')
  })
})

it('a layout read back is a layout file', () => {
  const layout = rich()
  const again = back(floorToDxf(layout, layout.floors[0]))
  expect(readLayout(JSON.stringify(toFile(again))).ok).toBe(true)
  expect(fromFile(toFile(again))).toEqual(again)
})
