/** `tinggui merge PLAN REVIEW --out FILE`: the reviewer's records taken into the planner's layout. */
import { existsSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { CONFLICT_WORDS, recordTitle, recordWords, TAKEN_WORDS } from '../editor/review-words'
import { type MergeChoice, type MergeConflict, mergeReview, type Taken } from '../layout/merge'
import type { Layout } from '../layout/model'
import { writeLayout } from '../layout/read'
import { type ReviewKind, reviewRecords } from '../layout/review-records'
import { type Language, type Text, text } from '../layout/text'
import { CallError } from './errors'
import { readOne } from './read-one'

const PREFER = ['plan', 'review'] as const

/** Exit status 0 merged, 1 conflicts are left and nothing was written; a wrong call or an unreadable file throws. */
export function merge(argv: readonly string[], lang: Language): 0 | 1 {
  const { values, positionals } = parseArgs({
    args: [...argv],
    allowPositionals: true,
    options: {
      base: { type: 'string' },
      out: { type: 'string' },
      prefer: { type: 'string' },
      lang: { type: 'string', default: 'zh' },
    },
  })
  const { out, base, prefer } = values
  if (positionals.length !== 2 || out === undefined)
    throw new CallError(
      text(
        'merge 要写明布局文件、审阅文件和 --out 文件。',
        'merge takes the layout, its review, and --out FILE.',
      ),
    )
  if (prefer !== undefined && !PREFER.some(each => each === prefer))
    throw new CallError(
      text(
        `--prefer 只能是 plan(以布局文件为准)或 review(以审阅文件为准),不能是“${prefer}”。`,
        `--prefer is plan or review, not "${prefer}".`,
      ),
    )
  if (existsSync(out))
    throw new CallError(text(`${out} 已经存在,没有覆盖。`, `${out} exists and was not overwritten.`))
  const [plan, review] = positionals.map(readOne)
  const ancestor = base === undefined ? undefined : readOne(base)
  const first = mergeReview(plan, review, { base: ancestor })
  if (!first.ok) throw new CallError(first.message)
  const open = prefer === undefined ? first.conflicts : []
  const say = (words: Text) => process.stdout.write(`${words[lang]}\n`)
  for (const taken of first.taken) say(takenWords(taken, plan, review))
  for (const conflict of first.conflicts) say(conflictWords(conflict, plan, review))
  if (open.length > 0) {
    say(
      text(
        `有 ${open.length} 处两边不一致,没有写出。请加 --prefer plan 或 --prefer review,或在编辑器中逐项选择。`,
        `${open.length} conflicts; nothing was written. Add --prefer plan or --prefer review, or choose one by one in the editor.`,
      ),
    )
    return 1
  }
  const side: MergeChoice = prefer === 'review' ? 'theirs' : 'mine'
  const choices = Object.fromEntries(first.conflicts.map(({ id }) => [id, side]))
  const merged = mergeReview(plan, review, { base: ancestor, choices })
  if (!merged.ok) throw new CallError(merged.message)
  writeFileSync(out, writeLayout(merged.layout))
  say(
    text(
      `${out}:已并入 ${merged.taken.length} 项,照片 ${merged.photos} 张。`,
      `${out}: ${merged.taken.length} records taken, ${merged.photos} photographs.`,
    ),
  )
  return 0
}

const title = (kind: ReviewKind, key: string, layouts: readonly Layout[], record?: unknown): Text =>
  recordTitle(
    kind,
    key,
    layouts[0],
    record ?? layouts.map(each => reviewRecords(each)[kind].get(key)).find(Boolean),
  )

function takenWords({ kind, key, change }: Taken, ...layouts: Layout[]): Text {
  const name = title(kind, key, layouts)
  return text(`  + ${TAKEN_WORDS[change].zh} ${name.zh}`, `  + ${name.en} ${TAKEN_WORDS[change].en}`)
}

function conflictWords({ kind, key, why, mine, theirs }: MergeConflict, ...layouts: Layout[]): Text {
  const name = title(kind, key, layouts, mine ?? theirs)
  const [a, b] = [recordWords(kind, mine), recordWords(kind, theirs)]
  return text(
    `  ! ${name.zh},${CONFLICT_WORDS[why].zh}。布局文件:${a.zh};审阅文件:${b.zh}`,
    `  ! ${name.en}: ${CONFLICT_WORDS[why].en}. Plan: ${a.en}; review: ${b.en}`,
  )
}
