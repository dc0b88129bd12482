/**
 * Reading back a floor this program exported. Where a thing lies is what the drawing shows (it may have been moved in
 * CAD since); what it is comes from the data the entities carry.
 */
import type { Point } from '../../geometry/types'
import type { LayoutFile } from '../../layout/model'
import { FORMAT, VERSION } from '../../layout/schema/layout'
import { APPLICATION } from '../../sheets/dxf'
import type { Flat, Stroke } from './flatten'
import type { ExtendedData } from './model'
import { type Carried, KINDS, OWN, UNDERLAY } from './own-layers'
import type { ImportCounts } from './report'
import type { UnderlayPath, UnderlayText } from './underlay'

/** Whether the drawing carries the title every export has. */
export const isOwn = (flat: Flat): boolean =>
  flat.labels.some(({ xdata }) => carriedOf(xdata)?.kind === 'title')

function carriedOf(xdata: ExtendedData | undefined): Carried | undefined {
  const pieces = xdata?.[APPLICATION]
  if (!pieces) return undefined
  try {
    const { kind, data } = JSON.parse(pieces.map(piece => piece.replace(/^\||\|$/g, '')).join('')) as Carried
    return KINDS.includes(kind) && typeof data === 'object' && data !== null ? { kind, data } : undefined
  } catch {
    return undefined
  }
}

type Entity = Record<string, unknown>
const OWN_LAYERS: ReadonlySet<string> = new Set(Object.values(OWN))

export function ownFloor(
  flat: Flat,
  names: { title: string; id: string },
): { file: LayoutFile; counts: ImportCounts } {
  const lists: Record<
    'wall' | 'opening' | 'zone' | 'item' | 'row' | 'cable' | 'note' | 'dimension',
    Entity[]
  > = {
    wall: [],
    opening: [],
    zone: [],
    item: [],
    row: [],
    cable: [],
    note: [],
    dimension: [],
  }
  const holes = new Map<unknown, [number, number][][]>()
  const paths: UnderlayPath[] = []
  for (const stroke of flat.strokes) {
    const carried = carriedOf(stroke.xdata)
    if (!carried) {
      const path = foreign(stroke)
      if (path) paths.push(path)
      continue
    }
    if (stroke.part >= 0) continue
    const points = pointsOf(stroke)
    const { kind, data } = carried
    if (kind === 'wall') lists.wall.push({ ...data, a: points[0], b: points[points.length - 1] })
    else if (kind === 'opening') lists.opening.push({ ...data, between: stroke.points })
    else if (kind === 'zone') lists.zone.push({ ...data, polygon: points })
    else if (kind === 'hole') holes.set(data.id, [...(holes.get(data.id) ?? []), points])
    else if (kind === 'cable') lists.cable.push({ ...data, points })
    else if (kind === 'row' || kind === 'note' || kind === 'dimension') lists[kind].push({ ...data })
  }
  for (const part of flat.parts) {
    const carried = carriedOf(part.xdata)
    if (carried?.kind !== 'item') continue
    const [a, b, c, d, x, y] = part.matrix
    const { data } = carried
    const size = scaled(data.size, Math.hypot(a, b), Math.hypot(c, d))
    lists.item.push({ ...data, at: rounded(x, y), ...turned(data, a, b), ...(size && { size }) })
  }
  for (const zone of lists.zone) if (holes.has(zone.id)) zone.holes = holes.get(zone.id)
  const walls = new Map(lists.wall.map(wall => [wall.id, wall as { a: Point; b: Point }]))
  for (const opening of lists.opening) place(opening, walls)
  const texts = flat.labels.flatMap((label): UnderlayText[] => {
    if (!label.layer.startsWith(UNDERLAY)) return []
    const rotation = Math.round(-label.rotation) || 0
    const layer = label.layer.slice(UNDERLAY.length)
    const at = rounded(...label.at)
    return [
      { layer, text: label.text, at, height: Math.round(label.height), ...(rotation !== 0 && { rotation }) },
    ]
  })
  const title =
    flat.labels.map(({ xdata }) => carriedOf(xdata)).find(each => each?.kind === 'title')?.data ?? {}
  const { hall, floor, title: words } = title as { hall?: Entity; floor?: Entity; title?: unknown }
  const underlay = paths.length + texts.length > 0 && {
    underlay: {
      paths,
      ...(texts.length > 0 && { texts }),
      layers: [...new Set(paths.map(({ layer }) => layer))],
    },
  }
  const all = (list: Entity[], key: string) => (list.length > 0 ? { [key]: list } : {})
  const file = {
    format: FORMAT,
    version: VERSION,
    id: names.id,
    title: typeof words === 'string' ? words : names.title,
    hall: hall ?? { name: names.title, level: 'township' },
    floors: [
      {
        id: 'f1',
        ...floor,
        ...all(lists.wall, 'walls'),
        ...all(lists.opening, 'openings'),
        ...all(lists.zone, 'zones'),
        ...all(lists.item, 'items'),
        ...all(lists.row, 'rows'),
        ...all(lists.cable, 'cables'),
        ...all(lists.note, 'notes'),
        ...all(lists.dimension, 'dimensions'),
        ...underlay,
      },
    ],
  } as unknown as LayoutFile
  return { file, counts: countsOf(lists, paths.length, flat) }
}

const rounded = (x: number, y: number): [number, number] => [Math.round(x) || 0, Math.round(-y) || 0]

const pointsOf = ({ points }: Stroke): [number, number][] => {
  const out: [number, number][] = []
  for (let i = 0; i < points.length; i += 2) out.push(rounded(points[i], points[i + 1]))
  return out
}

/** Lines that were not there when the floor was exported, and its underlay. */
function foreign({ layer, points, closed, part }: Stroke): UnderlayPath | undefined {
  if (OWN_LAYERS.has(layer) || part >= 0) return undefined
  const name = layer.startsWith(UNDERLAY) ? layer.slice(UNDERLAY.length) : layer
  const flat = points.map((value, i) => Math.round(i % 2 === 0 ? value : -value) || 0)
  return { layer: name, points: flat, ...(closed && { closed: true as const }) }
}

/** The rotation as drawn, unless it is the one that was written. */
function turned({ rotation = 0 }: Entity, a: number, b: number): { rotation?: number } {
  const drawn = (-Math.atan2(b, a) * 180) / Math.PI
  const off = Math.abs(((((drawn - Number(rotation)) % 360) + 540) % 360) - 180)
  return off > 0.001 ? { rotation: Math.round(drawn * 100) / 100 } : {}
}

/** Made wider or deeper in CAD. */
function scaled(size: unknown, x: number, y: number): [number, number] | undefined {
  if (!Array.isArray(size) || (Math.abs(x - 1) < 1e-6 && Math.abs(y - 1) < 1e-6)) return undefined
  return [Math.round(Number(size[0]) * x), Math.round(Number(size[1]) * y)]
}

/** Where it lies on its wall: as written unless its line was moved by more than a millimetre. */
function place(opening: Entity, walls: ReadonlyMap<unknown, { a: Point; b: Point }>): void {
  const between = opening.between as readonly number[]
  delete opening.between
  const wall = walls.get(opening.wall)
  if (!wall) return
  const length = Math.hypot(wall.b[0] - wall.a[0], wall.b[1] - wall.a[1]) || 1
  const along = (x: number, y: number): number =>
    ((x - wall.a[0]) * (wall.b[0] - wall.a[0]) + (y - wall.a[1]) * (wall.b[1] - wall.a[1])) / length
  const [from, to] = [along(between[0], -between[1]), along(between[2], -between[3])]
  const [at, width] = [(from + to) / 2, Math.abs(to - from)]
  if (Math.abs(at - Number(opening.at)) > 1) opening.at = Math.round(at)
  if (Math.abs(width - Number(opening.width)) > 1) opening.width = Math.max(1, Math.round(width))
}

function countsOf(
  lists: Readonly<Record<string, readonly Entity[]>>,
  underlay: number,
  flat: Flat,
): ImportCounts {
  const kinds = lists.opening.map(({ kind }) => kind)
  const windows = kinds.filter(kind => kind === 'window').length
  const passages = kinds.filter(kind => kind === 'passage').length
  return {
    walls: lists.wall.length,
    manner: 'own',
    doors: kinds.length - windows - passages,
    windows,
    passages,
    rooms: 0,
    zones: lists.zone.length,
    items: { name: lists.item.length, size: 0, shape: 0 },
    underlay,
    notUnderstood: { unpairedFaces: 0, beyond: 0, homelessDoors: 0, dropped: 0, far: 0 },
    left: flat.left,
    unread: new Map(),
    proxies: { total: 0, drawn: 0 },
  }
}
