/** `tinggui fix FILE`: the safe fixes applied to a new file, and what they changed in words. */
import { existsSync, writeFileSync } from 'node:fs'
import { mendAll } from '../check/mend'
import { writeLayout } from '../layout/read'
import { text } from '../layout/text'
import type { Status } from './check'
import { CallError } from './errors'
import type { Call } from './options'
import { readOne } from './read-one'

/** The file beside it that nobody has: NAME.fixed.hall.json. */
const beside = (file: string): string => file.replace(/(\.hall)?\.json$|$/, '.fixed.hall.json')

export function fix({ paths, out, profile, lang }: Call, now: Date): Status {
  if (paths.length !== 1)
    throw new CallError(text('fix 一次只修改一个文件。', 'fix takes one file at a time.'))
  const [file] = paths
  const target = out ?? beside(file)
  if (out === undefined && existsSync(target))
    throw new CallError(
      text(`${target} 已经存在,请用 --out 指定。`, `${target} exists; name another with --out.`),
    )
  const { layout, mended, report } = mendAll(readOne(file), { profile, now })
  writeFileSync(target, writeLayout(layout))
  const { error, warning, info, notEvaluated } = report.counts
  const lines = mended.map(({ message, fix }, i) => `  ${i + 1}. ${message[lang]} → ${fix?.title[lang]}`)
  process.stdout.write(
    lang === 'zh'
      ? `${[`${target}:已整改 ${mended.length} 处`, ...lines].join('\n')}\n  余下:违反 ${error},不符 ${warning},提示 ${info}\n`
      : `${[`${target}: ${mended.length} mended`, ...lines].join('\n')}\n  left: violations ${error}, non-conformities ${warning}, hints ${info}\n`,
  )
  return error > 0 ? 1 : notEvaluated > 0 ? 4 : 0
}
