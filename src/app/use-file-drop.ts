import { useEffect } from 'react'
import { useApp } from './session-context'

const holdsFile = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') === true

/** A file dropped anywhere on the page is opened; the browser itself never navigates to it. */
export function useFileDrop(): void {
  const { workspace } = useApp()
  useEffect(() => {
    const over = (event: DragEvent): void => {
      if (!holdsFile(event)) return
      event.preventDefault()
      workspace.setDropping(true)
    }
    const leave = (event: DragEvent): void => {
      if (event.relatedTarget === null) workspace.setDropping(false)
    }
    const drop = (event: DragEvent): void => {
      workspace.setDropping(false)
      if (!holdsFile(event) || !event.dataTransfer) return
      event.preventDefault()
      if (!workspace.state.dialog) void workspace.openDropped(event.dataTransfer)
    }
    window.addEventListener('dragover', over)
    window.addEventListener('dragleave', leave)
    window.addEventListener('drop', drop)
    return () => {
      window.removeEventListener('dragover', over)
      window.removeEventListener('dragleave', leave)
      window.removeEventListener('drop', drop)
    }
  }, [workspace])
}
