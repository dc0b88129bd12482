/** The tape: a distance between two points, said, or kept as a dimension bound to the things it ends at. */
import type { Point } from '../../geometry/types'
import { distance } from '../../geometry/vector'
import { ANCHOR_NAMES, anchorPoint } from '../../layout/anchors'
import { addToFloor } from '../../layout/edits'
import type { Dimension } from '../../layout/model'
import { floorOf, freshId } from '../../layout/queries'
import { lastOrder } from '../../layout/table'
import { text } from '../../layout/text'
import { nearby } from '../hit'
import { wallFaces } from './around'
import { visibleBox } from './move'
import type { TracePlan } from './trace'
import type { ToolContext } from './types'

type End = Dimension['from']
type Anchor = { readonly at: Point; readonly end: End }

/** The middles and the sides of things in view. */
function anchorsOf(context: ToolContext): Anchor[] {
  const { layout, view, size } = context.state
  return nearby(layout, context.state, visibleBox(view, size)).items.flatMap(item =>
    ANCHOR_NAMES.map(anchor => {
      const [x, y] = anchorPoint(item, anchor)
      return { at: [Math.round(x), Math.round(y)] as Point, end: { item: item.id, anchor } }
    }),
  )
}

export function measurePlan(context: ToolContext, keep: boolean): TracePlan {
  const anchors = anchorsOf(context)
  const endAt = (p: Point): End =>
    anchors.find(({ at }) => at[0] === p[0] && at[1] === p[1])?.end ?? [
      Math.round(p[0]) + 0,
      Math.round(p[1]) + 0,
    ]
  return {
    shape: 'line',
    closes: 'never',
    least: 2,
    most: 2,
    around: wallFaces(context),
    anchors: anchors.map(anchor => anchor.at),
    outlines: points => [[...points]],
    finish([from, to]) {
      const long = Math.round(distance(from, to))
      const floor = floorOf(context.state.layout, context.state.floor)
      if (!keep || !floor) {
        context.notify('info', text(`两点相距 ${long} 毫米。`, `The points are ${long} mm apart.`))
        return
      }
      const id = freshId(context.state.layout, 'm')
      const dimension: Dimension = {
        id,
        order: lastOrder(floor.dimensions),
        from: endAt(from),
        to: endAt(to),
      }
      const label = text(`标注 ${long} 毫米`, `dimension of ${long} mm`)
      context.edit(label, addToFloor(floor.id, 'dimensions', dimension), [id])
    },
  }
}
