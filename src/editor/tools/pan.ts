/** Moving the sheet under the pointer; also what Space and the middle button do from any tool. */
import { sub } from '../../geometry/vector'
import type { PointerInput } from '../pointer'
import { panBy, type Viewport } from '../viewport'
import type { Tool, ToolContext } from './types'

export function createPanTool(context: ToolContext): Tool & { readonly active: boolean } {
  let start: { from: PointerInput; view: Viewport } | undefined
  return {
    get active() {
      return start !== undefined
    },
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
