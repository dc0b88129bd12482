/** A layout that keeps each rule and one that breaks it, for the rule's help; made from its cases, loaded on demand. */
import type { LayoutFile } from '../../layout/model'
import { own } from '../../layout/own'

export type Example = { readonly good: LayoutFile; readonly bad: LayoutFile }

const GROUPS: Readonly<Record<string, () => Promise<{ default: unknown }>>> = {
  access: () => import('./access.json'),
  aisle: () => import('./aisle.json'),
  align: () => import('./align.json'),
  cable: () => import('./cable.json'),
  cctv: () => import('./cctv.json'),
  convenience: () => import('./convenience.json'),
  desk: () => import('./desk.json'),
  evac: () => import('./evac.json'),
  fire: () => import('./fire.json'),
  label: () => import('./label.json'),
  layout: () => import('./layout.json'),
  mark: () => import('./mark.json'),
  naming: () => import('./naming.json'),
  register: () => import('./register.json'),
  seats: () => import('./seats.json'),
  sight: () => import('./sight.json'),
  sign: () => import('./sign.json'),
  windows: () => import('./windows.json'),
  zones: () => import('./zones.json'),
}

/** Undefined for a rule there is not. */
export async function exampleOf(rule: string): Promise<Example | undefined> {
  const group = rule.slice(0, rule.indexOf('/'))
  const load = own(GROUPS, group) ? GROUPS[group] : undefined
  const byRule = load && ((await load()).default as Readonly<Record<string, Example>>)
  return byRule && own(byRule, rule) ? byRule[rule] : undefined
}
