/** Moving the sheet under the pointer. (Space and the middle button do so from any tool: the session's `gesture`.) */
import { sub } from '../../geometry/vector'
import type { PointerInput } from '../pointer'
import { panBy, type Viewport } from '../viewport'
import type { Tool, ToolContext } from './types'

export function createPanTool(context: ToolContext): Tool {
  let start: { from: PointerInput; view: Viewport } | undefined
  return {
    pointer(input) {
      if (input.kind === 'down') start = { from: input, view: context.state.view }
      else if (input.kind === 'move' && start)
        context.update({ view: panBy(start.view, sub(input.screen, start.from.screen)) })
      else if (input.kind === 'up' || input.kind === 'cancel') start = undefined
    },
    cancel() {
      if (!start) return false
      context.update({ view: start.view })
      start = undefined
      return true
    },
  }
}
