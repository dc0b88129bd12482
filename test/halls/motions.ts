/** A whole plan moved as a stiff body: what a check says of it must not change. */
import { rotate } from '../../src/geometry/vector'
import type { LayoutFile } from '../../src/layout/model'

type XY = [number, number]
type Motion = {
  readonly point: (p: readonly [number, number]) => XY
  readonly rotation: (degrees: number) => number
  /** Whether left and right change places. */
  readonly mirrors: boolean
}

/** Coordinates are rounded to whole millimetres; desk-tops keep their own frame. */
function moved(file: LayoutFile, { point, rotation, mirrors }: Motion): LayoutFile {
  const swing = { in: 'out', out: 'in' } as const
  return {
    ...file,
    floors: file.floors.map(floor => ({
      ...floor,
      walls: floor.walls?.map(wall => ({ ...wall, a: point(wall.a), b: point(wall.b) })),
      openings: floor.openings?.map(opening =>
        // Doors open to the left or right of their wall's direction.
        mirrors && opening.swing ? { ...opening, swing: swing[opening.swing] } : opening,
      ),
      zones: floor.zones?.map(zone => ({
        ...zone,
        polygon: zone.polygon.map(point),
        ...(zone.holes && { holes: zone.holes.map(hole => hole.map(point)) }),
      })),
      items: floor.items?.map(item => ({
        ...item,
        at: point(item.at),
        rotation: rotation(item.rotation ?? 0),
        ...(item.mark && {
          mark: {
            ...item.mark,
            ...(item.mark.at && { at: point(item.mark.at) }),
            ...(item.mark.rotation !== undefined && { rotation: rotation(item.mark.rotation) }),
          },
        }),
      })),
      cables: floor.cables?.map(cable => ({ ...cable, points: cable.points.map(point) })),
    })),
  }
}

/** Turned clockwise about a pivot. */
export const turned = (file: LayoutFile, degrees: number, pivot: XY = [12_000, 7500]): LayoutFile =>
  moved(file, {
    point: ([x, y]) => {
      const [dx, dy] = rotate([x - pivot[0], y - pivot[1]], degrees)
      return [Math.round(pivot[0] + dx), Math.round(pivot[1] + dy)]
    },
    rotation: own => (own + degrees + 360) % 360,
    mirrors: false,
  })

export const shifted = (file: LayoutFile, by: XY): LayoutFile =>
  moved(file, { point: ([x, y]) => [x + by[0], y + by[1]], rotation: own => own, mirrors: false })

/** Left and right changed over. */
export const mirrored = (file: LayoutFile): LayoutFile =>
  moved(file, { point: ([x, y]) => [-x, y], rotation: own => (360 - own) % 360, mirrors: true })

/** Every list the other way round. */
export const reordered = (file: LayoutFile): LayoutFile => ({
  ...file,
  floors: file.floors.map(floor => ({
    ...floor,
    walls: floor.walls?.slice().reverse(),
    openings: floor.openings?.slice().reverse(),
    zones: floor.zones?.slice().reverse(),
    items: floor.items?.slice().reverse(),
    rows: floor.rows?.map(row => ({ ...row, items: row.items.slice().reverse() })).reverse(),
    cables: floor.cables?.slice().reverse(),
  })),
  surfaces: file.surfaces
    ?.map(surface => ({ ...surface, items: surface.items?.slice().reverse() }))
    .reverse(),
})
