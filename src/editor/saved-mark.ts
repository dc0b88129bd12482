import type { SessionState } from './state'

/** Where in the history the plan was last saved or opened. */
export function createSavedMark() {
  let top: unknown
  let depth = 0
  let never = false
  return {
    /** A plan was opened; `unsaved`: no file holds it as it is. */
    opened(unsaved: boolean): void {
      top = undefined
      depth = 0
      never = unsaved
    },
    /** The file was written; `all`: nothing was done while it was. */
    saved(past: readonly unknown[], all: boolean): void {
      // Else a mark that is at no depth: what was done meanwhile stays unsaved.
      top = all ? past[past.length - 1] : {}
      depth = past.length
      never = false
    },
    since(past: readonly unknown[]): Pick<SessionState, 'dirty' | 'unsavedSteps'> {
      const dirty = never || past[past.length - 1] !== top
      return { dirty, unsavedSteps: dirty ? Math.max(1, Math.abs(past.length - depth)) : 0 }
    },
  }
}
