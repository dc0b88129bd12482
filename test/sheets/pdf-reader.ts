/** A second look at a PDF: its text by an independent reader, its objects and drawing by hand. */
import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFName,
  PDFRawStream,
  type PDFRef,
} from 'pdf-lib'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

export type Word = { readonly text: string; readonly x: number; readonly y: number; readonly turned: boolean }

/** Words of each page with their place in mm from the upper left corner. */
export async function wordsOf(bytes: Uint8Array): Promise<Word[][]> {
  const task = getDocument({ data: new Uint8Array(bytes), useSystemFonts: false, verbosity: 0 })
  const document = await task.promise
  const pages: Word[][] = []
  for (let i = 1; i <= document.numPages; i++) {
    const page = await document.getPage(i)
    const high = page.view[3]
    const { items } = await page.getTextContent()
    pages.push(
      items.flatMap(item =>
        'str' in item && item.str !== ''
          ? [
              {
                text: item.str,
                x: mm(item.transform[4]),
                y: mm(high - item.transform[5]),
                turned: Math.abs(item.transform[1]) > 1e-6,
              },
            ]
          : [],
      ),
    )
  }
  await task.destroy()
  return pages
}

const mm = (points: number): number => (points / 72) * 25.4

export type FontFacts = {
  readonly name: string
  readonly file: Uint8Array | undefined
  readonly toUnicode: boolean
}

export async function fontsOf(bytes: Uint8Array): Promise<FontFacts[]> {
  const { context } = await PDFDocument.load(bytes, { updateMetadata: false })
  const fonts: FontFacts[] = []
  for (const [, object] of context.enumerateIndirectObjects()) {
    if (!(object instanceof PDFDict) || object.get(PDFName.of('Subtype')) !== PDFName.of('Type0')) continue
    const descendant = object.lookup(PDFName.of('DescendantFonts'), PDFArray).lookup(0, PDFDict)
    const stream = descendant.lookup(PDFName.of('FontDescriptor'), PDFDict).lookup(PDFName.of('FontFile2'))
    fonts.push({
      name: String(object.get(PDFName.of('BaseFont'))),
      file: stream instanceof PDFRawStream ? decodePDFRawStream(stream).decode() : undefined,
      toUnicode: object.get(PDFName.of('ToUnicode')) !== undefined,
    })
  }
  return fonts
}

/** Size of each page, mm, and its drawing operators. */
export async function pagesOf(bytes: Uint8Array): Promise<{ size: [number, number]; ops: string }[]> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false })
  return document.getPages().map(page => {
    const stream = document.context.lookup(page.node.get(PDFName.of('Contents')) as PDFRef)
    if (!(stream instanceof PDFRawStream)) throw new Error('no content')
    const ops = new TextDecoder().decode(decodePDFRawStream(stream).decode())
    return { size: [mm(page.getWidth()), mm(page.getHeight())], ops }
  })
}

/**
 * The boxes of what is filled in a colour, mm on the page, from the page's own matrix on: what a printer would draw,
 * whatever unit the content is written in.
 */
export function filledBoxes(ops: string, rgb: string): { width: number; height: number }[] {
  const stack: number[] = []
  const states: { matrix: number[]; fill: string }[] = []
  let matrix = [1, 0, 0, 1, 0, 0]
  let fill = ''
  let points: [number, number][] = []
  const boxes: { width: number; height: number }[] = []
  const put = (x: number, y: number) =>
    points.push([
      mm(matrix[0] * x + matrix[2] * y + matrix[4]),
      mm(matrix[1] * x + matrix[3] * y + matrix[5]),
    ])
  for (const token of ops.replace(/\[[^\]]*\]/g, ' ').split(/\s+/)) {
    const value = Number(token)
    if (token !== '' && !Number.isNaN(value)) stack.push(value)
    else {
      const args = stack.splice(0)
      if (token === 'q') states.push({ matrix, fill })
      if (token === 'Q') ({ matrix, fill } = states.pop() as { matrix: number[]; fill: string })
      if (token === 'cm') matrix = times(args, matrix)
      if (token === 'rg') fill = args.join(' ')
      if (token === 'm' || token === 'l') put(args[0], args[1])
      if (token === 'c') for (let i = 0; i < 6; i += 2) put(args[i], args[i + 1])
      if (token === 're') {
        put(args[0], args[1])
        put(args[0] + args[2], args[1] + args[3])
      }
      if ((token === 'f' || token === 'B') && fill === rgb) {
        const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)]
        boxes.push({ width: Math.max(...xs) - Math.min(...xs), height: Math.max(...ys) - Math.min(...ys) })
      }
      if (['f', 'B', 'S', 'n'].includes(token)) points = []
    }
  }
  return boxes
}

const times = ([a, b, c, d, e, f]: number[], [A, B, C, D, E, F]: number[]): number[] => [
  a * A + b * C,
  a * B + b * D,
  c * A + d * C,
  c * B + d * D,
  e * A + f * C + E,
  e * B + f * D + F,
]

/** Contours and box of each glyph of a TrueType file that has any (glyf header). */
export function glyphBoxes(font: Uint8Array): Map<number, string> {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength)
  const tables = new Map<string, number>()
  for (let i = 0; i < view.getUint16(4); i++) {
    const entry = 12 + i * 16
    tables.set(String.fromCharCode(...font.subarray(entry, entry + 4)), view.getUint32(entry + 8))
  }
  const [head, loca, glyf, maxp] = ['head', 'loca', 'glyf', 'maxp'].map(tag => tables.get(tag) as number)
  const long = view.getInt16(head + 50) === 1
  const start = (i: number) => glyf + (long ? view.getUint32(loca + i * 4) : view.getUint16(loca + i * 2) * 2)
  const boxes = new Map<number, string>()
  for (let i = 0; i < view.getUint16(maxp + 4); i++) {
    const at = start(i)
    if (start(i + 1) > at) boxes.set(i, [0, 2, 4, 6, 8].map(offset => view.getInt16(at + offset)).join(' '))
  }
  return boxes
}
