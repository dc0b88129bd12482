// Walking distances by what npm offers. Plain JavaScript: types of packages that only benchmarks install are not there
// when the project is checked.
import { init, NavMeshQuery } from '@recast-navigation/core'
import { generateSoloNavMesh } from '@recast-navigation/generators'
import { shortestPath } from '@turf/shortest-path'

const timed = work => {
  const start = performance.now()
  const value = work()
  return { value, ms: performance.now() - start }
}
const lengthOf = points =>
  points.slice(1).reduce((sum, p, i) => sum + Math.hypot(p[0] - points[i][0], p[1] - points[i][1]), 0)

/** A floor with a block of two metres on every obstacle, in metres, y up. */
function solid({ size, rings }) {
  const positions = []
  const indices = []
  const corner = ([x, y], height) => positions.push(x / 1000, height, y / 1000) / 3 - 1
  const quad = (a, b, c, d) => indices.push(a, b, c, a, c, d)
  const flat = (ring, height) => {
    const at = ring.map(p => corner(p, height))
    for (let i = 2; i < at.length; i++) indices.push(at[0], at[i], at[i - 1])
  }
  const [width, depth] = size
  flat(
    [
      [0, 0],
      [width, 0],
      [width, depth],
      [0, depth],
    ],
    0,
  )
  for (const ring of rings) {
    flat(ring, 2)
    ring.forEach((p, i) => {
      const q = ring[(i + 1) % ring.length]
      quad(corner(p, 0), corner(q, 0), corner(q, 2), corner(p, 2))
    })
  }
  return { positions, indices }
}

export async function byRecast(hall, cell) {
  await init()
  const { positions, indices } = solid(hall)
  const { value, ms: prepare } = timed(() =>
    generateSoloNavMesh(positions, indices, {
      cs: cell / 1000,
      ch: 0.1,
      walkableRadius: Math.round(hall.radius / cell),
      walkableHeight: 18,
      walkableClimb: 1,
      maxSimplificationError: 1,
    }),
  )
  if (!value.success) throw new Error(value.error)
  const query = new NavMeshQuery(value.navMesh, { maxNodes: 8192 })
  const place = ([x, y]) => ({ x: x / 1000, y: 0, z: y / 1000 })
  const { value: lengths, ms } = timed(() =>
    hall.goals.map(goal => {
      const { success, path } = query.computePath(place(hall.source), place(goal), {
        maxPathPolys: 2048,
        maxStraightPathPoints: 2048,
      })
      const points = success ? path.map(({ x, z }) => [x * 1000, z * 1000]) : []
      const last = points[points.length - 1]
      // A path that ends elsewhere is the nearest it could come to, not a way there.
      if (!last || Math.hypot(last[0] - goal[0], last[1] - goal[1]) > 2 * cell) return Infinity
      return lengthOf(points)
    }),
  )
  return { prepare, query: ms, lengths }
}

/** Millimetres as the degrees it thinks in, small enough that the globe is flat there. */
const DEGREES = 1e-8

export async function byTurf({ source, goals }, grown, cell) {
  const place = ([x, y]) => [x * DEGREES, y * DEGREES]
  const feature = ring => ({
    type: 'Feature',
    properties: {},
    geometry: { type: 'Polygon', coordinates: [[...ring, ring[0]].map(place)] },
  })
  const obstacles = { type: 'FeatureCollection', features: grown.map(feature) }
  const { value: lengths, ms: query } = timed(() =>
    goals.map(goal => {
      const line = shortestPath(place(source), place(goal), {
        obstacles,
        units: 'degrees',
        resolution: cell * DEGREES,
      })
      return lengthOf(line.geometry.coordinates) / DEGREES
    }),
  )
  return { prepare: 0, query, lengths }
}
