/** What is labelled on a plan, and where each label may go: numbers of things and names of zones. */
import { largestCircle } from '../geometry/circles'
import { oriented, sideOfPolygon } from '../geometry/polygon'
import type { Box, Point, Ring } from '../geometry/types'
import { add, boxOf, rotate } from '../geometry/vector'
import { itemType, zoneKind } from '../layout/catalogue'
import { attrsOf, type Floor, type Item, type Surface, type Zone } from '../layout/model'
import type { Language } from '../layout/text'
import { BANDS, type DisplayList } from './display'
import { drawingOf, layerOf } from './items'
import { labelBand, leastScale } from './label-band'
import { type Attempt, type LabelRequest, placeLabels, type Words, wordsOf } from './label-place'
import { type Block, block, lineBlocks, Occupancy } from './label-room'
import { keeper, type PlanOptions, visible } from './plan'
import { wallObstacles } from './walls'

export { labelBand } from './label-band'

export type LabelOptions = PlanOptions & {
  readonly language: Language
  /** Screen px per mm, or what it amounts to on paper. */
  readonly scale: number
}

/** Letters, px at the least scale of the band: they grow by 1.41 within it. */
const SIZES = [11, 9.5, 8.2]
const OUTSIDE = [9.5, 8.2]
const ZONE_SIZES = [14, 12, 10]
/** Where there is no other room. */
const LEAST_ZONE_SIZES = [...ZONE_SIZES, 8.5]
/** Between a thing and the label beside it, px. */
const GAP = 2
/** Between a zone's name and its border, px. */
const PADDING = 3
/** A label longer than this many times its thing says too little about too much. */
const MOST_TIMES = 3.2

/** Labels of a floor for the zoom band of `scale`. */
export function labelFloor(floor: Floor, options: LabelOptions): DisplayList {
  const { layers, only, omit } = options
  const items = visible(floor.items, keeper({ only })).filter(
    item => !layers || layers.has(layerOf(item.type)),
  )
  const zones = !layers || layers.has('zones') ? visible(floor.zones, keeper({ only })) : []
  const walls = only ? [] : wallObstacles(floor.walls, floor.openings)
  const labels = place(zones, items, walls, only ? [] : linesOf(floor, zones), options)
  return omit ? labels.filter(({ id }) => !omit.has(id ?? '')) : labels
}

/** Labels of a desk-top. */
export const labelSurface = (surface: Surface, options: LabelOptions): DisplayList =>
  place([], visible(surface.items, keeper(options)), [], [], options)

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
  const requests = [...items]
    .sort((a, b) => importance(a) - importance(b))
    .flatMap(item => itemRequest(item, language, least, behindWall) ?? [])
  const obstacles = [...walls, ...lines, ...items.flatMap(item => drawingOf(item).blocks)]
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
  behindWall: (from: Point, to: Point) => boolean,
): LabelRequest | undefined {
  const lines = wordsFor(item, language)
  if (lines.length === 0 || item.present === false) return undefined
  const choices = choicesOf(lines, false)
  const shortest = (choices[choices.length - 1].width * OUTSIDE[OUTSIDE.length - 1]) / scale
  const { box } = drawingOf(item).blocks[0]
  if (shortest > MOST_TIMES * Math.max(box.maxX - box.minX, box.maxY - box.minY)) return undefined
  return {
    id: item.id,
    layer: layerOf(item.type),
    band: BANDS.label,
    styles: ['label', 'label-small'],
    cares: ['lines', 'things'],
    // What must lie over lines is short: the number alone.
    settle: (attempt, care) =>
      (care === 'lines' && inside(item, choices, scale, attempt)) ||
      around(item, care === 'lines' ? choices : choices.slice(-1), scale, (words, size, at, rotation, own) =>
        behindWall(item.at, at) ? false : attempt(words, size, at, rotation, own),
      ),
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
  for (const room of drawingOf(item).symbol.rooms ?? []) {
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
  const gap = GAP / scale
  for (const words of choices)
    for (const px of OUTSIDE) {
      const size = px / scale
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
      for (const words of choices)
        for (const px of care === 'things' ? LEAST_ZONE_SIZES : ZONE_SIZES) {
          const size = px / scale
          const padding = (2 * PADDING) / scale
          const room: Point = [words.width * size + padding, words.height * size + padding]
          const holds = (at: Point) =>
            blockCorners(at, room).every(corner => sideOfPolygon(corner, polygon) !== 'outside')
          for (const at of spotsOf(zone)) if (holds(at) && attempt(words, size, at, 0, false)) return true
        }
      return false
    },
  }
}

/** Corners and middles of the sides, so that a block does not stick out through a notch. */
const blockCorners = ([x, y]: Point, [width, height]: Point): Ring =>
  [-0.5, 0, 0.5].flatMap(u => [-0.5, 0, 0.5].map((v): Point => [x + u * width, y + v * height]))

const LATTICE = 9
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
        : (largestCircle([polygon], undefined, (box.maxX - box.minX) / 50)?.centre ?? middle)
    const lattice = Array.from({ length: LATTICE * LATTICE }, (_, i): Point => {
      const [u, v] = [(i % LATTICE) + 0.5, Math.floor(i / LATTICE) + 0.5]
      return [
        box.minX + ((box.maxX - box.minX) * u) / LATTICE,
        box.minY + ((box.maxY - box.minY) * v) / LATTICE,
      ]
    })
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
