import { readFileSync } from 'node:fs'
import { checkLayout } from '../check/engine'
import type { Report } from '../check/types'
import type { Layout, Profile } from '../layout/model'
import { readLayout } from '../layout/read'
import { type Text, text } from '../layout/text'

export type FileResult =
  | {
      readonly file: string
      readonly ok: true
      readonly title: string
      readonly layout: Layout
      readonly report: Report
    }
  | { readonly file: string; readonly ok: false; readonly error: Text }

export type CheckOptions = {
  readonly profile: Profile | undefined
  readonly only: readonly string[] | undefined
  readonly now: Date
}

/** Reads and judges one file; what cannot be read is said, and never thrown. */
export function judgeFile(file: string, options: CheckOptions): FileResult {
  let source: string
  try {
    source = readFileSync(file, 'utf8')
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code
    return {
      file,
      ok: false,
      error:
        code === 'ENOENT'
          ? text('没有这个文件。', 'There is no such file.')
          : text(`文件不能读取(${code ?? error})。`, `The file cannot be read (${code ?? error}).`),
    }
  }
  const read = readLayout(source)
  if (!read.ok) return { file, ok: false, error: read.message }
  const { layout } = read
  return { file, ok: true, title: layout.title, layout, report: checkLayout(layout, options) }
}

/** What the exit status counts: 2 before 1 before 4, so that an incomplete check never exits 0. */
export type Status = 0 | 1 | 2 | 4
export function statusOf(result: FileResult): Status {
  if (!result.ok) return 2
  const { counts } = result.report
  return counts.error > 0 ? 1 : counts.notEvaluated > 0 ? 4 : 0
}
const WORST: readonly Status[] = [2, 1, 4, 0]
export const worst = (a: Status, b: Status): Status => (WORST.indexOf(a) < WORST.indexOf(b) ? a : b)
