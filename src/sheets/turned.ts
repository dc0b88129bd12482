/** A floor turned by quarters, so that a plan on the wall has up where its viewer looks. */
import type { Point, Ring } from '../geometry/types'
import { rotate } from '../geometry/vector'
import type { Cable, Dimension, Floor, Item, Note, Wall, Zone } from '../layout/model'
import { rowsOf, tableOf } from '../layout/table'

/** The floor turned about the origin by `degrees`, a multiple of 90, clockwise; pictures under it stay behind. */
export function turnedFloor(floor: Floor, degrees: number): Floor {
  if (degrees % 360 === 0) return floor
  const point = (p: readonly [number, number]): [number, number] => {
    const [x, y]: Point = rotate(p, degrees)
    return [x, y]
  }
  const points = (ring: Ring) => ring.map(point)
  const direction = (angle: number | undefined) => ((((angle ?? 0) + degrees) % 360) + 360) % 360
  const { underlay: _, ...rest } = floor
  return {
    ...rest,
    north: direction(floor.north),
    walls: tableOf(
      rowsOf(floor.walls).map((wall): Wall => ({ ...wall, a: point(wall.a), b: point(wall.b) })),
    ),
    zones: tableOf(
      rowsOf(floor.zones).map(
        (zone): Zone => ({ ...zone, polygon: points(zone.polygon), holes: zone.holes?.map(points) }),
      ),
    ),
    items: tableOf(
      rowsOf(floor.items).map((item): Item => {
        const { mark } = item
        const turnedMark = mark && {
          ...mark,
          at: mark.at && point(mark.at),
          rotation: mark.rotation === undefined ? undefined : direction(mark.rotation),
        }
        return { ...item, at: point(item.at), rotation: direction(item.rotation), mark: turnedMark }
      }),
    ),
    cables: tableOf(rowsOf(floor.cables).map((cable): Cable => ({ ...cable, points: points(cable.points) }))),
    notes: tableOf(
      rowsOf(floor.notes).map(
        (note): Note => ({
          ...note,
          at: note.at && point(note.at),
          points: note.points && points(note.points),
        }),
      ),
    ),
    dimensions: tableOf(
      rowsOf(floor.dimensions).map((dimension): Dimension => {
        const end = (to: Dimension['from']) => (Array.isArray(to) ? point(to as [number, number]) : to)
        return { ...dimension, from: end(dimension.from), to: end(dimension.to) } as Dimension
      }),
    ),
  }
}
