/** The font faces of the plan, loaded apart so that the first plan does not wait for them. */
import '@fontsource/noto-sans-sc/400.css'
import '@fontsource/noto-sans-sc/700.css'
import mongolian from '@fontsource/noto-sans-mongolian/files/noto-sans-mongolian-mongolian-400-normal.woff2?url'

// Fetched only where there is Mongolian: its style sheet names no range and would be fetched for every sign.
document.fonts.add(
  new FontFace('Noto Sans Mongolian', `url(${mongolian})`, { unicodeRange: 'U+1800-18AF, U+202F' }),
)
