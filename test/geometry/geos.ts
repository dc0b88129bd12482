import initGeosJs from 'geos-wasm'
import { geojsonToGeosGeom } from 'geos-wasm/helpers'
import type { Region } from '../../src/geometry/types'

const geos = await initGeosJs()

/** Runs `work` on GEOS geometries of the given regions and frees them afterwards. */
function using<T>(regions: readonly Region[], work: (...geometries: number[]) => T): T {
  const geometries = regions.map(region =>
    geojsonToGeosGeom(
      {
        type: 'MultiPolygon',
        coordinates: region.map(p => [p.outer, ...p.holes].map(ring => [...ring, ring[0]].map(q => [...q]))),
      },
      geos,
    ),
  )
  const result = work(...geometries)
  for (const geometry of geometries) geos.GEOSGeom_destroy(geometry)
  return result
}

/** Calls a GEOS measure that writes one double. */
function measured(call: (out: number) => unknown): number {
  const out = geos.Module._malloc(8)
  call(out)
  const value = geos.Module.getValue(out, 'double')
  geos.Module._free(out)
  return value
}

/** The independent judge of distances, areas and inscribed circles in tests: GEOS, in the same mm. */
export const geosDistance = (a: Region, b: Region): number =>
  using([a, b], (p, q) => measured(out => geos.GEOSDistance(p, q, out)))

export const geosSharedArea = (a: Region, b: Region): number =>
  using([a, b], (p, q) => {
    const shared = geos.GEOSIntersection(p, q)
    const area = measured(out => geos.GEOSArea(shared, out))
    geos.GEOSGeom_destroy(shared)
    return area
  })

export const geosContains = (a: Region, b: Region): boolean =>
  using([a, b], (p, q) => geos.GEOSCovers(p, q) === 1)

/** Radius of the largest inscribed circle to `tolerance` mm. */
export const geosInscribedRadius = (region: Region, tolerance: number): number =>
  using([region], p => {
    const line = geos.GEOSMaximumInscribedCircle(p, tolerance)
    const radius = measured(out => geos.GEOSLength(line, out))
    geos.GEOSGeom_destroy(line)
    return radius
  })
