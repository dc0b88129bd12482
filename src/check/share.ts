/** Keeps what a new report says again as the same objects, so that whoever shows it need not show it anew. */
import type { Report } from './types'

/** Above this many findings comparing costs more than showing. */
const MOST = 500

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

/** The new list with every entry that equals one before replaced by that one; the old list when nothing differs. */
function shareList<T>(
  before: readonly T[],
  now: readonly T[],
  key: (entry: T) => string,
  plain: (entry: T) => unknown,
): readonly T[] {
  const known = new Map(before.map(entry => [key(entry), entry]))
  const shared = now.map(entry => {
    const old = known.get(key(entry))
    return old !== undefined && same(plain(old), plain(entry)) ? old : entry
  })
  return shared.length === before.length && shared.every((entry, i) => entry === before[i]) ? before : shared
}

/** `now` with the objects of `before` wherever they say the same; how long rules took does not count. */
export function shareReport(before: Report | undefined, now: Report): Report {
  if (!before || now.findings.length > MOST) return now
  const clauses = shareList(
    before.clauses,
    now.clauses,
    clause => clause.id,
    clause => clause,
  )
  const findings = shareList(
    before.findings,
    now.findings,
    finding => finding.id,
    finding => finding,
  )
  const rules = shareList(
    before.rules,
    now.rules,
    rule => rule.id,
    ({ ms: _, ...rest }) => rest,
  )
  const rest = { counts: now.counts, waivers: now.waivers, problems: now.problems }
  const known = { counts: before.counts, waivers: before.waivers, problems: before.problems }
  const kept = same(rest, known) ? known : rest
  return { ...kept, rules, findings, clauses }
}
