/** What the trace tool makes: walls, zones, cables. */
import type { Point, Ring } from '../../geometry/types'
import { zoneKind } from '../../layout/catalogue'
import { addToFloor } from '../../layout/edits'
import type { Cable, Zone, ZoneType } from '../../layout/model'
import { floorOf, freshId, nextZoneNumber } from '../../layout/queries'
import { addWalls } from '../../layout/shell-edits'
import { lastOrder } from '../../layout/table'
import { text } from '../../layout/text'
import { splitZone } from '../../layout/zone-edits'
import { band } from '../../scene/outlines'
import { wallFaces } from './around'
import { measurePlan } from './measure'
import type { TracePlan } from './trace'
import type { ToolContext } from './types'
import { wallSize } from './wall-size'

/** Whole millimetres, never a negative zero. */
const whole = (points: readonly Point[]): [number, number][] =>
  points.map(([x, y]) => [Math.round(x) + 0, Math.round(y) + 0])

/** The steps of a line as bands of a wall's thickness. */
const bands = (points: readonly Point[], closed: boolean, thickness: number): Ring[] =>
  (closed ? [...points, points[0]] : points).flatMap((p, i, all) => {
    const ring = i + 1 < all.length ? band(p, all[i + 1], thickness) : undefined
    return ring ? [ring] : []
  })

/** A rectangle's corners moved out by half a thickness: it is drawn by its clear size. */
function outwards(points: readonly Point[], by: number): Point[] {
  const [xs, ys] = [points.map(p => p[0]), points.map(p => p[1])]
  const [cx, cy] = [(Math.min(...xs) + Math.max(...xs)) / 2, (Math.min(...ys) + Math.max(...ys)) / 2]
  return points.map(([x, y]) => [x + Math.sign(x - cx) * by, y + Math.sign(y - cy) * by])
}

/** What the tool in hand draws; undefined for tools that draw nothing. */
export function tracePlan(context: ToolContext): TracePlan | undefined {
  const { tool, surface } = context.state
  if (surface !== undefined) return undefined
  if (tool.kind === 'wall') {
    const rectangle = tool.shape === 'rectangle'
    const { thickness } = tool
    const lines = (points: readonly Point[]) => (rectangle ? outwards(points, thickness / 2) : points)
    return {
      shape: tool.shape,
      closes: 'may',
      least: 2,
      outlines: (points, closed) => bands(lines(points), closed, thickness),
      sized: (points, at) => wallSize(context, points, at, tool),
      finish(points, closed) {
        const made: string[] = []
        const make = { thickness, ...(tool.material === 'solid' ? {} : { kind: tool.material }) }
        const recipe = addWalls(context.state.floor, lines(points), closed, make, made)
        context.edit(text('画墙', 'draw walls'), recipe, made)
      },
    }
  }
  if (tool.kind === 'zone')
    return {
      shape: tool.shape,
      closes: 'must',
      least: 3,
      around: wallFaces(context),
      outlines: points => (points.length > 2 ? [points] : [[...points, points[0]]]),
      finish: points => addZone(context, tool.type, points),
    }
  if (tool.kind === 'cable')
    return {
      shape: 'line',
      closes: 'never',
      least: 2,
      around: wallFaces(context),
      // Out and back: an outline that looks like a line.
      outlines: points => [[...points, ...points.slice(1, -1).reverse()]],
      finish(points) {
        const floor = floorOf(context.state.layout, context.state.floor)
        if (!floor) return
        const id = freshId(context.state.layout, 'x')
        const cable: Cable = { id, order: lastOrder(floor.cables), points: whole(points) }
        context.edit(text('画线路', 'draw a cable'), addToFloor(floor.id, 'cables', cable), [id])
      },
    }
  if (tool.kind === 'split')
    return {
      shape: 'line',
      closes: 'never',
      least: 2,
      most: 2,
      outlines: points => [[...points]],
      finish([a, b]) {
        const made: string[] = []
        const cut = context.edit(text('分割区域', 'cut a zone in two'), splitZone(tool.zone, a, b, made))
        context.update({ tool: { kind: 'select' }, ...(cut ? { selection: made } : {}) })
        if (!cut)
          context.notify(
            'info',
            text(
              '这条线没有穿过所选区域,区域没有改变。',
              'The line does not cross the zone; nothing was changed.',
            ),
          )
      },
    }
  if (tool.kind === 'measure') return measurePlan(context, tool.keep)
  return undefined
}

/** A zone with the next free area letter. */
export function addZone(context: ToolContext, type: ZoneType, points: readonly Point[]): void {
  const { layout, floor: floorId } = context.state
  const floor = floorOf(layout, floorId)
  if (!floor) return
  const id = freshId(layout, 'z')
  const { name } = zoneKind(type)
  const zone: Zone = {
    id,
    order: lastOrder(floor.zones),
    type,
    number: nextZoneNumber(layout),
    polygon: whole(points),
  }
  const label = text(`画${name.zh}`, `draw ${name.en}`)
  context.edit(label, addToFloor(floor.id, 'zones', zone), [id])
}
