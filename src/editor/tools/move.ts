/** Dragging what is selected: one gesture, snapped, one history entry. */
import { grouped } from '../../drawing/bars'
import type { Box, Point } from '../../geometry/types'
import { boxOf, distance, dot, sub } from '../../geometry/vector'
import { itemTitle, itemType } from '../../layout/catalogue'
import type { Gesture } from '../../layout/document'
import { moveBy, setField } from '../../layout/edits'
import type { Opening } from '../../layout/model'
import { type Found, findEntity, floorOf } from '../../layout/queries'
import { getRow } from '../../layout/table'
import { type Text, text } from '../../layout/text'
import { boxAround } from '../../scene/outlines'
import { nearby } from '../hit'
import type { PointerInput } from '../pointer'
import { createSnapper, type Held, surroundings } from '../snap'
import { AT_REST, type SessionState } from '../state'
import { toWorld, type Viewport } from '../viewport'
import type { ToolContext } from './types'

/** A drag under way. */
export interface Drag {
  move(input: PointerInput): void
  end(): void
  cancel(): void
}

/** The part of the plan that can be seen, mm: nothing snaps to what cannot be seen. */
export function visibleBox(view: Viewport, size: Point): Box {
  return boxOf([toWorld(view, [0, 0]), toWorld(view, size)])
}

/** Ctrl or Alt let the hand go where it likes. */
export const snapSettings = (state: SessionState, input: PointerInput) => {
  const free = input.mods.alt || input.mods.accel
  const { snap, grid, gridStep } = state.preferences
  return {
    mmPerPx: 1 / state.view.scale,
    snap: snap && !free,
    gridStep: grid && !free ? gridStep : undefined,
  }
}

export const placeWords = ([x, y]: Point): Text => {
  const words = `x ${grouped(x)}  y ${grouped(y)}`
  return text(words, words)
}

const titleOf = (found: readonly Found[]): Text => {
  const only = found.length === 1 ? found[0] : undefined
  if (only?.kind === 'items') return itemTitle(only.entity)
  return text(`${found.length} 个对象`, `${found.length} objects`)
}

/** Starts dragging `ids` from where the pointer went down; undefined when nothing of it can be moved. */
export function startMove(context: ToolContext, ids: readonly string[], from: Point): Drag | undefined {
  const { layout } = context.state
  const found = ids
    .map(id => findEntity(layout, id))
    .filter((f): f is Found => f !== undefined && (f.entity as { locked?: boolean }).locked !== true)
  if (found.length === 1 && found[0].kind === 'openings') return startSlide(context, found[0], from)
  const movable = found.filter(f => f.kind !== 'openings' && f.kind !== 'rows' && f.kind !== 'dimensions')
  const movableIds = movable.map(f => f.entity.id)
  const box = boxAround(layout, movableIds)
  if (!box) return undefined
  const title = titleOf(movable)
  const gesture = context.begin(text(`移动${title.zh}`, `move ${title.en}`))
  if (!gesture) return undefined

  const only = movable.length === 1 && movable[0].kind === 'items' ? movable[0].entity : undefined
  const start: Point = only ? only.at : [box.minX, box.minY]
  const held: Held = {
    box: {
      minX: box.minX - start[0],
      minY: box.minY - start[1],
      maxX: box.maxX - start[0],
      maxY: box.maxY - start[1],
    },
    item: only && {
      type: only.type,
      size: only.size,
      rotation: only.rotation ?? 0,
      againstWall: itemType(only.type).againstWall,
    },
    turns: false,
  }
  const seen = visibleBox(context.state.view, context.state.size)
  const snapper = createSnapper(surroundings(nearby(layout, context.state, seen), new Set(movableIds)))
  return {
    move(input) {
      let delta = sub(input.world, from)
      let along: Point | undefined
      if (input.mods.shift) {
        along = Math.abs(delta[0]) >= Math.abs(delta[1]) ? [1, 0] : [0, 1]
        delta = along[0] === 1 ? [delta[0], 0] : [0, delta[1]]
      }
      const settings = { ...snapSettings(context.state, input), along }
      const { at, guides } = snapper.move([start[0] + delta[0], start[1] + delta[1]], held, settings)
      const by: Point = [Math.round(at[0] - start[0]), Math.round(at[1] - start[1])]
      gesture.preview(moveBy(movableIds, by))
      const now: Point = [start[0] + by[0], start[1] + by[1]]
      context.update({ live: { held: movableIds, guides, readout: placeWords(now) } })
    },
    end: () => finish(context, gesture, true),
    cancel: () => finish(context, gesture, false),
  }
}

function finish(context: ToolContext, gesture: Gesture, keep: boolean): void {
  context.update({ live: AT_REST })
  if (keep) gesture.commit()
  else gesture.cancel()
}

/** An opening slides along its wall and never beyond its ends. */
function startSlide(
  context: ToolContext,
  found: Found & { kind: 'openings' },
  from: Point,
): Drag | undefined {
  const opening: Opening = found.entity
  const floor = 'floor' in found.place ? floorOf(context.state.layout, found.place.floor) : undefined
  const wall = floor && getRow(floor.walls, opening.wall)
  const long = wall ? distance(wall.a, wall.b) : 0
  if (!wall || long === 0) return undefined
  const gesture = context.begin(text('移动门窗', 'move opening'))
  if (!gesture) return undefined
  const [dx, dy] = sub(wall.b, wall.a)
  const direction: Point = [dx / long, dy / long]
  const half = opening.width / 2
  return {
    move(input) {
      const { gridStep } = snapSettings(context.state, input)
      const raw = opening.at + dot(direction, sub(input.world, from))
      const stepped = gridStep === undefined ? raw : Math.round((raw - half) / gridStep) * gridStep + half
      const at = Math.round(Math.max(half, Math.min(long - half, stepped)))
      gesture.preview(setField(opening.id, ['at'], at))
      const words = text(`距墙端 ${grouped(at - half)} 毫米`, `${grouped(at - half)} mm from the wall's end`)
      context.update({ live: { held: [opening.id], guides: [], readout: words } })
    },
    end: () => finish(context, gesture, true),
    cancel: () => finish(context, gesture, false),
  }
}
