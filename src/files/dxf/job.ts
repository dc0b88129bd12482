/** One drawing on its way in: read once, then turned into a hall as often as the person changes their mind. */
import type { LayoutFile } from '../../layout/model'
import { toFile } from '../../layout/model'
import type { Text } from '../../layout/text'
import { type Flat, flatten } from './flatten'
import { importDrawing } from './hall'
import type { Drawing } from './model'
import { isOwn } from './own'
import { readDxf } from './read'
import { becameWords, missedWords } from './report'
import { guessMapping, type Mapping, type Role } from './roles'
import { guessUnit, mainBox, mainStrokes, type UnitGuess } from './units'

export type LayerSummary = {
  readonly name: string
  readonly role: Role
  /** Lines and texts on it, blocks exploded. */
  readonly count: number
  readonly off: boolean
  /** SVG path data in drawing units, y down, from the preview's upper left corner. */
  readonly path: string
}

export type Summary = {
  readonly version: string
  readonly encoding: string
  readonly unit: UnitGuess
  /** Written by this program: nothing has to be confirmed. */
  readonly own: boolean
  readonly layers: readonly LayerSummary[]
  /** Of the preview, drawing units. */
  readonly size: readonly [width: number, height: number]
  /** A few texts of the drawing, to judge the encoding by. */
  readonly words: readonly string[]
}

export type Opened =
  | { readonly ok: true; readonly summary: Summary }
  | { readonly ok: false; readonly message: Text }

export type Settings = {
  readonly mmPerUnit: number
  readonly mapping: Mapping
  readonly title: string
  readonly id: string
}
export type Built =
  | {
      readonly ok: true
      readonly file: LayoutFile
      readonly walls: number
      readonly became: readonly Text[]
      readonly missed: readonly Text[]
    }
  | { readonly ok: false; readonly message: Text }

/** Points drawn in a preview; what is longer is thinned. */
const PREVIEW_POINTS = 60_000

export class ImportJob {
  private drawing?: Drawing

  /** @param preset roles chosen for layers of these names before. */
  open(
    bytes: Uint8Array,
    encoding: string | undefined,
    preset: Mapping,
    progress?: (share: number) => void,
  ): Opened {
    const result = readDxf(bytes, { encoding, progress })
    if (!result.ok) return result
    const { drawing } = result
    this.drawing = drawing
    // A tolerance for looking at, whatever the unit is: a twenty-thousandth of the extent is found out first.
    const coarse = flatten(drawing, Number.MAX_VALUE)
    const box = mainBox(coarse)
    const extent = Math.max(box.maxX - box.minX, box.maxY - box.minY)
    const flat = extent > 0 ? flatten(drawing, extent / 20_000) : coarse
    const mapping = guessMapping(drawing.layers, preset)
    return { ok: true, summary: summaryOf(drawing, flat, mapping) }
  }

  build({ mmPerUnit, mapping, title, id }: Settings): Built {
    if (!this.drawing) throw new Error('no drawing is open')
    const result = importDrawing(this.drawing, { mmPerUnit, mapping, title, id })
    if (!result.ok) return result
    const { counts, layout } = result
    return {
      ok: true,
      file: toFile(layout),
      walls: counts.walls,
      became: becameWords(counts),
      missed: missedWords(counts),
    }
  }
}

function summaryOf(drawing: Drawing, flat: Flat, mapping: Mapping): Summary {
  const strokes = mainStrokes(flat.strokes)
  const box = mainBox(flat)
  const empty = strokes.length === 0
  const total = strokes.reduce((sum, { points }) => sum + points.length / 2, 0)
  const step = Math.max(1, Math.ceil(total / PREVIEW_POINTS))
  const paths = new Map<string, string[]>()
  const counts = new Map<string, number>()
  const count = (layer: string): void => {
    counts.set(layer, (counts.get(layer) ?? 0) + 1)
  }
  for (const label of flat.labels) count(label.layer)
  const digits = Math.max(0, Math.min(6, 4 - Math.floor(Math.log10(Math.max(box.maxX - box.minX, 1e-6)))))
  const at = (x: number, y: number): string =>
    `${Number((x - box.minX).toFixed(digits))} ${Number((box.maxY - y).toFixed(digits))}`
  strokes.forEach(({ layer, points, closed }, i) => {
    count(layer)
    // Thinned by leaving out whole lines, then inner points: what is left keeps its ends.
    if (step > 4 && i % Math.ceil(step / 4) !== 0) return
    let d = `M${at(points[0], points[1])}`
    const stride = 2 * Math.min(step, 4)
    for (let k = stride; k < points.length - 2; k += stride) d += `L${at(points[k], points[k + 1])}`
    d += `L${at(points[points.length - 2], points[points.length - 1])}${closed ? 'Z' : ''}`
    const list = paths.get(layer)
    if (list) list.push(d)
    else paths.set(layer, [d])
  })
  return {
    version: drawing.version,
    encoding: drawing.encoding,
    unit: guessUnit(drawing, flat),
    own: isOwn(flat),
    layers: drawing.layers
      .filter(({ name }) => counts.has(name))
      .map(({ name, off }) => ({
        name,
        off,
        role: mapping[name] ?? 'underlay',
        count: counts.get(name) ?? 0,
        path: (paths.get(name) ?? []).join(''),
      })),
    size: empty ? [0, 0] : [box.maxX - box.minX, box.maxY - box.minY],
    words: flat.labels
      .map(({ text }) => text)
      .filter(text => [...text].some(sign => sign > '\u007f'))
      .slice(0, 6),
  }
}
