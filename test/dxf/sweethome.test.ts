import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { openHome } from '../../src/files/sweethome/open'
import { readHome } from '../../src/files/sweethome/read'
import { parseXml } from '../../src/files/sweethome/xml'
import { signedArea } from '../../src/geometry/polygon'
import { wallPlan } from '../../src/geometry/walls'
import type { Floor, Layout } from '../../src/layout/model'
import { rowsOf } from '../../src/layout/table'

function home(source: string): Layout {
  const result = readHome(source, { title: '家', id: 'x' })
  if (!result.ok) throw new Error(result.message.en)
  return result.layout
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

const wall = (x0: number, y0: number, x1: number, y1: number, more = ''): string =>
  `<wall id='w' xStart='${x0}' yStart='${y0}' xEnd='${x1}' yEnd='${y1}' thickness='20' ${more}/>`
const square = (more = ''): string =>
  wall(100, 200, 900, 200, more) +
  wall(900, 200, 900, 800, more) +
  wall(900, 800, 100, 800, more) +
  wall(100, 800, 100, 200, more)

describe('a home of Sweet Home 3D', () => {
  const layout = home(`<?xml version='1.0'?><home>${square()}
    <doorOrWindow name='Door' x='300' y='800' width='90' depth='20'><sash/></doorOrWindow>
    <doorOrWindow name='Window' x='500' y='200' width='120' depth='20' elevation='90'/>
    <doorOrWindow name='Stray' x='500' y='500' width='90' depth='20'/>
    <furnitureGroup name='g' x='0' y='0'><pieceOfFurniture name='办公桌' x='400' y='400' angle='1.5707963' width='140' depth='70' height='75'/></furnitureGroup>
    <pieceOfFurniture name='Unseen' visible='false' x='1' y='1' width='1' depth='1' height='1'/>
    <room name='等候区 &amp; A'><point x='110' y='210'/><point x='890' y='210'/><point x='890' y='790'/><point x='110' y='790'/></room>
  </home>`)
  const [floor] = layout.floors
  it('has its walls in millimetres, from the corner of the plan', () => {
    expect(planOf(floor).rooms.map(({ area }) => Math.round(area))).toEqual([7800 * 5800])
    expect(rowsOf(floor.walls)[0]).toMatchObject({ a: [0, 0], b: [8000, 0], thickness: 200 })
  })
  it('has its doors and windows in their walls', () => {
    expect(rowsOf(floor.openings).map(({ kind, width, at, leaf }) => [kind, width, at, leaf])).toEqual([
      ['entrance', 900, 6000, 'single'],
      ['window', 1200, 4000, undefined],
    ])
  })
  it('has its things, in groups too, and its rooms by use', () => {
    expect(rowsOf(floor.items)).toEqual([
      expect.objectContaining({ type: 'office-desk', at: [3000, 2000], size: [1400, 700], rotation: 90 }),
    ])
    expect(rowsOf(floor.zones)).toEqual([expect.objectContaining({ type: 'waiting', name: '等候区 & A' })])
  })
  it('levels are floors, lowest first', () => {
    const level = (id: string, elevation: number): string =>
      `<level id='${id}' name='${id}' elevation='${elevation}'/>`
    const two = home(
      `<home>${level('二层', 300)}${level('一层', 0)}${square("level='一层'")}${square("level='二层'")}</home>`,
    )
    expect(two.floors.map(({ name, storey }) => [name, storey])).toEqual([
      ['一层', 1],
      ['二层', 2],
    ])
    for (const each of two.floors) expect(planOf(each).closed).toBe(true)
  })
  it('a round wall is a chain along its circle', () => {
    const [round] = home(`<home>${wall(0, 0, 200, 0, "arcExtent='3.1415926'")}</home>`).floors
    const ends = rowsOf(round.walls).flatMap(({ a, b }) => [a, b])
    const xs = ends.map(([x]) => x)
    const ys = ends.map(([, y]) => y)
    // A half circle of 1 m, whichever its side.
    expect(Math.max(...xs) - Math.min(...xs)).toBe(2000)
    expect(Math.max(...ys) - Math.min(...ys)).toBeCloseTo(1000, -1)
    for (const [x, y] of ends) {
      const center = [1000, ys[0]]
      expect(Math.abs(Math.hypot(x - center[0], y - center[1]) - 1000)).toBeLessThan(2)
    }
  })
  it('what is none is refused with what to do', () => {
    for (const source of ['', 'PK\u0003\u0004', '<html><body/></html>', '<home', '{"a":1}']) {
      const result = readHome(source, { title: 't', id: 'x' })
      expect(!result.ok && result.message.zh).toContain('不是 Sweet Home 3D')
    }
  })
  it('hostile text ends in a layout or a refusal', () => {
    const deep = `<home>${'<a>'.repeat(5000)}`
    const entities = `<home><wall xStart='&#xFFFFFF;' yStart='NaN' xEnd='1e999' yEnd='-' thickness='&lol;'/></home>`
    const proto = `<home><pieceOfFurniture __proto__='x' constructor='y' name='__proto__' x='1' y='1' width='9e9' depth='0' height='1'/></home>`
    for (const source of [deep, entities, proto])
      expect(() => readHome(source, { title: 't', id: 'x' })).not.toThrow()
    expect(parseXml(deep)).toBeUndefined()
  })
})

describe('what begins ever again and never ends', () => {
  it.each(['<!--', '<?', '<![CDATA[', '<a b="', '<a ', '<', '</a', '&#x'])(
    '%s is looked through once',
    begin => {
      // Looked for from each beginning to the end, it would take a minute.
      const home = parseXml(`<home>${begin.repeat(300_000)}`)
      expect(home === undefined || home.name === 'home').toBe(true)
    },
  )

  it('makes the file a damaged one', () => {
    expect(parseXml('<home><!-- <wall/></home>')).toBeUndefined()
    expect(
      parseXml('<home><!-- <a/> --><wall/><![CDATA[<b/>]]></home>')?.children.map(({ name }) => name),
    ).toEqual(['wall'])
  })
})

describe('an archive of Sweet Home 3D', () => {
  const as = { title: '家', id: 'x' }
  const source = `<home>${square()}</home>`
  it('is the home within it', () => {
    const archive = zipSync({
      Home: new Uint8Array([1, 2]),
      'Home.xml': strToU8(source),
      '0/model.obj': strToU8('o'),
    })
    expect(openHome(archive, as)).toEqual(readHome(source, as))
    expect(openHome(strToU8(source), as)).toEqual(readHome(source, as))
  })
  it.each([
    ['without a Home.xml', zipSync({ Home: new Uint8Array(9) }), '5.3'],
    ['cut off', zipSync({ 'Home.xml': strToU8(source) }).subarray(0, 60), '损坏'],
    ['that would be 80 MB', zipSync({ 'Home.xml': new Uint8Array(80 * 2 ** 20) }), '80 MB'],
    ['of something else', zipSync({ 'Home.xml': strToU8('<html/>') }), 'Sweet Home 3D'],
  ])('%s is refused with the reason', (_, archive, words) => {
    const result = openHome(archive, as)
    expect(!result.ok && result.message.zh).toContain(words)
  })
  it('that lies about its size holds no more than it says', () => {
    const archive = zipSync({ 'Home.xml': strToU8(`${source}${' '.repeat(2e6)}`) })
    const view = new DataView(archive.buffer)
    // The size in the central directory, which readers go by: 46 bytes of it before the name.
    const at = archive.length - 22 - 46 - 'Home.xml'.length
    expect(view.getUint32(at, true)).toBe(0x02014b50)
    view.setUint32(at + 24, 100, true)
    expect(openHome(archive, as)).toEqual(readHome(source.slice(0, 100), as))
  })
})

const folder = join(process.env.TINGGUI_CORPUS ?? '', 'plans/sweethome3d')
const isThere = process.env.TINGGUI_CORPUS !== undefined && existsSync(folder)

describe.skipIf(!isThere)('homes of others', () => {
  it.each([
    ['Studio.xml', 16, 5],
    ['3BedroomApartment.xml', 41, 9],
  ])('%s has the walls and rooms its file has', (name, walls, rooms) => {
    const [floor] = home(readFileSync(join(folder, name), 'utf8')).floors
    // A wall shorter than a centimetre is none.
    expect(rowsOf(floor.walls).length).toBeGreaterThanOrEqual(walls - 1)
    const zones = rowsOf(floor.zones)
    expect(zones).toHaveLength(rooms)
    // Rooms the walls enclose agree with rooms the planner drew, where both have one of that size.
    const found = planOf(floor).rooms.map(({ area }) => area / 1e6)
    const drawn = zones.map(({ polygon }) => Math.abs(signedArea(polygon)) / 1e6).filter(area => area > 3)
    expect(found.length).toBeGreaterThan(0)
    const matched = drawn.filter(area => found.some(each => Math.abs(each - area) / area < 0.1))
    expect(matched.length).toBeGreaterThanOrEqual(Math.ceil(drawn.length / 3))
  })
})
