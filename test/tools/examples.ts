/** The good and the bad example of each rule that its help shows: the smallest of its cases. */
import type { LayoutFile } from '../../src/layout/model'
import { RULES } from '../../src/rules'
import { CASES } from '../rules/cases'
import type { RuleCase } from '../rules/cases/case'

export type Example = { readonly good: LayoutFile; readonly bad: LayoutFile }

/** Of the cases with the fewest findings the one with the least in it. */
const smallest = (cases: readonly RuleCase[]): LayoutFile => {
  const weight = ({ layout, finds = [] }: RuleCase) => finds.length * 1e7 + JSON.stringify(layout).length
  return [...cases].sort((a, b) => weight(a) - weight(b))[0].layout
}

const groupOf = (rule: string): string => rule.slice(0, rule.indexOf('/'))

/** By group and rule. */
export function examples(): Record<string, Record<string, Example>> {
  const groups: Record<string, Record<string, Example>> = {}
  for (const { id } of RULES) {
    const own = CASES.filter(({ rule }) => rule === id)
    groups[groupOf(id)] ??= {}
    groups[groupOf(id)][id] = {
      good: smallest(own.filter(({ kind }) => kind === 'pass')),
      bad: smallest(own.filter(({ kind }) => kind === 'fail')),
    }
  }
  return groups
}
