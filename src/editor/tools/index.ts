/** The tools of the editor, each made once for a session. */
import type { ToolState } from '../state'
import { createNoteTool } from './note'
import { createOpeningTool } from './opening'
import { createPanTool } from './pan'
import { createPlaceTool } from './place'
import { createRoomTool } from './room'
import { createSelectTool } from './select'
import { tracePlan } from './shell'
import { createTraceTool } from './trace'
import type { Tool, ToolContext } from './types'

export type Tools = {
  /** The tool that gets the pointer's next event. */
  inHand(): Tool
  /** Puts every tool down. */
  leaveAll(): void
}

export function createTools(context: ToolContext): Tools {
  const trace = createTraceTool(context, () => tracePlan(context))
  const tools: Record<Exclude<ToolState['kind'], 'own'>, Tool> = {
    select: createSelectTool(context),
    pan: createPanTool(context),
    place: createPlaceTool(context),
    opening: createOpeningTool(context),
    room: createRoomTool(context),
    wall: trace,
    zone: trace,
    cable: trace,
    measure: trace,
    note: createNoteTool(context),
    split: trace,
  }
  const inHand = () => {
    const { tool } = context.state
    return tool.kind === 'own' ? tool.tool : tools[tool.kind]
  }
  return {
    inHand,
    leaveAll() {
      for (const tool of [...Object.values(tools), inHand()]) leave(tool)
    },
  }
}

/** Puts a tool down whatever it was in the middle of. */
export function leave(tool: Tool): void {
  if (tool.leave) tool.leave()
  else tool.cancel()
}
