/** JSON that nobody vouches for, read within bounds: size, depth, field names and numbers. */
import { INPUT } from './limits'
import { fieldName } from './read-words'
import { type Text, text } from './text'

export type Refusal = { ok: false; code: RefusalCode; path: string; message: Text }
type RefusalCode = 'too-large' | 'not-json' | 'too-deep' | 'not-layout' | 'newer' | 'field' | 'duplicate-id'

export const refuse = (code: RefusalCode, path: string, zh: string, en: string): Refusal => ({
  ok: false,
  code,
  path,
  message: text(zh, en),
})

const TOO_DEEP = refuse(
  'too-deep',
  '',
  '文件嵌套层数过多,未打开。',
  'The file is nested too deeply and was not opened.',
)

/** The value in a JSON text of at most `most` characters, with or without a byte order mark. Never throws. */
export function parseJson(source: string, most: number): { ok: true; json: unknown } | Refusal {
  const mb = most / 2 ** 20
  if (source.length > most)
    return refuse(
      'too-large',
      '',
      `文件超过 ${mb} MB,未打开。`,
      `The file is larger than ${mb} MB and was not opened.`,
    )
  const body = source.charCodeAt(0) === 0xfeff ? source.slice(1) : source
  if (tooDeep(body)) return TOO_DEEP
  try {
    return { ok: true, json: JSON.parse(body) }
  } catch (error) {
    return notJson(body, error)
  }
}

/** Why a value is not to be taken: a field, a number or a depth that no file may have. */
export function hostileIn(json: unknown): Refusal | undefined {
  const found = hostile(json)
  if (!found) return undefined
  if (found.why === 'deep') return TOO_DEEP
  const { zh, en } = fieldName(found.path)
  return found.why === 'key'
    ? refuse('field', found.path, `${zh}:这个字段名不被允许。`, `${en}: this field name is not allowed.`)
    : refuse('field', found.path, `${zh}:数值过大,无法保存。`, `${en}: the number is too large to be kept.`)
}

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
