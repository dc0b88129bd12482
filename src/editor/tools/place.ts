/** Placing a thing of the catalogue: its footprint follows the pointer, a click puts it down. */
import type { Point } from '../../geometry/types'
import { boxOf } from '../../geometry/vector'
import { itemType } from '../../layout/catalogue'
import { addToFloor, addToSurface } from '../../layout/edits'
import type { Item } from '../../layout/model'
import { floorOf, freshId, nextNumber, surfaceOf, zoneNumberAt } from '../../layout/queries'
import { lastOrder } from '../../layout/table'
import { type Text, text } from '../../layout/text'
import { thingOf } from '../../scene/things'
import { nearby } from '../hit'
import type { PointerInput } from '../pointer'
import { createSnapper, surroundings } from '../snap'
import { AT_REST } from '../state'
import { beginsEntry, isEntryKey, PLACE_HINT, readPlace } from '../typed-step'
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
  /** The place as it is being typed. */
  let typed = ''
  let error: Text | undefined

  function ghostAt(at: [number, number]): Item | undefined {
    const { tool } = context.state
    if (tool.kind !== 'place') return undefined
    const { type, size } = itemType(tool.type)
    return { id: GHOST, order: 0, type, at, size: [...size], rotation: tool.rotation }
  }

  function say(): void {
    const words = error ?? (typed === '' ? undefined : text(`${typed}▏`, `${typed}▏`))
    context.update({ live: { ...context.state.live, readout: words } })
  }

  /** Puts the thing with its middle where it was typed. */
  function take(): void {
    const place = readPlace(typed)
    if (!place?.ok) {
      error = place?.error ?? PLACE_HINT
      return
    }
    typed = ''
    const ghost = ghostAt([place.by[0], place.by[1]])
    if (ghost) put(ghost, false)
  }

  function follow(input: PointerInput): Item | undefined {
    const { state } = context
    if (state.tool.kind !== 'place') return undefined
    if (state.layout !== seenLayout) {
      seenLayout = state.layout
      snapper = snapperNow()
    }
    const entry = itemType(state.tool.type)
    const raw: Point = input.world
    const at0 = ghostAt([0, 0])
    if (!at0) return undefined
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
    if (typed !== '') say()
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
      number: nextNumber(layout, entry.type, 'zones' in sheet ? zoneNumberAt(sheet, ghost.at) : undefined),
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
    key(key) {
      if (context.state.tool.kind !== 'place') return false
      if (typed === '' && !beginsEntry(key)) return false
      error = undefined
      if (key === 'Enter') take()
      else if (key === 'Backspace') typed = typed.slice(0, -1)
      else if (isEntryKey(key)) typed += key
      else return false
      if (context.state.tool.kind === 'place') say()
      return true
    },
    cancel() {
      if (context.state.tool.kind !== 'place') return false
      if (typed !== '') {
        typed = ''
        error = undefined
        say()
        return true
      }
      context.update({ live: AT_REST, tool: { kind: 'select' } })
      return true
    },
  }
}
