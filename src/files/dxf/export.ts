/**
 * A floor as a DXF drawing in true millimetres: what a planner sees on layers of its own, things as blocks, and beside
 * it in extended data what lines alone do not say, so that our importer gives back the same floor.
 */
import { drawItem, layerOf } from '../../drawing/items'
import { drawCable, drawDimension, drawNote } from '../../drawing/lines'
import { drawWalls } from '../../drawing/walls'
import type { Point } from '../../geometry/types'
import { boxOf } from '../../geometry/vector'
import { itemTitle, itemType, zoneTitle } from '../../layout/catalogue'
import type { Floor, Item, Layout, Opening } from '../../layout/model'
import { getRow, rowsOf } from '../../layout/table'
import { APPLICATION, canAttach, type DxfEntities, DxfWriter, dxfName, writeList } from '../../sheets/dxf'
import { type Kind, LAYERS, OWN, UNDERLAY } from './own-layers'
import type { UnderlayPath, UnderlayText } from './underlay'

export { APPLICATION }

/** Height of letters on things and zones, mm in the plan: 2.5 and 3.5 mm at 1:100 (GB/T 50001). */
const LETTERS = { thing: 150, zone: 350, title: 700 } as const

/** @param floor one of the layout's floors. */
export function floorToDxf(layout: Layout, floor: Floor): string {
  const underlay = underlayOf(floor)
  const names = [
    ...new Set([...underlay.paths, ...underlay.texts].map(({ layer }) => `${UNDERLAY}${dxfName(layer)}`)),
  ]
  const writer = new DxfWriter([...LAYERS, ...names.map(name => ({ name, color: 8 }))])
  const { model } = writer
  writeZones(model, floor)
  writeShell(model, floor)
  for (const item of rowsOf(floor.items)) writeItem(writer, item)
  writeLines(model, floor)
  writeUnderlay(model, underlay)
  writeTitle(model, layout, floor)
  return writer.toString()
}

/** The words an entity carries; an entity without place for them says so by carrying only its id. */
function carry(kind: Kind, entity: Record<string, unknown>, without: readonly string[]): string {
  const data = Object.fromEntries(
    Object.entries(entity).filter(
      ([key, value]) => key !== 'order' && !without.includes(key) && value !== undefined,
    ),
  )
  const text = JSON.stringify({ kind, data })
  if (canAttach(text)) return text
  // Attributes are what grows without bound; the thing itself must arrive.
  const { attrs: _, asset: __, ...rest } = data
  return JSON.stringify({ kind, data: rest })
}

function writeZones(model: DxfEntities, floor: Floor): void {
  for (const zone of rowsOf(floor.zones)) {
    const common = { layer: OWN.zones, hidden: zone.hidden }
    const ring = (points: readonly Point[], attached: string): void =>
      model.polyline({ points: points.flat(), closed: true }, { ...common, attached })
    ring(zone.polygon, carry('zone', zone, ['polygon', 'holes']))
    for (const hole of zone.holes ?? []) ring(hole, carry('hole', { id: zone.id }, []))
    const box = boxOf(zone.polygon)
    const middle: Point = [(box.minX + box.maxX) / 2, (box.minY + box.maxY) / 2]
    if (!zone.hidden) model.text(zoneTitle(zone).zh, middle, LETTERS.zone, { layer: OWN.words })
  }
}

function writeShell(model: DxfEntities, floor: Floor): void {
  writeList(drawWalls(floor.walls, floor.openings), model, shape => (shape.id ? OWN.openings : OWN.walls))
  for (const wall of rowsOf(floor.walls))
    model.line(wall.a, wall.b, {
      layer: OWN.axes,
      hidden: wall.hidden,
      attached: carry('wall', wall, ['a', 'b']),
    })
  for (const opening of rowsOf(floor.openings)) {
    const [a, b] = endsOf(floor, opening)
    const attached = carry('opening', opening, [])
    model.line(a, b, { layer: OWN.openingAxes, hidden: opening.hidden, attached })
  }
}

/** An opening's ends on its wall's axis; without a wall it lies at the origin, and still is there. */
function endsOf(floor: Floor, { wall, at, width }: Opening): [Point, Point] {
  const found = getRow(floor.walls, wall)
  const [a, b] = found ? [found.a, found.b] : [[0, 0] as const, [1, 0] as const]
  const length = Math.hypot(b[0] - a[0], b[1] - a[1]) || 1
  const on = (along: number): Point => [
    a[0] + ((b[0] - a[0]) * along) / length,
    a[1] + ((b[1] - a[1]) * along) / length,
  ]
  return [on(at - width / 2), on(at + width / 2)]
}

const LAYER_OF: Readonly<Record<string, string>> = { fire: OWN.fire, cctv: OWN.security }

/** One block for all things that look alike. */
function writeItem(writer: DxfWriter, item: Item): void {
  const { at: _, rotation: __, ...rest } = item
  const { parts } = drawItem({ ...rest, at: [0, 0], rotation: 0 })
  const base = dxfName(`${itemType(item.type).name.zh}_${item.size[0]}x${item.size[1]}`)
  const layer = LAYER_OF[layerOf(item.type)] ?? OWN.things
  const name = `${base}_${hash(JSON.stringify(parts))}`
  writer.block(name, content => {
    writeList([{ ...drawItem({ ...rest, at: [0, 0], rotation: 0 }) }], content, () => '0')
  })
  const common = { layer, hidden: item.hidden, attached: carry('item', item, ['at']) }
  writer.model.insert(name, item.at, item.rotation ?? 0, common)
  if (!item.hidden) writer.model.text(itemTitle(item).zh, item.at, LETTERS.thing, { layer: OWN.words })
}

/** FNV-1a. */
function hash(text: string): string {
  let value = 0x811c9dc5
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193)
  return (value >>> 0).toString(36)
}

function writeLines(model: DxfEntities, floor: Floor): void {
  const run = (points: readonly Point[], layer: string, attached: string): void =>
    model.polyline({ points: points.flat(), closed: false }, { layer, attached })
  for (const cable of rowsOf(floor.cables)) {
    run(cable.points, OWN.cables, carry('cable', cable, ['points']))
    if (!cable.hidden) writeList([drawCable(cable)], model, () => OWN.cables)
  }
  for (const note of rowsOf(floor.notes)) {
    const [x, y] = note.at ?? note.points?.[0] ?? [0, 0]
    run(
      [
        [x, y],
        [x + 1, y],
      ],
      OWN.rows,
      carry('note', note, []),
    )
    writeList(drawNote(note), model, () => OWN.notes)
  }
  for (const dimension of rowsOf(floor.dimensions)) {
    run(
      [
        [0, 0],
        [1, 0],
      ],
      OWN.rows,
      carry('dimension', dimension, []),
    )
    writeList(drawDimension(dimension, floor.items), model, () => OWN.notes)
  }
  for (const row of rowsOf(floor.rows)) {
    const through = row.items.flatMap(id => {
      const item = getRow(floor.items, id)
      return item ? [item.at] : []
    })
    const points: readonly Point[] =
      through.length > 1
        ? through
        : [
            [0, 0],
            [1, 0],
          ]
    run(points, OWN.rows, carry('row', row, []))
  }
}

export function underlayOf(floor: Floor): { paths: readonly UnderlayPath[]; texts: readonly UnderlayText[] } {
  const { underlay } = floor
  if (!underlay || !('paths' in underlay)) return { paths: [], texts: [] }
  const { texts } = underlay as { texts?: unknown }
  return {
    paths: (underlay.paths as unknown[]).filter(isPath),
    texts: Array.isArray(texts) ? texts.filter(isText) : [],
  }
}

/** The file's reader lets an underlay hold anything. */
function isPath(value: unknown): value is UnderlayPath {
  const path = value as UnderlayPath | null
  return (
    typeof path === 'object' &&
    path !== null &&
    typeof path.layer === 'string' &&
    Array.isArray(path.points) &&
    path.points.length >= 4 &&
    path.points.length % 2 === 0 &&
    path.points.every(each => Number.isFinite(each))
  )
}

function isText(value: unknown): value is UnderlayText {
  const text = value as UnderlayText | null
  return (
    typeof text === 'object' &&
    text !== null &&
    typeof text.layer === 'string' &&
    typeof text.text === 'string' &&
    Array.isArray(text.at) &&
    Number.isFinite(text.at[0]) &&
    Number.isFinite(text.at[1]) &&
    Number.isFinite(text.height)
  )
}

function writeUnderlay(model: DxfEntities, { paths, texts }: ReturnType<typeof underlayOf>): void {
  for (const { layer, points, closed } of paths)
    model.polyline({ points, closed: closed === true }, { layer: `${UNDERLAY}${dxfName(layer)}` })
  for (const { layer, text, at, height, rotation } of texts)
    model.text(text, at, height, { layer: `${UNDERLAY}${dxfName(layer)}`, rotation })
}

function writeTitle(model: DxfEntities, { title, hall }: Layout, floor: Floor): void {
  const { id, name, storey, north } = floor
  const corners = rowsOf(floor.walls).flatMap(wall => [wall.a, wall.b])
  const box = boxOf(corners.length > 0 ? corners : [[0, 0]])
  const at: Point = [(box.minX + box.maxX) / 2, box.maxY + 2500]
  const attached = carry('title', { title, hall, floor: { id, name, storey, north } }, [])
  model.text(`${title} ${name ?? ''}`.trim(), at, LETTERS.title, { layer: OWN.title, attached })
}
