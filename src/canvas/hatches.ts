/** Hatch tiles as canvas patterns, drawn once for each style and resolution. */
import { PX_PER_PAPER_MM } from '../drawing/display'
import { HATCH_TILES, HATCH_WIDTH } from '../drawing/hatch'
import type { HatchName } from '../drawing/theme'

export type Hatches = { pattern: (name: HatchName, color: string, dpr: number) => CanvasPattern | null }

export function createHatches(): Hatches {
  const known = new Map<string, CanvasPattern | null>()
  return {
    pattern(name, color, dpr) {
      const key = `${name} ${color} ${dpr}`
      let pattern = known.get(key)
      if (pattern === undefined) {
        pattern = draw(name, color, dpr)
        known.set(key, pattern)
      }
      return pattern
    },
  }
}

/** A tile of whole device pixels, so that it repeats without seams. */
function draw(name: HatchName, color: string, dpr: number): CanvasPattern | null {
  const tile = HATCH_TILES[name]
  const size = Math.max(2, Math.round(tile.size * PX_PER_PAPER_MM * dpr))
  const canvas = document.createElement('canvas')
  canvas.width = size
  canvas.height = size
  const context = canvas.getContext('2d')
  if (!context) return null
  context.scale(size / tile.size, size / tile.size)
  context.strokeStyle = color
  context.fillStyle = color
  context.lineWidth = HATCH_WIDTH * 1.6
  context.beginPath()
  for (const [x0, y0, x1, y1] of tile.lines) {
    context.moveTo(x0, y0)
    context.lineTo(x1, y1)
  }
  context.stroke()
  for (const [x, y, radius] of tile.dots) {
    context.beginPath()
    context.arc(x, y, radius, 0, 2 * Math.PI)
    context.fill()
  }
  return context.createPattern(canvas, 'repeat')
}
