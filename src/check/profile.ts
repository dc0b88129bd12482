/** Parameters through layers: the rule's default, then the layout's profile, then one given from outside. */
import type { Profile, Severity } from '../layout/model'
import { own } from '../layout/own'
import { type Text, text } from '../layout/text'
import type { ParamSpec, ParamSpecs, ParamValues, Rule } from '../rules/types'
import { input, layoutFact, query, type Read } from '../scene/facts'

export type Origin = 'default' | 'layout' | 'profile'
export type Setting = { readonly value: unknown; readonly from: Origin }
type Layer = readonly [Origin, Profile]

/** All rules of the product (or of a test); a profile may name any of them. */
export const rulesInput = input<readonly Rule[]>('rules')
const ruleById = (read: Read, id: string): Rule | undefined => read(rulesInput).find(rule => rule.id === id)

/** A profile given from outside the layout (the command line's `--profile`); it has the last word. */
export const outerProfile = input<Profile | undefined>('outer profile')
const layoutProfile = query<Profile | undefined>('layout profile', read => read(layoutFact).profile)

const sameJson = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b)

/** Key: rule id. Each parameter's value and where it came from; a value out of bounds is passed over. */
export const settingsOf = query<Readonly<Record<string, Setting>>>(
  'settings',
  (read, id) => {
    const rule = ruleById(read, id)
    return rule ? settingsIn(rule, layers(read)) : {}
  },
  sameJson,
)

/** Each parameter of a rule as the last layer that gives it a fitting value has it. */
export function settingsIn(rule: Rule, layers: readonly Layer[]): Readonly<Record<string, Setting>> {
  const settings: Record<string, Setting> = {}
  for (const [name, spec] of Object.entries(rule.params)) {
    let setting: Setting = { value: spec.default, from: 'default' }
    for (const [from, profile] of layers) {
      const value = profile.params?.[rule.id]?.[name]
      if (value !== undefined && refusal(spec, value) === undefined) setting = { value, from }
    }
    settings[name] = setting
  }
  return settings
}

/** Key: rule id. The severity a profile gives the rule's main finding, `off`, or undefined for the rule's own. */
export const severityOf = query<Severity | 'off' | undefined>('severity', (read, id) =>
  layers(read).reduce<Severity | 'off' | undefined>((found, [, p]) => p.severity?.[id] ?? found, undefined),
)

export function paramsOf<P extends ParamSpecs>(read: Read, rule: Rule<P>): ParamValues<P> {
  const settings = read(settingsOf, rule.id)
  return Object.fromEntries(Object.entries(settings).map(([k, s]) => [k, s.value])) as ParamValues<P>
}

function layers(read: Read): Layer[] {
  const found: (readonly [Origin, Profile | undefined])[] = [
    ['layout', read(layoutProfile)],
    ['profile', read(outerProfile)],
  ]
  return found.filter((layer): layer is Layer => layer[1] !== undefined)
}

/** What is wrong with the profiles: unknown rules and parameters, values out of bounds. Each is then passed over. */
export const profileProblems = query<readonly Text[]>(
  'profile problems',
  read => layers(read).flatMap(([, profile]) => problemsIn(profile, read(rulesInput))),
  sameJson,
)

export function problemsIn(profile: Profile, rules: readonly Rule[]): Text[] {
  const byId = new Map(rules.map(rule => [rule.id, rule]))
  const problems: Text[] = []
  const unknown = new Set<string>()
  for (const [id, values] of Object.entries(profile.params ?? {})) {
    const rule = byId.get(id)
    if (!rule) unknown.add(id)
    for (const [name, value] of Object.entries(rule ? values : {})) {
      const spec = rule && own(rule.params, name) ? rule.params[name] : undefined
      const wrong = spec ? refusal(spec, value) : text('没有这个参数', 'there is no such parameter')
      if (wrong)
        problems.push(
          text(
            `规则配置“${rule?.title.zh}”的参数“${spec?.title.zh ?? name}”未采用:${wrong.zh}。`,
            `The profile's parameter "${spec?.title.en ?? name}" of "${rule?.title.en}" is not used: ${wrong.en}.`,
          ),
        )
    }
  }
  for (const id of Object.keys(profile.severity ?? {})) if (!byId.has(id)) unknown.add(id)
  return [...problems, ...[...unknown].map(unknownRule)]
}

const unknownRule = (id: string): Text =>
  text(`规则配置中有未知规则“${id}”,已忽略。`, `The profile names an unknown rule "${id}"; it is ignored.`)

/** Why a value does not fit its parameter, or undefined when it does. */
export function refusal(spec: ParamSpec, value: unknown): Text | undefined {
  switch (spec.type) {
    case 'number':
    case 'number-or-none':
      if (value === null && spec.type === 'number-or-none') return undefined
      if (typeof value !== 'number' || !Number.isFinite(value))
        return text('应为数字', 'it should be a number')
      if (value < spec.min || value > spec.max)
        return text(
          `应在 ${spec.min} 与 ${spec.max} 之间`,
          `it should lie between ${spec.min} and ${spec.max}`,
        )
      return undefined
    case 'text':
      return typeof value === 'string' && value.trim() !== ''
        ? undefined
        : text('应为文字', 'it should be a text')
    case 'list':
      return Array.isArray(value) && value.every(v => spec.options.includes(v as string))
        ? undefined
        : text('含有不能选用的项', 'it lists what cannot be chosen')
    case 'levels':
      return isLevels(value)
        ? undefined
        : text('应为各级别的严重程度', 'it should give a severity for each level')
  }
}

const GRADES = new Set(['error', 'warning', 'info', 'off'])
const isLevels = (value: unknown): boolean =>
  typeof value === 'object' &&
  value !== null &&
  Object.values(value).every(
    byKey =>
      typeof byKey === 'object' && byKey !== null && Object.values(byKey).every(v => GRADES.has(v as string)),
  )
