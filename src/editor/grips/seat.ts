/** On a desk-top: how far the clerk reaches from the seat, and the seat to be moved. */
import type { Draft } from 'immer'
import { BANDS, type Primitive, shape } from '../../drawing/display'
import { circlePath, path, text as words } from '../../drawing/path'
import type { Recipe } from '../../layout/document'
import type { Layout, Surface } from '../../layout/model'
import { surfaceOf } from '../../layout/queries'
import { type Language, text } from '../../layout/text'
import { REACH } from '../../rules/desk/reach-radii'
import { placeWords } from '../tools/move'
import { gripDrag } from './drag'
import type { Grips } from './types'

/** Words of an arc, mm on the desk. */
const LETTER = 28
const STEP = 10

const moveSeat =
  (id: string, seat: [number, number]): Recipe =>
  draft => {
    const surface = surfaceOf(draft as Layout, id) as Draft<Surface> | undefined
    if (surface) surface.seat = seat
  }

/** A reach as the plan's rule settings have it; none where they switch it off. */
function radiusOf(layout: Layout, name: keyof typeof REACH): number | undefined {
  const set = layout.profile?.params?.['desk/reach']?.[name]
  if (set === null) return undefined
  return typeof set === 'number' && set >= 100 && set <= 1500 ? set : REACH[name]
}

const NAMES = { normal: text('顺手范围', 'normal reach'), maximum: text('最大伸手范围', 'extended reach') }

export function seatGrips(layout: Layout, surface: Surface, language: Language): Grips {
  const { seat, size } = surface
  if (!seat) return { shapes: [], handles: [] }
  const arcs = (['normal', 'maximum'] as const).flatMap((name): Primitive[] => {
    const radius = radiusOf(layout, name)
    if (radius === undefined) return []
    const said = `${NAMES[name][language]} ${radius}`
    return [
      path('ghost', circlePath(seat[0], seat[1], radius)),
      words('dimension-text', said, [seat[0], seat[1] + radius - LETTER], LETTER),
    ]
  })
  const within = (value: number, most: number) =>
    Math.min(most, Math.max(0, Math.round(value / STEP) * STEP)) + 0
  return {
    shapes: [shape('editing', BANDS.editing, arcs)],
    handles: [
      {
        at: seat,
        start: context =>
          gripDrag(context, text('移动座位', 'move the seat'), input => {
            const [x, y] = [within(input.world[0], size[0]), within(input.world[1], size[1])]
            return { recipe: moveSeat(surface.id, [x, y]), readout: placeWords([x, y]) }
          }),
      },
    ],
  }
}
