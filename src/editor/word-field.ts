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
