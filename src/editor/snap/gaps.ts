/** Equal spacing: the held thing between two others, or repeating the gap of two others. */
import type { Point } from '../../geometry/types'
import { text } from '../../layout/text'
import type { Surroundings } from './around'
import { type Axis, type Held, onAxis } from './held'
import type { Candidate } from './types'

/** Gaps of less than this are touching, of more than this not a spacing anyone means; mm. */
const MIN_GAP = 10
const MAX_GAP = 10_000

export function gapCandidates(
  axis: Axis,
  across: Axis,
  raw: Point,
  held: Held,
  around: Surroundings,
  reach: number,
): Candidate[] {
  const [here, there] = axis.name === 'x' ? raw : [raw[1], raw[0]]
  const low = there + across.min(held.box)
  const high = there + across.max(held.box)
  const beside = [...around.beside(across, low, high)].sort(
    (a, b) => axis.min(a.box) - axis.min(b.box) || (a.item.id < b.item.id ? -1 : 1),
  )
  const found: Candidate[] = []
  const mid = (low + high) / 2
  const propose = (key: string, offset: number, gap: number, from: number) => {
    if (Math.abs(offset - here) > reach) return
    found.push({
      kind: 'gap',
      key: `gap:${axis.name}:${key}`,
      normal: axis.normal,
      offset,
      guide: {
        a: onAxis(axis, from, mid),
        b: onAxis(axis, from + gap, mid),
        words: text(`间距相等 ${Math.round(gap)} 毫米`, `equal gaps of ${Math.round(gap)} mm`),
      },
    })
  }
  const [mine, yours] = [axis.min(held.box), axis.max(held.box)]
  for (let i = 0; i + 1 < beside.length; i++) {
    const [a, b] = [beside[i], beside[i + 1]]
    const pair = `${a.item.id}:${b.item.id}`
    const gap = axis.min(b.box) - axis.max(a.box)
    if (gap < MIN_GAP || gap > MAX_GAP) continue
    propose(`${pair}:after`, axis.max(b.box) + gap - mine, gap, axis.max(b.box))
    propose(`${pair}:before`, axis.min(a.box) - gap - yours, gap, axis.min(a.box) - gap)
    const rest = (gap - (yours - mine)) / 2
    if (rest >= MIN_GAP) propose(`${pair}:between`, axis.max(a.box) + rest - mine, rest, axis.max(a.box))
  }
  return found
}
