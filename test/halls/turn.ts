import { rotate } from '../../src/geometry/vector'
import type { LayoutFile } from '../../src/layout/model'

type XY = [number, number]

/** The whole plan turned clockwise about a pivot, rounded to whole millimetres; desk-tops keep their own frame. */
export function turned(file: LayoutFile, degrees: number, pivot: XY = [12_000, 7500]): LayoutFile {
  const turn = ([x, y]: readonly [number, number]): XY => {
    const [dx, dy] = rotate([x - pivot[0], y - pivot[1]], degrees)
    return [Math.round(pivot[0] + dx), Math.round(pivot[1] + dy)]
  }
  const by = (rotation: number | undefined) => ((rotation ?? 0) + degrees + 360) % 360
  return {
    ...file,
    floors: file.floors.map(floor => ({
      ...floor,
      walls: floor.walls?.map(wall => ({ ...wall, a: turn(wall.a), b: turn(wall.b) })),
      zones: floor.zones?.map(zone => ({
        ...zone,
        polygon: zone.polygon.map(turn),
        ...(zone.holes && { holes: zone.holes.map(hole => hole.map(turn)) }),
      })),
      items: floor.items?.map(item => ({
        ...item,
        at: turn(item.at),
        rotation: by(item.rotation),
        ...(item.mark && {
          mark: {
            ...item.mark,
            ...(item.mark.at && { at: turn(item.mark.at) }),
            ...(item.mark.rotation !== undefined && { rotation: by(item.mark.rotation) }),
          },
        }),
      })),
      cables: floor.cables?.map(cable => ({ ...cable, points: cable.points.map(turn) })),
    })),
  }
}
