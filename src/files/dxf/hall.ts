/** A drawing and what a person confirmed of it → a layout, with a count of what it became and what it did not. */

import type { Point, Ring } from '../../geometry/types'
import { boxOf, distance } from '../../geometry/vector'
import { LIMITS } from '../../layout/limits'
import type { Layout, LayoutFile } from '../../layout/model'
import { readJson } from '../../layout/read'
import { FORMAT, VERSION } from '../../layout/schema/layout'
import type { Text } from '../../layout/text'
import { text } from '../../layout/text'
import { flatten } from './flatten'
import { columnsOf, furnitureOf, type RawItem } from './furniture'
import type { Drawing } from './model'
import { openingsOf, type RawOpening } from './openings'
import { isOwn, ownFloor } from './own'
import { type Placed, type Plan, placePlan } from './place'
import type { ImportCounts } from './report'
import type { Mapping } from './roles'
import { roomsOf, rounded, shellOf, withOutside } from './shell'
import { underlayOf } from './underlay'
import { meetAtCorners, type RawWall, wallsOf } from './walls'
import { zonesOf } from './zones'

export type ImportSettings = {
  readonly mmPerUnit: number
  readonly mapping: Mapping
  /** Title of the new layout: the drawing's file name. */
  readonly title: string
  readonly id: string
}

export type ImportResult =
  | { readonly ok: true; readonly layout: Layout; readonly counts: ImportCounts }
  | { readonly ok: false; readonly message: Text }

/** Chains follow their curves within 1 mm of the building. */
const TOLERANCE = 1
/** Beyond this many walls rooms are not looked for: no plan of one floor has as many. */
const MAX_WALLS = 1000

type FloorFile = LayoutFile['floors'][number]

export function importDrawing(drawing: Drawing, settings: ImportSettings): ImportResult {
  const { mmPerUnit, mapping, title, id } = settings
  const flat = flatten(drawing, TOLERANCE / mmPerUnit)
  if (isOwn(flat)) return finish(ownFloor(flat, { title, id }))
  const plan = placePlan(flat, mmPerUnit, mapping)
  if (plan.lines.length === 0 && plan.words.length === 0) return { ok: false, message: nothing(drawing) }
  const size = Math.max(plan.box.maxX, plan.box.maxY)
  if (size > LIMITS.coordinate)
    return {
      ok: false,
      message: text(
        `按所选单位,图纸长 ${Math.round(size / 1000)} 米,超出 10 千米。请换一个单位再导入。`,
        `In the chosen unit the drawing is ${Math.round(size / 1000)} m long, more than 10 km. Choose another unit.`,
      ),
    }
  const { floor, counts } = floorOf(plan, settings)
  return finish({
    file: {
      format: FORMAT,
      version: VERSION,
      id,
      title,
      hall: { name: title, level: 'township' },
      floors: [floor],
    },
    counts: { ...counts, left: flat.left, unread: drawing.unread, proxies: drawing.proxies },
  })
}

/** Where the drawing lay: a later drawing of the same building can be laid on it. */
const sourceOf = (plan: Plan, { title, mmPerUnit }: ImportSettings) => ({
  title,
  mmPerUnit,
  offset: plan.offset,
})

function finish({ file, counts }: { file: LayoutFile; counts: ImportCounts }): ImportResult {
  const read = readJson(file)
  return read.ok ? { ok: true, layout: read.layout, counts } : { ok: false, message: read.message }
}

function nothing({ proxies, counts }: Drawing): Text {
  if (proxies.total > proxies.drawn) {
    const n = proxies.total - proxies.drawn
    return text(
      `图纸里没有可以读取的线:${n} 个对象是天正等软件的自定义对象,没有带图形。请在天正中用“图形导出”存为 T3 格式的 DXF,再导入。`,
      `The drawing has no line that can be read: ${n} objects belong to another program (such as Tarch) and carry no picture. Export the drawing there as T3 DXF and import that.`,
    )
  }
  return counts.size === 0
    ? text(
        '图纸的模型空间是空的,没有可以导入的内容。',
        'The model space of the drawing is empty: there is nothing to import.',
      )
    : text(
        '图纸里没有可以导入的线:所有图层都设为“不导入”,或者图纸只有点和视口。',
        'The drawing has no line to import: every layer is set to be left out, or it holds only points and viewports.',
      )
}

function floorOf(
  plan: Plan,
  settings: ImportSettings,
): { floor: FloorFile; counts: Omit<ImportCounts, 'left' | 'unread' | 'proxies'> } {
  const solids = [
    ...columnsOf(plan),
    ...plan.parts.filter(part => part.role === 'columns').map(({ lines }) => lines),
  ]
  const columnBoxes = solids.map(lines => boxOf(lines.flatMap(line => line.points)))
  const found = wallsOf(
    plan.lines.filter(line => line.role === 'walls'),
    columnBoxes,
  )
  const opened = openingsOf(plan, found.walls, found.gaps)
  meetAtCorners(found.walls, columnBoxes)
  const walls = splitAt(found.walls, opened.ends)
  const furniture = furnitureOf(plan, opened.parts)
  const { walls: wallFiles, openings } = shellOf(walls, opened.openings)
  const rooms =
    wallFiles.length > 0 && wallFiles.length <= MAX_WALLS ? roomsOf(wallFiles, openings) : undefined
  const zones = zonesOf(plan, rooms?.rooms.map(room => room.clear) ?? [])
  const used = new Set([...opened.lines, ...furniture.lines, ...zones.lines])
  for (const part of [...opened.parts, ...furniture.parts])
    for (const line of (part as Placed).lines) used.add(line)
  const underlay = underlayOf(plan, used, walls)
  const items = furniture.items.slice(0, LIMITS.list).map(itemFile)
  const zoneFiles = zones.zones.flatMap(zone => {
    const polygon = ringFile(zone.polygon)
    if (polygon.length < 3) return []
    const holes = zone.holes.map(ringFile).filter(ring => ring.length >= 3)
    const name = zone.name?.slice(0, 200)
    return [{ type: zone.type, polygon, ...(holes.length > 0 && { holes }), ...(name && { name }) }]
  })
  const layers = [...new Set(plan.lines.map(line => line.layer))]
  const floor = {
    id: 'f1',
    name: '一层',
    storey: 1,
    walls: wallFiles,
    openings: rooms ? withOutside(openings, rooms.openings) : openings,
    zones: zoneFiles.map((zone, i) => ({ id: `z${i + 1}`, ...zone })),
    items: items.map((item, i) => ({ id: `k${i + 1}`, ...item })),
    underlay: { paths: underlay.paths, texts: underlay.texts, layers, source: sourceOf(plan, settings) },
  } as unknown as FloorFile
  const by = (how: RawItem['by']): number => furniture.items.filter(item => item.by === how).length
  const of = (kind: RawOpening['kind']): number => opened.openings.filter(each => each.kind === kind).length
  return {
    floor,
    counts: {
      walls: wallFiles.length,
      manner: found.manner,
      doors: of('door'),
      windows: of('window'),
      passages: of('passage'),
      rooms: rooms?.rooms.length ?? 0,
      zones: zoneFiles.length,
      items: { name: by('name'), size: by('size'), shape: by('shape') },
      underlay: underlay.paths.length,
      notUnderstood: {
        unpairedFaces: found.unpaired,
        beyond: found.beyond,
        homelessDoors: opened.homeless,
        dropped: underlay.dropped,
        far: plan.far,
      },
    },
  }
}

/** Walls cut where a gap is wider than any opening. */
function splitAt(
  walls: readonly RawWall[],
  ends: readonly { wall: RawWall; from: Point; to: Point }[],
): RawWall[] {
  return walls.flatMap(wall => {
    const cuts = ends
      .filter(end => end.wall === wall)
      .sort((p, q) => distance(wall.a, p.from) - distance(wall.a, q.from))
    const parts: RawWall[] = []
    let start = wall.a
    for (const { from, to } of cuts) {
      parts.push({ a: start, b: from, thickness: wall.thickness })
      start = to
    }
    parts.push({ a: start, b: wall.b, thickness: wall.thickness })
    return parts
  })
}

function itemFile({ type, at, size, rotation, name }: RawItem) {
  const turn = Math.round((((rotation % 360) + 360) % 360) * 100) / 100
  const label = name?.slice(0, 100)
  return {
    type,
    at: rounded(at),
    size: [Math.max(1, Math.round(size[0])), Math.max(1, Math.round(size[1]))],
    ...(turn !== 0 && turn !== 360 && { rotation: turn }),
    ...(label && { name: label }),
  }
}

/** Corners in whole mm, none twice in a row. */
function ringFile(ring: Ring): [number, number][] {
  const points = ring.slice(0, LIMITS.vertices).map(rounded)
  return points.filter((p, i) => {
    const next = points[(i + 1) % points.length]
    return p[0] !== next[0] || p[1] !== next[1]
  })
}
