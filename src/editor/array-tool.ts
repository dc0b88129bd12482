/**
 * Copies of what is selected along a drawn line: the things themselves stand at its first point, copies follow to its
 * last. One history entry.
 */
import type { Point, Ring } from '../geometry/types'
import { add, bearing, distance, lerp, rotate, sub } from '../geometry/vector'

import { placesAlong, type Spacing } from '../layout/arrange-line'
import { itemType } from '../layout/catalogue'
import type { Recipe } from '../layout/document'
import { moveBy, normalAngle, together, turnBy } from '../layout/edits'
import { GRID_MOST } from '../layout/grid'
import type { Item } from '../layout/model'
import { findItem } from '../layout/queries'
import { type Text, text } from '../layout/text'
import { boxAround } from '../scene/outlines'
import { thingOf } from '../scene/things'
import { copyOf, pasteRecipe } from './clipboard'
import { createTraceTool } from './tools/trace'
import type { Tool, ToolContext } from './tools/types'

export type ArraySettings = {
  readonly spacing: Spacing
  /** Widths run along the line. */
  readonly turns: boolean
}
export type ArrayTool = Tool & { settings: ArraySettings }

/** Of several things with their middle at `middle`. */
type Unit = { readonly items: readonly Item[]; readonly middle: Point }

function unitOf(context: ToolContext, ids: readonly string[]): Unit | undefined {
  const { committed } = context.state
  const items = ids.flatMap(id => findItem(committed, id) ?? [])
  const box = boxAround(committed, ids)
  if (items.length === 0 || !box) return undefined
  const middle: Point =
    items.length === 1 ? items[0].at : [(box.minX + box.maxX) / 2, (box.minY + box.maxY) / 2]
  return { items, middle }
}

const whole = ([x, y]: Point): Point => [Math.round(x) + 0, Math.round(y) + 0]

/** Where the middles of the things and of their copies come. */
function middlesOf([a, b]: readonly Point[], spacing: Spacing): readonly Point[] {
  const long = b ? distance(a, b) : 0
  return placesAlong(long, spacing).map(far => (long > 0 ? lerp(a, b, far / long) : a))
}

/** By how much widths turn to run along the line, the fronts staying on their side; in (-90, 90]. */
function turnAlong([a, b]: readonly Point[], { items }: Unit): number {
  const by = normalAngle(bearing(sub(b, a)) - (items[0].rotation ?? 0)) % 180
  return by > 90 ? by - 180 : by
}

export function createArrayTool(
  context: ToolContext,
  ids: readonly string[],
  settings: ArraySettings,
): ArrayTool {
  const turnOf = (line: readonly Point[], unit: Unit): number =>
    tool.settings.turns && line[1] ? turnAlong(line, unit) : 0

  function outlines(line: readonly Point[]): readonly Ring[] {
    const unit = unitOf(context, ids)
    if (!unit) return [line]
    const turn = turnOf(line, unit)
    const rings = unit.items.map(item => thingOf(item).ring)
    const most = Math.max(1, Math.floor(GRID_MOST / unit.items.length))
    const ghosts = middlesOf(line, tool.settings.spacing)
      .slice(0, most)
      .flatMap(middle => rings.map(ring => ring.map(p => add(middle, rotate(sub(p, unit.middle), turn)))))
    return [line, ...ghosts]
  }

  function finish(line: readonly Point[]): void {
    const unit = unitOf(context, ids)
    if (!unit) return
    const middles = middlesOf(line, tool.settings.spacing)
    const count = middles.length * unit.items.length
    if (count > GRID_MOST) {
      const why = `一次最多排 ${GRID_MOST} 件,这条线上要排 ${count} 件。请把间距改大或把线画短。`
      context.notify('error', text(why, `At most ${GRID_MOST} things at a time; the line asks for ${count}.`))
      return
    }
    const chosen: string[] = [...ids]
    const { state } = context
    const [first, ...rest] = middles
    const turn = turnOf(line, unit)
    const copied = copyOf(state.committed, ids)
    const copies = rest.map((middle): Recipe => {
      const own: string[] = []
      const paste = pasteRecipe(copied, state, whole(sub(middle, unit.middle)), own)
      return draft => {
        paste(draft)
        turnBy(own, turn, whole(middle))(draft)
        chosen.push(...own)
      }
    })
    const moved = [moveBy(ids, whole(sub(first, unit.middle))), turnBy(ids, turn, whole(first))]
    if (context.edit(labelOf(unit, count), together([...copies, ...moved]), chosen))
      context.notify('info', saidOf(count, middles))
    context.update({ tool: { kind: 'select' } })
  }

  const tool: ArrayTool = {
    ...createTraceTool(context, () => ({
      shape: 'line',
      closes: 'never',
      least: 2,
      most: 2,
      anchors: unitOf(context, ids)?.items.map(({ at }) => at),
      outlines,
      finish,
    })),
    settings,
  }
  return tool
}

function labelOf({ items }: Unit, count: number): Text {
  const only = items.every(({ type }) => type === items[0].type) ? itemType(items[0].type).name : undefined
  return only
    ? text(`沿线排列 ${count} 件${only.zh}`, `${count} of ${only.en} along a line`)
    : text(`沿线排列 ${count} 件物品`, `${count} things along a line`)
}

function saidOf(count: number, middles: readonly Point[]): Text {
  const pitch = middles.length > 1 ? Math.round(distance(middles[0], middles[1])) : 0
  return text(
    `已沿线排列,共 ${count} 件,中心间距 ${pitch} 毫米。`,
    `${count} things along the line, ${pitch} mm from middle to middle.`,
  )
}
