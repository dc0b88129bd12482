import { readFileSync } from 'node:fs'
import { checkLayout } from '../check/engine'
import type { Report } from '../check/types'
import type { Profile } from '../layout/model'
import { readLayout } from '../layout/read'
import { type Text, text } from '../layout/text'

export type FileResult =
  | { readonly file: string; readonly ok: true; readonly title: string; readonly report: Report }
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
  return { file, ok: true, title: read.layout.title, report: checkLayout(read.layout, options) }
}
