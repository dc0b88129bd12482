/** DXF bytes → drawing, or a refusal in words. Sections and tables as in Autodesk's DXF reference, R12 to R2018. */
import { INPUT } from '../../layout/limits'
import { type Text, text } from '../../layout/text'
import { encodingOf } from './encoding'
import { entityOf, entityWith, layerOf, polylineOf, SILENT } from './entities'
import type { Block, Drawing, Entity, Layer, Shape } from './model'
import { type EntityRecord, has, numberOf, readRecord, textOf } from './record'
import { isBinary, type Tags, tagsOf } from './tags'
import { plainText } from './words'

/** Entities kept, blocks included; the largest drawings of institutes have some hundred thousand. */

export type DrawingResult =
  | { readonly ok: true; readonly drawing: Drawing }
  | { readonly ok: false; readonly message: Text }

export type ReadOptions = {
  /** Chosen by hand; else judged by the bytes. */
  readonly encoding?: string
  /** Told of the share read, 0 to 1. */
  readonly progress?: (share: number) => void
}

/** Reads a drawing; bad input is refused, never thrown. */
export function readDxf(bytes: Uint8Array, options: ReadOptions = {}): DrawingResult {
  const refused = refusal(bytes)
  if (refused) return { ok: false, message: refused }
  const header = headerOf(tagsOf(bytes, 'windows-1252'))
  const encoding = options.encoding ?? encodingFor(bytes, header)
  const reader = new Reader(tagsOf(bytes, encoding), options.progress, bytes.length)
  reader.sections()
  if (!reader.sawSection)
    return {
      ok: false,
      message: text(
        '这不是 DXF 图纸:文件里没有 DXF 的段(SECTION)。如果是 DWG 文件,请在 CAD 中另存为“AutoCAD 2007 DXF”再导入。',
        'This is not a DXF drawing: it has no section. If it is a DWG file, save it as AutoCAD 2007 DXF and import that.',
      ),
    }
  return { ok: true, drawing: reader.drawing(header, encoding, isBinary(bytes)) }
}

function refusal(bytes: Uint8Array): Text | undefined {
  if (bytes.length === 0) return text('文件是空的,没有导入。', 'The file is empty and was not imported.')
  if (bytes.length > INPUT.drawing.bytes)
    return text(
      '图纸超过 200 MB,没有导入。请在 CAD 中用“清理”(PURGE)或“写块”(WBLOCK)只留下本层平面,再导出。',
      'The drawing is larger than 200 MB and was not imported. Purge it or write only this floor to a new file.',
    )
  if (/^AC10\d\d/.test(String.fromCharCode(...bytes.subarray(0, 6))))
    return text(
      '这是 DWG 图纸,不能直接读取。请在 CAD 中另存为“AutoCAD 2007 DXF”再导入。',
      'This is a DWG drawing, which cannot be read. Save it as AutoCAD 2007 DXF and import that.',
    )
  return undefined
}

type Header = { version: string; codePage?: string; insunits?: number; measurement?: number }

/** A text without a word. */
const isBlank = ({ type, values, codes }: EntityRecord): boolean =>
  /^(TEXT|MTEXT|ATTRIB)$/.test(type) &&
  !codes.some((code, i) => code === 1 && String(values[i]).trim() !== '')

/** Only the header section, which comes first. */
function headerOf(tags: Tags): Header {
  const header: Header = { version: '' }
  let name = ''
  for (let i = 0; i < 20_000 && tags.next(); i++) {
    if (tags.code === 0 && tags.text() === 'ENDSEC') break
    if (tags.code === 9) name = tags.text()
    else if (name === '$ACADVER') header.version ||= tags.text()
    else if (name === '$DWGCODEPAGE') header.codePage ??= tags.text()
    else if (name === '$INSUNITS' && tags.code === 70) header.insunits = tags.number()
    else if (name === '$MEASUREMENT' && tags.code === 70) header.measurement = tags.number()
  }
  return header
}

/** A binary file's numbers are no text, so only its code page can tell. AutoCAD 2007 (AC1021) and later write UTF-8. */
function encodingFor(bytes: Uint8Array, header: Header): string {
  if (!isBinary(bytes)) return encodingOf(bytes, header.codePage)
  if (header.version >= 'AC1021') return 'utf-8'
  return encodingOf(new Uint8Array([0xff]), header.codePage)
}

class Reader {
  sawSection = false
  private readonly layers = new Map<string, Layer>()
  private readonly blocks = new Map<string, Block>()
  private readonly entities: Entity[] = []
  private readonly counts = new Map<string, number>()
  private readonly unread = new Map<string, number>()
  private proxies = 0
  private drawnProxies = 0
  private kept = 0
  private more = false
  private told = 0

  constructor(
    private readonly tags: Tags,
    private readonly progress: ((share: number) => void) | undefined,
    private readonly size: number,
  ) {}

  drawing(header: Header, encoding: string, binary: boolean): Drawing {
    return {
      version: header.version,
      binary,
      encoding,
      insunits: header.insunits,
      measurement: header.measurement,
      layers: [...this.layers.values()],
      blocks: this.blocks,
      entities: this.entities,
      counts: this.counts,
      unread: this.unread,
      proxies: { total: this.proxies, drawn: this.drawnProxies },
    }
  }

  sections(): void {
    const { tags } = this
    this.more = tags.next()
    while (this.more) {
      const code: number = tags.code
      if (code !== 0) {
        this.more = tags.next()
        continue
      }
      const type = tags.text()
      if (type === 'EOF') return
      if (type !== 'SECTION') {
        this.more = tags.next()
        continue
      }
      this.sawSection = true
      this.more = tags.next()
      const name = this.more && (tags.code as number) === 2 ? tags.text() : ''
      if (name === 'TABLES') this.tables()
      else if (name === 'BLOCKS') this.blockList()
      else if (name === 'ENTITIES') this.list(entity => this.entities.push(entity), true)
      else this.pass()
    }
  }

  /** To the end of the section. */
  private pass(): void {
    const { tags } = this
    while (this.more && !(tags.code === 0 && (tags.text() === 'ENDSEC' || tags.text() === 'EOF')))
      this.more = tags.next()
  }

  private record(type: string): EntityRecord {
    const { record, more } = readRecord(this.tags, type)
    this.more = more
    if (this.progress && this.tags.position - this.told > this.size / 50) {
      this.told = this.tags.position
      this.progress(this.told / this.size)
    }
    return record
  }

  /** Whether `tags` stands on the type of a further record of this section. */
  private get going(): boolean {
    if (!this.more) return false
    const type = this.tags.text()
    return type !== 'ENDSEC' && type !== 'EOF'
  }

  private start(): void {
    while (this.more && this.tags.code !== 0) this.more = this.tags.next()
  }

  private tables(): void {
    this.start()
    while (this.going) {
      const type = this.tags.text()
      const record = this.record(type)
      if (type !== 'LAYER') continue
      const name = plainText(textOf(record, 2))
      if (name === '') continue
      const off = numberOf(record, 62, 7) < 0 || (numberOf(record, 70) & 1) === 1
      this.layers.set(name, { name, off })
    }
  }

  private blockList(): void {
    this.start()
    while (this.going) {
      const type = this.tags.text()
      const head = this.record(type)
      if (type !== 'BLOCK') continue
      const entities: Entity[] = []
      this.list(entity => entities.push(entity), false)
      const name = textOf(head, 2)
      this.blocks.set(name.toUpperCase(), {
        name: plainText(name),
        base: [numberOf(head, 10), numberOf(head, 20)],
        entities,
      })
    }
  }

  /** Entities up to the end of the block or section; only those of the model space count. */
  private list(add: (entity: Entity) => void, isSpace: boolean): void {
    this.start()
    while (this.going) {
      const type = this.tags.text()
      if (!isSpace && type === 'ENDBLK') {
        this.record(type)
        return
      }
      const record = this.record(type)
      const onPaper = isSpace && numberOf(record, 67) === 1
      const invisible = numberOf(record, 60) === 1 && !record.xdata
      const entity = this.entity(record, isSpace && !onPaper)
      if (onPaper) continue
      if (isSpace && type !== 'SEQEND') count(this.counts, type)
      if (!this.layers.has(layerOf(record)))
        this.layers.set(layerOf(record), { name: layerOf(record), off: false })
      if (invisible) continue
      if (!entity) {
        if (!SILENT.has(type) && !isBlank(record)) count(this.unread, type)
      } else if (++this.kept <= INPUT.drawing.entities) add(entity)
      else count(this.unread, type)
    }
  }

  private entity(record: EntityRecord, counted: boolean): Entity | undefined {
    if (record.type === 'POLYLINE') {
      const shape = polylineOf(record, this.followers('VERTEX'))
      return shape && entityWith(record, shape)
    }
    if (record.type === 'ACAD_PROXY_ENTITY') {
      const entity = entityOf(record)
      if (counted) this.proxies++
      if (counted && entity) this.drawnProxies++
      return entity
    }
    const entity = entityOf(record)
    if (record.type !== 'INSERT' || entity?.shape.kind !== 'insert' || !has(record, 66)) return entity
    const attributes = this.followers('ATTRIB').flatMap(each => entityOf(each) ?? [])
    const shape: Shape = { kind: 'insert', insert: { ...entity.shape.insert, attributes } }
    return { ...entity, shape }
  }

  /** The records of a type that follow, up to their SEQEND. */
  private followers(type: string): EntityRecord[] {
    const out: EntityRecord[] = []
    while (this.more && this.tags.text() === type) out.push(this.record(type))
    if (this.more && this.tags.text() === 'SEQEND') this.record('SEQEND')
    return out
  }
}

function count(counts: Map<string, number>, type: string): void {
  counts.set(type, (counts.get(type) ?? 0) + 1)
}
