/** Reading a file of rule settings without trusting it. */
import type { Profile } from './model'
import { FORMAT, profile as schema } from './schema/layout'
import { type Text, text } from './text'

export type ProfileResult =
  | { readonly ok: true; readonly profile: Profile }
  | { readonly ok: false; readonly message: Text }

/** The profile in a JSON text; unknown rules and values out of bounds are the check's to say. */
export function readProfile(source: string): ProfileResult {
  let json: unknown
  try {
    json = JSON.parse(source.replace(/^\ufeff/, ''))
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    return failed(`内容不是规则配置(${why})`, `it is not a profile (${why})`)
  }
  if (typeof json === 'object' && json !== null && 'format' in json && json.format === FORMAT)
    return failed('这是布局文件,不是规则配置', 'it is a layout, not a profile')
  const parsed = schema.safeParse(json)
  if (parsed.success) return { ok: true, profile: parsed.data as Profile }
  const where = parsed.error.issues[0].path.join('.')
  return where === ''
    ? failed('不符合规则配置的格式', 'it has not the form of a profile')
    : failed(`“${where}”处不符合规则配置的格式`, `it is not valid at "${where}"`)
}

const failed = (zh: string, en: string): ProfileResult => ({ ok: false, message: text(zh, en) })
