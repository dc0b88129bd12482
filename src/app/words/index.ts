/** The words of the interface by language. Chinese is always there; English is fetched when it is first wanted. */
import type { Language } from '../../layout/text'
import { type Words, zh } from './zh'

export type { Words } from './zh'

let english: Words | undefined
let fetching = false
const listeners = new Set<() => void>()

/** The words of a language; Chinese while others are on their way. */
export function wordsOf(language: Language): Words {
  if (language === 'zh') return zh
  if (!english && !fetching) {
    fetching = true
    import('./en').then(
      module => {
        english = module.en
        for (const listener of [...listeners]) listener()
      },
      // Not there (no network on the first visit): Chinese stays, the next look tries again.
      () => {
        fetching = false
      },
    )
  }
  return english ?? zh
}

/** Calls back when words have come in. */
export function onWords(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
