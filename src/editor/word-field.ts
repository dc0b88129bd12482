/** What a person types into a text field. */
import { LIMITS } from '../layout/limits'
import { type Text, text } from '../layout/text'

export type TypedWords =
  | { readonly ok: true; readonly value: string | undefined }
  | { readonly ok: false; readonly error: Text }

/** Half of a character pair, which no file can hold. */
const LONE_SURROGATE = /\p{Surrogate}/gu

/** Trimmed words; nothing typed means no value, or a refusal where the field must have one. */
export function readWords(typed: string, required: boolean): TypedWords {
  const value = typed.replace(LONE_SURROGATE, '').trim()
  if (value.length > LIMITS.text)
    return {
      ok: false,
      error: text(
        `内容太长:最多 ${LIMITS.text} 个字,现有 ${value.length} 个。`,
        `Too long: at most ${LIMITS.text} characters, now ${value.length}.`,
      ),
    }
  if (value !== '') return { ok: true, value }
  return required
    ? { ok: false, error: text('此项必须填写。', 'This must be filled in.') }
    : { ok: true, value: undefined }
}

/** `2026-03-01`, `2026.3.1`, `2026/3/1` or `2026年3月1日` as the file writes it: 2026-03-01. */
export function readDate(typed: string): TypedWords {
  const source = typed.normalize('NFKC').trim()
  if (source === '') return { ok: true, value: undefined }
  const [, year, month, day] = /^(\d{4})[-./年](\d{1,2})[-./月](\d{1,2})日?$/.exec(source) ?? []
  const made = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)))
  if (!day || made.getUTCMonth() !== Number(month) - 1 || made.getUTCDate() !== Number(day))
    return {
      ok: false,
      error: text('请写成 年-月-日,如 2026-03-01。', 'Write year-month-day, such as 2026-03-01.'),
    }
  return { ok: true, value: `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` }
}

/** The most places one list may name. */
const MOST_PLACES = 1000

export type TypedPlaces =
  | { readonly ok: true; readonly value: readonly number[] | undefined }
  | { readonly ok: false; readonly error: Text }

/** `1、2、3` or `1-3`: places counted from 1, as the file counts them, from 0; in order, each once. */
export function readPlaces(typed: string): TypedPlaces {
  const refused: TypedPlaces = {
    ok: false,
    error: text('请写第几个,如 1、2、3 或 1-3。', 'Write which ones, such as 1, 2, 3 or 1-3.'),
  }
  const places = new Set<number>()
  for (const part of typed.normalize('NFKC').split(/[\s,、;]+/)) {
    if (part === '') continue
    const [, from, to = from] = /^(\d{1,6})(?:[-–~至](\d{1,6}))?$/.exec(part) ?? []
    if (!from || Number(from) < 1 || Number(to) < Number(from) || Number(to) - Number(from) >= MOST_PLACES)
      return refused
    for (let n = Number(from); n <= Number(to); n++) places.add(n - 1)
    if (places.size > MOST_PLACES) return refused
  }
  return { ok: true, value: places.size > 0 ? [...places].sort((a, b) => a - b) : undefined }
}
