/** The view of a camera on the plan: grips for where it looks, how wide and how far. */
import { BANDS, shape } from '../../drawing/display'
import { line, path, sectorPath } from '../../drawing/path'
import { FIELD_OF_VIEW } from '../../drawing/symbols/security'
import type { Point } from '../../geometry/types'
import { add, bearing, cosSin, distance, dot, scale, sub } from '../../geometry/vector'
import { normalAngle, setField } from '../../layout/edits'
import { LIMITS } from '../../layout/limits'
import { attrsOf, type Item } from '../../layout/model'
import { text } from '../../layout/text'
import type { PointerInput } from '../pointer'
import { DETENT } from '../tools/turn'
import { gripDrag, type Meant } from './drag'
import type { Grip, Grips } from './types'

/** How far a view is drawn that says no range, mm: a sign of its direction, taken into the plan by no edit. */
const UNSAID_RANGE = 6000
/** Steps of a drag, finer with Shift. */
const ANGLE_STEP = 5
const RANGE_STEP = 100
const FINE_RANGE_STEP = 10

type View = { readonly at: Point; readonly facing: number; readonly angle: number; readonly range: number }

function viewOf(item: Item): View {
  const { fov = FIELD_OF_VIEW, range = UNSAID_RANGE } = attrsOf(item, 'camera')
  return {
    at: item.at,
    facing: (item.rotation ?? 0) + 90,
    angle: Math.min(360, Math.max(1, fov)),
    range: Math.max(FINE_RANGE_STEP, range),
  }
}

const reached = ({ at, range }: View, turn: number, part = 1): Point =>
  add(at, scale(cosSin(turn), range * part))

const stepped = (value: number, step: number): number => Math.round(value / step) * step

/** Turned by how much, in (-180, 180]. */
const between = (from: number, to: number): number => {
  const turn = normalAngle(to - from)
  return turn > 180 ? turn - 360 : turn
}

export function cameraGrips(item: Item): Grips {
  const view = viewOf(item)
  const { at, facing, angle, range } = view
  const [from, to] = [facing - angle / 2, facing + angle / 2]
  const drawn = Math.min(359.9, angle)
  const shapes = [
    shape('editing', BANDS.editing, [
      path('security-field', sectorPath(at[0], at[1], range, facing - drawn / 2, facing + drawn / 2)),
      path('ghost', line(at, reached(view, facing))),
    ]),
  ]
  const grip = (place: Point, zh: string, en: string, meant: (input: PointerInput) => Meant): Grip => ({
    at: place,
    start: context => gripDrag(context, text(zh, en), meant),
  })
  const look = (input: PointerInput): Meant => {
    const step = input.mods.shift ? 1 : DETENT
    const rotation = normalAngle(stepped(bearing(sub(input.world, at)) - 90, step))
    return {
      recipe: setField(item.id, ['rotation'], rotation || undefined),
      readout: text(`朝向 ${rotation}°`, `turned to ${rotation}°`),
    }
  }
  const open = (input: PointerInput): Meant => {
    const aside = Math.abs(between(facing, bearing(sub(input.world, at))))
    const fov = Math.min(360, Math.max(1, stepped(2 * aside, input.mods.shift ? 1 : ANGLE_STEP)))
    return {
      recipe: setField(item.id, ['attrs', 'fov'], fov),
      readout: text(`视角 ${fov}°`, `field of view ${fov}°`),
    }
  }
  const stretch = (input: PointerInput): Meant => {
    const far = dot(cosSin(facing), sub(input.world, at))
    const step = input.mods.shift ? FINE_RANGE_STEP : RANGE_STEP
    const next = Math.min(LIMITS.size, Math.max(step, stepped(far, step)))
    return {
      recipe: setField(item.id, ['attrs', 'range'], next),
      readout: text(`有效距离 ${(next / 1000).toFixed(2)} 米`, `range ${(next / 1000).toFixed(2)} m`),
    }
  }
  const sides = [from, to].map(turn =>
    grip(reached(view, turn), '调整摄像机视角', 'open a camera’s view', open),
  )
  return {
    shapes,
    handles: [
      grip(reached(view, facing), '调整摄像机有效距离', 'set a camera’s range', stretch),
      grip(reached(view, facing, 0.5), '调整摄像机朝向', 'turn a camera', look),
      // An all-round view has one rim: its two sides lie on each other.
      ...(distance(reached(view, from), reached(view, to)) < 1 && angle > 180 ? sides.slice(0, 1) : sides),
    ],
  }
}
