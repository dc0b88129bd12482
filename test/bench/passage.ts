import {
  Clipper64,
  ClipType,
  EndType,
  FillRule,
  inflatePaths,
  JoinType,
  PointInPolygonResult,
  type PolyPath64,
  PolyTree64,
  pointInPolygon,
} from 'clipper2-ts'
import initGeosJs from 'geos-wasm'
import { geojsonToGeosGeom } from 'geos-wasm/helpers'
import { freeSpace, type Obstacle } from '../../src/geometry/free-space'
import { type GridPoint, isFailure, ringToGrid, toGrid, UNITS_PER_MM } from '../../src/geometry/grid'
import { widestPath } from '../../src/geometry/passage'
import { rectangle } from '../../src/geometry/polygon'
import type { Point, Ring } from '../../src/geometry/types'
import { median, officeHall } from './halls'

const SIZE: Point = [60_000, 40_000]
const FROM: Point = [1500, 20_000]
const TO: Point = [58_500, 20_000]
const GRID = { origin: [0, 0] as const }
/** Bisection stops when it knows the width to this, mm. */
const CLOSE = 1

/** Halves an interval of widths until it is 1 mm wide; what connects is asked of an offset each time. */
function bisect(connects: (width: number) => boolean): { width: number; steps: number } {
  let [low, high, steps] = [0, 6000, 0]
  while (high - low > CLOSE) {
    const middle = (low + high) / 2
    if (connects(middle)) low = middle
    else high = middle
    steps++
  }
  return { width: (low + high) / 2, steps }
}

const inner = (width: number): Ring =>
  rectangle([SIZE[0] / 2, SIZE[1] / 2], [SIZE[0] - width, SIZE[1] - width])

function byClipper(obstacles: readonly Obstacle[], width: number): boolean {
  const rings = obstacles.map(o => ringToGrid(GRID, o.ring))
  const grown = inflatePaths(rings, (width / 2) * UNITS_PER_MM, JoinType.Round, EndType.Polygon, 2, 25)
  const engine = new Clipper64()
  engine.addSubject([ringToGrid(GRID, inner(width))])
  engine.addClip(grown)
  const tree = new PolyTree64()
  engine.execute(ClipType.Difference, FillRule.NonZero, tree)
  const children = (node: PolyPath64) => Array.from({ length: node.count }, (_, i) => node.child(i))
  const has = (node: PolyPath64, p: GridPoint) =>
    node.poly !== null && pointInPolygon(p, node.poly) !== PointInPolygonResult.IsOutside
  const outers = (node: PolyPath64): PolyPath64[] =>
    children(node).flatMap(outer => [outer, ...children(outer).flatMap(outers)])
  const both = [toGrid(GRID, FROM), toGrid(GRID, TO)]
  return outers(tree).some(outer =>
    both.every(p => has(outer, p) && !children(outer).some(hole => has(hole, p))),
  )
}

async function geosConnects() {
  const geos = await initGeosJs()
  const shape = (rings: readonly Ring[]) =>
    geojsonToGeosGeom(
      {
        type: 'MultiPolygon',
        coordinates: rings.map(ring => [[...ring, ring[0]].map(p => [...p])]),
      },
      geos,
    )
  const point = (p: Point) => geojsonToGeosGeom({ type: 'Point', coordinates: [...p] }, geos)
  return (obstacles: readonly Obstacle[], width: number): boolean => {
    const things = shape(obstacles.map(o => o.ring))
    const free = geos.GEOSDifference(shape([inner(width)]), geos.GEOSBuffer(things, width / 2, 16))
    const [from, to] = [point(FROM), point(TO)]
    for (let i = 0; i < geos.GEOSGetNumGeometries(free); i++) {
      const part = geos.GEOSGetGeometryN(free, i)
      if (geos.GEOSIntersects(part, from) === 1) return geos.GEOSIntersects(part, to) === 1
    }
    return false
  }
}

export async function run(): Promise<void> {
  const geos = await geosConnects()
  console.log('narrowest passage from one end of a 60 × 40 m hall to the other')
  for (const count of [120, 260]) {
    const obstacles = officeHall(count, SIZE)
    const bounds = [{ outer: rectangle([SIZE[0] / 2, SIZE[1] / 2], SIZE), holes: [] }]
    let width = 0
    const ask = () => {
      const space = freeSpace(bounds, obstacles)
      if (isFailure(space)) throw new Error(space.detail)
      const widest = widestPath(space, FROM, TO)
      width = typeof widest === 'string' ? 0 : widest.width
    }
    const ours = median(15, ask)
    const timed = (connects: (width: number) => boolean) => {
      const start = performance.now()
      const found = bisect(connects)
      return { ...found, ms: performance.now() - start }
    }
    const clipper = timed(w => byClipper(obstacles, w))
    const wasm = timed(w => geos(obstacles, w))
    console.log(`  ${obstacles.length} obstacles`)
    console.log(`    ours, from the plan    ${ours.toFixed(1)} ms, ${width.toFixed(1)} mm`)
    for (const [name, other] of [
      ['clipper2-ts', clipper],
      ['geos-wasm', wasm],
    ] as const)
      console.log(
        `    bisection, ${name.padEnd(11)} ${other.ms.toFixed(0)} ms in ${other.steps} offsets, ` +
          `${other.width.toFixed(1)} mm: ${(other.ms / ours).toFixed(0)} times as long`,
      )
  }
}
