/** Words put on the plan; what they say is written in the property panel. */
import { addToFloor } from '../../layout/edits'
import type { Note } from '../../layout/model'
import { floorOf, freshId } from '../../layout/queries'
import { lastOrder } from '../../layout/table'
import { text } from '../../layout/text'
import type { Tool, ToolContext } from './types'

export function createNoteTool(context: ToolContext): Tool {
  return {
    pointer(input) {
      if (input.kind !== 'up' || input.button !== 'primary') return
      const { layout, floor: floorId, preferences } = context.state
      const floor = floorOf(layout, floorId)
      if (!floor) return
      const id = freshId(layout, 'n')
      const note: Note = {
        id,
        order: lastOrder(floor.notes),
        kind: 'text',
        at: [Math.round(input.world[0]) + 0, Math.round(input.world[1]) + 0],
        text: preferences.language === 'zh' ? '注记' : 'Note',
      }
      context.edit(text('放置注记', 'place a note'), addToFloor(floor.id, 'notes', note), [id])
      context.update({ tool: { kind: 'select' } })
    },
    cancel: () => false,
  }
}
