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
import { type Attempt, type LabelRequest, placeLabels, type Words, wordsOf } from './label-place'
import type { Block } from './label-room'
import { type Measure, measureByKind } from './measure'
import { keeper, type PlanOptions, visible } from './plan'
import { wallObstacles } from './walls'

export type LabelOptions = PlanOptions & {
  readonly language: Language
  /** Screen px per mm, or what it amounts to on paper. */
  readonly scale: number
  readonly measure?: Measure
}

/** Labels are placed anew for each half octave of zoom; within it they grow with the plan. */
const BANDS_PER_OCTAVE = 2
export const labelBand = (scale: number): number => Math.floor(Math.log2(scale) * BANDS_PER_OCTAVE + 1e-9)
const leastScale = (band: number): number => 2 ** (band / BANDS_PER_OCTAVE)

/** Letters, px at the least scale of the band: they grow by 1.41 within it. */
const SIZES = [11, 9.5, 8.2]
const OUTSIDE = [9.5, 8.2]
const ZONE_SIZES = [14, 12, 10, 8.5]
/** Between a thing and the label beside it, px. */
const GAP = 2
/** A label longer than this many times its thing says too little about too much. */
const MOST_TIMES = 2.2

/** Labels of a floor for the zoom band of `scale`. */
export function labelFloor(floor: Floor, options: LabelOptions): DisplayList {
  const { layers, only, omit } = options
  const items = visible(floor.items, keeper({ only })).filter(
    item => !layers || layers.has(layerOf(item.type)),
  )
  const zones = !layers || layers.has('zones') ? visible(floor.zones, keeper({ only })) : []
  const walls = only ? [] : wallObstacles(floor.walls, floor.openings)
  const labels = place(zones, items, walls, options)
  return omit ? labels.filter(({ id }) => !omit.has(id ?? '')) : labels
}

/** Labels of a desk-top. */
export const labelSurface = (surface: Surface, options: LabelOptions): DisplayList =>
  place([], visible(surface.items, keeper(options)), [], options)

function place(
  zones: readonly Zone[],
  items: readonly Item[],
  walls: readonly Block[],
  { language, scale, measure = measureByKind }: LabelOptions,
): DisplayList {
  const least = leastScale(labelBand(scale))
  const requests: LabelRequest[] = zones.map(zone => zoneRequest(zone, language, least, measure))
  for (const item of items) {
    const request = itemRequest(item, language, least, measure)
    if (request) requests.push(request)
  }
  const obstacles = [...walls]
  for (const item of items) obstacles.push(...drawingOf(item).blocks)
  return placeLabels(requests, obstacles, least)
}

/** Number, then name; a thing without a number is called by its own name, a plain box by what it is. */
function linesOf(item: Item, language: Language): string[] {
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
  measure: Measure,
): LabelRequest | undefined {
  const lines = linesOf(item, language)
  if (lines.length === 0 || item.present === false) return undefined
  const choices = choicesOf(lines, false, measure)
  const shortest = (choices[choices.length - 1].width * OUTSIDE[OUTSIDE.length - 1]) / scale
  if (shortest > MOST_TIMES * Math.max(item.size[0], item.size[1])) return undefined
  return {
    id: item.id,
    layer: layerOf(item.type),
    band: BANDS.label,
    styles: ['label', 'label-small'],
    settle: attempt => inside(item, choices, scale, attempt) || around(item, choices, scale, attempt),
  }
}

/** All lines, then the first line alone. */
function choicesOf(lines: readonly string[], bold: boolean, measure: Measure): Words[] {
  const first = wordsOf(lines.slice(0, 1), bold, measure)
  return lines.length === 1 ? [first] : [wordsOf(lines, bold, measure), first]
}

/** In the empty part of the symbol, level where it fits, else along the thing. */
function inside(item: Item, choices: readonly Words[], scale: number, attempt: Attempt): boolean {
  const { room } = drawingOf(item).symbol
  if (!room) return false
  const rotation = item.rotation ?? 0
  const at = add(item.at, rotate([(room.minX + room.maxX) / 2, (room.minY + room.maxY) / 2], rotation))
  const [wide, high] = [room.maxX - room.minX, room.maxY - room.minY]
  const quarter = ((rotation % 180) + 180) % 180 === 90
  for (const words of choices)
    for (const px of SIZES) {
      const size = px / scale
      const [width, height] = [words.width * size, words.height * size]
      if (quarter && width <= high && height <= wide && attempt(words, size, at, 0, true)) return true
      // A thing turned by a quarter is read from the right, as on any drawing.
      if (width <= wide && height <= high && attempt(words, size, at, quarter ? -90 : rotation, true))
        return true
    }
  return false
}

/** Level, below, above, right or left of the symbol with its mark. */
function around(item: Item, choices: readonly Words[], scale: number, attempt: Attempt): boolean {
  const { minX, minY, maxX, maxY } = outerBox(item)
  const [x, y] = [(minX + maxX) / 2, (minY + maxY) / 2]
  const gap = GAP / scale
  for (const words of choices)
    for (const px of OUTSIDE) {
      const size = px / scale
      const beside = (words.width * size) / 2 + gap
      const above = (words.height * size) / 2 + gap
      if (
        attempt(words, size, [x, maxY + above], 0, false) ||
        attempt(words, size, [x, minY - above], 0, false) ||
        attempt(words, size, [maxX + beside, y], 0, false) ||
        attempt(words, size, [minX - beside, y], 0, false)
      )
        return true
    }
  return false
}

function zoneRequest(zone: Zone, language: Language, scale: number, measure: Measure): LabelRequest {
  const name = zone.name?.trim() || zoneKind(zone.type).name[language]
  const number = zone.number?.trim()
  const choices = choicesOf(number ? [name, number] : [name], true, measure)
  return {
    id: zone.id,
    layer: 'zones',
    band: BANDS.label,
    styles: ['zone-label', 'zone-label-small'],
    settle(attempt) {
      const polygon = { outer: zone.polygon, holes: zone.holes ?? [] }
      for (const words of choices)
        for (const px of ZONE_SIZES) {
          const size = px / scale
          const block: Point = [words.width * size, words.height * size]
          const holds = (at: Point) =>
            blockCorners(at, block).every(corner => sideOfPolygon(corner, polygon) !== 'outside')
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
  const { blocks } = drawingOf(item)
  return blocks[blocks.length - 1].box
}
