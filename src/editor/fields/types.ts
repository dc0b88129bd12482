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
/** A day, written 2026-03-01. */
export type DateField = Base & { readonly kind: 'date' }
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
/** A list of places in a row, counted from 1 by people and from 0 in the file. */
export type PlacesField = Base & { readonly kind: 'places' }
/** Things of these types, or floors, named by their ids: one, or several where `many`. */
export type ReferenceField = Base & {
  readonly kind: 'reference'
  readonly of: readonly string[] | 'floors'
  readonly many?: boolean
}
type Cell<T> = Omit<T, 'path'> & { readonly key: string; readonly initial?: unknown }
export type Column = Cell<NumberField> | Cell<TextField> | Cell<DateField> | Cell<ChoiceField>
/** A list of entries alike, or one such entry where `single`; every column with an `initial` value is always there. */
export type TableField = Base & {
  readonly kind: 'table'
  readonly columns: readonly Column[]
  readonly single?: boolean
}
export type Field =
  | NumberField
  | TextField
  | DateField
  | FlagField
  | ChoiceField
  | ChoicesField
  | ListField
  | PlacesField
  | ReferenceField
  | TableField

export type Section = { readonly title?: Text; readonly fields: readonly Field[] }
