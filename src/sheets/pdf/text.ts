/** Labels as text operators: real text in subset fonts, Mongolian joined along its line, missing signs boxed. */
import { BASELINE, type Label } from '../../drawing/display'
import type { Style } from '../../drawing/theme'
import type { Point } from '../../geometry/types'
import { cosSin } from '../../geometry/vector'
import { noteMissing, piecesOf } from '../faces'
import { n } from './numbers'
import { colour } from './paint'
import type { Typeface } from './typeface'

export type Typefaces = {
  readonly regular: Typeface
  readonly bold?: Typeface
  readonly mongolian?: Typeface
}
type FaceName = keyof Typefaces

/** What a page must name in its resources. */
export interface Resources {
  font(face: FaceName, silent: boolean): string
  alpha(alpha: number): string
}

/** Width of the halo round letters, em, as in the other writers. */
const HALO = 0.22

/**
 * A label in paper mm. `missing` gathers signs no font has: each is drawn as the font's box for it, never dropped.
 */
export function labelOps(
  label: Label,
  at: Point,
  size: number,
  style: Style,
  faces: Typefaces,
  resources: Resources,
  missing: Set<string>,
): string {
  const runs = runsOf(label.text, style.bold === true, faces, missing)
  const width = runs.reduce((sum, run) => sum + run.width, 0) * size
  const [c, s] = cosSin(label.rotation)
  let along = label.align === 'start' ? 0 : label.align === 'middle' ? -width / 2 : -width
  const down = size * BASELINE
  let [halo, words] = ['', '']
  for (const { face, show, width } of runs) {
    // Along the line by (c, s), down from it by (−s, c); letters stand up, against the page's y.
    const place = [c, s, s, -c, at[0] + along * c - down * s, at[1] + along * s + down * c].map(n).join(' ')
    const set = (silent: boolean) =>
      `/${resources.font(face, silent)} ${n(size)} Tf ${place} Tm [${show}]TJ\n`
    if (style.halo) halo += set(true)
    words += set(false)
    along += width * size
  }
  if (words === '' || style.fill === undefined) return ''
  const fill = colour(style.fill)
  let out = ''
  if (style.halo) {
    const { rgb, alpha } = colour(style.halo)
    // A line round the letters, not words of their own for who copies or hears the page.
    out += `/Artifact BMC q /${resources.alpha(alpha)} gs ${rgb} RG ${n(size * HALO)} w [] 0 d BT 1 Tr\n${halo}ET Q EMC\n`
  }
  const opaque = fill.alpha === 1
  if (!opaque) out += `q /${resources.alpha(fill.alpha)} gs `
  out += `${fill.rgb} rg BT\n${words}ET\n`
  return opaque ? out : `${out}Q\n`
}

type Run = { readonly face: FaceName; readonly show: string; readonly width: number }

function runsOf(text: string, bold: boolean, faces: Typefaces, missing: Set<string>): Run[] {
  const main: FaceName = bold && faces.bold ? 'bold' : 'regular'
  const runs: Run[] = []
  for (const { piece, mongolian } of piecesOf(text)) {
    const face: FaceName = faces.mongolian && mongolian ? 'mongolian' : main
    const typeface = faces[face] ?? faces.regular
    noteMissing(piece, typeface.covers, missing)
    runs.push({ face, ...typeface.set(piece) })
  }
  return runs
}
