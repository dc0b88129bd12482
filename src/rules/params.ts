/** Number parameters, without the same eight lines in every rule. */
import { text } from '../layout/text'
import type { NumberSpec, Source, Unit } from './types'

type Bounds = readonly [min: number, max: number]
const OWN: Source = { kind: 'default' }

const number =
  (unit: Unit) =>
  (zh: string, en: string, value: number, [min, max]: Bounds, source: Source = OWN): NumberSpec => ({
    type: 'number',
    title: text(zh, en),
    default: value,
    min,
    max,
    unit,
    source,
  })

export const millimetres = number('mm')
export const degrees = number('deg')
export const count = number('count')

/** Where a person fits through. */
export const BODY_WIDTH = millimetres('人体宽度', 'width of a person', 600, [300, 1500])

/** Degrees within which an angle counts as at its limit: a turn of this much moves a 2 m edge by 0.35 mm. */
export const ANGLE_TOLERANCE = 0.01
