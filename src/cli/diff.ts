/** `tinggui diff A B`: what appeared, vanished, moved, turned or changed, and how the findings differ. */
import { parseArgs } from 'node:util'
import { compareFindings, type FindingChange } from '../check/compare'
import { checkLayout } from '../check/engine'
import { changeTitle, changeWords, KIND_NAMES } from '../editor/change-words'
import { type Change, compareLayouts } from '../layout/compare'
import type { Layout } from '../layout/model'
import { floorOf, surfaceOf } from '../layout/queries'
import { type Language, type Text, text } from '../layout/text'
import { CallError } from './errors'
import { SEVERITY_NAMES } from './formats/text'
import { readOne } from './read-one'

const FORMATS = ['text', 'json'] as const

type Compared = {
  readonly before: Layout
  readonly after: Layout
  readonly changes: readonly Change[]
  readonly findings: readonly FindingChange[]
}

/** Exit status 0 no difference, 1 differences; a wrong call or an unreadable file throws. */
export function diff(argv: readonly string[], lang: Language, now: Date): 0 | 1 {
  const { values, positionals } = parseArgs({
    args: [...argv],
    allowPositionals: true,
    options: { format: { type: 'string', default: 'text' }, lang: { type: 'string', default: 'zh' } },
  })
  if (positionals.length !== 2)
    throw new CallError(text('diff 要写明前后两个文件。', 'diff takes two files, the earlier one first.'))
  const format = FORMATS.find(each => each === values.format)
  if (!format)
    throw new CallError(
      text(`不支持的格式“${values.format}”。`, `The format "${values.format}" is not known.`),
    )
  const [before, after] = positionals.map(readOne)
  const compared = {
    before,
    after,
    changes: compareLayouts(before, after),
    findings: compareFindings(checkLayout(before, { now }).findings, checkLayout(after, { now }).findings),
  }
  process.stdout.write(
    format === 'json' ? asJson(positionals, compared) : asText(positionals, compared, lang),
  )
  return compared.changes.length + compared.findings.length === 0 ? 0 : 1
}

function asJson([a, b]: readonly string[], { before, after, changes, findings }: Compared): string {
  const named = (file: string, { id, title, revision }: Layout) => ({ file, id, title, revision })
  const written = {
    tool: 'tinggui',
    before: named(a, before),
    after: named(b, after),
    changes: changes.map(change => ({
      kind: change.kind,
      id: change.id,
      change: changeName(change),
      ...(change.after ?? change.before)?.place,
      title: changeTitle(change),
      moved: change.moved,
      turned: change.turned,
      attributes: change.attributes.map(({ path, from, to }) => ({ path, from, to })),
      words: changeWords(change, before, after),
    })),
    findings: findings.map(({ change, before, after }) => {
      const { id, severity, message } = (after ?? before) as NonNullable<typeof after>
      return { change, id, severity, message, before: before?.measured, after: after?.measured }
    }),
  }
  return `${JSON.stringify(written, null, 2)}\n`
}

const changeName = ({ before, after }: Change) =>
  before === undefined ? 'appeared' : after === undefined ? 'vanished' : 'changed'

const SIGNS = { appeared: '+', vanished: '-', changed: '~' } as const
const FINDING_NAMES: Readonly<Record<FindingChange['change'], Text>> = {
  new: text('新增', 'new'),
  gone: text('消除', 'gone'),
  worse: text('加重', 'worse'),
  better: text('减轻', 'better'),
}

function asText([a, b]: readonly string[], compared: Compared, lang: Language): string {
  const { before, after, changes, findings } = compared
  const lines = [`${a} → ${b}`]
  if (before.id !== after.id)
    lines.push(
      lang === 'zh'
        ? '  ! 这是两份不同的布局,只有编号(id)相同的对象才能对应。'
        : '  ! These are two different layouts; only objects of the same id are matched.',
    )
  if (changes.length + findings.length === 0) lines.push(lang === 'zh' ? '  没有差别。' : '  No difference.')
  let kind: string | undefined
  for (const change of changes) {
    if (change.kind !== kind) lines.push(`  ${KIND_NAMES[change.kind][lang]}`)
    kind = change.kind
    const place = placeWords(change, before, after)
    lines.push(
      `    ${SIGNS[changeName(change)]} ${changeTitle(change)[lang]}${place}${lang === 'zh' ? ':' : ': '}${changeWords(change, before, after)[lang]}`,
    )
  }
  if (findings.length > 0) lines.push(lang === 'zh' ? '  问题' : '  Findings')
  for (const { change, before, after } of findings) {
    const finding = (after ?? before) as NonNullable<typeof after>
    const severity = SEVERITY_NAMES[finding.severity][lang]
    lines.push(`    ${FINDING_NAMES[change][lang]} [${severity}] ${finding.message[lang]}`)
  }
  return `${lines.join('\n')}\n`
}

/** Where there are several floors, on which; and the desk-top. */
function placeWords({ kind, before, after }: Change, a: Layout, b: Layout): string {
  if (kind === 'floors' || kind === 'surfaces') return ''
  const [place, layout] = after ? [after.place, b] : [before?.place, a]
  const name =
    place?.surface !== undefined
      ? surfaceOf(layout, place.surface)?.name
      : place?.floor !== undefined && layout.floors.length > 1
        ? floorOf(layout, place.floor)?.name
        : undefined
  return name ? ` (${name})` : ''
}
