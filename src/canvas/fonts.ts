/** The plan's typeface comes in slices, fetched as characters need them; the first plan does not wait for it. */
import type { DisplayList } from '../drawing/display'

export type Fonts = {
  /** Asks for the slices that hold the characters of a list. */
  readonly want: (list: DisplayList) => void
  readonly dispose: () => void
}

/** Calls `arrived` whenever slices have come in and texts must be drawn again. */
export function watchFonts(arrived: () => void): Fonts {
  const asked = new Set<string>()
  const seen = new WeakSet<DisplayList>()
  let ready = false
  let waiting: DisplayList[] = []

  const want = (list: DisplayList) => {
    if (seen.has(list)) return
    if (!ready) {
      waiting.push(list)
      return
    }
    seen.add(list)
    let fresh = ''
    for (const { parts } of list)
      for (const part of parts)
        if (part.kind === 'text')
          for (const sign of part.text)
            if (!asked.has(sign)) {
              asked.add(sign)
              fresh += sign
            }
    // A slice that cannot be fetched leaves the system's typeface: nothing to do.
    if (fresh !== '')
      for (const font of ["400 12px 'Noto Sans SC'", "700 12px 'Noto Sans SC'", "12px 'Noto Sans Mongolian'"])
        document.fonts.load(font, fresh).catch(() => undefined)
  }

  document.fonts.addEventListener('loadingdone', arrived)
  import('./plan-font')
    .then(() => {
      ready = true
      const lists = waiting
      waiting = []
      for (const list of lists) want(list)
    })
    .catch(() => undefined)
  return { want, dispose: () => document.fonts.removeEventListener('loadingdone', arrived) }
}
