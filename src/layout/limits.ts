/**
 * How large anything read may be, in one place; what is beyond is refused, or left out, in words. All are our own
 * defaults, chosen so that reading ends in time and memory; the README lists those a person can meet, and a test
 * compares the two.
 */

const MB = 2 ** 20

/** What a layout may hold; a plan beyond it is refused by name. */
export const LIMITS = {
  /** mm from the origin: ±10 km, so that a kernel coordinate in 1/100 mm stays an exact integer. */
  coordinate: 10_000_000,
  /** mm: the longest side of one thing. */
  size: 1_000_000,
  id: 100,
  text: 2_000,
  /** Entities in one list. */
  list: 50_000,
  vertices: 10_000,
} as const

/** What may be read; `bytes` of the file as it is chosen. */
export const INPUT = {
  /** A layout; `assets`: characters of base64 that all its pictures may take together, half of the largest file. */
  layout: { bytes: 64 * MB, depth: 64, assets: 32 * MB },
  /** Rule settings: far more than every setting there is takes. */
  profile: { bytes: MB },
  /** Characters of a link that is read: Chromium's own limit of an address. */
  link: { letters: 2_000_000 },
  /** Text longer than this is not looked at, characters. */
  clipboard: { letters: 20_000_000 },
  /** A picture or a PDF under the plan; as many pixels take a quarter of a GB in memory. */
  picture: { bytes: 60 * MB, pixels: 64_000_000 },
  /** A photo of the checklist: more is no photo, or would stall a tablet. */
  photo: { bytes: 20 * MB },
  /** DXF. */
  drawing: {
    bytes: 200 * MB,
    entities: 2_000_000,
    /** Codes of one entity, bytes of one value, points of one compact line, loops of one hatch. */
    codes: 2_000_000,
    value: MB,
    vertices: 10_000,
    loops: 20_000,
    /** Blocks within blocks, rows or columns of one insertion. */
    nested: 16,
    array: 1_000,
    /** Of what becomes of all blocks, put in their places. */
    parts: 50_000,
    shapes: 500_000,
    points: 1_500_000,
  },
  /** Sweet Home 3D: the archive, its Home.xml unpacked, and the elements of that. */
  home: { bytes: 64 * MB, unpacked: 64 * MB, depth: 64, elements: 500_000 },
  /** An edited register, of a workbook also its entries and what is unpacked of them. */
  register: { bytes: 16 * MB, unpacked: 64 * MB, entries: 1_000, rows: 20_000, columns: 100 },
  /** Files judged at once: a table of more could not be read. */
  batch: { files: 5_000 },
} as const

/** What is made. */
export const OUTPUT = {
  /**
   * Characters of a link: the programs that pass it on may take less than Chromium does; the largest sample hall, a
   * city's of two storeys, needs 41 000.
   */
  link: { letters: 60_000 },
  /** What the rasteriser can hold. */
  picture: { pixels: 64_000_000 },
} as const
