/** Short forms for declaring fields. */
import { LIMITS } from '../../layout/limits'
import { text } from '../../layout/text'
import type { NumberRange } from '../number-field'
import type { ChoiceField, ChoicesField, FlagField, ListField, NumberField, Option, TextField } from './types'

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
