/** What a reviewer added, in words: a comment by its text, a decision by its finding, an item by its clause. */
import { itemTitle, zoneTitle } from '../layout/catalogue'
import type { MergeConflict, Taken } from '../layout/merge'
import type { Layout, ScoreRow } from '../layout/model'
import { openingTitle } from '../layout/openings'
import { findEntity } from '../layout/queries'
import type { Comment, Decision, Inspection, ReviewKind, Tick } from '../layout/review-records'
import { type Text, text } from '../layout/text'
import { ruleById } from '../rules'
import { clauseLabel } from '../rules/notice/clauses'

export const REVIEW_NAMES: Readonly<Record<ReviewKind, Text>> = {
  comments: text('批注', 'comment'),
  decisions: text('处理记录', 'decision'),
  waivers: text('豁免', 'waiver'),
  checklist: text('核查项', 'checklist item'),
  inspections: text('现场检查', 'inspection'),
  score: text('评分项', 'row of the score'),
}

export const TAKEN_WORDS: Readonly<Record<Taken['change'], Text>> = {
  added: text('新增', 'added'),
  changed: text('更新', 'changed'),
  removed: text('撤销', 'withdrawn'),
  replies: text('新答复', 'answered'),
}

export const CONFLICT_WORDS: Readonly<Record<MergeConflict['why'], Text>> = {
  changed: text('两边的内容不同', 'the two sides differ'),
  removed: text('审阅方已删除', 'removed by the reviewer'),
  decided: text('两边作了不同的决定', 'the two sides decided differently'),
}

const ACTIONS: Readonly<Record<Decision['action'], Text>> = {
  waive: text('豁免', 'waived'),
  reject: text('不予豁免', 'waiver rejected'),
  reopen: text('重新打开', 'reopened'),
  assign: text('指定责任人', 'assigned'),
  mended: text('已整改', 'mended'),
  rechecked: text('已复查', 'rechecked'),
}
const RESULTS: Readonly<Record<Tick['result'], Text>> = {
  pass: text('符合', 'met'),
  fail: text('不符合', 'not met'),
  'not-applicable': text('不适用', 'not applicable'),
}

/** What a record is about: 核查项 二、(一)2.(4) and the like; never its id. */
export function recordTitle(kind: ReviewKind, key: string, layout: Layout, record?: unknown): Text {
  const name = REVIEW_NAMES[kind]
  if (kind === 'waivers') return joined(name, findingTitle(key, layout))
  if (kind === 'checklist') return joined(name, text(clauseLabel(key), clauseLabel(key)))
  if (kind === 'decisions' && record) {
    const { action, finding } = record as Decision
    return joined(ACTIONS[action], findingTitle(finding, layout))
  }
  if (kind === 'comments' && record) {
    const words = short((record as Comment).text)
    return text(`${name.zh}“${words}”`, `${name.en} “${words}”`)
  }
  if (kind === 'inspections' && record) {
    const { at } = record as Inspection
    return joined(name, text(at.slice(0, 10), at.slice(0, 10)))
  }
  if (kind === 'score' && record)
    return joined(name, text((record as ScoreRow).title, (record as ScoreRow).title))
  return name
}

/** What a record says, by whom and when; 无 where a side has none. */
export function recordWords(kind: ReviewKind, record: unknown): Text {
  if (record === undefined) return text('无', 'none')
  if (kind === 'checklist') {
    const { result, note, by, at } = record as Tick
    return signed(withNote(RESULTS[result], note), by, at)
  }
  if (kind === 'score') {
    const { full, each, adjust = 0, note } = record as ScoreRow
    const words = text(
      `满分 ${full},每处扣 ${each},人工调整 ${adjust}`,
      `${full} in full, ${each} off each, adjusted by ${adjust}`,
    )
    return withNote(words, note)
  }
  if (kind === 'comments') {
    const { text: words, by, time, resolved } = record as Comment
    const said = text(`“${short(words)}”`, `“${short(words)}”`)
    return signed(resolved ? text(`${said.zh},已解决`, `${said.en}, resolved`) : said, by, time)
  }
  if (kind === 'waivers') {
    const list = record as readonly { reason: string; by: string; at: string }[]
    const last = list[list.length - 1]
    return signed(withNote(ACTIONS.waive, last.reason), last.by, last.at)
  }
  const { by, at } = record as Decision & Inspection
  if (kind === 'decisions') {
    const { action, reason, assignee } = record as Decision
    return signed(withNote(ACTIONS[action], reason ?? assignee), by, at)
  }
  const { entries = [], extra = [] } = record as Inspection
  const count = entries.length + extra.length
  return signed(text(`记录 ${count} 件`, `${count} entries`), by, at)
}

/** A finding by its rule and the things it is about, as its id names them. */
function findingTitle(finding: string, layout: Layout): Text {
  const cut = finding.indexOf(':')
  const rule = ruleById(cut < 0 ? finding : finding.slice(0, cut))
  const title = rule?.title ?? text('其他问题', 'another finding')
  const subjects = finding
    .slice(cut + 1)
    .replace(/#.*$/, '')
    .split('+')
    .flatMap(id => subjectTitle(layout, id) ?? [])
  if (cut < 0 || subjects.length === 0) return title
  return text(
    `${title.zh}(${subjects.map(({ zh }) => zh).join('、')})`,
    `${title.en} (${subjects.map(({ en }) => en).join(', ')})`,
  )
}

function subjectTitle(layout: Layout, id: string): Text | undefined {
  const found = findEntity(layout, id)
  if (found?.kind === 'items') return itemTitle(found.entity)
  if (found?.kind === 'zones') return zoneTitle(found.entity)
  if (found?.kind === 'openings') return openingTitle(found.entity)
  return undefined
}

const joined = (a: Text, b: Text): Text => text(`${a.zh}:${b.zh}`, `${a.en}: ${b.en}`)
const withNote = (words: Text, note: string | undefined): Text =>
  note?.trim() ? text(`${words.zh}(${short(note)})`, `${words.en} (${short(note)})`) : words

function signed(words: Text, by: string | undefined, at: string | undefined): Text {
  const name = [by?.trim(), at?.slice(0, 10)].filter(Boolean).join(' ')
  return name === '' ? words : text(`${words.zh},${name}`, `${words.en}, ${name}`)
}

const short = (words: string, most = 60): string => {
  const signs = [...words.trim()]
  return signs.length > most ? `${signs.slice(0, most).join('')}…` : signs.join('')
}
