/** A zone that is a whole room: the pointer shows the room, a click makes the zone. */
import type { Point, Ring } from '../../geometry/types'
import { floorOf } from '../../layout/queries'
import { text } from '../../layout/text'
import type { PointerInput } from '../pointer'
import { roomsAt } from '../rooms'
import { AT_REST } from '../state'
import { addZone } from './shell'
import type { Tool, ToolContext } from './types'

export function createRoomTool(context: ToolContext): Tool {
  function roomAt(p: Point): Ring | undefined {
    const floor = floorOf(context.state.layout, context.state.floor)
    if (!floor) return undefined
    const inside = roomsAt(floor, p)
    return inside[inside.length - 1]
  }

  function show(input: PointerInput): Ring | undefined {
    const room = roomAt(input.world)
    const readout = room ? undefined : text('移到一个围合的房间里', 'Move into an enclosed room')
    context.update({ live: { held: [], guides: [], outlines: room ? [room] : [], readout } })
    return room
  }

  return {
    pointer(input) {
      const { tool } = context.state
      if (tool.kind !== 'room') return
      if (input.kind === 'move') show(input)
      else if (input.kind === 'cancel') context.update({ live: AT_REST })
      else if (input.kind === 'up' && input.button === 'primary') {
        const room = show(input)
        if (!room) return
        addZone(context, tool.type, room)
        context.update({ live: AT_REST, tool: { kind: 'select' } })
      }
    },
    cancel: () => false,
    leave: () => context.update({ live: AT_REST }),
  }
}
