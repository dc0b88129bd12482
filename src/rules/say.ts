/** Numbers in sentences, as a careful civil servant writes them; and the published tolerance of a verdict. */
import type { Failure } from '../geometry/grid'
import { type Text, text } from '../layout/text'

/** mm: a minimum is met if measured ≥ limit − 0.5, a maximum if measured ≤ limit + 0.5 (measuring rules, section 1). */
export const TOLERANCE = 0.5
export const atLeast = (measured: number, limit: number): boolean => measured >= limit - TOLERANCE
export const atMost = (measured: number, limit: number): boolean => measured <= limit + TOLERANCE

/** 138 毫米 below 1 m, 1.2 米 above. */
export function length(mm: number): Text {
  if (Math.abs(mm) < 1000) return text(`${Math.round(mm)} 毫米`, `${Math.round(mm)} mm`)
  return text(`${(mm / 1000).toFixed(1)} 米`, `${(mm / 1000).toFixed(1)} m`)
}

/** Limits of widths, gaps and turning spaces lie below this, mm; those of walks and distances above. */
const METRES_FROM = 3000

/**
 * A measured length and its limit in one unit, with as many digits as it takes that the limit is said as it is and a
 * breach never prints two equal numbers. Walks are said in metres; widths and gaps in mm, as drawings give them.
 */
export function lengths(measured: number, limit: number): { measured: Text; limit: Text } {
  const metres = Math.abs(limit) >= METRES_FROM
  const unit = metres ? text('米', 'm') : text('毫米', 'mm')
  const digits = !metres ? 0 : limit % 100 === 0 ? 1 : limit % 10 === 0 ? 2 : 3
  const [a, b] = apart(metres ? measured / 1000 : measured, metres ? limit / 1000 : limit, digits)
  return {
    measured: text(`${a} ${unit.zh}`, `${a} ${unit.en}`),
    limit: text(`${b} ${unit.zh}`, `${b} ${unit.en}`),
  }
}

/** The same for degrees: 3.2°. */
export function angles(measured: number, limit: number): { measured: string; limit: string } {
  const [a, b] = apart(measured, limit, 1)
  return { measured: `${a}°`, limit: `${b}°` }
}

function apart(a: number, b: number, digits: number): [string, string] {
  for (let n = digits; n < digits + 3; n++) {
    const [x, y] = [a.toFixed(n), b.toFixed(n)]
    if (x !== y || a === b) return [x, y]
  }
  return [a.toFixed(digits + 3), b.toFixed(digits + 3)]
}

/** More than so many names in a sentence are not read: the list says them all. */
const MOST_NAMED = 8

const joined =
  (zh: string, en: string) =>
  (texts: readonly Text[]): Text => {
    const last = texts[texts.length - 1]
    const first = texts.slice(0, -1)
    if (first.length === 0) return last ?? text('', '')
    if (texts.length > MOST_NAMED) {
      const named = texts.slice(0, MOST_NAMED - 2)
      return text(
        `${named.map(t => t.zh).join('、')}等 ${texts.length} 项`,
        `${named.map(t => t.en).join(', ')} ${en} ${texts.length - named.length} more`,
      )
    }
    return text(
      `${first.map(t => t.zh).join('、')}${zh}${last.zh}`,
      `${first.map(t => t.en).join(', ')} ${en} ${last.en}`,
    )
  }

/** 轮椅、婴儿车和雨伞架 / wheelchair, stroller and umbrella stand */
export const enumerate = joined('和', 'and')
/** 等候区或母婴室 / waiting or mother and baby room */
export const either = joined('或', 'or')

/** Why something could not be judged: what could not be computed, and in a person's words what was in the way. */
export function notComputed(what: Text, { failed }: Failure): Text {
  const why = FAILED[failed]
  return text(`无法计算${what.zh}:${why.zh}`, `${what.en} cannot be computed: ${why.en}`)
}
const FAILED: Readonly<Record<Failure['failed'], Text>> = {
  'not finite': text('有坐标不是数', 'a coordinate is not a number'),
  'too large': text('平面图过大', 'the plan is too large'),
  triangulation: text('墙或物品的图形过于杂乱', 'the outlines of walls or things are too tangled'),
}
export const FREE_SPACE = text('通行空间', 'free space')
export const WALKS = text('步行距离', 'walking distances')
export const VIEWS = text('视场', 'views')

/** Several faults of one thing, each a clause of its own. */
export const inTurn = (texts: readonly Text[]): Text =>
  text(texts.map(t => t.zh).join(';'), texts.map(t => t.en).join('; '))
