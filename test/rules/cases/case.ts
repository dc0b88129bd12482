import type { LayoutFile } from '../../../src/layout/model'

export type RuleCase = {
  readonly rule: string
  readonly kind: 'pass' | 'fail' | 'boundary' | 'degenerate' | 'not-evaluated' | 'not-applicable'
  readonly name: string
  readonly layout: LayoutFile
  /** The findings the rule states: their ids after the rule's own, with the measured value where it has one. */
  readonly finds?: readonly (readonly [subject: string, measured?: number])[]
  /** Each finding offers a fix; that a fix offered works is looked at in every case. */
  readonly mends?: true
}

/** Cases of one rule. */
export const of = (rule: string, ...cases: Omit<RuleCase, 'rule'>[]): RuleCase[] =>
  cases.map(each => ({ rule, ...each }))
