/**
 * What a person types into a number field: an expression with units, such as `1.2m`, `2400/3`, `１２００` or
 * `(1500+900)/2`. Any text gives a value or a word about what is wrong; nothing is evaluated as code.
 */
import { type Text, text } from '../layout/text'

export type NumberRange = {
  readonly min: number
  readonly max: number
  /** Lengths are whole millimetres, counts are whole; the others keep hundredths. */
  readonly unit: 'mm' | 'deg' | 'count' | 'm2' | 'px/m'
}
export type Typed =
  | { readonly ok: true; readonly value: number }
  | { readonly ok: false; readonly error: Text }

const MAX_LENGTH = 200
const WHOLE: ReadonlySet<string> = new Set(['mm', 'count'])
const UNITS: Readonly<Record<string, number>> = { mm: 1, 毫米: 1, cm: 10, 厘米: 10, m: 1000, 米: 1000 }

const failed = (zh: string, en: string): Typed => ({ ok: false, error: text(zh, en) })

/** Full-width digits, letters and signs as their plain forms; × ÷ and the Chinese full stop as operators. */
function plain(typed: string): string {
  return typed
    .normalize('NFKC')
    .replace(/[×✕]/g, '*')
    .replace(/÷/g, '/')
    .replace(/[−–—]/g, '-')
    .replace(/。/g, '.')
    .trim()
    .toLowerCase()
}

export function readNumber(typed: string, range: NumberRange): Typed {
  if (typed.length > MAX_LENGTH) return failed('内容太长,请输入一个数。', 'Too long: enter one number.')
  const source = plain(typed)
  if (source === '') return failed('请输入一个数。', 'Enter a number.')
  const parser = new Parser(
    source,
    range.unit === 'mm' ? UNITS : range.unit === 'deg' ? { '°': 1, 度: 1 } : {},
  )
  const value = parser.whole()
  if (value === undefined)
    return range.unit === 'mm'
      ? failed('看不懂这个数。可输入 1200、1.2m 或 2400/3。', 'Not a number. Try 1200, 1.2m or 2400/3.')
      : failed('看不懂这个数。', 'Not a number.')
  if (!Number.isFinite(value))
    return failed('结果不是一个数(不能除以零)。', 'Not a number: division by zero?')
  const rounded = WHOLE.has(range.unit) ? Math.round(value) : Math.round(value * 100) / 100
  if (rounded < range.min) return failed(`不能小于 ${range.min}。`, `Must be at least ${range.min}.`)
  if (rounded > range.max) return failed(`不能大于 ${range.max}。`, `Must be at most ${range.max}.`)
  // Never the negative zero of "-0".
  return { ok: true, value: rounded + 0 }
}

/** Recursive descent over sums, products, signs, brackets and numbers with a unit; undefined on any fault. */
class Parser {
  private at = 0
  constructor(
    private readonly source: string,
    private readonly units: Readonly<Record<string, number>>,
  ) {}

  whole(): number | undefined {
    const value = this.sum(0)
    this.space()
    return this.at === this.source.length ? value : undefined
  }

  private space(): void {
    while (this.source[this.at] === ' ') this.at++
  }

  private take(signs: string): string | undefined {
    this.space()
    const sign = this.source[this.at]
    if (sign === undefined || !signs.includes(sign)) return undefined
    this.at++
    return sign
  }

  private sum(depth: number): number | undefined {
    let value = this.product(depth)
    for (let sign = this.take('+-'); sign && value !== undefined; sign = this.take('+-')) {
      const next = this.product(depth)
      value = next === undefined ? undefined : sign === '+' ? value + next : value - next
    }
    return value
  }

  private product(depth: number): number | undefined {
    let value = this.factor(depth)
    for (let sign = this.take('*/'); sign && value !== undefined; sign = this.take('*/')) {
      const next = this.factor(depth)
      value = next === undefined ? undefined : sign === '*' ? value * next : value / next
    }
    return value
  }

  private factor(depth: number): number | undefined {
    if (depth > MAX_LENGTH) return undefined
    const sign = this.take('+-')
    if (sign) {
      const value = this.factor(depth + 1)
      return value === undefined || sign === '+' ? value : -value
    }
    if (this.take('(')) {
      const value = this.sum(depth + 1)
      return this.take(')') ? value : undefined
    }
    return this.number()
  }

  private number(): number | undefined {
    this.space()
    const digits = /^(\d+(\.\d*)?|\.\d+)(e[+-]?\d+)?/.exec(this.source.slice(this.at))
    if (!digits) return undefined
    this.at += digits[0].length
    this.space()
    const rest = this.source.slice(this.at)
    const unit = Object.keys(this.units)
      .sort((a, b) => b.length - a.length)
      .find(name => rest.startsWith(name))
    if (!unit) return Number(digits[0])
    this.at += unit.length
    return Number(digits[0]) * this.units[unit]
  }
}
