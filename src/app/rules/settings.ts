/** What the settings of a rule are in this plan, in words and values; pure. */
import { refusal, type Setting, settingsIn } from '../../check/profile'
import { itemType, zoneKind } from '../../layout/catalogue'
import type { Profile, ZoneType } from '../../layout/model'
import { own } from '../../layout/own'
import { ZONE_TYPES } from '../../layout/schema/kinds'
import { type Language, type Text, text } from '../../layout/text'
import { clauseLabel } from '../../rules/notice/clauses'
import type { LevelsSpec, Measured, ParamSpec, Rule } from '../../rules/types'
import { UNITS, WORDS } from './words'

export function settingsOf(rule: Rule, profile: Profile | undefined): Readonly<Record<string, Setting>> {
  return settingsIn(rule, profile ? [['layout', profile]] : [])
}

/** Why the profile's value is passed over, or undefined where it is not. */
export function refusedValue(rule: Rule, name: string, profile: Profile | undefined): Text | undefined {
  const value = profile?.params?.[rule.id]?.[name]
  return value === undefined ? undefined : refusal(rule.params[name], value)
}

export const isChanged = ({ id }: Rule, profile: Profile | undefined): boolean =>
  profile !== undefined && (own(profile.params ?? {}, id) || own(profile.severity ?? {}, id))

/** How many settings a profile makes. */
export const sizeOfProfile = ({ params = {}, severity = {} }: Profile): number =>
  Object.values(params).reduce((sum, values) => sum + Object.keys(values).length, 0) +
  Object.keys(severity).length

/** The parameter that a finding's limit comes from; undefined where the rule itself sets it. */
export function paramOfLimit(
  rule: Rule,
  profile: Profile | undefined,
  { limit, unit }: Measured,
): string | undefined {
  const settings = settingsOf(rule, profile)
  return Object.entries(rule.params).find(
    ([name, spec]) => 'unit' in spec && spec.unit === unit && settings[name].value === limit,
  )?.[0]
}

/** 《规范》二、(一)1 · GB 50763-2012 3.5.3(据转引) · 本工具默认 */
export function sourceWords({ source }: ParamSpec): Text {
  if (source.kind === 'default') return WORDS.sources.default
  if (source.kind === 'notice') return WORDS.sources.notice(clauseLabel(source.clause))
  const mark = WORDS.sources.marks[source.mark]
  return text(`${source.name}(${mark.zh})`, `${source.name} (${mark.en})`)
}

const isZone = (type: string): type is ZoneType => (ZONE_TYPES as readonly string[]).includes(type)
export const optionName = (type: string): Text => (isZone(type) ? zoneKind(type).name : itemType(type).name)

/** A value as it is read in a sentence: 1 200 毫米, 医药箱、轮椅. */
export function valueWords(spec: Exclude<ParamSpec, LevelsSpec>, value: unknown, language: Language): string {
  if (value === null) return WORDS.noLimit[language]
  if (Array.isArray(value))
    return value.length === 0
      ? WORDS.noLimit[language]
      : value.map(each => optionName(String(each))[language]).join(language === 'zh' ? '、' : ', ')
  const unit = 'unit' in spec ? UNITS[spec.unit][language] : ''
  const said = typeof value === 'number' ? grouped(value) : String(value)
  return unit === '' ? said : `${said} ${unit}`
}

/** 12 000 */
const grouped = (value: number): string => String(value).replace(/\B(?<!\.\d*)(?=(\d{3})+(?!\d))/g, ' ')
