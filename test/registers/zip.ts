/** A ZIP archive as other programs write it, and as nobody should. */
import { crc32, deflateRawSync } from 'node:zlib'

export type ZipEntry = {
  readonly name: string
  readonly data: Uint8Array | string
  /** What the directory says instead of the truth. */
  readonly lies?: {
    readonly size?: number
    readonly crc?: number
    readonly flags?: number
    readonly method?: number
  }
}

export function zip(entries: readonly ZipEntry[]): Uint8Array {
  const parts: Buffer[] = []
  const directory: Buffer[] = []
  let at = 0
  for (const { name, data, lies = {} } of entries) {
    const raw = Buffer.from(data as Uint8Array)
    const packed = deflateRawSync(raw)
    const title = Buffer.from(name)
    const local = Buffer.alloc(30)
    local.writeUInt32LE(0x04034b50, 0)
    local.writeUInt16LE(8, 8)
    local.writeUInt16LE(title.length, 26)
    const entry = Buffer.alloc(46)
    entry.writeUInt32LE(0x02014b50, 0)
    entry.writeUInt16LE(lies.flags ?? 0, 8)
    entry.writeUInt16LE(lies.method ?? 8, 10)
    entry.writeUInt32LE(lies.crc ?? crc32of(raw), 16)
    entry.writeUInt32LE(packed.length, 20)
    entry.writeUInt32LE(lies.size ?? raw.length, 24)
    entry.writeUInt16LE(title.length, 28)
    entry.writeUInt32LE(at, 42)
    parts.push(local, title, packed)
    directory.push(entry, title)
    at += 30 + title.length + packed.length
  }
  const end = Buffer.alloc(22)
  const size = directory.reduce((sum, part) => sum + part.length, 0)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(entries.length, 8)
  end.writeUInt16LE(entries.length, 10)
  end.writeUInt32LE(size, 12)
  end.writeUInt32LE(at, 16)
  return new Uint8Array(Buffer.concat([...parts, ...directory, end]))
}

function crc32of(bytes: Uint8Array): number {
  if (typeof crc32 === 'function') return crc32(bytes)
  let crc = 0xffffffff
  for (const byte of bytes) {
    crc ^= byte
    for (let i = 0; i < 8; i++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1
  }
  return (crc ^ 0xffffffff) >>> 0
}

/** A workbook of one sheet, its cells as XML. */
export const workbook = (sheet: string, more: readonly ZipEntry[] = []): Uint8Array =>
  zip([
    { name: 'xl/workbook.xml', data: '<workbook><sheets><sheet name="1" r:id="rId1"/></sheets></workbook>' },
    { name: 'xl/worksheets/sheet1.xml', data: `<worksheet><sheetData>${sheet}</sheetData></worksheet>` },
    ...more,
  ])
