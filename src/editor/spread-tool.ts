/** Spreading a row over the free length between what stands at its two ends, shown before it is done. */
import type { Box, Point, Ring } from '../geometry/types'
import { add, boxOf, distance, growBox, rotate } from '../geometry/vector'
import { type Fill, type FreeLength, fillPlaces } from '../layout/arrange-line'
import { moveBy, together } from '../layout/edits'
import type { Item } from '../layout/model'
import { findItem } from '../layout/queries'
import { type Text, text } from '../layout/text'
import { thingOf } from '../scene/things'
import { gapBeside } from './clearances'
import { sheetBox } from './hit'
import { AT_REST } from './state'
import type { Tool, ToolContext } from './tools/types'

/** What the row would become, or why not. */
export type Spread =
  | { readonly ok: true; readonly moves: readonly Point[]; readonly gap: number; readonly free?: number }
  | { readonly ok: false; readonly why: Text }

export type SpreadTool = Tool & {
  readonly fill: Fill
  /** Takes up another way of filling and shows it. */
  use(fill: Fill): Spread
  /** One history entry; false where the row cannot be spread so. */
  put(): boolean
}

type Row = {
  /** In their order along the row. */
  readonly items: readonly Item[]
  readonly extents: readonly { readonly min: number; readonly max: number }[]
  /** Degrees; distances along the row are those along the turned +x. */
  readonly turn: number
  readonly free?: FreeLength
}

/** The direction a row runs in: along its things where they are turned alike, and the longer way of the two. */
function directionOf(items: readonly Item[]): number {
  const [first] = items
  const alike = items.every(each => ((each.rotation ?? 0) - (first.rotation ?? 0)) % 90 === 0)
  const turn = alike ? (first.rotation ?? 0) % 90 : 0
  const box = boxOf(items.map(({ at }) => rotate(at, -turn)))
  const deep = box.maxY - box.minY > box.maxX - box.minX
  const single = items.length === 1 ? (first.rotation ?? 0) : undefined
  return single ?? (deep ? turn + 90 : turn)
}

function rowOf(context: ToolContext, ids: readonly string[]): Row | undefined {
  const { committed } = context.state
  const items = ids.flatMap(id => findItem(committed, id) ?? []).filter(({ locked }) => !locked)
  if (items.length === 0) return undefined
  const turn = directionOf(items)
  const boxes = new Map<Item, Box>(
    items.map(item => [item, boxOf(thingOf(item).ring.map(p => rotate(p, -turn)))]),
  )
  const boxAt = (item: Item) => boxes.get(item) as Box
  const middle = (item: Item) => boxAt(item).minX + boxAt(item).maxX
  const sorted = [...items].sort((a, b) => middle(a) - middle(b))
  const hull = boxOf(items.flatMap(item => corners(boxAt(item))))
  const extents = sorted.map(item => ({ min: boxAt(item).minX, max: boxAt(item).maxX }))
  return { items: sorted, extents, turn, free: freeLength(context, ids, hull, turn) }
}

const corners = ({ minX, minY, maxX, maxY }: Box): Ring => [
  [minX, minY],
  [maxX, maxY],
]

/** From what stands before one end of the row to what stands before the other. */
function freeLength(
  context: ToolContext,
  ids: readonly string[],
  hull: Box,
  turn: number,
): FreeLength | undefined {
  const { committed } = context.state
  const sheet = sheetBox(committed, context.state)
  if (!sheet) return undefined
  const frame = {
    at: rotate([(hull.minX + hull.maxX) / 2, (hull.minY + hull.maxY) / 2], turn),
    size: [hull.maxX - hull.minX, hull.maxY - hull.minY] as const,
    rotation: turn,
  }
  const gap = (side: 'left' | 'right') =>
    gapBeside(committed, context.state, frame, side, growBox(sheet, 1), ids)?.gap
  const [left, right] = [gap('left'), gap('right')]
  return left === undefined || right === undefined
    ? undefined
    : { from: hull.minX - left, to: hull.maxX + right }
}

const NOTHING = text('所选物品已锁定或已删除。', 'What was selected is locked or gone.')
const NO_ENDS = text(
  '这一行的两端没有墙或物品,量不出净长。请改用给定间隙。',
  'There is no wall or thing at both ends of the row: choose a given gap.',
)

export function createSpreadTool(context: ToolContext, ids: readonly string[]): SpreadTool {
  let fill: Fill = { mode: 'even' }

  function spread(): Spread & { row?: Row } {
    const row = rowOf(context, ids)
    if (!row) return { ok: false, why: NOTHING }
    const placed = fillPlaces(row.extents, row.free, fill)
    if (!placed) return { ok: false, why: NO_ENDS }
    const free = row.free && Math.round(row.free.to - row.free.from)
    if (placed.gap < 0) {
      const wide = Math.round(row.extents.reduce((sum, { min, max }) => sum + max - min, 0))
      return {
        ok: false,
        why: text(
          `放不下:${row.items.length} 件共宽 ${wide} 毫米,净长只有 ${free} 毫米。`,
          `No room: ${row.items.length} things are ${wide} mm wide together, the free length is ${free} mm.`,
        ),
      }
    }
    const moves = row.extents.map(({ min }, i): Point => {
      const [x, y] = rotate([placed.starts[i] - min, 0], row.turn)
      return [Math.round(x) + 0, Math.round(y) + 0]
    })
    return { ok: true, moves, gap: placed.gap, free, row }
  }

  function show(): Spread {
    const found = spread()
    const { row } = found
    const outlines =
      found.ok && row
        ? row.items.map((item, i) => thingOf(item).ring.map(p => add(p, found.moves[i])))
        : undefined
    context.update({ live: { ...AT_REST, outlines } })
    return found
  }

  function put(): boolean {
    const found = spread()
    if (!found.ok || !found.row) return false
    const { items } = found.row
    const label = text(`均布 ${items.length} 件物品`, `spread ${items.length} things`)
    const moved = items.map(({ id }, i) => moveBy([id], found.moves[i]))
    if (found.moves.some(move => distance(move, [0, 0]) > 0)) context.edit(label, together(moved), [...ids])
    context.update({ live: AT_REST, tool: { kind: 'select' } })
    return true
  }

  return {
    get fill() {
      return fill
    },
    use(next) {
      fill = next
      return show()
    },
    put,
    pointer() {},
    key: key => key === 'Enter' && put(),
    cancel: () => false,
    leave: () => context.update({ live: AT_REST }),
  }
}
