/** What only the editor shows: selection, hover, guides, marquee, the ghost of a fix or of a thing to be placed. */
import type { Box, Point, Ring } from '../geometry/types'
import { type BarStyle, bar } from './bars'
import { BANDS, type DisplayList, type Primitive, type Shape, shape } from './display'
import { line, path, rectPath, ring } from './path'

const one = (parts: Primitive[], more: { id?: string; pin?: Point } = {}): Shape =>
  shape('editing', BANDS.editing, parts, more)

/** Half a handle, paper mm: 9 px across, for a finger 18. */
const HANDLE = 1.2
const TOUCH_HANDLE = 2.4

/** Outlines of what is selected, with square handles at the given points. */
export function drawSelection(
  outlines: readonly Ring[],
  handles: readonly Point[] = [],
  touch = false,
): DisplayList {
  const half = touch ? TOUCH_HANDLE : HANDLE
  const square = path('handle', rectPath(-half, -half, half, half))
  return [
    ...outlines.map(outline => one([path('selected-fill', ring(outline)), path('selected', ring(outline))])),
    ...handles.map(pin => one([square], { pin })),
  ]
}

export const drawHover = (outline: Ring): DisplayList => [one([path('hovered', ring(outline))])]

export type DrawnGuide = { readonly a: Point; readonly b: Point; readonly words: string }

const GUIDE: BarStyle = {
  line: 'guide',
  text: 'guide-text',
  layer: 'editing',
  band: BANDS.editing,
  ends: 'stop',
}

/** Snapping guides; words are the distance or what is snapped to. */
export const drawGuides = (guides: readonly DrawnGuide[]): DisplayList =>
  guides.flatMap(({ a, b, words }) => bar(a, b, words, GUIDE))

/** A rubber band; plan mm. */
export const drawMarquee = ({ minX, minY, maxX, maxY }: Box): DisplayList => [
  one([path('marquee', rectPath(minX, minY, maxX, maxY))]),
]

/** Where things would be: dashed outlines, joined by an arrow from where they are if given. */
export const drawGhost = (
  outlines: readonly Ring[],
  moves: readonly (readonly [Point, Point])[] = [],
): DisplayList => [
  ...outlines.map(outline => one([path('ghost', ring(outline))])),
  ...moves.map(([from, to]) => one([path('ghost', line(from, to))])),
]
