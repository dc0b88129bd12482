/**
 * Reading a layout: text in, a Layout or an explained refusal out. Nothing is repaired in silence: what does not
 * fit the format is refused with the field and the reason, and the caller's open document stays as it was.
 */
import * as z from 'zod/mini'
import { INPUT } from './limits'
import { migrate } from './migrate'
import { FLOOR_TABLES, fromFile, type Layout, type LayoutFile, toFile } from './model'
import { explainIssue, fieldName, type Issue, show } from './read-words'
import { FORMAT, layoutFile, VERSION } from './schema/layout'
import { type Text, text } from './text'

// A strict CSP forbids `new Function`, which zod would use for speed.
z.config({ jitless: true })

export type Refusal = { ok: false; code: RefusalCode; path: string; message: Text }
export type RefusalCode =
  | 'too-large'
  | 'not-json'
  | 'too-deep'
  | 'not-layout'
  | 'newer'
  | 'field'
  | 'duplicate-id'
export type ReadResult = { ok: true; layout: Layout } | Refusal

const refuse = (code: RefusalCode, path: string, zh: string, en: string): Refusal => ({
  ok: false,
  code,
  path,
  message: text(zh, en),
})

const TOO_DEEP = refuse(
  'too-deep',
  '',
  '文件嵌套层数过多,不是布局文件。',
  'The file is nested too deeply to be a layout.',
)

/** Parses, migrates and validates the text of a `.hall.json` file. Never throws. */
export function readLayout(source: string): ReadResult {
  if (source.length > INPUT.layout.bytes)
    return refuse(
      'too-large',
      '',
      '文件超过 64 MB,未打开。',
      'The file is larger than 64 MB and was not opened.',
    )
  const body = source.charCodeAt(0) === 0xfeff ? source.slice(1) : source
  if (tooDeep(body)) return TOO_DEEP
  let json: unknown
  try {
    json = JSON.parse(body)
  } catch (error) {
    return notJson(body, error)
  }
  return readJson(json)
}

/** The same for JSON already parsed (a link, the clipboard, a stored copy). */
export function readJson(json: unknown): ReadResult {
  if (!isRecord(json) || json.format !== FORMAT)
    return refuse(
      'not-layout',
      'format',
      `这不是厅规布局文件(缺少 "format": "${FORMAT}")。`,
      `This is not a Tinggui layout (it lacks "format": "${FORMAT}").`,
    )
  const refused = hostile(json)
  if (refused) {
    if (refused.why === 'deep') return TOO_DEEP
    const { zh, en } = fieldName(refused.path)
    return refused.why === 'key'
      ? refuse('field', refused.path, `${zh}:这个字段名不被允许。`, `${en}: this field name is not allowed.`)
      : refuse(
          'field',
          refused.path,
          `${zh}:数值过大,无法保存。`,
          `${en}: the number is too large to be kept.`,
        )
  }
  const migrated = migrate(json)
  if (!migrated.ok) {
    const found = show(migrated.version)
    return migrated.reason === 'newer'
      ? refuse(
          'newer',
          'version',
          `文件版本为 ${found},本程序只认识到版本 ${VERSION}。请升级程序后再打开;原文件没有改动。`,
          `The file has version ${found}; this program knows versions up to ${VERSION}. Update the program to open it; the file is untouched.`,
        )
      : refuse(
          'field',
          'version',
          migrated.version === undefined ? '“version”:缺少版本号。' : `“version”:版本号 ${found} 无法识别。`,
          migrated.version === undefined ? 'version: it is missing.' : `version: ${found} is not known.`,
        )
  }
  const parsed = layoutFile.safeParse(migrated.file)
  if (!parsed.success) {
    const { path, message } = explainIssue(parsed.error.issues[0] as Issue, migrated.file)
    return { ok: false, code: 'field', path, message }
  }
  const file = parsed.data as LayoutFile
  const repeated = duplicateId(file)
  if (repeated)
    return refuse(
      'duplicate-id',
      repeated.path,
      `${fieldName(repeated.path).zh}的编号(id)“${repeated.id}”与${fieldName(repeated.first).zh}重复;同一文件中每个 id 只能出现一次。`,
      `${fieldName(repeated.path).en} has the id "${repeated.id}" of ${fieldName(repeated.first).en}; an id may occur once in a file.`,
    )
  return { ok: true, layout: fromFile(file) }
}

/** The text of a layout as saved: two-space JSON in the format's field order of arrival, ending in a newline. */
export const writeLayout = (layout: Layout): string => `${JSON.stringify(toFile(layout), null, 2)}\n`

/** The same for a copy to which patches of this layout will be applied. */
export const writeSnapshot = (layout: Layout): string => JSON.stringify(toFile(layout, true))

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function notJson(body: string, error: unknown): Refusal {
  const reason = error instanceof Error ? error.message : String(error)
  const position = /position (\d+)/.exec(reason)?.[1]
  const lines = body.slice(0, position ? Number(position) : body.length).split('\n')
  const cut = body.trim() === '' || !/[}\]]\s*$/.test(body)
  const where = `${lines.length}:${lines[lines.length - 1].length + 1}`
  return cut
    ? refuse(
        'not-json',
        where,
        `文件不完整:内容在第 ${lines.length} 行中断,可能没有传完。`,
        `The file is cut off at line ${lines.length}; it may not have been transferred completely.`,
      )
    : refuse(
        'not-json',
        where,
        `文件不是有效的 JSON:第 ${lines.length} 行第 ${lines[lines.length - 1].length + 1} 个字符处有误。`,
        `The file is not valid JSON: see line ${lines.length}, column ${lines[lines.length - 1].length + 1}.`,
      )
}

/** True when brackets outside strings nest past the limit; a scan, so that no depth can exhaust the stack. */
function tooDeep(body: string): boolean {
  let depth = 0
  let inString = false
  for (let i = 0; i < body.length; i++) {
    const c = body.charCodeAt(i)
    if (inString) {
      if (c === 0x5c) i++
      else if (c === 0x22) inString = false
    } else if (c === 0x22) inString = true
    else if (c === 0x5b || c === 0x7b) {
      depth++
      if (depth > INPUT.layout.depth) return true
    } else if (c === 0x5d || c === 0x7d) depth--
  }
  return false
}

/**
 * What no field may be, known to this version or not: a key that would reach an object's prototype, or a number past
 * what a number can hold, which would be saved as nothing. The path is put together only for what is found.
 */
function hostile(value: unknown, depth = 0): { path: string; why: 'key' | 'number' | 'deep' } | undefined {
  if (typeof value === 'number') return Number.isFinite(value) ? undefined : { path: '', why: 'number' }
  if (typeof value !== 'object' || value === null) return undefined
  if (depth > INPUT.layout.depth) return { path: '', why: 'deep' }
  const isList = Array.isArray(value)
  for (const key of Object.keys(value)) {
    const step = isList ? `[${key}]` : key
    if (!isList && (key === '__proto__' || key === 'constructor' || key === 'prototype'))
      return { path: step, why: 'key' }
    const found = hostile((value as Record<string, unknown>)[key], depth + 1)
    if (found)
      return {
        ...found,
        path: found.path === '' || found.path[0] === '[' ? step + found.path : `${step}.${found.path}`,
      }
  }
  return undefined
}

function duplicateId(file: LayoutFile): { id: string; path: string; first: string } | undefined {
  const seen = new Map<string, string>()
  const lists: [string, readonly { id: string }[]][] = [['floors', file.floors]]
  file.floors.forEach((floor, f) => {
    for (const key of FLOOR_TABLES) lists.push([`floors[${f}].${key}`, floor[key] ?? []])
  })
  for (const key of ['surfaces', 'comments', 'decisions', 'inspections'] as const)
    lists.push([key, file[key] ?? []])
  file.surfaces?.forEach((surface, s) => {
    lists.push([`surfaces[${s}].items`, surface.items ?? []])
  })
  for (const [name, list] of lists)
    for (let i = 0; i < list.length; i++) {
      const path = `${name}[${i}]`
      const first = seen.get(list[i].id)
      if (first !== undefined) return { id: list[i].id, path, first }
      seen.set(list[i].id, path)
    }
  return undefined
}
