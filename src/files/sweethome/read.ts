/**
 * A home of Sweet Home 3D (its Home.xml) as a layout: walls, doors and windows, furniture, rooms. Lengths there are
 * centimetres, y down, angles radians clockwise, fronts towards +y: only the unit differs. Attributes as in that
 * program's own DTD (SweetHome3D.dtd, version 7).
 */
import type { Point } from '../../geometry/types'
import { boxOf, distance, nearestOnSegment } from '../../geometry/vector'
import type { Layout, LayoutFile } from '../../layout/model'
import { readJson } from '../../layout/read'
import { FORMAT, VERSION } from '../../layout/schema/layout'
import { type Text, text } from '../../layout/text'
import { typeByName } from '../dxf/furniture'
import type { RawOpening } from '../dxf/openings'
import { roomsOf, rounded, shellOf, withOutside } from '../dxf/shell'
import type { RawWall } from '../dxf/walls'
import { zoneTypeOf } from '../dxf/zones'
import { type Element, parseXml } from './xml'

export type HomeResult =
  | { readonly ok: true; readonly layout: Layout; readonly words: readonly Text[] }
  | { readonly ok: false; readonly message: Text }

const MM = 10
/** A piece whose underside is higher than this over the floor, mm, does not stand in the way of a door: a window. */
const SILL = 300

const number = ({ attributes }: Element, name: string, otherwise = 0): number => {
  const value = Number(attributes[name] ?? otherwise)
  return Number.isFinite(value) && Math.abs(value) < 1e6 ? value : otherwise
}

/** @param title of the new layout; a home's own name is that of its file. */
export function readHome(source: string, { title, id }: { title: string; id: string }): HomeResult {
  const home = parseXml(source)
  if (home?.name !== 'home')
    return {
      ok: false,
      message: text(
        '这不是 Sweet Home 3D 的户型文件(.sh3d 或其中的 Home.xml),未导入。',
        'This is no home of Sweet Home 3D (.sh3d, or the Home.xml in it); it was not imported.',
      ),
    }
  const levels = home.children
    .filter(({ name }) => name === 'level')
    .sort(
      (p, q) =>
        number(p, 'elevation') - number(q, 'elevation') ||
        number(p, 'elevationIndex') - number(q, 'elevationIndex'),
    )
  const all = flattened(home.children)
  // What names no level lies on the first.
  const on = (level: Element | undefined): Element[] =>
    level === undefined
      ? all
      : all.filter(({ attributes }) => (attributes.level ?? levels[0].attributes.id) === level.attributes.id)
  const floors = levels.length > 0 ? levels : [undefined]
  const origin = originOf(all)
  const counts = { walls: 0, openings: 0, homeless: 0, items: 0, unnamed: 0, zones: 0 }
  const file = {
    format: FORMAT,
    version: VERSION,
    id,
    title,
    hall: { name: title, level: 'township' },
    floors: floors.map((level, i) => floorOf(on(level), level, i, origin, counts)),
  } as unknown as LayoutFile
  const read = readJson(file)
  return read.ok
    ? { ok: true, layout: read.layout, words: wordsOf(counts) }
    : { ok: false, message: read.message }
}

/** Pieces within groups lie where they say, not where their group does. */
const flattened = (elements: readonly Element[]): Element[] =>
  elements.flatMap(each => (each.name === 'furnitureGroup' ? flattened(each.children) : [each]))

/** The upper left corner of the walls, mm, moved to the origin. */
function originOf(all: readonly Element[]): Point {
  const ends = all.flatMap(each => (each.name === 'wall' ? wallPoints(each) : []))
  if (ends.length === 0) return [0, 0]
  const { minX, minY } = boxOf(ends)
  return [Math.floor(minX), Math.floor(minY)]
}

const at = (element: Element, x: string, y: string): Point => [
  number(element, x) * MM,
  number(element, y) * MM,
]

/** Its ends, and points along the arc of a round wall (no longer than 15° each). */
function wallPoints(wall: Element): Point[] {
  const [a, b] = [at(wall, 'xStart', 'yStart'), at(wall, 'xEnd', 'yEnd')]
  const extent = Math.max(-6.28, Math.min(6.28, number(wall, 'arcExtent')))
  const chord = distance(a, b)
  if (Math.abs(extent) < 0.01 || chord === 0) return [a, b]
  const steps = Math.ceil(Math.abs(extent) / (Math.PI / 12))
  const offset = chord / 2 / Math.tan(extent / 2)
  const center: Point = [
    (a[0] + b[0]) / 2 - ((b[1] - a[1]) / chord) * offset,
    (a[1] + b[1]) / 2 + ((b[0] - a[0]) / chord) * offset,
  ]
  const start = Math.atan2(a[1] - center[1], a[0] - center[0])
  const radius = distance(a, center)
  const points: Point[] = Array.from({ length: steps + 1 }, (_, i) => {
    const angle = start + (extent * i) / steps
    return [center[0] + radius * Math.cos(angle), center[1] + radius * Math.sin(angle)]
  })
  return [a, ...points.slice(1, -1), b]
}

type Counts = {
  walls: number
  openings: number
  homeless: number
  items: number
  unnamed: number
  zones: number
}

function floorOf(
  all: readonly Element[],
  level: Element | undefined,
  index: number,
  origin: Point,
  counts: Counts,
) {
  const moved = ([x, y]: Point): Point => [x - origin[0], y - origin[1]]
  const walls = all
    .filter(({ name }) => name === 'wall')
    .flatMap((wall): RawWall[] => {
      const points = wallPoints(wall).map(moved)
      const thickness = Math.max(1, number(wall, 'thickness', 7.5) * MM)
      return points.slice(1).map((b, i) => ({ a: points[i], b, thickness }))
    })
  const raw: RawOpening[] = []
  for (const piece of all.filter(
    ({ name, attributes }) => name === 'doorOrWindow' && attributes.visible !== 'false',
  )) {
    const opening = openingOf(piece, walls, moved(at(piece, 'x', 'y')))
    if (opening) raw.push(opening)
    else counts.homeless++
  }
  const shell = shellOf(walls, raw)
  const rooms = roomsOf(shell.walls, shell.openings)
  const items = all
    .filter(
      ({ name, attributes }) =>
        (name === 'pieceOfFurniture' || name === 'light') && attributes.visible !== 'false',
    )
    .map(piece => itemOf(piece, moved(at(piece, 'x', 'y')), counts))
  const zones = all
    .filter(({ name }) => name === 'room')
    .flatMap(room => {
      const polygon = room.children
        .filter(({ name }) => name === 'point')
        .map(each => rounded(moved(at(each, 'x', 'y'))))
      const name = (room.attributes.name ?? '').trim().slice(0, 200)
      return polygon.length < 3 ? [] : [{ type: zoneTypeOf(name), polygon, ...(name && { name }) }]
    })
  counts.walls += shell.walls.length
  counts.openings += shell.openings.length
  counts.items += items.length
  counts.zones += zones.length
  // Ids are unique in the file.
  const own = (id: string): string => (index === 0 ? id : `f${index + 1}-${id}`)
  return {
    id: `f${index + 1}`,
    name: level?.attributes.name ?? '一层',
    storey: index + 1,
    walls: shell.walls.map(wall => ({ ...wall, id: own(wall.id) })),
    openings: withOutside(shell.openings, rooms.openings).map(each => ({
      ...each,
      id: own(each.id),
      wall: own(each.wall),
    })),
    zones: zones.map((zone, i) => ({ id: own(`z${i + 1}`), ...zone })),
    items: items.map((item, i) => ({ id: own(`k${i + 1}`), ...item })),
  }
}

/** In the wall its middle lies in; its leaf's side is not taken over, for models are mirrored and turned at will. */
function openingOf(piece: Element, walls: readonly RawWall[], middle: Point): RawOpening | undefined {
  const width = number(piece, 'width') * MM
  const depth = number(piece, 'depth') * MM
  let best: { off: number; wall: RawWall; at: Point } | undefined
  for (const wall of walls) {
    if (distance(wall.a, wall.b) < width / 2) continue
    const { point, t } = nearestOnSegment(middle, [wall.a, wall.b])
    const off = distance(middle, point)
    // Leaves of open doors count in the depth of the piece.
    if (t <= 0 || t >= 1 || off > (wall.thickness + depth) / 2 || (best && best.off <= off)) continue
    best = { off, wall, at: point }
  }
  if (!best) return undefined
  const words = `${piece.attributes.name ?? ''} ${piece.attributes.catalogId ?? ''}`
  const isWindow = number(piece, 'elevation') * MM >= SILL || /window|窗/i.test(words)
  const sashes = piece.children.filter(({ name }) => name === 'sash').length
  const leaf = sashes > 1 ? 'double' : sashes === 1 ? 'single' : undefined
  return {
    wall: best.wall,
    at: best.at,
    width,
    kind: isWindow ? 'window' : 'door',
    ...(!isWindow && leaf && { leaf }),
  }
}

function itemOf(piece: Element, place: Point, counts: Counts) {
  const name = (piece.attributes.name ?? '').trim().slice(0, 100)
  const type = typeByName(`${name} ${piece.attributes.catalogId ?? ''}`)
  if (!type) counts.unnamed++
  const length = (key: string): number => Math.max(1, Math.round(number(piece, key) * MM))
  const rotation = Math.round(((number(piece, 'angle') * 180) / Math.PI) * 100) / 100
  const turn = ((rotation % 360) + 360) % 360
  const elevation = Math.round(number(piece, 'elevation') * MM)
  return {
    type: type ?? 'custom',
    at: rounded(place),
    size: [length('width'), length('depth')],
    height: length('height'),
    elevation: elevation || 0,
    ...(turn !== 0 && { rotation: turn }),
    ...(name && { name }),
  }
}

function wordsOf({ walls, openings, homeless, items, unnamed, zones }: Counts): Text[] {
  const out = [
    text(
      `墙 ${walls} 段,门窗 ${openings} 个,区域 ${zones} 个,物品 ${items} 件(其中 ${unnamed} 件不在物品库中,只有外形,请核对)`,
      `${walls} walls, ${openings} doors and windows, ${zones} zones, ${items} things (${unnamed} of them not in the catalogue; please check)`,
    ),
  ]
  if (homeless > 0)
    out.push(
      text(
        `门窗 ${homeless} 个不在任何墙上,未导入`,
        `${homeless} doors or windows lie in no wall and were left out`,
      ),
    )
  return out
}
