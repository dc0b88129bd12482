import { version } from '../../../package.json'
import type { FileResult } from '../check'
import type { Format } from './format'

/** The JSON of `--format json`, as FORMAT section 3 has it. */
export const json: Format = {
  head: () => `{\n  "tool": "tinggui",\n  "version": ${JSON.stringify(version)},\n  "files": [\n`,
  file: result => indented(JSON.stringify(fileJson(result), null, 2), 4),
  between: ',\n',
  foot: () => '\n  ]\n}\n',
}

export const indented = (block: string, by: number): string => block.replace(/^/gm, ' '.repeat(by))

function fileJson(result: FileResult): unknown {
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
}

const reasonOf = <T>(reason: T | undefined, open: readonly { reason: T }[]): T | undefined =>
  reason ?? open[0]?.reason
