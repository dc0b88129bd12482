/**
 * Sheets as a vector PDF of true size: one page each, text real and selectable in subset fonts. The same sheets,
 * fonts and date give the same bytes everywhere.
 */
import { PDFDict, PDFDocument, type PDFImage, PDFName, type PDFRef, PDFString } from 'pdf-lib'
import type { Label, Path } from '../../drawing/display'
import { runsOf } from '../../drawing/runs'
import { type Style, THEMES, type Theme } from '../../drawing/theme'
import type { Box, Point } from '../../geometry/types'
import type { Asset } from '../../layout/assets'
import { facesNeeded } from '../faces'
import type { FontName, LoadPart, PartName } from '../parts'
import { photoOf, placeOfPicture } from '../photos'
import type { Sheet, View } from '../sheet'
import { startHarfBuzz } from './harfbuzz'
import { n } from './numbers'
import { colour, type Frame, fromItself, hatchTile, inPlace, lineOf, type Outline, outlineOf } from './paint'
import { labelOps, type Resources, type Typefaces } from './text'
import { textValue, typeface } from './typeface'
import { unpackWoff } from './woff'

export type PdfRequest = {
  readonly title: string
  readonly load: LoadPart
  /** The day printed into the file's own data, YYYY-MM-DD; without it the file has none. */
  readonly date?: string
  /** Told after each step how many of all are done. */
  readonly onProgress?: (done: number, all: number) => void
}

export type Pdf = {
  readonly bytes: Uint8Array
  /** Signs no font has, drawn as boxes. */
  readonly missing: readonly string[]
}

/** Points of one mm. */
const POINTS = 72 / 25.4

/** Rejects when a part cannot be loaded or the browser is too old for it. */
export async function sheetsPdf(sheets: readonly Sheet[], request: PdfRequest): Promise<Pdf> {
  const theme = THEMES.paper
  const needed = facesNeeded(sheets, theme)
  const all = needed.length + 2 + sheets.length + 1
  let done = 0
  const step = () => request.onProgress?.(++done, all)
  const part = async (name: PartName) => {
    const file = await request.load(name)
    step()
    return file
  }
  const [shaper, subsetter, ...files] = await Promise.all(
    (['shaper', 'subsetter', ...needed] as const).map(part),
  )
  const harfbuzz = await startHarfBuzz(shaper, subsetter)

  const document = await PDFDocument.create({ updateMetadata: false })
  const { context } = document
  const faces: Record<string, ReturnType<typeof typeface>> = {}
  for (const [i, name] of needed.entries())
    faces[name] = typeface(context, harfbuzz, await unpackWoff(files[i]), NAMES[name])
  const missing = new Set<string>()
  const images = new Map<Asset, PDFImage>()
  for (const sheet of sheets) {
    addPage(document, sheet, theme, faces as Typefaces, missing)
    await addPictures(document, sheet, images)
    step()
  }
  for (const face of Object.values(faces)) face.finish()

  document.catalog.set(PDFName.of('Lang'), PDFString.of('zh-CN'))
  // The printer is asked not to scale: a sheet is true only at 100 %.
  document.catalog.set(
    PDFName.of('ViewerPreferences'),
    context.obj({ DisplayDocTitle: true, PrintScaling: 'None' }),
  )
  context.trailerInfo.Info = context.register(
    context.obj({
      Title: textValue(request.title),
      Creator: textValue('厅规 Tinggui'),
      ...(request.date ? { CreationDate: PDFString.of(`D:${request.date.replace(/-/g, '')}`) } : {}),
    }),
  )
  const bytes = await document.save({ useObjectStreams: true, objectsPerTick: Infinity })
  step()
  return { bytes, missing: [...missing] }
}

const NAMES: Readonly<Record<FontName, string>> = {
  regular: 'NotoSansSC-Regular',
  bold: 'NotoSansSC-Bold',
  mongolian: 'NotoSansMongolian-Regular',
}

function addPage(
  document: PDFDocument,
  { size, views, list }: Sheet,
  theme: Theme,
  faces: Typefaces,
  missing: Set<string>,
): void {
  const { context } = document
  const page = document.addPage([size[0] * POINTS, size[1] * POINTS])
  const fonts = new Map<string, PDFRef>()
  const states = new Map<string, PDFRef>()
  const patterns = new Map<string, PDFRef>()
  const resources: Resources & { hatch(hatch: NonNullable<Style['hatch']>, frame: Frame): string } = {
    font(face, silent) {
      const name = `${face[0].toUpperCase()}${silent ? 's' : ''}`
      const known = faces[face] ?? faces.regular
      fonts.set(name, silent ? known.silent : known.ref)
      return name
    },
    alpha(alpha) {
      const name = `A${Math.round(alpha * 255)}`
      if (!states.has(name))
        states.set(name, context.register(context.obj({ ca: round(alpha), CA: round(alpha) })))
      return name
    },
    hatch(hatch, { x, y }) {
      const name = `H${hatch.pattern}-${hatch.color.slice(1)}-${n(x)}-${n(y)}`.replace(/[^\w-]/g, '_')
      if (!patterns.has(name)) {
        const { size: side, alpha, ops } = hatchTile(hatch)
        const state = alpha === 1 ? {} : { ExtGState: { A: { ca: round(alpha), CA: round(alpha) } } }
        const tile = context.flateStream(`${alpha === 1 ? '' : '/A gs '}${ops}`, {
          Type: 'Pattern',
          PatternType: 1,
          PaintType: 1,
          TilingType: 1,
          BBox: [0, 0, side, side],
          XStep: side,
          YStep: side,
          // Patterns hang on the page itself, whose y goes up.
          Matrix: [POINTS, 0, 0, -POINTS, x * POINTS, (size[1] - y) * POINTS],
          Resources: state,
        })
        patterns.set(name, context.register(tile))
      }
      return name
    },
  }
  const paint = (shapes: View['list'], frame: Frame): string => {
    let out = ''
    for (const { style: name, parts } of runsOf(shapes)) {
      const style = theme.styles[name]
      const outlines: Outline[] = []
      for (const { part, pin } of parts) {
        const local: Frame = pin
          ? { scale: 1, x: frame.x + pin[0] * frame.scale, y: frame.y + pin[1] * frame.scale }
          : frame
        if (part.kind === 'path') outlines.push(outlineOf((part as Path).subpaths, local))
      }
      if (outlines.length > 0) out += painted(outlines, style, frame, resources)
      for (const { part, pin } of parts) {
        if (part.kind !== 'text') continue
        const label = part as Label
        const k = pin ? 1 : frame.scale
        const from: Point = pin ?? [0, 0]
        const at: Point = pin
          ? [frame.x + from[0] * frame.scale + label.at[0], frame.y + from[1] * frame.scale + label.at[1]]
          : [frame.x + label.at[0] * k, frame.y + label.at[1] * k]
        out += labelOps(label, at, label.size * k, style, faces, resources, missing)
      }
    }
    return out
  }
  // In full: rounded like a length, it would stretch the whole page.
  let ops = `q ${POINTS.toFixed(9)} 0 0 ${(-POINTS).toFixed(9)} 0 ${(size[1] * POINTS).toFixed(9)} cm 1 j\n`
  for (const { list: shapes, scale, origin, at, clip } of views) {
    const inner = paint(shapes, { scale, x: at[0] - origin[0] * scale, y: at[1] - origin[1] * scale })
    ops += clip ? `q ${boxOps(clip)}W n\n${inner}Q\n` : inner
  }
  ops += `${paint(list, { scale: 1, x: 0, y: 0 })}Q\n`
  page.node.set(PDFName.of('Contents'), context.register(context.flateStream(ops)))
  const named = (entries: Map<string, PDFRef>) => {
    const dict = PDFDict.withContext(context)
    for (const [name, ref] of entries) dict.set(PDFName.of(name), ref)
    return dict
  }
  const dict = PDFDict.withContext(context)
  dict.set(PDFName.of('Font'), named(fonts))
  dict.set(PDFName.of('ExtGState'), named(states))
  dict.set(PDFName.of('Pattern'), named(patterns))
  page.node.set(PDFName.of('Resources'), dict)
}

/** Photos of the sheet on the page added last. A JPEG is kept as it is; what is damaged leaves its place empty. */
async function addPictures(
  document: PDFDocument,
  { size, pictures = [] }: Sheet,
  /** Those that are in the file already: each is kept once. */
  images: Map<Asset, PDFImage>,
): Promise<void> {
  const page = document.getPage(document.getPageCount() - 1)
  for (const picture of pictures) {
    const [place, photo] = [placeOfPicture(picture), photoOf(picture.asset)]
    if (!place || !photo) continue
    try {
      const {
        bytes,
        size: { mime },
      } = photo
      const image =
        images.get(picture.asset) ??
        (await (mime === 'image/jpeg' ? document.embedJpg(bytes) : document.embedPng(bytes)))
      images.set(picture.asset, image)
      page.drawImage(image, {
        x: place.minX * POINTS,
        y: (size[1] - place.maxY) * POINTS,
        width: (place.maxX - place.minX) * POINTS,
        height: (place.maxY - place.minY) * POINTS,
      })
    } catch {
      // Its head was sound and the rest is not: the caption stays.
    }
  }
}

const round = (value: number): number => Math.round(value * 1000) / 1000

const boxOps = ({ minX, minY, maxX, maxY }: Box): string =>
  `${n(minX)} ${n(minY)} ${n(maxX - minX)} ${n(maxY - minY)} re\n`

/** A path in its style: filled, hatched and drawn, in that order. */
function painted(
  outlines: readonly Outline[],
  style: Style,
  frame: Frame,
  resources: Resources & { hatch(hatch: NonNullable<Style['hatch']>, frame: Frame): string },
): string {
  const { fill, hatch, stroke } = style
  const { width, dash } = lineOf(style, frame.scale)
  const paints: { alpha: number; ops: string; end: string }[] = []
  if (fill) paints.push({ alpha: colour(fill).alpha, ops: `${colour(fill).rgb} rg\n`, end: 'f' })
  if (hatch) paints.push({ alpha: 1, ops: `/Pattern cs /${resources.hatch(hatch, frame)} scn\n`, end: 'f' })
  if (stroke && width > 0) {
    const { rgb, alpha } = colour(stroke)
    const ops = `${rgb} RG ${n(width)} w [${dash.map(n).join(' ')}] 0 d\n`
    const last = paints[paints.length - 1]
    // The last filling and the line go over the path in one, so that it is written once less.
    if (last?.alpha === alpha) paints[paints.length - 1] = { alpha, ops: last.ops + ops, end: 'B' }
    else paints.push({ alpha, ops, end: 'S' })
  }
  let out = ''
  for (const { alpha, ops, end } of paints) {
    // What is seen through is painted as one, or it would be darker where its parts meet.
    if (alpha !== 1)
      out += `q /${resources.alpha(alpha)} gs ${ops}${outlines.map(inPlace).join('')}${end}\nQ\n`
    else out += ops + outlines.map(outline => fromItself(outline, end)).join('')
  }
  return out
}
