/** Placing a thing of the catalogue: its footprint follows the pointer, a click puts it down. */
import type { Point } from '../../geometry/types'
import { boxOf } from '../../geometry/vector'
import { itemType } from '../../layout/catalogue'
import { addToFloor, addToSurface } from '../../layout/edits'
import type { Item } from '../../layout/model'
import { floorOf, freshId, nextNumber, surfaceOf } from '../../layout/queries'
import { lastOrder } from '../../layout/table'
import { text } from '../../layout/text'
import { thingOf } from '../../scene/things'
import { nearby } from '../hit'
import type { PointerInput } from '../pointer'
import { createSnapper, surroundings } from '../snap'
import { AT_REST } from '../state'
import { placeWords, snapSettings, visibleBox } from './move'
import type { Tool, ToolContext } from './types'

/** The id of the ghost; never in a document, where ids are letters and digits. */
const GHOST = '#ghost'

export function createPlaceTool(context: ToolContext): Tool {
  const snapperNow = () => {
    const { state } = context
    const seen = visibleBox(state.view, state.size)
    return createSnapper(surroundings(nearby(state.layout, state, seen), new Set()))
  }
  let snapper = snapperNow()
  let seenLayout = context.state.layout

  function follow(input: PointerInput): Item | undefined {
    const { state } = context
    if (state.tool.kind !== 'place') return undefined
    if (state.layout !== seenLayout) {
      seenLayout = state.layout
      snapper = snapperNow()
    }
    const entry = itemType(state.tool.type)
    const raw: Point = input.world
    const at0: Item = {
      id: GHOST,
      order: 0,
      type: entry.type,
      at: [0, 0],
      size: [...entry.size],
      rotation: state.tool.rotation,
    }
    const held = {
      box: boxOf(thingOf(at0).ring),
      item: {
        type: entry.type,
        size: entry.size,
        rotation: state.tool.rotation,
        againstWall: entry.againstWall,
      },
      turns: true,
    }
    const snapped = snapper.move(raw, held, snapSettings(state, input))
    const at: [number, number] = [Math.round(snapped.at[0]), Math.round(snapped.at[1])]
    const ghost: Item = { ...at0, at, rotation: snapped.rotation ?? state.tool.rotation }
    context.update({ live: { held: [], guides: snapped.guides, ghost, readout: placeWords(at) } })
    return ghost
  }

  function put(ghost: Item, again: boolean): void {
    const { layout, floor, surface } = context.state
    const entry = itemType(ghost.type)
    const id = freshId(layout, entry.prefix)
    const sheet = surface === undefined ? floorOf(layout, floor) : surfaceOf(layout, surface)
    if (!sheet) return
    const { rotation, ...rest } = ghost
    const item: Item = {
      ...rest,
      id,
      order: lastOrder(sheet.items),
      number: nextNumber(layout, entry.type),
      ...(rotation ? { rotation } : {}),
    }
    const recipe = surface === undefined ? addToFloor(floor, 'items', item) : addToSurface(surface, item)
    context.edit(text(`放置${entry.name.zh}`, `place ${entry.name.en}`), recipe, [id])
    context.update(again ? { live: AT_REST } : { live: AT_REST, tool: { kind: 'select' } })
  }

  return {
    pointer(input) {
      if (input.kind === 'move') follow(input)
      else if (input.kind === 'up' && input.button === 'primary') {
        const ghost = follow(input)
        if (ghost) put(ghost, input.mods.shift)
      } else if (input.kind === 'cancel') context.update({ live: AT_REST })
    },
    cancel() {
      if (context.state.tool.kind !== 'place') return false
      context.update({ live: AT_REST, tool: { kind: 'select' } })
      return true
    },
  }
}
