import type { Waiver } from '../layout/model'
import { type Text, text } from '../layout/text'
import { TOLERANCE } from '../rules/say'
import type { Finding } from '../rules/types'
import type { WaiverOutcome } from './types'

/**
 * Holds each waiver against the findings of now. Valid: the finding is as it was waived, or better. Changed: it is
 * worse, of another severity or limit, or the waiver has expired; it counts again. Stale: there is no such finding
 * any more. None is dropped.
 */
export function judgeWaivers(
  waivers: readonly Waiver[],
  findings: readonly Finding[],
  now: Date,
): WaiverOutcome[] {
  const byId = new Map(findings.map(finding => [finding.id, finding]))
  return waivers.map(waiver => {
    const finding = byId.get(waiver.finding)
    if (!finding) return { finding: waiver.finding, state: 'stale' }
    const why = reopened(waiver, finding, now)
    return why
      ? { finding: waiver.finding, state: 'changed', why }
      : { finding: waiver.finding, state: 'valid' }
  })
}

function reopened(waiver: Waiver, finding: Finding, now: Date): Text | undefined {
  if (waiver.expires && endOf(waiver.expires) < now.getTime())
    return text(
      `豁免已于 ${waiver.expires.slice(0, 10)} 到期`,
      `the waiver expired on ${waiver.expires.slice(0, 10)}`,
    )
  const { basis } = waiver
  if (!basis) return undefined
  if (basis.severity && basis.severity !== finding.severity)
    return text('严重程度已改变', 'its severity has changed')
  const { measured } = finding
  if (basis.limit !== undefined && measured && basis.limit !== measured.limit)
    return text('限值已改变', 'the limit has changed')
  if (basis.measured !== undefined && measured && worse(measured.value, basis.measured, measured.limit))
    return text('情况比豁免时更差', 'it is worse than when it was waived')
  return undefined
}

/** Further beyond the limit than before by more than the tolerance. */
const worse = (now: number, then: number, limit: number): boolean =>
  Math.abs(now - limit) > Math.abs(then - limit) + TOLERANCE

/** A date alone ends with its day, in the reader's own time zone. */
const endOf = (moment: string): number =>
  moment.length === 10 ? new Date(`${moment}T23:59:59.999`).getTime() : new Date(moment).getTime()
