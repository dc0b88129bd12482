/** Reading a file of rule settings without trusting it. */
import { hostileIn, parseJson } from './json'
import { INPUT } from './limits'
import type { Profile } from './model'
import { explainIssue, type Issue } from './read-words'
import { FORMAT, profile as schema } from './schema/layout'
import { type Text, text } from './text'

export type ProfileResult =
  | { readonly ok: true; readonly profile: Profile }
  | { readonly ok: false; readonly message: Text }

/** The profile in a JSON text; unknown rules and values out of bounds are the check's to say. */
export function readProfile(source: string): ProfileResult {
  const parsed = parseJson(source, INPUT.profile.bytes)
  const hostile = parsed.ok ? hostileIn(parsed.json) : parsed
  if (hostile) return failed(withoutStop(hostile.message.zh), withoutStop(hostile.message.en))
  const { json } = parsed as Extract<typeof parsed, { ok: true }>
  if (typeof json === 'object' && json !== null && 'format' in json && json.format === FORMAT)
    return failed('这是布局文件,不是规则配置', 'it is a layout, not a profile')
  const result = schema.safeParse(json)
  if (result.success) return { ok: true, profile: result.data as Profile }
  const { path, message } = explainIssue(result.error.issues[0] as Issue, json)
  return path === ''
    ? failed('不符合规则配置的格式', 'it has not the form of a profile')
    : failed(withoutStop(message.zh), withoutStop(message.en))
}

const failed = (zh: string, en: string): ProfileResult => ({ ok: false, message: text(zh, en) })
/** It goes into a sentence that names the file. */
const withoutStop = (words: string): string => words.replace(/[。.]$/, '')
