import { type KeyboardEvent, useState } from 'react'
import type { Text } from '../../../layout/text'

export type Attempt = { readonly ok: true } | { readonly ok: false; readonly error: Text }

/**
 * What is being typed into a field, apart from the value it stands for: Enter or leaving the field gives it to `take`,
 * Esc throws it away, and words that are refused stay in the field beside the reason.
 */
export function useDraft(shown: string, take: (typed: string) => Attempt) {
  const [typed, setTyped] = useState<string>()
  const [error, setError] = useState<Text>()
  const commit = (): void => {
    if (typed === undefined) return
    const attempt = typed === shown ? { ok: true as const } : take(typed)
    setError(attempt.ok ? undefined : attempt.error)
    if (attempt.ok) setTyped(undefined)
  }
  const restore = (): void => {
    setTyped(undefined)
    setError(undefined)
  }
  return {
    value: typed ?? shown,
    error,
    commit,
    change: (next: string) => {
      setTyped(next)
      setError(undefined)
    },
    /** For a field of one line; several lines keep Enter for themselves. */
    onKeyDown: (event: KeyboardEvent<HTMLElement>, lines = false): void => {
      if (event.key === 'Escape' && typed !== undefined) {
        event.stopPropagation()
        // The dialog around it stays open.
        event.preventDefault()
        restore()
      } else if (event.key === 'Enter' && !event.nativeEvent.isComposing && (!lines || event.ctrlKey)) {
        event.preventDefault()
        commit()
      }
    },
  }
}
