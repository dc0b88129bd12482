/** The tools that put something new on the plan: a part of their own, which the first plan is drawn without. */
import type { DrawingTools } from '.'
import { createNoteTool } from './note'
import { createOpeningTool } from './opening'
import { createRoomTool } from './room'
import { tracePlan } from './shell'
import { createTraceTool } from './trace'
import type { ToolContext } from './types'

export function createDrawingTools(context: ToolContext): DrawingTools {
  const trace = createTraceTool(context, () => tracePlan(context))
  return {
    opening: createOpeningTool(context),
    room: createRoomTool(context),
    wall: trace,
    zone: trace,
    cable: trace,
    measure: trace,
    note: createNoteTool(context),
    split: trace,
  }
}
