/**
 * Position marks: the tape on floor or desk that says where a thing belongs. Tape widths and legs are those of 6S
 * practice: on a desk 10 mm wide with legs of 50 mm, on the floor 60 mm wide; legs of 150 mm there are ours.
 */
import type { Point } from '../geometry/types'
import { itemType } from '../layout/catalogue'
import type { Item } from '../layout/model'
import { BANDS, placed, type Shape, type Subpath, shape } from './display'
import { line, path, rectPath } from './path'
import type { StyleName } from './theme'

type Tape = { readonly width: number; readonly leg: number; readonly gap: number }
const FLOOR: Tape = { width: 60, leg: 150, gap: 20 }
const DESK: Tape = { width: 10, leg: 50, gap: 4 }

/** How far the tape about a thing on the floor reaches, mm; desk marks are finer than any label. */
export const markReach = (item: Item): number => (item.mark && !item.mark.at ? FLOOR.gap + FLOOR.width : 0)

const COLOURS = ['blue', 'yellow', 'red', 'green', 'white'] as const
export type MarkColour = (typeof COLOURS)[number]

/** The mark's colour; without one, blue on a desk as the notice asks, on the floor red for fire, else yellow. */
export function markColour(item: Item, onDesk: boolean): MarkColour {
  const named = COLOURS.find(colour => colour === item.mark?.color)
  if (named) return named
  if (onDesk) return 'blue'
  return itemType(item.type).category === 'fire' ? 'red' : 'yellow'
}

const drawn = new WeakMap<Item, Shape>()

/** The mark of an item, at the marked place; null where the item has none. An item lives on a floor or a desk. */
export function drawMark(item: Item, onDesk: boolean): Shape | null {
  if (!item.mark) return null
  let known = drawn.get(item)
  if (!known) {
    known = markShape(item, onDesk)
    drawn.set(item, known)
  }
  return known
}

function markShape(item: Item, onDesk: boolean): Shape {
  const tape = onDesk ? DESK : FLOOR
  const { kind, at = item.at, rotation = item.rotation ?? 0 } = item.mark ?? { kind: 'L' }
  const reach = tape.gap + tape.width / 2
  const x = item.size[0] / 2 + reach
  const y = item.size[1] / 2 + reach
  const style: StyleName = `${onDesk ? 'desk-mark' : 'mark'}-${markColour(item, onDesk)}`
  const subpaths = kind === 'outline' ? [rectPath(-x, -y, x, y)] : corners(kind, x, y, tape)
  return shape('marks', BANDS.ground, placed([path(style, ...subpaths)], at, rotation), { id: item.id })
}

/** An L at each corner, or a T whose bar crosses the corner along front and back, its stem along the side. */
function corners(kind: 'L' | 'T', x: number, y: number, tape: Tape): Subpath[] {
  const leg = Math.min(tape.leg, x * 0.9, y * 0.9)
  return [-1, 1].flatMap(u =>
    [-1, 1].flatMap(v => {
      const corner: Point = [u * x, v * y]
      const stem: Point = [u * x, v * (y - leg)]
      const inner: Point = [u * (x - leg), v * y]
      const outer: Point = [u * (x + leg), v * y]
      return kind === 'L' ? [line(stem, corner, inner)] : [line(inner, outer), line(corner, stem)]
    }),
  )
}
