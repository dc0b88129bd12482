/**
 * Badges and callouts of findings. A badge bears the number of the list; each severity has its own shape, so that
 * colour never speaks alone. A callout is a badge with what was measured beside it, on a plate.
 */
import type { Severity } from '../layout/model'
import type { Primitive, Subpath } from './display'
import { textWidth } from './measure'
import { circlePath, line, path, rectPath, ring, roundPath, text } from './path'
import type { FindingTone } from './theme'

/** Half the size of a badge, paper mm. */
export const BADGE = 2.3
/** Height of the digits beside it, paper mm (GB/T 50001: 2.5 to 3.5). */
const DIGITS = 2.8
/** Between badge, words and the edge of the plate, paper mm. */
const GAP = 0.9

/** Square for an error, triangle for a warning, disc for an information. */
function outline(severity: Severity, x: number): Subpath {
  if (severity === 'error') return rectPath(x - BADGE, -BADGE, x + BADGE, BADGE)
  if (severity === 'info') return circlePath(x, 0, BADGE * 1.05)
  return ring([
    [x - BADGE * 1.3, BADGE],
    [x, -BADGE * 1.35],
    [x + BADGE * 1.3, BADGE],
  ])
}

/** Half the width of a badge, paper mm. */
const reach = (severity: Severity): number => BADGE * (severity === 'warning' ? 1.3 : 1.05)

/** Width and height of a callout, paper mm. */
export function calloutSize(severity: Severity, words: string): readonly [number, number] {
  const badge = 2 * reach(severity)
  return words === '' ? [badge, 2 * BADGE] : [badge + 2 * GAP + textWidth(words, true) * DIGITS, 2 * BADGE]
}

/** A callout about (x, y), paper mm; waived ones are grey with a tick. */
export function calloutParts(
  severity: Severity,
  number: number,
  waived: boolean,
  words: string,
  [x, y]: readonly [number, number],
): Primitive[] {
  const tone: FindingTone = waived ? 'waived' : severity
  const [width] = calloutSize(severity, words)
  const left = -width / 2
  const middle = left + reach(severity)
  const digits = String(number)
  const size = digits.length > 2 ? 2 : digits.length > 1 ? 2.6 : 3.1
  // The room of a triangle lies low.
  const low = severity === 'warning' ? 0.55 : 0
  const parts: Primitive[] = [
    path(`finding-${tone}-badge`, outline(severity, middle)),
    text(`finding-${tone}-badge-text`, digits, [middle, low], severity === 'warning' ? size * 0.8 : size, {
      minPx: 0,
    }),
  ]
  if (waived) {
    const tick = line(
      [middle + BADGE * 0.3, -BADGE * 1.1],
      [middle + BADGE * 0.7, -BADGE * 0.7],
      [middle + BADGE * 1.3, -BADGE * 1.6],
    )
    parts.push(path('finding-waived-outline', tick))
  }
  if (words !== '') {
    parts.unshift(path(`finding-${tone}-plate`, roundPath(left, -BADGE, -left, BADGE, 0.5)))
    const at: [number, number] = [middle + reach(severity) + GAP, 0]
    parts.push(text(`finding-${tone}-text`, words, at, DIGITS, { align: 'start', minPx: 0 }))
  }
  return parts.map(part => shifted(part, x, y))
}

function shifted(part: Primitive, x: number, y: number): Primitive {
  if (part.kind === 'text') return { ...part, at: [part.at[0] + x, part.at[1] + y] }
  const subpaths = part.subpaths.map(subpath => ({
    ...subpath,
    points: subpath.points.map((value, i) => value + (i % 2 === 0 ? x : y)),
  }))
  return { ...part, subpaths }
}
