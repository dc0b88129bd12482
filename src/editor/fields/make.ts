/** Short forms for declaring fields. */
import { LIMITS } from '../../layout/limits'
import { text } from '../../layout/text'
import type { NumberRange } from '../number-field'
import type {
  ChoiceField,
  ChoicesField,
  Column,
  DateField,
  FlagField,
  ListField,
  NumberField,
  Option,
  PlacesField,
  ReferenceField,
  TableField,
  TextField,
} from './types'

const at = (path: string): readonly string[] => path.split('.')

export const POSITION: NumberRange = { min: -LIMITS.coordinate, max: LIMITS.coordinate, unit: 'mm' }
export const LENGTH: NumberRange = { min: 1, max: LIMITS.size, unit: 'mm' }
export const LENGTH_OR_NONE: NumberRange = { min: 0, max: LIMITS.size, unit: 'mm' }
export const ANGLE: NumberRange = { min: -36_000, max: 36_000, unit: 'deg' }
export const COUNT: NumberRange = { min: 0, max: 1_000_000, unit: 'count' }

export const number = (
  path: string,
  zh: string,
  en: string,
  range: NumberRange,
  optional = false,
): NumberField => ({ kind: 'number', path: at(path), label: text(zh, en), range, optional })

export const words = (path: string, zh: string, en: string, more: Partial<TextField> = {}): TextField => ({
  kind: 'text',
  path: at(path),
  label: text(zh, en),
  ...more,
})

export const flag = (path: string, zh: string, en: string): FlagField => ({
  kind: 'flag',
  path: at(path),
  label: text(zh, en),
})

export const list = (path: string, zh: string, en: string): ListField => ({
  kind: 'list',
  path: at(path),
  label: text(zh, en),
})

export const option = (value: string, zh: string, en: string): Option => ({ value, label: text(zh, en) })

export const choice = (
  path: string,
  zh: string,
  en: string,
  options: readonly Option[],
  required = false,
): ChoiceField => ({ kind: 'choice', path: at(path), label: text(zh, en), options, required })

export const choices = (path: string, zh: string, en: string, options: readonly Option[]): ChoicesField => ({
  kind: 'choices',
  path: at(path),
  label: text(zh, en),
  options,
})

export const date = (path: string, zh: string, en: string): DateField => ({
  kind: 'date',
  path: at(path),
  label: text(zh, en),
})

export const places = (path: string, zh: string, en: string): PlacesField => ({
  kind: 'places',
  path: at(path),
  label: text(zh, en),
})

export const reference = (
  path: string,
  zh: string,
  en: string,
  of: ReferenceField['of'],
  many = false,
): ReferenceField => ({ kind: 'reference', path: at(path), label: text(zh, en), of, many })

export const table = (
  path: string,
  zh: string,
  en: string,
  columns: readonly Column[],
  single = false,
): TableField => ({ kind: 'table', path: at(path), label: text(zh, en), columns, single })

/** A field as a column of a table; with an `initial` value it is never absent. */
export function column(field: NumberField | TextField | DateField | ChoiceField, initial?: unknown): Column {
  const { path, ...rest } = field
  return { ...rest, key: path[0], ...(initial === undefined ? {} : { initial }) } as Column
}
