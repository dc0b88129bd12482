/** Numbered badges of findings: each severity has its own shape, so that colour never speaks alone. */
import type { Point } from '../geometry/types'
import type { Severity } from '../layout/model'
import { BANDS, type Primitive, type Shape, type Subpath, shape } from './display'
import { circlePath, line, path, rectPath, ring, text } from './path'
import type { FindingTone } from './theme'

/** Half the size of a badge, paper mm. */
export const BADGE = 2.5

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

/** A badge at `pin`, shifted by `x` paper mm; waived ones are grey with a tick. */
export function badge(
  severity: Severity,
  number: number,
  waived: boolean,
  pin: Point,
  x: number,
  id: string,
): Shape {
  const tone: FindingTone = waived ? 'waived' : severity
  const digits = String(number)
  const size = digits.length > 2 ? 2.1 : digits.length > 1 ? 2.7 : 3.2
  // The room of a triangle lies low.
  const low = severity === 'warning' ? 0.55 : 0
  const parts: Primitive[] = [
    path(`finding-${tone}-badge`, outline(severity, x)),
    text(`finding-${tone}-badge-text`, digits, [x, low], severity === 'warning' ? size * 0.85 : size, {
      minPx: 0,
    }),
  ]
  if (waived)
    parts.push(
      path(
        'finding-waived-outline',
        line(
          [x + BADGE * 0.5, -BADGE * 1.1],
          [x + BADGE * 0.95, -BADGE * 0.6],
          [x + BADGE * 1.8, -BADGE * 1.8],
        ),
      ),
    )
  return shape('findings', BANDS.badge, parts, { id, pin })
}
