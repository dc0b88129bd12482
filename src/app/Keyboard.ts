import { useLayoutEffect } from 'react'
import { actionFor, run } from '../editor/actions'
import { useApp } from './session-context'
import { useActions } from './use-actions'

/** Where keys are words being typed, or choose among options. */
export const typesInto = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))

/** Menus and tabs move with the arrow keys themselves, and take Enter and space. */
const roams = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  target.closest('[role="menu"], [role="tablist"], [role="toolbar"]') !== null

/** A button takes Enter and space for itself. */
const presses = (target: EventTarget | null, key: string): boolean =>
  (key === 'Enter' || key === ' ') &&
  target instanceof HTMLElement &&
  target.closest('button, a, summary') !== null

/** What the browser's clipboard events do instead. */
const CLIPBOARD: ReadonlySet<string> = new Set(['copy', 'paste'])

/** Key presses become actions; Esc steps back. Fields keep their own keys, except save, open and the like. */
export function Keyboard(): null {
  const { session, workspace } = useApp()
  const actions = useActions()
  // With the page's first drawing, so that no key is lost that is pressed as soon as it shows.
  useLayoutEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || workspace.state.dialog) return
      if (presses(event.target, event.key)) return
      const typing = typesInto(event.target)
      if (event.key === 'Escape') {
        if (typing && event.target instanceof HTMLElement) event.target.blur()
        else if (!roams(event.target)) session.cancel()
        return
      }
      const plain = !event.ctrlKey && !event.metaKey && !event.altKey && !event.isComposing
      if (!typing && plain && !roams(event.target) && session.key(event.key)) {
        event.preventDefault()
        return
      }
      const action = actionFor(actions, event)
      if (!action) return
      if (typing && action.group !== 'file') return
      if (roams(event.target) && /^(Arrow|Enter| )/.test(event.key)) return
      // The browser's own copy and paste events follow: they reach other windows.
      if (CLIPBOARD.has(action.id)) return
      event.preventDefault()
      run(session, action)
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [session, workspace, actions])
  return null
}
