/** Where the reader of an evacuation plan board looks: an arrow to turn, a quarter at a time as the sheet is turned. */
import { BANDS, shape } from '../../drawing/display'
import { line, path } from '../../drawing/path'
import type { Point } from '../../geometry/types'
import { add, bearing, cosSin, scale, sub } from '../../geometry/vector'
import { normalAngle, setField } from '../../layout/edits'
import { attrsOf, type Item } from '../../layout/model'
import { text } from '../../layout/text'
import { gripDrag } from './drag'
import type { Grips } from './types'

/** Length of the arrow, mm. */
const ARROW = 1500
const QUARTER = 90

export function facingGrips(item: Item): Grips {
  const facing = attrsOf(item, 'you-are-here').facing ?? item.rotation ?? 0
  const direction = cosSin(facing - 90)
  const tip: Point = add(item.at, scale(direction, ARROW))
  return {
    shapes: [shape('editing', BANDS.editing, [path('ghost', line(item.at, tip))])],
    handles: [
      {
        at: tip,
        start: context =>
          gripDrag(context, text('调整看图方向', 'set where the reader looks'), input => {
            const turn = bearing(sub(input.world, item.at)) + 90
            const next = normalAngle(Math.round(turn / QUARTER) * QUARTER)
            return {
              recipe: setField(item.id, ['attrs', 'facing'], next),
              readout: text(`看图方向 ${next}°`, `the reader looks to ${next}°`),
            }
          }),
      },
    ],
  }
}
