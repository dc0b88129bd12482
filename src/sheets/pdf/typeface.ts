/**
 * A font in a PDF: CIDFontType2 addressed by glyph number, cut down to the glyphs used, with a map back to Unicode
 * so that text can be selected and searched (ISO 32000-1, 9.7 and 9.10).
 */
import { PDFArray, type PDFContext, PDFHexString, PDFName, PDFNumber, type PDFRef, PDFString } from 'pdf-lib'
import type { Glyph, HarfBuzz } from './harfbuzz'

/** A piece of set text: operands of TJ, and its width in em. */
export type SetText = { readonly show: string; readonly width: number }

export interface Typeface {
  /** Reference of the font; `silent` of one whose text is not extracted, for halos behind the text itself. */
  readonly ref: PDFRef
  readonly silent: PDFRef
  /** Whether it has glyphs for a whole piece of text. */
  covers(text: string): boolean
  set(text: string): SetText
  /** Writes what was used; nothing if nothing was. */
  finish(): void
}

type Used = { readonly advance: number; unicode: string }

const hex4 = (value: number): string => value.toString(16).padStart(4, '0').toUpperCase()
const short = (value: number): string => String(Math.round(value * 100) / 100)
/** Stands in the map for a glyph that shows that there is none. */
const UNKNOWN = '\ufffd'

export function typeface(context: PDFContext, harfbuzz: HarfBuzz, file: Uint8Array, name: string): Typeface {
  const shaper = harfbuzz.open(file)
  const used = new Map<number, Used>()
  const [ref, silent] = [context.nextRef(), context.nextRef()]
  const per = 1000 / shaper.unitsPerEm
  const shaped = new Map<string, readonly Glyph[]>()
  const glyphsOf = (text: string): readonly Glyph[] => {
    const glyphs = shaped.get(text) ?? shaper.shape(text)
    shaped.set(text, glyphs)
    return glyphs
  }

  return {
    ref,
    silent,
    covers: text => glyphsOf(text).every(({ id }) => id !== 0),
    set(text) {
      const glyphs = glyphsOf(text)
      const starts = [...new Set(glyphs.map(({ cluster }) => cluster))].sort((a, b) => a - b)
      let show = ''
      let run = ''
      let width = 0
      const flush = () => {
        if (run !== '') show += `<${run}>`
        run = ''
      }
      glyphs.forEach(({ id, advance, dx, dy, cluster }, i) => {
        const first = glyphs[i - 1]?.cluster !== cluster
        const end = starts[starts.indexOf(cluster) + 1] ?? text.length
        const known = used.get(id) ?? { advance: shaper.advanceOf(id), unicode: '' }
        if (known.unicode === '') known.unicode = id === 0 ? UNKNOWN : first ? text.slice(cluster, end) : ''
        used.set(id, known)
        if (dx !== 0 || dy !== 0) {
          flush()
          // Moved aside for this glyph alone; a rise is a text state of its own.
          show += `${short(-dx * per)} `
          if (dy !== 0) show += `]TJ ${short((dy * per) / 1000)} Ts [`
          show += `<${hex4(id)}>${short(dx * per)} `
          if (dy !== 0) show += ']TJ 0 Ts ['
        } else run += hex4(id)
        const off = known.advance - advance
        if (off !== 0) {
          flush()
          show += short(off * per)
        }
        width += (advance * per) / 1000
      })
      flush()
      return { show, width }
    },
    finish() {
      if (used.size === 0) return
      const glyphs = [...used].sort(([a], [b]) => a - b)
      const data = harfbuzz.subset(
        file,
        glyphs.map(([id]) => id),
      )
      const base = PDFName.of(`${tagOf(glyphs.map(([id]) => id))}+${name}`)
      const widths = PDFArray.withContext(context)
      for (const [id, { advance }] of glyphs) {
        widths.push(PDFNumber.of(id))
        widths.push(context.obj([Math.round(advance * per)]))
      }
      const descriptor = context.register(
        context.obj({
          Type: 'FontDescriptor',
          FontName: base,
          Flags: 4,
          FontBBox: [-1000, -500, 3000, 1500],
          ItalicAngle: 0,
          Ascent: 1160,
          Descent: -288,
          CapHeight: 733,
          StemV: 80,
          FontFile2: context.register(context.flateStream(data, { Length1: data.length })),
        }),
      )
      const descendant = context.register(
        context.obj({
          Type: 'Font',
          Subtype: 'CIDFontType2',
          BaseFont: base,
          CIDSystemInfo: {
            Registry: PDFString.of('Adobe'),
            Ordering: PDFString.of('Identity'),
            Supplement: 0,
          },
          FontDescriptor: descriptor,
          DW: 1000,
          W: widths,
          CIDToGIDMap: 'Identity',
        }),
      )
      const font = (map: string) =>
        context.obj({
          Type: 'Font',
          Subtype: 'Type0',
          BaseFont: base,
          Encoding: 'Identity-H',
          DescendantFonts: [descendant],
          ToUnicode: context.register(context.flateStream(map)),
        })
      context.assign(ref, font(unicodeMap(glyphs.map(([id, { unicode }]) => [id, unicode]))))
      context.assign(silent, font(unicodeMap(glyphs.map(([id]) => [id, '']))))
    },
  }
}

/** Six capitals that name a subset, made from its glyphs (FNV-1a), so that the same text gives the same file. */
function tagOf(glyphs: readonly number[]): string {
  let hash = 0x811c9dc5
  for (const glyph of glyphs) hash = Math.imul(hash ^ glyph, 0x01000193)
  let tag = ''
  for (let i = 0; i < 6; i++) {
    tag += String.fromCharCode(65 + ((hash >>> 0) % 26))
    hash = Math.floor((hash >>> 0) / 26)
  }
  return tag
}

/** Entries one block of a character map may hold. */
const BLOCK = 100

function unicodeMap(entries: readonly (readonly [number, string])[]): string {
  const lines = entries.map(([id, text]) => {
    const units = Array.from({ length: text.length }, (_, i) => hex4(text.charCodeAt(i)))
    return `<${hex4(id)}> <${units.join('')}>`
  })
  let blocks = ''
  for (let i = 0; i < lines.length; i += BLOCK) {
    const block = lines.slice(i, i + BLOCK)
    blocks += `${block.length} beginbfchar\n${block.join('\n')}\nendbfchar\n`
  }
  return [
    '/CIDInit /ProcSet findresource begin',
    '12 dict begin',
    'begincmap',
    '/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def',
    '/CMapName /Adobe-Identity-UCS def',
    '/CMapType 2 def',
    '1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange',
    `${blocks}endcmap`,
    'CMapName currentdict /CMap defineresource pop',
    'end\nend\n',
  ].join('\n')
}

/** A text value outside of a page: UTF-16 with its mark. */
export const textValue = (words: string): PDFHexString => PDFHexString.fromText(words)
