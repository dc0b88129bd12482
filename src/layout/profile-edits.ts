/** Edits of the layout's profile of rules as pure recipes; what holds no setting any more is left out of the file. */
import type { Draft } from 'immer'
import type { Recipe } from './document'
import type { Layout, Profile, Severity } from './model'

/** A parameter's value; undefined goes back to what it is without the layout's profile. */
export const setParam =
  (rule: string, name: string, value: unknown): Recipe =>
  draft => {
    const profile = profileOf(draft)
    const params = (profile.params ?? {}) as Record<string, Record<string, unknown>>
    profile.params = params
    const values = params[rule] ?? {}
    params[rule] = values
    if (value === undefined) delete values[name]
    else values[name] = value
    tidy(draft)
  }

/** A rule's severity, `off`, or undefined for the rule's own. */
export const setSeverity =
  (rule: string, severity: Severity | 'off' | undefined): Recipe =>
  draft => {
    const profile = profileOf(draft)
    const all = profile.severity ?? {}
    profile.severity = all
    if (severity === undefined) delete all[rule]
    else all[rule] = severity
    tidy(draft)
  }

export const resetRule =
  (rule: string): Recipe =>
  draft => {
    delete draft.profile?.params?.[rule]
    delete draft.profile?.severity?.[rule]
    tidy(draft)
  }

/** Another profile in place of the layout's; undefined goes back to the rules as they are. */
export const replaceProfile =
  (profile: Profile | undefined): Recipe =>
  draft => {
    if (profile) draft.profile = structuredCopy(profile)
    else delete draft.profile
    tidy(draft)
  }

const structuredCopy = (profile: Profile): Draft<Profile> => JSON.parse(JSON.stringify(profile))

function profileOf(draft: Draft<Layout>): Draft<Profile> {
  draft.profile ??= {}
  return draft.profile
}

function tidy(draft: Draft<Layout>): void {
  const { profile } = draft
  if (!profile) return
  const params = profile.params ?? {}
  for (const [rule, values] of Object.entries(params)) if (isEmpty(values)) delete params[rule]
  if (isEmpty(profile.params)) delete profile.params
  if (isEmpty(profile.severity)) delete profile.severity
  if (isEmpty(profile)) delete draft.profile
}

const isEmpty = (object: object | undefined): boolean =>
  object !== undefined && Object.keys(object).length === 0
