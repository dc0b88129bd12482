/**
 * HarfBuzz as WebAssembly, called directly: its shaper sets text into glyphs, its subsetter cuts a font down to the
 * glyphs used. The packages' own start-up code is not needed and would not pass a strict content policy.
 */

/** A glyph of a line of text; lengths in font units. */
export type Glyph = {
  readonly id: number
  readonly advance: number
  readonly dx: number
  readonly dy: number
  /** Index of the first UTF-16 unit it stands for. */
  readonly cluster: number
}

export interface Shaper {
  readonly unitsPerEm: number
  shape(text: string): Glyph[]
  /** Width of a glyph where nothing moves it. */
  advanceOf(glyph: number): number
}

export interface HarfBuzz {
  open(font: Uint8Array): Shaper
  /** A TrueType font of these glyphs alone, their numbers kept. Throws when the font cannot be read. */
  subset(font: Uint8Array, glyphs: Iterable<number>): Uint8Array
}

type Call = (...args: number[]) => number
type Library = { readonly memory: WebAssembly.Memory } & { readonly [name: string]: Call }

const bytesOf = ({ memory }: Library): Uint8Array => new Uint8Array(memory.buffer)

async function start(wasm: Uint8Array): Promise<Library> {
  let library: Library | undefined
  const nothing = () => 0
  /** Grows to at least that size; 1 when it could. */
  const grow = (size: number): number => {
    const { memory } = library as Library
    try {
      memory.grow(Math.ceil((size - memory.buffer.byteLength) / PAGE))
      return 1
    } catch {
      return 0
    }
  }
  const imports = {
    wasi_snapshot_preview1: { proc_exit: nothing },
    env: {
      _emscripten_runtime_keepalive_clear: nothing,
      _abort_js() {
        throw new Error('HarfBuzz stopped')
      },
      _setitimer_js: nothing,
      emscripten_resize_heap: (size: number) => grow(size >>> 0),
    },
  }
  const { instance } = await WebAssembly.instantiate(wasm as BufferSource, imports)
  library = instance.exports as unknown as Library
  const begin = library._initialize ?? library.__wasm_call_ctors
  begin?.()
  return library
}

const PAGE = 65_536
const READ_ONLY = 1

/** Copies a font into the library's memory, where it stays. */
function faceOf(library: Library, font: Uint8Array): { face: number; free(): void } {
  const at = library.malloc(font.length)
  bytesOf(library).set(font, at)
  const blob = library.hb_blob_create(at, font.length, READ_ONLY, 0, 0)
  const face = library.hb_face_create(blob, 0)
  library.hb_blob_destroy(blob)
  return {
    face,
    free() {
      library.hb_face_destroy(face)
      library.free(at)
    },
  }
}

/** Starts both libraries from their WebAssembly files. */
export async function startHarfBuzz(shaper: Uint8Array, subsetter: Uint8Array): Promise<HarfBuzz> {
  const [shaping, subsetting] = await Promise.all([startShaper(shaper), start(subsetter)])
  return {
    ...shaping,
    subset: (font, glyphs) => subsetFont(subsetting, font, glyphs),
  }
}

/** Starts the shaper alone. */
export async function startShaper(wasm: Uint8Array): Promise<Pick<HarfBuzz, 'open'>> {
  const library = await start(wasm)
  return { open: font => openFont(library, font) }
}

/** Size of hb_glyph_info_t and of hb_glyph_position_t, bytes. */
const RECORD = 20

function openFont(library: Library, bytes: Uint8Array): Shaper {
  const { face } = faceOf(library, bytes)
  const font = library.hb_font_create(face)
  const buffer = library.hb_buffer_create()
  const length = library.malloc(4)
  return {
    unitsPerEm: library.hb_face_get_upem(face),
    advanceOf: glyph => library.hb_font_get_glyph_h_advance(font, glyph),
    shape(text) {
      const units = library.malloc(Math.max(2, text.length * 2))
      const words = new Uint16Array(library.memory.buffer, units, text.length)
      for (let i = 0; i < text.length; i++) words[i] = text.charCodeAt(i)
      library.hb_buffer_reset(buffer)
      library.hb_buffer_add_utf16(buffer, units, text.length, 0, text.length)
      library.free(units)
      library.hb_buffer_guess_segment_properties(buffer)
      library.hb_shape(font, buffer, 0, 0)
      const infos = library.hb_buffer_get_glyph_infos(buffer, length)
      const places = library.hb_buffer_get_glyph_positions(buffer, length)
      const view = new DataView(library.memory.buffer)
      const count = view.getUint32(length, true)
      return Array.from({ length: count }, (_, i): Glyph => {
        const [info, place] = [infos + i * RECORD, places + i * RECORD]
        return {
          id: view.getUint32(info, true),
          cluster: view.getUint32(info + 8, true),
          advance: view.getInt32(place, true),
          dx: view.getInt32(place + 8, true),
          dy: view.getInt32(place + 12, true),
        }
      })
    },
  }
}

/** NO_HINTING, RETAIN_GIDS, NOTDEF_OUTLINE, NO_LAYOUT_CLOSURE of hb_subset_flags_t. */
const FLAGS = 0x1 | 0x2 | 0x40 | 0x200
/** HB_SUBSET_SETS_DROP_TABLE_TAG. */
const DROP = 3
/** What a font embedded in a PDF by glyph number does not need. */
const UNUSED = [
  'GSUB',
  'GPOS',
  'GDEF',
  'name',
  'OS/2',
  'vhea',
  'vmtx',
  'VORG',
  'STAT',
  'post',
  'BASE',
  'DSIG',
  'gasp',
]

function subsetFont(library: Library, font: Uint8Array, glyphs: Iterable<number>): Uint8Array {
  const { face, free } = faceOf(library, font)
  const wanted = library.hb_subset_input_create_or_fail()
  const set = library.hb_subset_input_glyph_set(wanted)
  for (const glyph of glyphs) library.hb_set_add(set, glyph)
  library.hb_subset_input_set_flags(wanted, FLAGS)
  const drop = library.hb_subset_input_set(wanted, DROP)
  for (const tag of UNUSED) library.hb_set_add(drop, tagOf(tag))
  const subset = library.hb_subset_or_fail(face, wanted)
  library.hb_subset_input_destroy(wanted)
  if (subset === 0) {
    free()
    throw new Error('the font cannot be cut down to the glyphs used')
  }
  const blob = library.hb_face_reference_blob(subset)
  const at = library.hb_blob_get_data(blob, 0)
  const out = bytesOf(library).slice(at, at + library.hb_blob_get_length(blob))
  library.hb_blob_destroy(blob)
  library.hb_face_destroy(subset)
  free()
  return out
}

const tagOf = (tag: string): number => [...tag].reduce((sum, letter) => (sum << 8) + letter.charCodeAt(0), 0)
