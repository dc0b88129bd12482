import { useEffect } from 'react'
import { run } from '../editor/actions'
import { countOf } from '../editor/clipboard'
import { copiedIn, textOf } from '../editor/clipboard-text'
import { typesInto } from './Keyboard'
import { useApp } from './session-context'
import { useAction } from './use-actions'

/**
 * Copy and paste by the browser's own events, which need no permission and work on plain http: what is copied here can
 * be pasted in another window. Text that is not ours is left to whoever understands it.
 */
export function SystemClipboard(): null {
  const { session, workspace } = useApp()
  const copy = useAction('copy')
  const paste = useAction('paste')
  useEffect(() => {
    const idle = (event: ClipboardEvent) =>
      !event.defaultPrevented && !workspace.state.dialog && !typesInto(event.target)
    const onCopy = (event: ClipboardEvent): void => {
      // Words marked on the page are copied as words.
      if (!idle(event) || window.getSelection()?.isCollapsed === false || copy.enabled() !== true) return
      run(session, copy)
      event.clipboardData?.setData('text/plain', textOf(session.state.copied))
      event.preventDefault()
    }
    const onPaste = (event: ClipboardEvent): void => {
      if (!idle(event)) return
      const found = copiedIn(event.clipboardData?.getData('text/plain') ?? '')
      if (found && 'zh' in found) session.notify('error', found)
      else {
        const same = found && textOf(found) === textOf(session.state.copied)
        if (found && !same && countOf(found) > 0) session.update({ copied: found })
        run(session, paste)
      }
      event.preventDefault()
    }
    document.addEventListener('copy', onCopy)
    document.addEventListener('paste', onPaste)
    return () => {
      document.removeEventListener('copy', onCopy)
      document.removeEventListener('paste', onPaste)
    }
  }, [session, workspace, copy, paste])
  return null
}
