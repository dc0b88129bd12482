/** What drawn points snap to: walls by their centre lines, all else by the faces of walls, where rooms begin. */
import type { Point } from '../../geometry/types'
import { distance } from '../../geometry/vector'
import type { Wall } from '../../layout/model'
import { floorOf } from '../../layout/queries'
import { rowsOf } from '../../layout/table'
import { text } from '../../layout/text'
import { WALL_THICKNESS } from '../../scene/outlines'
import { nearby } from '../hit'
import { roomCorners } from '../rooms'
import type { PointAround } from '../snap/points'
import { visibleBox } from './move'
import type { ToolContext } from './types'

const seenFrom = ({ state }: ToolContext) =>
  nearby(state.layout, state, visibleBox(state.view, state.size)).walls

function zoneCorners({ state }: ToolContext): readonly Point[] {
  const floor = floorOf(state.layout, state.floor)
  return floor ? rowsOf(floor.zones).flatMap(zone => zone.polygon) : []
}

/** Ends and centre lines of the walls in view, and corners of zones. */
export function centreLines(context: ToolContext): PointAround {
  const walls = seenFrom(context)
  return { corners: [...walls.flatMap(wall => [wall.a, wall.b]), ...zoneCorners(context)], walls }
}

const ON_FACE = text('墙面上', 'on the wall’s face')

/** The two faces of a wall as lines. */
function facesOf({ id, a, b, thickness = WALL_THICKNESS }: Wall): PointAround['walls'] {
  const long = distance(a, b)
  if (long === 0) return []
  const [nx, ny] = [(-(b[1] - a[1]) / long) * (thickness / 2), ((b[0] - a[0]) / long) * (thickness / 2)]
  return [1, -1].map(side => ({
    id: `${id}:${side}`,
    a: [a[0] + nx * side, a[1] + ny * side] as Point,
    b: [b[0] + nx * side, b[1] + ny * side] as Point,
    words: ON_FACE,
  }))
}

/** Corners of rooms and zones, and the faces of the walls in view. */
export function wallFaces(context: ToolContext): PointAround {
  const { state } = context
  const floor = floorOf(state.layout, state.floor)
  return {
    corners: [...(floor ? roomCorners(floor) : []), ...zoneCorners(context)],
    walls: seenFrom(context).flatMap(facesOf),
  }
}
