/** Rulers along the top and the left edge: metres, or millimetres when near. */
import { PLAN_FONT, type Theme } from '../drawing/theme'
import type { Viewport } from '../editor/viewport'

/** Breadth of a ruler, CSS px. */
export const RULER = 22
/** Least distance of numbered marks, px. */
const APART = 64

/** Steps of numbered marks and the number of small steps between, in mm; steps are 1, 2 or 5 times a power of ten. */
export function rulerStep(scale: number): { step: number; small: number } {
  const least = APART / scale
  const power = 10 ** Math.floor(Math.log10(least))
  const factor = [1, 2, 5, 10].find(n => n * power >= least) ?? 10
  return { step: factor * power, small: factor === 2 ? 4 : 5 }
}

/** 12 or 12.5 in metres from steps of half a metre on, else whole mm. */
export function rulerNumber(mm: number, step: number): string {
  const rounded = Math.round(mm)
  if (step < 500) return String(rounded)
  return String(Math.round(rounded / 100) / 10)
}

/** Draws a ruler on its canvas, which is as long as the plan is wide or high. */
export function drawRuler(
  canvas: HTMLCanvasElement,
  direction: 'across' | 'down',
  view: Viewport,
  length: number,
  dpr: number,
  theme: Theme,
): void {
  const across = direction === 'across'
  const [width, height] = across ? [length, RULER] : [RULER, length]
  const [deviceWidth, deviceHeight] = [Math.round(width * dpr), Math.round(height * dpr)]
  if (canvas.width !== deviceWidth) canvas.width = deviceWidth
  if (canvas.height !== deviceHeight) canvas.height = deviceHeight
  const context = canvas.getContext('2d', { alpha: false })
  if (!context) return
  const { ruler } = theme
  context.setTransform(dpr, 0, 0, dpr, 0, 0)
  context.fillStyle = ruler.fill
  context.fillRect(0, 0, width, height)
  context.strokeStyle = ruler.line
  context.fillStyle = ruler.text
  context.font = `10px ${PLAN_FONT}`
  context.textBaseline = 'middle'
  context.lineWidth = 1
  context.beginPath()
  if (across) stroke(context, 0, RULER - 0.5, length, RULER - 0.5)
  else stroke(context, RULER - 0.5, 0, RULER - 0.5, length)
  const origin = across ? view.x : view.y
  const { step, small } = rulerStep(view.scale)
  const fine = step / small
  const first = Math.ceil(-origin / view.scale / fine)
  const last = Math.floor((length - origin) / view.scale / fine)
  for (let i = first; i <= last; i++) {
    // On the middle of a pixel, so that marks are sharp.
    const at = Math.round(i * fine * view.scale + origin) + 0.5
    const numbered = i % small === 0
    const from = numbered ? 0 : RULER - 5
    if (across) stroke(context, at, from, at, RULER)
    else stroke(context, from, at, RULER, at)
    if (!numbered) continue
    const words = rulerNumber(i * fine, step)
    context.save()
    if (across) context.translate(at + 3, 8)
    else {
      context.translate(8, at - 3)
      context.rotate(-Math.PI / 2)
    }
    context.fillText(words, 0, 0)
    context.restore()
  }
  context.stroke()
}

function stroke(context: CanvasRenderingContext2D, x0: number, y0: number, x1: number, y1: number): void {
  context.moveTo(x0, y0)
  context.lineTo(x1, y1)
}
