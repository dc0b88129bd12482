import type { Text } from '../../layout/text'
import type { NumberRange } from '../number-field'

type Base = {
  readonly path: readonly string[]
  readonly label: Text
}
export type Option = { readonly value: string; readonly label: Text }
export type NumberField = Base & {
  readonly kind: 'number'
  readonly range: NumberRange
  /** May be left empty: then the default holds. */
  readonly optional: boolean
}
export type TextField = Base & { readonly kind: 'text'; readonly required?: boolean; readonly long?: boolean }
export type FlagField = Base & { readonly kind: 'flag' }
export type ChoiceField = Base & {
  readonly kind: 'choice'
  readonly options: readonly Option[]
  readonly required?: boolean
}
/** Several of the options; stored as a list, absent when none. */
export type ChoicesField = Base & { readonly kind: 'choices'; readonly options: readonly Option[] }
/** A list of words, one a line. */
export type ListField = Base & { readonly kind: 'list' }
export type Field = NumberField | TextField | FlagField | ChoiceField | ChoicesField | ListField

export type Section = { readonly title?: Text; readonly fields: readonly Field[] }
