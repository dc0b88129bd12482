/** Corners of the one wall, zone or cable that is selected: handles to drag, and middles that make new corners. */
import type { Point } from '../../geometry/types'
import { distance, lerp } from '../../geometry/vector'
import type { Recipe } from '../../layout/document'
import { type Found, findEntity } from '../../layout/queries'
import { cornersOf, insertVertex, moveCorner, moveVertex, removeVertex } from '../../layout/shell-edits'
import { text } from '../../layout/text'
import { nearby } from '../hit'
import type { PointerInput } from '../pointer'
import { snapPoint } from '../snap/points'
import { AT_REST, type SessionState } from '../state'
import { type Drag, placeWords, snapSettings, visibleBox } from './move'
import { handleUnder, type ToolContext } from './types'

export type Corner = { readonly at: Point; readonly index: number; readonly made: boolean }

/** Edges shorter than this show no middle handle, px. */
const SHORT_PX = 40

/** The one thing whose corners may be dragged now. */
function bendable(state: SessionState): Found | undefined {
  if (state.fixed || state.inGesture || state.tool.kind !== 'select' || state.selection.length !== 1)
    return undefined
  const found = findEntity(state.layout, state.selection[0])
  if (!found || !['walls', 'zones', 'cables'].includes(found.kind)) return undefined
  const { locked, hidden } = found.entity as { locked?: boolean; hidden?: boolean }
  return locked || hidden ? undefined : found
}

/** Where the handles stand, plan mm: corners first, then the middles of edges long enough. */
export function cornerHandles(state: SessionState): readonly Corner[] {
  const found = bendable(state)
  if (!found) return []
  if (found.kind === 'walls')
    return [found.entity.a, found.entity.b].map((at, index) => ({ at, index, made: true }))
  if (found.kind !== 'zones' && found.kind !== 'cables') return []
  const points = cornersOf(found.entity)
  const ends = found.kind === 'zones' ? [...points, points[0]] : points
  const middles = points.flatMap((p, index) => {
    const next = ends[index + 1]
    if (!next || distance(p, next) * state.view.scale < SHORT_PX) return []
    return [{ at: lerp(p, next, 0.5), index, made: false }]
  })
  return [...points.map((at, index) => ({ at, index, made: true })), ...middles]
}

export const cornerUnder = (state: SessionState, input: PointerInput): Corner | undefined =>
  handleUnder(cornerHandles(state), state, input)

/** Drags a corner; a middle becomes a corner first. */
export function startCorner(context: ToolContext, corner: Corner): Drag | undefined {
  const found = bendable(context.state)
  if (!found) return undefined
  const { id } = found.entity
  const wall = found.kind === 'walls'
  const gesture = context.begin(
    corner.made ? text('移动角点', 'move a corner') : text('增加角点', 'add a corner'),
  )
  if (!gesture) return undefined
  const recipe = (to: Point): Recipe => {
    if (wall) return moveCorner(id, corner.index === 0 ? 'a' : 'b', to)
    if (corner.made) return moveVertex(id, corner.index, to)
    return insertVertex(id, corner.index, to)
  }
  const { layout, view, size } = context.state
  const seen = nearby(layout, context.state, visibleBox(view, size))
  const others = seen.walls.filter(({ id: other }) => other !== id)
  const around = {
    corners: others.flatMap(({ a, b }) => [a, b]).filter(p => distance(p, corner.at) > 0),
    walls: wall ? [] : others,
  }
  const finish = (keep: boolean): void => {
    context.update({ live: AT_REST })
    if (keep) gesture.commit()
    else gesture.cancel()
  }
  return {
    move(input) {
      const from = input.mods.shift ? corner.at : undefined
      const { at, guides } = snapPoint(input.world, around, { ...snapSettings(context.state, input), from })
      gesture.preview(recipe(at))
      context.update({ live: { held: [], guides, readout: placeWords(at) } })
    },
    end: () => finish(true),
    cancel: () => finish(false),
  }
}

/** Takes the corner under a double click away; false when there is none to take. */
export function dropCorner(context: ToolContext, input: PointerInput): boolean {
  const found = bendable(context.state)
  const corner = cornerUnder(context.state, input)
  if (!found || found.kind === 'walls' || !corner?.made) return false
  return context.edit(text('删除角点', 'remove a corner'), removeVertex(found.entity.id, corner.index))
}
