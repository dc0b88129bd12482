/** Which findings are new, gone, worse or better from one report to another; a finding keeps its id. */
import type { Severity } from '../layout/model'
import { TOLERANCE } from '../rules/say'
import type { Finding } from '../rules/types'

export type FindingChange = {
  readonly change: 'new' | 'gone' | 'worse' | 'better'
  /** Missing where it is new. */
  readonly before?: Finding
  /** Missing where it is gone. */
  readonly after?: Finding
}

const GRAVEST: readonly Severity[] = ['info', 'warning', 'error']

/**
 * Findings that changed, in the order of the later report, then those that are gone. Worse is a graver severity, or
 * the same with a measure further beyond its limit by more than the tolerance; better is the contrary. Where the
 * limit itself changed, each measure counts against its own.
 */
export function compareFindings(
  before: readonly Finding[],
  after: readonly Finding[],
): readonly FindingChange[] {
  const old = new Map(before.map(finding => [finding.id, finding]))
  const now = new Set(after.map(finding => finding.id))
  return [
    ...after.flatMap((finding): FindingChange[] => {
      const was = old.get(finding.id)
      if (!was) return [{ change: 'new', after: finding }]
      const worse = worseBy(was, finding)
      return worse === 0 ? [] : [{ change: worse > 0 ? 'worse' : 'better', before: was, after: finding }]
    }),
    ...before
      .filter(finding => !now.has(finding.id))
      .map((finding): FindingChange => ({ change: 'gone', before: finding })),
  ]
}

/** Above 0 worse, below better, 0 the same. */
function worseBy(before: Finding, after: Finding): number {
  const graver = GRAVEST.indexOf(after.severity) - GRAVEST.indexOf(before.severity)
  if (graver !== 0 || !before.measured || !after.measured) return graver
  const beyond = ({ measured }: Finding) => (measured ? Math.abs(measured.value - measured.limit) : 0)
  const more = beyond(after) - beyond(before)
  return Math.abs(more) <= TOLERANCE ? 0 : more
}
