/**
 * Drawings as DXF text: AutoCAD 2007 (AC1021, UTF-8), millimetres, y up. Structure after Autodesk's DXF reference;
 * texts in a style whose big font holds Chinese, without which CAD shows question marks.
 */
import type { DisplayList, Label, Primitive, Subpath } from '../drawing/display'
import { BASELINE } from '../drawing/display'
import type { Point } from '../geometry/types'

/** AutoCAD colour index of a layer; 7 is black on paper. */
export type DxfLayer = { readonly name: string; readonly color: number; readonly plots?: boolean }

/** Extended data of this program on an entity: text in pieces that older readers accept. */
export type Attached = string

type Common = { readonly layer: string; readonly attached?: Attached; readonly hidden?: boolean }

/** The application under which extended data is registered. */
export const APPLICATION = 'TINGGUI'
/** Characters of one piece: a string of extended data holds 255 bytes, a Chinese character takes three. */
const PIECE = 80
/** Pieces one entity may carry: extended data ends at 16 kB. */
const MAX_PIECES = 60

const STYLE = 'HZ'

/** What can be written into a block or the model space. */
export class DxfEntities {
  readonly lines: string[] = []
  constructor(
    private readonly handle: () => string,
    private readonly owner: string,
  ) {}

  line(a: Point, b: Point, common: Common): void {
    this.begin('LINE', common, 'AcDbLine')
    this.point(10, a)
    this.point(11, b)
    this.end(common)
  }

  /** `bulges` as in a display list: positive clockwise on screen. */
  polyline({ points, bulges, closed }: Subpath, common: Common): void {
    this.begin('LWPOLYLINE', common, 'AcDbPolyline')
    this.push(90, points.length / 2, 70, closed ? 1 : 0, 43, 0)
    for (let i = 0; i < points.length; i += 2) {
      this.push(10, number(points[i]), 20, number(-points[i + 1]))
      const bulge = bulges?.[i / 2] ?? 0
      if (bulge !== 0) this.push(42, number(-bulge))
    }
    this.end(common)
  }

  /** `at` is the middle of the line of text, `align` where it lies along it; rotation clockwise on screen. */
  text(
    words: string,
    at: Point,
    height: number,
    common: Common & { readonly rotation?: number; readonly align?: Label['align'] },
  ): void {
    const across = common.align === 'start' ? 0 : common.align === 'end' ? 2 : 1
    this.begin('TEXT', common, 'AcDbText')
    this.point(10, at)
    this.push(40, number(height), 1, plain(words), 50, number(-(common.rotation ?? 0)), 7, STYLE)
    this.push(72, across)
    this.point(11, at)
    this.push(100, 'AcDbText', 73, 2)
    this.end(common)
  }

  insert(block: string, at: Point, rotation: number, common: Common): void {
    this.begin('INSERT', common, 'AcDbBlockReference')
    this.push(2, block)
    this.point(10, at)
    this.push(50, number(-rotation))
    this.end(common)
  }

  private begin(type: string, { layer, hidden }: Common, subclass: string): void {
    this.push(0, type, 5, this.handle(), 330, this.owner, 100, 'AcDbEntity', 8, layer)
    if (hidden) this.push(60, 1)
    this.push(100, subclass)
  }

  private end({ attached }: Common): void {
    if (attached === undefined) return
    this.push(1001, APPLICATION)
    for (const piece of pieces(attached)) this.push(1000, piece)
  }

  private point(code: number, [x, y]: Point): void {
    this.push(code, number(x), code + 10, number(-y), code + 20, 0)
  }

  private push(...pairs: (string | number)[]): void {
    for (let i = 0; i < pairs.length; i += 2) this.lines.push(String(pairs[i]), String(pairs[i + 1]))
  }
}

/** Whether text can be carried by one entity. */
export const canAttach = (text: string): boolean => pieces(text).length <= MAX_PIECES

function pieces(text: string): string[] {
  const out: string[] = []
  let piece = ''
  for (const sign of text) {
    if (piece.length + sign.length > PIECE) {
      out.push(piece)
      piece = ''
    }
    piece += sign
  }
  out.push(piece)
  // A reader trims the ends of a line: a piece that begins or ends in a space is kept by a bar.
  return out.map(each => `|${each}|`)
}

/** Up to a ten-thousandth of a millimetre, never with an exponent. */
const number = (value: number): string => {
  const text = value.toFixed(4).replace(/\.?0+$/, '')
  return text === '-0' ? '0' : text
}

/** One line, without the signs DXF reads as codes. */
const plain = (words: string): string => words.replace(/[\r\n]+/g, ' ').replace(/%%/g, '%')

/** A name CAD accepts for a block or layer. */
export const dxfName = (name: string): string =>
  name
    .replace(/[<>/\\":;?*|=,`']/g, '-')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 100) || '0'

type Push = (...pairs: (string | number)[]) => void
type Block = { readonly name: string; readonly record: string; readonly content: DxfEntities }

export class DxfWriter {
  readonly model: DxfEntities
  private next = 0x100
  private readonly blocks = new Map<string, Block>()

  constructor(private readonly layers: readonly DxfLayer[]) {
    this.model = new DxfEntities(() => this.handle(), MODEL)
  }

  /** A block drawn once; `draw` is called when there is none of this name yet. */
  block(name: string, draw: (content: DxfEntities) => void): string {
    if (!this.blocks.has(name)) {
      const record = this.handle()
      const block = { name, record, content: new DxfEntities(() => this.handle(), record) }
      this.blocks.set(name, block)
      draw(block.content)
    }
    return name
  }

  private handle(): string {
    return (this.next++).toString(16).toUpperCase()
  }

  toString(): string {
    const out: string[] = []
    const push = (...pairs: (string | number)[]): void => {
      for (const each of pairs) out.push(String(each))
    }
    this.header(push)
    this.tables(push)
    this.content(push)
    return `${out.join('\n')}\n`
  }

  private header(push: Push): void {
    push(0, 'SECTION', 2, 'HEADER', 9, '$ACADVER', 1, 'AC1021', 9, '$DWGCODEPAGE', 3, 'ANSI_936')
    push(9, '$HANDSEED', 5, 'FFFFFF', 9, '$INSUNITS', 70, 4, 9, '$MEASUREMENT', 70, 1, 9, '$LUNITS', 70, 2)
    push(9, '$TEXTSTYLE', 7, STYLE, 0, 'ENDSEC', 0, 'SECTION', 2, 'CLASSES', 0, 'ENDSEC')
  }

  private get spaces(): { name: string; record: string; lines: readonly string[] }[] {
    const blocks = [...this.blocks.values()].map(({ name, record, content }) => ({
      name,
      record,
      lines: content.lines,
    }))
    const empty = (name: string, record: string) => ({ name, record, lines: [] })
    return [empty('*Model_Space', MODEL), empty('*Paper_Space', PAPER), ...blocks]
  }

  private tables(push: Push): void {
    const table = (name: string, handle: string, count: number, entries: () => void): void => {
      push(0, 'TABLE', 2, name, 5, handle, 330, 0, 100, 'AcDbSymbolTable', 70, count)
      if (name === 'DIMSTYLE') push(100, 'AcDbDimStyleTable', 71, count)
      entries()
      push(0, 'ENDTAB')
    }
    const entry = (type: string, subclass: string, owner: string, handle = this.handle()): void =>
      push(
        0,
        type,
        type === 'DIMSTYLE' ? 105 : 5,
        handle,
        330,
        owner,
        100,
        'AcDbSymbolTableRecord',
        100,
        subclass,
      )
    push(0, 'SECTION', 2, 'TABLES')
    table('VPORT', '8', 1, () => {
      entry('VPORT', 'AcDbViewportTableRecord', '8')
      push(
        2,
        '*Active',
        70,
        0,
        10,
        0,
        20,
        0,
        11,
        1,
        21,
        1,
        12,
        10_000,
        22,
        -7500,
        40,
        25_000,
        41,
        1.6,
        42,
        50,
      )
    })
    table('LTYPE', '5', 3, () => {
      for (const name of ['ByBlock', 'ByLayer', 'Continuous']) {
        entry('LTYPE', 'AcDbLinetypeTableRecord', '5')
        push(2, name, 70, 0, 3, '', 72, 65, 73, 0, 40, 0)
      }
    })
    const layers = [{ name: '0', color: 7 }, ...this.layers]
    table('LAYER', '2', layers.length, () => {
      for (const layer of layers as readonly DxfLayer[]) {
        entry('LAYER', 'AcDbLayerTableRecord', '2')
        push(2, layer.name, 70, 0, 62, layer.color, 6, 'Continuous')
        if (layer.plots === false) push(290, 0)
        push(370, -3, 390, 0)
      }
    })
    table('STYLE', '3', 2, () => {
      for (const name of ['Standard', STYLE]) {
        entry('STYLE', 'AcDbTextStyleTableRecord', '3')
        push(2, name, 70, 0, 40, 0, 41, 1, 50, 0, 71, 0, 42, 250, 3, 'gbenor.shx', 4, 'gbcbig.shx')
      }
    })
    table('VIEW', '6', 0, () => {})
    table('UCS', '7', 0, () => {})
    table('APPID', '9', 2, () => {
      for (const name of ['ACAD', APPLICATION]) {
        entry('APPID', 'AcDbRegAppTableRecord', '9')
        push(2, name, 70, 0)
      }
    })
    table('DIMSTYLE', 'A', 1, () => {
      entry('DIMSTYLE', 'AcDbDimStyleTableRecord', 'A')
      push(2, 'Standard', 70, 0)
    })
    const { spaces } = this
    table('BLOCK_RECORD', '1', spaces.length, () => {
      for (const { name, record } of spaces) {
        entry('BLOCK_RECORD', 'AcDbBlockTableRecord', '1', record)
        push(2, name, 340, 0, 70, 4, 280, 1, 281, 0)
      }
    })
    push(0, 'ENDSEC')
  }

  private content(push: Push): void {
    push(0, 'SECTION', 2, 'BLOCKS')
    for (const { name, record, lines } of this.spaces) {
      push(0, 'BLOCK', 5, this.handle(), 330, record, 100, 'AcDbEntity', 8, '0', 100, 'AcDbBlockBegin')
      push(2, name, 70, 0, 10, 0, 20, 0, 30, 0, 3, name, 1, '')
      for (const line of lines) push(line)
      push(0, 'ENDBLK', 5, this.handle(), 330, record, 100, 'AcDbEntity', 8, '0', 100, 'AcDbBlockEnd')
    }
    push(0, 'ENDSEC', 0, 'SECTION', 2, 'ENTITIES')
    for (const line of this.model.lines) push(line)
    push(0, 'ENDSEC', 0, 'SECTION', 2, 'OBJECTS')
    push(0, 'DICTIONARY', 5, 'C', 330, 0, 100, 'AcDbDictionary', 281, 1, 3, 'ACAD_GROUP', 350, 'D')
    push(0, 'DICTIONARY', 5, 'D', 330, 'C', 100, 'AcDbDictionary', 281, 1)
    push(0, 'ENDSEC', 0, 'EOF')
  }
}

const MODEL = '1F'
const PAPER = '1E'

/** How large a millimetre of paper is in the plan of a list whose pinned signs are drawn, mm: 1:100. */
const PAPER_MM = 100

/** Writes a display list: outlines as polylines with arcs, words as texts. */
export function writeList(
  list: DisplayList,
  to: DxfEntities,
  layer: (of: DisplayList[number]) => string,
): void {
  for (const shape of list) for (const part of shape.parts) writePrimitive(part, to, layer(shape), shape.pin)
}

export function writePrimitive(part: Primitive, to: DxfEntities, layer: string, pin?: Point): void {
  const k = pin ? PAPER_MM : 1
  const [px, py] = pin ?? [0, 0]
  if (part.kind === 'text') {
    const at: Point = [px + part.at[0] * k, py + part.at[1] * k]
    // The em square is larger than a letter: CAD's height is that of a capital, twice BASELINE.
    to.text(part.text, at, part.size * k * 2 * BASELINE, {
      layer,
      rotation: part.rotation,
      align: part.align,
    })
    return
  }
  for (const subpath of part.subpaths) {
    if (subpath.points.length < 4) continue
    const points = subpath.points.map((value, i) => value * k + (i % 2 === 0 ? px : py))
    to.polyline({ ...subpath, points }, { layer })
  }
}
