/**
 * A sheet as a picture: its SVG painted by one rasteriser (resvg within takumi's WebAssembly) with our own fonts, so
 * that the app and the command line give the same bytes.
 */
import start, { Renderer } from '@takumi-rs/wasm'
import { THEMES } from '../../drawing/theme'
import { facesNeeded, labelsOf, noteMissing, piecesOf } from '../faces'
import type { FontName, LoadPart } from '../parts'
import { startShaper } from '../pdf/harfbuzz'
import { unpackWoff } from '../pdf/woff'
import type { Sheet } from '../sheet'
import { sheetSvg } from '../svg'
import { fitsRaster, pixelsOf } from './size'

export type Png = {
  readonly bytes: Uint8Array
  /** Signs no font has, drawn as boxes. */
  readonly missing: readonly string[]
}

const FAMILIES: Readonly<Record<FontName, { readonly name: string; readonly weight: number }>> = {
  regular: { name: 'Noto Sans SC', weight: 400 },
  bold: { name: 'Noto Sans SC', weight: 700 },
  mongolian: { name: 'Noto Sans Mongolian', weight: 400 },
}

/**
 * A sheet at `dpi` dots an inch. Rejects when a part cannot be loaded, when the browser is too old for one, or for
 * more dots than `fitsRaster` allows.
 */
export async function sheetPng(sheet: Sheet, dpi: number, load: LoadPart): Promise<Png> {
  if (!fitsRaster(sheet.size, dpi)) throw new RangeError('too many pixels')
  const theme = THEMES.paper
  const needed = facesNeeded([sheet], theme)
  const [raster, shaper, ...files] = await Promise.all((['raster', 'shaper', ...needed] as const).map(load))
  const fonts = new Map<FontName, Uint8Array>()
  for (const [i, name] of needed.entries()) fonts.set(name, await unpackWoff(files[i]))
  await start({ module_or_path: raster as BufferSource })
  const renderer = new Renderer()
  try {
    for (const [name, data] of fonts) await renderer.registerFont({ ...FAMILIES[name], data })
    const [width, height] = pixelsOf(sheet.size, dpi)
    const src = 'sheet.svg'
    const data = new TextEncoder().encode(sheetSvg(sheet, theme))
    const picture = await renderer.render(
      { type: 'image', src, width, height, style: { width, height } },
      { width, height, format: 'png', images: [{ src, data }] },
    )
    return { bytes: sized(picture, dpi), missing: await missingIn(sheet, fonts, shaper) }
  } finally {
    renderer.free()
  }
}

async function missingIn(
  sheet: Sheet,
  fonts: ReadonlyMap<FontName, Uint8Array>,
  wasm: Uint8Array,
): Promise<string[]> {
  const harfbuzz = await startShaper(wasm)
  const shapers = new Map([...fonts].map(([name, file]) => [name, harfbuzz.open(file)]))
  const missing = new Set<string>()
  const known = new Set<string>()
  for (const { style, text } of labelsOf(sheet))
    for (const { piece, mongolian } of piecesOf(text)) {
      const bold = THEMES.paper.styles[style].bold === true
      const shaper = shapers.get(mongolian ? 'mongolian' : bold ? 'bold' : 'regular')
      const key = `${bold} ${piece}`
      if (!shaper || known.has(key)) continue
      known.add(key)
      noteMissing(piece, words => shaper.shape(words).every(({ id }) => id !== 0), missing)
    }
  return [...missing]
}

const METRE = 0.0254

/** The picture with its true size (PNG, pHYs), so that it is printed to scale; it follows the header. */
function sized(png: Uint8Array, dpi: number): Uint8Array {
  const after = 8 + 25
  const chunk = new Uint8Array(21)
  const view = new DataView(chunk.buffer)
  view.setUint32(0, 9)
  chunk.set([0x70, 0x48, 0x59, 0x73], 4)
  view.setUint32(8, Math.round(dpi / METRE))
  view.setUint32(12, Math.round(dpi / METRE))
  chunk[16] = 1
  view.setUint32(17, crc32(chunk.subarray(4, 17)))
  const out = new Uint8Array(png.length + chunk.length)
  out.set(png.subarray(0, after))
  out.set(chunk, after)
  out.set(png.subarray(after), after + chunk.length)
  return out
}

/** CRC-32 (PNG, annex D). */
function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff
  for (const byte of bytes) {
    crc ^= byte
    for (let i = 0; i < 8; i++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1
  }
  return (crc ^ 0xffffffff) >>> 0
}
