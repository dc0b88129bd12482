/** Signs of equal height on a plan, each at its thing or beside it with a leader, none over another. Paper mm. */
import { BANDS, type Primitive, primitiveBox, type Shape, shape } from '../drawing/display'
import { textWidth } from '../drawing/measure'
import { line, path, text } from '../drawing/path'
import { symbolOf } from '../drawing/symbols'
import type { Box, Point } from '../geometry/types'
import { boxesMeet, boxOf, distance, growBox, lerp, unionBox } from '../geometry/vector'
import type { Item } from '../layout/model'
import { signOf } from './legend'
import type { View } from './sheet'
import { LETTERS } from './words'

export type Sign = {
  readonly at: Point
  readonly item: Item
  /** Words under the sign. */
  readonly words?: string
  /** Where it stands best: beyond an edge, in this direction of length 1. */
  readonly beyond?: { readonly edge: Point; readonly towards: Point }
}

/** Between signs. */
const GAP = 0.8
/** How many rings of places are tried round a thing, and how many in each. */
const RINGS = 9
const AROUND = 12

/**
 * Places signs of `height` mm within `room`; `taken` are boxes no sign may cover, `ways` lines that one covers only
 * where there is no other place.
 */
export function placeSigns(
  signs: readonly Sign[],
  height: number,
  room: Box,
  taken: readonly Box[],
  ways: readonly (readonly Point[])[] = [],
): { readonly views: readonly View[]; readonly shapes: readonly Shape[] } {
  const used: Box[] = [...taken]
  const covered = [...ways]
  const views: View[] = []
  const lines: Primitive[] = []
  const words: Primitive[] = []
  for (const sign of signs) {
    const size = sizeOf(sign, height)
    const free = spots(sign, size).filter(
      each => isWithin(boxAt(each, size), room) && !used.some(other => boxesMeet(other, boxAt(each, size))),
    )
    const clear = free.filter(each => !covers(boxAt(each, size), covered))
    const unled = clear.find(each => !used.some(box => covers(box, [[sign.at, each]])))
    // An exit's sign stands where its route ends.
    const led = sign.words === undefined
    const at = (led ? (unled ?? clear[0]) : undefined) ?? free[0] ?? sign.at
    used.push(boxAt(at, size))
    if (led && at !== sign.at) {
      lines.push(path('fire-line', line(sign.at, at)))
      covered.push([sign.at, at])
    }
    const top = at[1] - size.height / 2
    const box = { minX: at[0] - size.sign / 2, maxX: at[0] + size.sign / 2, minY: top, maxY: top + height }
    views.push(signOf(sign.item, box))
    if (sign.words)
      words.push(text('safety-title', sign.words, [at[0], top + height + 2], LETTERS.note, { minPx: 0 }))
  }
  const shapes = [shape('fire', BANDS.note, lines), shape('fire', BANDS.label, words)]
  return { views, shapes: shapes.filter(({ parts }) => parts.length > 0) }
}

type SignSize = { readonly sign: number; readonly width: number; readonly height: number }

function sizeOf({ item, words }: Sign, height: number): SignSize {
  const extent = symbolOf({ ...item, rotation: 0 })
    .parts.map(primitiveBox)
    .reduce(unionBox, boxOf([]))
  const wide = (extent.maxX - extent.minX) / Math.max(1, extent.maxY - extent.minY)
  const sign = Math.min(2.2, wide) * height
  const under = words ? textWidth(words, true) * LETTERS.note : 0
  return { sign, width: Math.max(sign, under) + GAP, height: height + (words ? LETTERS.note + 0.5 : 0) }
}

const boxAt = ([x, y]: Point, { width, height }: SignSize): Box => ({
  minX: x - width / 2,
  minY: y - height / 2 - GAP / 2,
  maxX: x + width / 2,
  maxY: y + height / 2 + GAP / 2,
})

export const isWithin = (box: Box, room: Box): boolean =>
  box.minX >= room.minX && box.maxX <= room.maxX && box.minY >= room.minY && box.maxY <= room.maxY

/** Half the width of a way, mm. */
const HALF_WAY = 1.6

/** Whether a box lies on a way, told by points of it 2 mm apart. */
const covers = (box: Box, ways: readonly (readonly Point[])[]): boolean => {
  const { minX, minY, maxX, maxY } = growBox(box, HALF_WAY)
  return ways.some(way =>
    way.some((b, i) => {
      const a = way[Math.max(0, i - 1)]
      const steps = Math.max(1, Math.ceil(distance(a, b) / 2))
      return Array.from({ length: steps + 1 }, (_, k) => lerp(a, b, k / steps)).some(
        ([x, y]) => x > minX && x < maxX && y > minY && y < maxY,
      )
    }),
  )
}

/** Beyond the edge it stands best at, the thing's own place, then rings round it. */
function spots({ at, beyond }: Sign, { width, height }: SignSize): Point[] {
  const found: Point[] = [at]
  if (beyond) {
    const { edge, towards } = beyond
    const away = (Math.abs(towards[0]) * width + Math.abs(towards[1]) * height) / 2 + GAP
    found.unshift([edge[0] + towards[0] * away, edge[1] + towards[1] * away])
  }
  for (let r = 1; r <= RINGS; r++)
    for (let i = 0; i < AROUND; i++) {
      const angle = (i / AROUND) * 2 * Math.PI
      found.push([at[0] + Math.cos(angle) * width * r * 0.75, at[1] + Math.sin(angle) * height * r * 0.75])
    }
  return found
}
