/** What is labelled on a plan, and where each label may go: numbers of things and names of zones. */
import { largestCircle } from '../geometry/circles'
import { oriented, sideOfPolygon } from '../geometry/polygon'
import type { Box, Point, Polygon, Ring } from '../geometry/types'
import { add, boxOf, rotate } from '../geometry/vector'
import { itemType, zoneKind } from '../layout/catalogue'
import { attrsOf, type Floor, type Item, type Surface, type Zone } from '../layout/model'
import type { Language } from '../layout/text'
import { BANDS, type DisplayList } from './display'
import { bandOf, drawingOf, layerOf } from './items'
import { labelBand, leastScale } from './label-band'
import { type Attempt, type LabelRequest, placeLabels, type Words, wordsOf } from './label-place'
import { type Block, block, lineBlocks, Occupancy } from './label-room'
import { keeper, type PlanOptions, visible } from './plan'
import { wallObstacles } from './walls'

export { labelBand, movingBand } from './label-band'

export type LabelOptions = PlanOptions & {
  readonly language: Language
  /** Screen px per mm, or what it amounts to on paper. */
  readonly scale: number
  /** With `layers`: lines of mm that labels keep clear of where they can. */
  readonly clearOf?: readonly (readonly Point[])[]
}

/** Letters, px at the least scale of the band: they grow by 1.41 within it. */
const SIZES = [11, 9.5, 8.2]
const OUTSIDE = 9
const ZONE_SIZES = [14, 12, 10]
/** Where there is no other room. */
const LEAST_ZONE_SIZES = [...ZONE_SIZES, 8.5]
/** Between a thing and the label beside it, px. */
const GAP = 2
/** Between a zone's name and its border, px. */
const PADDING = 3
/** A label longer than this many times its thing says too little about too much; signs on walls are small. */
const MOST_TIMES = 2.4
const MOST_TIMES_MOUNTED = 4

/** Zoom bands remembered for a floor: out and back in again costs nothing. */
const REMEMBERED = 8
const placed = new WeakMap<Floor, Map<string, DisplayList>>()

/**
 * Labels of a floor for the zoom band of `scale`, the same list each time the floor is asked for again. What is
 * omitted keeps its room, so that the others stay where they are while it is in the hand.
 */
export function labelFloor(floor: Floor, options: LabelOptions): DisplayList {
  const { omit, ...rest } = options
  const labels = rest.layers || rest.only ? placeOnFloor(floor, rest) : rememberedLabels(floor, rest)
  return omit ? labels.filter(({ id }) => !omit.has(id ?? '')) : labels
}

function rememberedLabels(floor: Floor, options: LabelOptions): DisplayList {
  const known = placed.get(floor) ?? new Map<string, DisplayList>()
  placed.set(floor, known)
  const key = `${labelBand(options.scale)} ${options.language}`
  const labels = known.get(key) ?? placeOnFloor(floor, options)
  // The latest come last, the oldest are forgotten.
  known.delete(key)
  known.set(key, labels)
  for (const old of known.keys()) if (known.size > REMEMBERED) known.delete(old)
  return labels
}

function placeOnFloor(floor: Floor, options: LabelOptions): DisplayList {
  const { layers, only } = options
  const keep = keeper({ only })
  const items = visible(floor.items, keep).filter(item => !layers || layers.has(layerOf(item.type)))
  const zones = !layers || layers.has('zones') ? visible(floor.zones, keep) : []
  if (only) return place(zones, items, [], [], options)
  const lines = [
    ...linesOf(floor, zones),
    ...(options.clearOf ?? []).flatMap(points => lineBlocks(points, false)),
  ]
  return place(zones, items, wallObstacles(floor.walls, floor.openings), lines, options)
}

/** Labels of a desk-top, across its edge only where there is no other room. */
export function labelSurface(surface: Surface, options: LabelOptions): DisplayList {
  const [width, depth] = surface.size
  const edge: Ring = [
    [0, 0],
    [width, 0],
    [width, depth],
    [0, depth],
  ]
  return place([], visible(surface.items, keeper(options)), [], lineBlocks(edge, true), options)
}

/** Cables and the borders of zones, which a label crosses only where it must. */
const linesOf = (floor: Floor, zones: readonly Zone[]): Block[] => [
  ...visible(floor.cables, () => true).flatMap(cable => lineBlocks(cable.points, false)),
  ...zones.flatMap(zone => [zone.polygon, ...(zone.holes ?? [])].flatMap(ring => lineBlocks(ring, true))),
]

function place(
  zones: readonly Zone[],
  items: readonly Item[],
  walls: readonly Block[],
  lines: readonly Block[],
  { language, scale }: LabelOptions,
): DisplayList {
  const least = leastScale(labelBand(scale))
  const behindWall = behindOf(walls)
  const obstacles = [...walls, ...lines]
  for (const item of items) obstacles.push(...drawingOf(item).blocks)
  const lined = obstacles.some(({ kind }) => kind === 'line')
  const requests = [...items]
    .sort((a, b) => importance(a) - importance(b))
    .flatMap(item => itemRequest(item, language, least, lined, behindWall) ?? [])
  if (zones.length === 0) return placeLabels(requests, obstacles, least).shapes
  // A zone's name goes where it pushes no number aside, if there is such a place.
  const numbers = placeLabels(requests, obstacles, least).blocks.map(
    (taken): Block => ({ ...taken, kind: 'number' }),
  )
  const names = placeLabels(
    zones.map(zone => zoneRequest(zone, language, least)),
    [...obstacles, ...numbers],
    least,
  )
  return [...names.shapes, ...placeLabels(requests, [...obstacles, ...names.blocks], least).shapes]
}

/** Where room is short, chairs go without their numbers first, then cameras. */
function importance({ type }: Item): number {
  const { category, tags } = itemType(type)
  return tags.includes('tucks') ? 2 : category === 'security' ? 1 : 0
}

/** Whether a wall stands between two points; a wall that holds the first does not count. */
function behindOf(walls: readonly Block[]): (from: Point, to: Point) => boolean {
  if (walls.length === 0) return () => false
  const standing = new Occupancy(walls)
  return (from, to) => {
    const own = block(from, 1, 1, 0)
    const sight = { ...lineBlocks([from, to], false)[0], kind: undefined }
    return sight.box !== undefined && standing.blocks(sight, 'things') && !standing.blocks(own, 'things')
  }
}

/** Number, then name; a thing without a number is called by its own name, a plain box by what it is. */
function wordsFor(item: Item, language: Language): string[] {
  const entry = itemType(item.type)
  const own = item.name?.trim()
  const number = item.number?.trim()
  if (number) return [number, own || entry.name[language]]
  if (own) return [own]
  if (entry.symbol !== 'custom') return []
  return [attrsOf(item, 'custom').label?.trim() || entry.name[language]]
}

function itemRequest(
  item: Item,
  language: Language,
  scale: number,
  lined: boolean,
  behindWall: (from: Point, to: Point) => boolean,
): LabelRequest | undefined {
  const lines = wordsFor(item, language)
  if (lines.length === 0 || item.present === false) return undefined
  const { box } = drawingOf(item).blocks[0]
  const times = bandOf(item) === BANDS.mounted ? MOST_TIMES_MOUNTED : MOST_TIMES
  const most = times * Math.max(box.maxX - box.minX, box.maxY - box.minY)
  const choices = choicesOf(lines, false).filter(({ width }) => (width * OUTSIDE) / scale <= most)
  if (choices.length === 0) return undefined
  return {
    id: item.id,
    layer: layerOf(item.type),
    band: BANDS.label,
    styles: ['label', 'label-small'],
    cares: lined ? ['lines', 'things'] : ['lines'],
    reaches: at => !behindWall(item.at, at),
    // What must lie over lines is short: the number alone.
    settle: (attempt, care) =>
      care === 'lines'
        ? inside(item, choices, scale, attempt) || around(item, choices, scale, attempt)
        : around(item, choices.slice(-1), scale, attempt),
  }
}

/** All lines, then the first line alone. */
function choicesOf(lines: readonly string[], bold: boolean): Words[] {
  const first = wordsOf(lines.slice(0, 1), bold)
  return lines.length === 1 ? [first] : [wordsOf(lines, bold), first]
}

/** In an empty part of the symbol, level where it fits, else along the thing. */
function inside(item: Item, choices: readonly Words[], scale: number, attempt: Attempt): boolean {
  const rotation = item.rotation ?? 0
  const quarter = ((rotation % 180) + 180) % 180 === 90
  for (const room of drawingOf(item).rooms) {
    const at = add(item.at, rotate([(room.minX + room.maxX) / 2, (room.minY + room.maxY) / 2], rotation))
    const [wide, high] = [room.maxX - room.minX, room.maxY - room.minY]
    for (const words of choices)
      for (const px of SIZES) {
        const size = px / scale
        const [width, height] = [words.width * size, words.height * size]
        if (quarter && width <= high && height <= wide && attempt(words, size, at, 0, true)) return true
        // A thing turned by a quarter is read from the right, as on any drawing.
        if (width <= wide && height <= high && attempt(words, size, at, quarter ? -90 : rotation, true))
          return true
      }
  }
  return false
}

/**
 * Level, beside the symbol with its mark: under, over, right or left of its middle, then flush with an end of that
 * side, so that a label always touches its own thing.
 */
function around(item: Item, choices: readonly Words[], scale: number, attempt: Attempt): boolean {
  const { minX, minY, maxX, maxY } = outerBox(item)
  const [x, y] = [(minX + maxX) / 2, (minY + maxY) / 2]
  const [wide, high] = [(maxX - minX) / 2, (maxY - minY) / 2]
  const size = OUTSIDE / scale
  const gap = GAP / scale
  for (const words of choices) {
    const [w, h] = [(words.width * size) / 2, (words.height * size) / 2]
    const [right, down] = [wide + w + gap, high + h + gap]
    for (const slide of [0, 1, -1]) {
      const [u, v] = [slide * Math.abs(w - wide), slide * Math.abs(h - high)]
      if (
        attempt(words, size, [x + u, y + down], 0, false) ||
        attempt(words, size, [x + u, y - down], 0, false) ||
        attempt(words, size, [x + right, y + v], 0, false) ||
        attempt(words, size, [x - right, y + v], 0, false)
      )
        return true
    }
  }
  return false
}

function zoneRequest(zone: Zone, language: Language, scale: number): LabelRequest {
  const name = zone.name?.trim() || zoneKind(zone.type).name[language]
  const number = zone.number?.trim()
  const choices = choicesOf(number ? [name, number] : [name], true)
  return {
    id: zone.id,
    layer: 'zones',
    band: BANDS.label,
    styles: ['zone-label', 'zone-label-small'],
    cares: ['numbers', 'lines', 'things'],
    settle(attempt, care) {
      const polygon = { outer: zone.polygon, holes: zone.holes ?? [] }
      const box = boxOf(zone.polygon)
      for (const words of choices)
        for (const px of care === 'things' ? LEAST_ZONE_SIZES : ZONE_SIZES) {
          const size = px / scale
          const padding = (2 * PADDING) / scale
          const room: Point = [words.width * size + padding, words.height * size + padding]
          if (room[0] > box.maxX - box.minX || room[1] > box.maxY - box.minY) continue
          for (const at of spotsOf(zone))
            if (holds(polygon, box, at, room) && attempt(words, size, at, 0, false)) return true
        }
      return false
    },
  }
}

/** Whether a block about `at` lies in a polygon: its middle, corners and the middles of its sides do. */
function holds(polygon: Polygon, box: Box, [x, y]: Point, [width, height]: Point): boolean {
  const [w, h] = [width / 2, height / 2]
  if (x - w < box.minX || x + w > box.maxX || y - h < box.minY || y + h > box.maxY) return false
  if (polygon.outer.length === 4 && polygon.holes.length === 0 && isUpright(polygon.outer)) return true
  for (const u of [-1, 0, 1])
    for (const v of [-1, 0, 1]) if (sideOfPolygon([x + u * w, y + v * h], polygon) === 'outside') return false
  return true
}

/** Whether each edge runs along an axis. */
const isUpright = (ring: Ring): boolean =>
  ring.every(([x, y], i) => {
    const [u, v] = ring[(i + 1) % ring.length]
    return (x === u) !== (y === v)
  })

const LATTICE = 9
/** Looked at for the middle of a bent zone; a room of a hall needs a few dozen. */
const CELLS = 300
const spots = new WeakMap<Zone, readonly Point[]>()

/** Where a zone's name may stand: its middle, then the points of a lattice from there outwards. */
function spotsOf(zone: Zone): readonly Point[] {
  let known = spots.get(zone)
  if (!known) {
    const box = boxOf(zone.polygon)
    const polygon = { outer: oriented(zone.polygon, true), holes: zone.holes ?? [] }
    const middle: Point = [(box.minX + box.maxX) / 2, (box.minY + box.maxY) / 2]
    // The middle of a plain room; of a bent one the middle of its widest part.
    const [px, py] =
      sideOfPolygon(middle, polygon) === 'inside'
        ? middle
        : (largestCircle([polygon], undefined, (box.maxX - box.minX) / 50, CELLS)?.centre ?? middle)
    const grid = Array.from({ length: LATTICE * LATTICE }, (_, i): Point => {
      const [u, v] = [(i % LATTICE) + 0.5, Math.floor(i / LATTICE) + 0.5]
      return [
        box.minX + ((box.maxX - box.minX) * u) / LATTICE,
        box.minY + ((box.maxY - box.minY) * v) / LATTICE,
      ]
    })
    const lattice = grid.filter(at => sideOfPolygon(at, polygon) === 'inside')
    const far = ([x, y]: Point) => (x - px) ** 2 + (y - py) ** 2
    lattice.sort((a, b) => far(a) - far(b))
    known = [[px, py], ...lattice]
    spots.set(zone, known)
  }
  return known
}

/** The upright box around symbol and mark. */
function outerBox(item: Item): Box {
  const [symbol, mark] = drawingOf(item).blocks
  return mark?.kind === 'mark' ? mark.box : symbol.box
}
