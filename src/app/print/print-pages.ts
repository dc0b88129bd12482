/** The second way to paper: the browser prints the pages themselves, each on its own sheet of true size. */
import type { Size } from '../../sheets/paper'
import css from './print.module.css'

/** Opens the browser's print dialog on these SVG documents and clears them away after it. */
export async function printPages(pages: readonly string[], [width, height]: Size): Promise<void> {
  const place = document.createElement('div')
  place.className = css.paper
  for (const page of pages) {
    const drawing = new DOMParser().parseFromString(page, 'image/svg+xml').documentElement
    place.append(document.importNode(drawing, true))
  }
  // A constructed sheet: style elements are forbidden by the content policy.
  const size = new CSSStyleSheet()
  size.replaceSync(`@page { size: ${width}mm ${height}mm; margin: 0 }`)
  const before = document.adoptedStyleSheets
  document.adoptedStyleSheets = [...before, size]
  document.body.append(place)
  await document.fonts.ready
  try {
    window.print()
  } finally {
    place.remove()
    document.adoptedStyleSheets = before
  }
}
