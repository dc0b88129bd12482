import type { Severity } from '../../layout/model'
import css from './parts.module.css'

/** The same shapes as on the plan: a square, a triangle, a disc; waived ones grey with a tick. */
const OUTLINES: Readonly<Record<Severity, string>> = {
  error: 'M2 2h16v16H2z',
  warning: 'M10 1 20 19H0z',
  info: 'M10 1a9 9 0 1 1 0 18a9 9 0 1 1 0-18z',
}
const TONES: Readonly<Record<Severity, string>> = {
  error: 'var(--error)',
  warning: 'var(--warning)',
  info: 'var(--info)',
}

export function Badge({
  severity,
  number,
  waived = false,
  size = 20,
}: {
  severity: Severity
  number?: number
  waived?: boolean
  size?: number
}) {
  return (
    <svg className={css.badge} width={size} height={size} viewBox="0 0 20 20" aria-hidden="true">
      <path d={OUTLINES[severity]} fill={waived ? 'var(--quiet)' : TONES[severity]} />
      {number !== undefined && (
        <text className={css.badgeText} x="10" y={severity === 'warning' ? 16.5 : 13.6}>
          {number}
        </text>
      )}
      {waived && <path d="M12 4l3 3 5-6" fill="none" stroke="var(--ink)" strokeWidth="1.6" />}
    </svg>
  )
}
