/**
 * Drawing point by point, or as a rectangle from corner to corner: the state machine that walls, zones and cables
 * share. Lengths may be typed; Enter ends, Esc takes the last point back.
 */
import type { Point, Ring } from '../../geometry/types'
import { add, distance, sub } from '../../geometry/vector'
import { type Text, text } from '../../layout/text'
import type { PointerInput } from '../pointer'
import { type PointAround, readingAngle, snapPoint } from '../snap/points'
import { AT_REST } from '../state'
import { beginsEntry, isEntryKey, PLACE_HINT, readPlace, readSize, readStep } from '../typed-step'
import { centreLines } from './around'
import { snapSettings } from './move'
import { TOUCH_DRAG_PX, type Tool, type ToolContext } from './types'

/** What is being drawn. */
export type TracePlan = {
  readonly shape: 'line' | 'rectangle'
  /** Whether the line may, must or cannot come back to its first point. */
  readonly closes: 'may' | 'must' | 'never'
  /** Fewest points that make something. */
  readonly least: number
  /** With so many points it is done by itself. */
  readonly most?: number
  /** What a point may snap to; where missing, the ends and centre lines of walls. */
  readonly around?: PointAround
  /** Further places a point may snap to. */
  readonly anchors?: readonly Point[]
  /** The size of the step under way in words; where missing its length and angle, or its width and depth. */
  readonly sized?: (points: readonly Point[], at: Point) => Text
  /** The outlines the drawn points would have. */
  readonly outlines: (points: readonly Point[], closed: boolean) => readonly Ring[]
  /** One history entry. */
  readonly finish: (points: readonly Point[], closed: boolean) => void
}

type Pressed = { readonly at: Point; readonly screen: Point }

export function createTraceTool(context: ToolContext, planNow: () => TracePlan | undefined): Tool {
  let points: Point[] = []
  let at: Point | undefined
  let typed = ''
  let error: Text | undefined
  /** Where a button went down: a rectangle may be dragged as well as clicked. */
  let pressed: Pressed | undefined

  const reset = (): void => {
    points = []
    typed = ''
    error = undefined
    pressed = undefined
    context.update({ live: AT_REST })
  }

  function snapped(input: PointerInput, plan: TracePlan): Point {
    const { state } = context
    const { corners, walls } = plan.around ?? centreLines(context)
    const near = [...corners, ...(plan.anchors ?? []), ...points]
    const settings = snapSettings(state, input)
    const from = plan.shape === 'line' ? points[points.length - 1] : undefined
    return snapPoint(input.world, { corners: near, walls }, { ...settings, from }).at
  }

  function show(plan: TracePlan): void {
    const last = points[points.length - 1]
    const drawn = last && at ? [...points, at] : []
    const closed = at !== undefined && closes(plan, at)
    const outlines = drawn.length > 1 ? plan.outlines(corners(plan, drawn), closed) : undefined
    context.update({ live: { held: [], guides: [], outlines, readout: readout(plan, last) } })
  }

  function readout(plan: TracePlan, last: Point | undefined): Text {
    if (error) return error
    if (typed !== '') return text(`${typed}▏`, `${typed}▏`)
    if (!at || !last) return text('点击开始,或输入坐标 x,y', 'Click to begin, or type x,y')
    if (plan.sized) return plan.sized(points, at)
    if (plan.shape === 'rectangle') {
      const [w, d] = [Math.abs(at[0] - last[0]), Math.abs(at[1] - last[1])]
      return text(`宽 ${Math.round(w)}  深 ${Math.round(d)}`, `${Math.round(w)} × ${Math.round(d)}`)
    }
    const angle = Math.round(readingAngle(last, at) * 10) / 10
    const long = Math.round(distance(last, at))
    return text(`长 ${long}  角 ${angle}°`, `${long} at ${angle}°`)
  }

  const corners = (plan: TracePlan, drawn: readonly Point[]): readonly Point[] => {
    if (plan.shape === 'line') return drawn
    const [[x0, y0], [x1, y1]] = drawn
    return [
      [x0, y0],
      [x1, y0],
      [x1, y1],
      [x0, y1],
    ]
  }

  /** A line comes back to its first point; a rectangle always does. */
  const closes = (plan: TracePlan, p: Point): boolean =>
    plan.shape === 'rectangle' ||
    plan.closes === 'must' ||
    (plan.closes === 'may' && points.length >= 3 && distance(p, points[0]) === 0)

  function put(plan: TracePlan, p: Point): void {
    const first = points[0]
    const last = points[points.length - 1]
    typed = ''
    error = undefined
    if (last && distance(last, p) === 0) return
    if (plan.shape === 'rectangle') {
      if (!first) points = [p]
      else if (p[0] !== first[0] && p[1] !== first[1]) end(plan, corners(plan, [first, p]), true)
      return
    }
    if (points.length >= 3 && plan.closes !== 'never' && distance(p, first) === 0) end(plan, points, true)
    else points = [...points, p]
    if (plan.most !== undefined && points.length >= plan.most) end(plan, points, false)
  }

  function end(plan: TracePlan, drawn: readonly Point[], closed: boolean): void {
    reset()
    plan.finish(drawn, closed)
  }

  /** The button or the finger goes up. */
  function lift(plan: TracePlan, from: Pressed, to: Point, input: PointerInput): void {
    if (input.touch) {
      const first = plan.shape === 'rectangle' && points.length === 0
      if (first) put(plan, from.at)
      if (!first || distance(from.screen, input.screen) > TOUCH_DRAG_PX) put(plan, to)
    } else if (plan.shape === 'rectangle') {
      const second = points.length === 1 && distance(points[0], to) > 0
      if (distance(from.at, to) > 0 || second) put(plan, to)
    }
  }

  /** Ends with what is drawn; too little of it is no end. */
  function enough(plan: TracePlan): void {
    if (plan.shape === 'line' && points.length >= plan.least) end(plan, points, plan.closes === 'must')
  }

  function take(plan: TracePlan): void {
    const last = points[points.length - 1]
    const place = last && plan.shape === 'rectangle' ? undefined : readPlace(typed)
    if (place) {
      if (place.ok) put(plan, place.by)
      else error = place.error
      return
    }
    if (!last) {
      error = PLACE_HINT
      return
    }
    const read = plan.shape === 'line' ? readStep : readSize
    const step = read(typed, at ? sub(at, last) : [0, 0])
    if (step.ok) {
      const [x, y] = add(last, step.by)
      put(plan, [Math.round(x), Math.round(y)])
    } else error = step.error
  }

  return {
    pointer(input) {
      const plan = planNow()
      if (!plan) return
      if (input.kind === 'cancel') {
        pressed = undefined
        return
      }
      at = snapped(input, plan)
      if (input.kind === 'down' && input.button === 'primary') {
        pressed = { at, screen: input.screen }
        // A finger puts its point when it is lifted: until then it looks for the place, or turns out to be one of two.
        if (!input.touch && (points.length === 0 || plan.shape === 'line')) put(plan, at)
      } else if (input.kind === 'up' && pressed) {
        const from = pressed
        pressed = undefined
        lift(plan, from, at, input)
      } else if (input.kind === 'double') enough(plan)
      show(plan)
    },
    key(key) {
      const plan = planNow()
      if (!plan || (points.length === 0 && typed === '' && !beginsEntry(key))) return false
      if (key === 'Enter') {
        if (typed === '') enough(plan)
        else take(plan)
      } else if (key === 'Backspace' && (typed !== '' || points.length > 0)) {
        if (typed !== '') typed = typed.slice(0, -1)
        else points = points.slice(0, -1)
        error = undefined
      } else if (isEntryKey(key)) {
        typed += key
        error = undefined
      } else return false
      show(plan)
      return true
    },
    cancel() {
      const plan = planNow()
      if (!plan || (points.length === 0 && typed === '')) return false
      if (typed !== '' || error) {
        typed = ''
        error = undefined
      } else points = points.slice(0, -1)
      if (points.length === 0) reset()
      else show(plan)
      return true
    },
    leave: reset,
  }
}
