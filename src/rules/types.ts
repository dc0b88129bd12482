/** What a rule is, and what it says of a layout. See FORMAT: a finding is the same object in app, file and report. */
import type { Point, Ring } from '../geometry/types'
import type { Severity } from '../layout/model'
import type { Text } from '../layout/text'
import type { Read } from '../scene/facts'

export type Unit = 'mm' | 'deg' | 'count' | 'm2' | 'px/m'
/** How a value was measured; three kinds of distance are never mixed. */
export type How =
  | 'straight'
  | 'wall-walk'
  | 'walk'
  | 'clear'
  | 'offset'
  | 'angle'
  | 'count'
  | 'area'
  | 'density'
export type Measured = {
  readonly value: number
  readonly limit: number
  readonly unit: Unit
  readonly how: How
}

/** Geometry that shows a finding, in floor mm (surface mm for a desk-top). */
export type FindingMark =
  | { readonly kind: 'segment'; readonly a: Point; readonly b: Point; readonly label?: string }
  | { readonly kind: 'path'; readonly points: Ring; readonly label?: string }
  | { readonly kind: 'polygon'; readonly rings: readonly Ring[] }
  | { readonly kind: 'circle'; readonly at: Point; readonly radius: number }
  | { readonly kind: 'point'; readonly at: Point }

/** One step of a fix: sets a field of an entity (or of the hall, target `hall`); undefined removes it. */
export type FixPatch = { readonly target: string; readonly path: readonly string[]; readonly value: unknown }
export type Fix = { readonly title: Text; readonly patches: readonly FixPatch[] }

/** A finding as a rule states it; the engine adds id, rule, clauses, severity and waiver. */
export type Statement = {
  readonly subjects: readonly string[]
  readonly related?: readonly string[]
  /** The clauses it breaks, where they are not all of the rule's. */
  readonly clauses?: readonly string[]
  /** Tells several findings of one rule on the same subjects apart; part of the id, so never a coordinate. */
  readonly slot?: string
  /** Only where it differs from the rule's own. */
  readonly severity?: Severity
  /** Breaks only the rule's second, softer limit: always an info, whatever the profile says of the rule. */
  readonly soft?: boolean
  readonly floor?: string
  readonly surface?: string
  readonly message: Text
  readonly measured?: Measured
  readonly marks: readonly FindingMark[]
  readonly fix?: Fix
}

export type Finding = Omit<Statement, 'slot' | 'severity' | 'soft' | 'clauses'> & {
  readonly id: string
  readonly rule: string
  readonly clauses: readonly string[]
  readonly severity: Severity
  readonly waived?: { readonly reason: string; readonly by: string; readonly at: string }
}

export type NotEvaluated = { readonly reason: Text; readonly floor?: string; readonly at?: Point }

/** `checked` counts the things looked at; none at all and nothing said means the rule does not apply here. */
export type Judgement = {
  readonly checked: number
  readonly findings: readonly Statement[]
  readonly notEvaluated?: readonly NotEvaluated[]
}

/**
 * Where a number comes from: the notice's own words, a standard (with its clause and verification mark), or the
 * product's own default. `M` is shown as 待核, a default as 本工具默认.
 */
export type Source =
  | { readonly kind: 'notice'; readonly clause: string }
  | { readonly kind: 'standard'; readonly name: string; readonly mark: 'V1' | 'V2' | 'M' }
  | { readonly kind: 'default' }

type Described = { readonly title: Text; readonly source: Source }
export type NumberSpec = Described & {
  readonly type: 'number'
  readonly default: number
  readonly min: number
  readonly max: number
  readonly unit: Unit
}
/** A second, softer limit; null switches it off. */
export type OptionalNumberSpec = Omit<NumberSpec, 'type' | 'default'> & {
  readonly type: 'number-or-none'
  readonly default: number | null
}
export type TextSpec = Described & { readonly type: 'text'; readonly default: string }
export type ListSpec = Described & {
  readonly type: 'list'
  readonly default: readonly string[]
  /** Types of things or zones of the catalogue. */
  readonly options: readonly string[]
}
/** A severity (or off) for each key, e.g. for each required zone at this level. */
export type LevelsSpec = Described & {
  readonly type: 'levels'
  /** What each key is called. */
  readonly names: Readonly<Record<string, Text>>
  readonly default: Readonly<Record<string, Readonly<Record<string, Severity | 'off'>>>>
}
export type ParamSpec = NumberSpec | OptionalNumberSpec | TextSpec | ListSpec | LevelsSpec
export type ParamSpecs = Readonly<Record<string, ParamSpec>>
type ValueOf<S extends ParamSpec> = S extends NumberSpec
  ? number
  : S extends OptionalNumberSpec
    ? number | null
    : S extends TextSpec
      ? string
      : S extends ListSpec
        ? readonly string[]
        : LevelsSpec['default']
export type ParamValues<P extends ParamSpecs> = { readonly [K in keyof P]: ValueOf<P[K]> }

/** A clause of the notice with the words of it that the rule decides. */
export type ClauseRef = { readonly id: string; readonly quote: string }

export type Rule<P extends ParamSpecs = ParamSpecs> = {
  readonly id: string
  /** `technical` for what serves no clause. */
  readonly clauses: readonly ClauseRef[] | 'technical'
  readonly title: Text
  readonly explanation: Text
  readonly severity: Severity
  readonly params: P
  /** Judges the whole layout; all it reads comes through `read`. */
  readonly judge: (read: Read, params: ParamValues<P>) => Judgement
}

/** Keeps the types of a rule's parameters while it is written. */
export const defineRule = <const P extends ParamSpecs>(rule: Rule<P>): Rule => rule as unknown as Rule
