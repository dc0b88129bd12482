/** The tools of the editor, each made once for a session. */
import type { ToolState } from '../state'
import { createPanTool } from './pan'
import { createPlaceTool } from './place'
import { createSelectTool } from './select'
import type { Tool, ToolContext } from './types'

type Kind = Exclude<ToolState['kind'], 'own'>
/** Those that draw come later. */
export type DrawingTools = Readonly<Record<Exclude<Kind, 'select' | 'pan' | 'place'>, Tool>>

export type Tools = {
  /** The tool that gets the pointer's next event. */
  inHand(): Tool
  /** Puts every tool down. */
  leaveAll(): void
  equip(tools: DrawingTools): void
}

export function createTools(context: ToolContext): Tools {
  const select = createSelectTool(context)
  let tools: Partial<Record<Kind, Tool>> = {
    select,
    pan: createPanTool(context),
    place: createPlaceTool(context),
  }
  const inHand = () => {
    const { tool } = context.state
    return tool.kind === 'own' ? tool.tool : (tools[tool.kind] ?? select)
  }
  return {
    inHand,
    leaveAll() {
      for (const tool of [...Object.values(tools), inHand()]) leave(tool)
    },
    equip(more) {
      tools = { ...tools, ...more }
    },
  }
}

/** Puts a tool down whatever it was in the middle of. */
export function leave(tool: Tool): void {
  if (tool.leave) tool.leave()
  else tool.cancel()
}
