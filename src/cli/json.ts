import { version } from '../../package.json'
import type { FileResult } from './check'

/** The JSON of `--format json`, as FORMAT section 3 has it. */
export function asJson(results: readonly FileResult[]): string {
  const files = results.map(result => {
    if (!result.ok) return { file: result.file, ok: false, error: result.error.zh, message: result.error }
    const { counts, clauses, rules, findings, waivers, problems } = result.report
    return {
      file: result.file,
      ok: true,
      title: result.title,
      counts,
      clauses: Object.fromEntries(clauses.map(clause => [clause.id, clause.verdict])),
      rules: rules.map(({ id, verdict, checked, reason, notEvaluated }) => ({
        id,
        verdict,
        checked,
        ...(reasonOf(reason, notEvaluated) && { reason: reasonOf(reason, notEvaluated) }),
      })),
      findings,
      waivers,
      ...(problems.length > 0 && { problems }),
    }
  })
  return `${JSON.stringify({ tool: 'tinggui', version, files }, null, 2)}\n`
}

const reasonOf = <T>(reason: T | undefined, open: readonly { reason: T }[]): T | undefined =>
  reason ?? open[0]?.reason
