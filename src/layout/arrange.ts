import { cosSin } from '../geometry/vector'
import type { Recipe } from './document'
import { moveBy, normalAngle, setField } from './edits'
import type { Item, Layout } from './model'
import { findItem } from './queries'

type Axis = 0 | 1
type Span = { readonly id: string; readonly min: number; readonly max: number }

/** How far a thing reaches from its middle along an axis, mm. */
function reach(item: Item, axis: Axis): number {
  const [c, s] = cosSin(item.rotation ?? 0)
  const [w, d] = item.size
  return axis === 0 ? (Math.abs(w * c) + Math.abs(d * s)) / 2 : (Math.abs(w * s) + Math.abs(d * c)) / 2
}

function spansOf(layout: Layout, ids: readonly string[], axis: Axis): Span[] {
  return ids.flatMap(id => {
    const item = findItem(layout, id)
    if (!item || item.locked) return []
    const half = reach(item, axis)
    return [{ id, min: item.at[axis] - half, max: item.at[axis] + half }]
  })
}

const along = (axis: Axis, by: number): readonly [number, number] => (axis === 0 ? [by, 0] : [0, by])

/** Brings the chosen sides (or the middles) of things to one line: that of the box around them all. */
export const alignTo =
  (ids: readonly string[], axis: Axis, side: 'min' | 'middle' | 'max'): Recipe =>
  draft => {
    const spans = spansOf(draft as Layout, ids, axis)
    const [low, high] = [Math.min(...spans.map(s => s.min)), Math.max(...spans.map(s => s.max))]
    const place = (s: Pick<Span, 'min' | 'max'>) => (side === 'middle' ? (s.min + s.max) / 2 : s[side])
    const line = place({ min: low, max: high })
    for (const span of spans) moveBy([span.id], along(axis, Math.round(line - place(span))))(draft)
  }

/** Spreads things between the first and the last so that the gaps between them are equal. */
export const distribute =
  (ids: readonly string[], axis: Axis): Recipe =>
  draft => {
    const spans = spansOf(draft as Layout, ids, axis).sort((a, b) => a.min + a.max - b.min - b.max)
    if (spans.length < 3) return
    const room = spans[spans.length - 1].max - spans[0].min
    const filled = spans.reduce((sum, span) => sum + span.max - span.min, 0)
    const gap = (room - filled) / (spans.length - 1)
    let next = spans[0].min
    for (const span of spans) {
      moveBy([span.id], along(axis, Math.round(next - span.min)))(draft)
      next += span.max - span.min + gap
    }
  }

/** Mirrors things about the middle of the box around them: left and right (axis 0), or front and back (axis 1). */
export const mirror =
  (ids: readonly string[], axis: Axis): Recipe =>
  draft => {
    const spans = spansOf(draft as Layout, ids, axis)
    const twice = Math.min(...spans.map(s => s.min)) + Math.max(...spans.map(s => s.max))
    for (const { id, min, max } of spans) {
      moveBy([id], along(axis, Math.round(twice - min - max)))(draft)
      const item = findItem(draft as Layout, id)
      const turned = normalAngle((axis === 0 ? 0 : 180) - (item?.rotation ?? 0))
      if (turned !== normalAngle(item?.rotation ?? 0)) setField(id, ['rotation'], turned || undefined)(draft)
    }
  }

/** The area letters a number begins with: E of E-CK-03. */
export const areaOf = (number: string): string | undefined => /^([A-Za-z0-9]+)-/.exec(number)?.[1]

/** Things in reading order: rows from the top, each from the left. */
function inReadingOrder(layout: Layout, ids: readonly string[]): readonly Item[] {
  const items = ids.flatMap(id => findItem(layout, id) ?? [])
  const depth = Math.max(1, ...items.map(item => reach(item, 1)))
  const row = (item: Item) => Math.round(item.at[1] / depth)
  return [...items].sort((a, b) => row(a) - row(b) || a.at[0] - b.at[0])
}

/** `pattern` with its run of # replaced by the count, as many digits as there are #. */
export function counted(pattern: string, count: number): string {
  const [hashes] = /#+/.exec(pattern) ?? ['']
  return hashes === '' ? pattern : pattern.replace(hashes, String(count).padStart(hashes.length, '0'))
}

/**
 * Fills a field of things in reading order: one line is the pattern for all of them, several lines go one to each and
 * what is left over stays as it was. # in a line stands for the count from `from`. A `list` field gets one entry.
 */
export const fillInOrder =
  (
    ids: readonly string[],
    path: readonly string[],
    lines: readonly string[],
    from: number,
    list = false,
  ): Recipe =>
  draft => {
    inReadingOrder(draft as Layout, ids).forEach(({ id }, i) => {
      const line = lines.length === 1 ? lines[0] : lines[i]
      if (line === undefined) return
      const words = counted(line, from + i)
      setField(id, path, list ? [words] : words)(draft)
    })
  }

/** Numbers things in reading order: `pattern` with # for the count, or the count after it. */
export const renumber = (ids: readonly string[], pattern: string, from: number): Recipe =>
  fillInOrder(ids, ['number'], [pattern.includes('#') ? pattern : `${pattern}#`], from)
