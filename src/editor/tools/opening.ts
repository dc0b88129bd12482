/** Putting doors, entrances, exits, windows and passages into walls. */
import type { Point } from '../../geometry/types'
import { distance, dot, nearestOnSegment, sub } from '../../geometry/vector'
import { addToFloor } from '../../layout/edits'
import type { Opening, Wall } from '../../layout/model'
import { floorOf, freshId } from '../../layout/queries'
import { lastOrder } from '../../layout/table'
import { text } from '../../layout/text'
import { openingRing, WALL_THICKNESS } from '../../scene/outlines'
import { nearby } from '../hit'
import type { PointerInput } from '../pointer'
import { outwards } from '../rooms'
import { AT_REST } from '../state'
import { snapSettings, visibleBox } from './move'
import type { Tool, ToolContext } from './types'

type Kind = Opening['kind']
type Make = {
  readonly opening: Omit<Opening, 'id' | 'order' | 'wall' | 'at'>
  /** Opens out of the hall where it leads outside: the way people leave. */
  readonly opensOut?: boolean
}

/** What a new opening of a kind is like; every value can be changed afterwards. Widths, mm, are our own defaults. */
export const OPENING_MAKES: Readonly<Record<Kind, Make>> = {
  entrance: { opening: { kind: 'entrance', width: 1800, leaf: 'double', access: 'public' }, opensOut: true },
  exit: { opening: { kind: 'exit', width: 1500, leaf: 'double', access: 'public' }, opensOut: true },
  door: { opening: { kind: 'door', width: 1000, leaf: 'single', swing: 'in', access: 'staff' } },
  window: { opening: { kind: 'window', width: 1800 } },
  passage: { opening: { kind: 'passage', width: 1500, leaf: 'none', access: 'public' } },
}

/** Names of the kinds, as labels of undo entries. */
const NAMES = {
  entrance: text('出入口', 'entrance'),
  exit: text('安全出口', 'exit'),
  door: text('门', 'door'),
  window: text('窗', 'window'),
  passage: text('洞口', 'passage'),
}

/** How far from a wall the pointer still means it, px beyond its face. */
const REACH_PX = 24

export function createOpeningTool(context: ToolContext): Tool {
  /** The opening as it would be, or undefined away from any wall it fits in. */
  function ghostAt(input: PointerInput): Opening | undefined {
    const { state } = context
    if (state.tool.kind !== 'opening') return undefined
    const make = OPENING_MAKES[state.tool.opening]
    const settings = snapSettings(state, input)
    const walls = nearby(state.layout, state, visibleBox(state.view, state.size)).walls
    const wall = nearestWall(input.world, walls, REACH_PX * settings.mmPerPx)
    if (!wall) return undefined
    const long = distance(wall.a, wall.b)
    if (long < make.opening.width) return undefined
    const half = make.opening.width / 2
    const raw = dot(sub(input.world, wall.a), sub(wall.b, wall.a)) / long
    const stepped =
      settings.gridStep === undefined
        ? raw
        : Math.round((raw - half) / settings.gridStep) * settings.gridStep + half
    // The middle of the wall is what a hand near it aims at.
    const aimed = settings.snap && Math.abs(raw - long / 2) < 10 * settings.mmPerPx ? long / 2 : stepped
    const at = Math.round(Math.max(half, Math.min(long - half, aimed)))
    const floor = floorOf(state.layout, state.floor)
    const swing = (make.opensOut && floor && outwards(floor, wall, at)) || make.opening.swing
    return { ...make.opening, ...(swing ? { swing } : {}), id: '#ghost', order: 0, wall: wall.id, at }
  }

  function show(input: PointerInput): Opening | undefined {
    const ghost = ghostAt(input)
    const floor = floorOf(context.state.layout, context.state.floor)
    const ring = ghost && floor && openingRing(floor, ghost)
    const start = ghost ? Math.round(ghost.at - ghost.width / 2) : 0
    context.update({
      live: {
        held: [],
        guides: [],
        outlines: ring ? [ring] : [],
        readout: ghost
          ? text(`距墙端 ${start} 毫米`, `${start} mm from the wall's end`)
          : text('移到墙上,点击放置', 'Move onto a wall and click'),
      },
    })
    return ghost
  }

  return {
    pointer(input) {
      if (input.kind === 'move') show(input)
      else if (input.kind === 'cancel') context.update({ live: AT_REST })
      else if (input.kind === 'up' && input.button === 'primary') {
        const ghost = show(input)
        const { layout, floor: floorId } = context.state
        const floor = floorOf(layout, floorId)
        if (!ghost || !floor) return
        const id = freshId(layout, 'd')
        const { kind } = ghost
        const opening: Opening = { ...ghost, id, order: lastOrder(floor.openings) }
        const label = text(`放置${NAMES[kind].zh}`, `place ${NAMES[kind].en}`)
        context.edit(label, addToFloor(floor.id, 'openings', opening), [id])
        context.update(input.mods.shift ? { live: AT_REST } : { live: AT_REST, tool: { kind: 'select' } })
      }
    },
    cancel: () => false,
    leave: () => context.update({ live: AT_REST }),
  }
}

function nearestWall(p: Point, walls: readonly Wall[], reach: number): Wall | undefined {
  let best: Wall | undefined
  let least = Infinity
  for (const wall of walls) {
    const away =
      distance(p, nearestOnSegment(p, [wall.a, wall.b]).point) - (wall.thickness ?? WALL_THICKNESS) / 2
    if (away <= reach && away < least) {
      best = wall
      least = away
    }
  }
  return best
}
