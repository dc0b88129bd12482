/**
 * Files out of a ZIP archive (PKWARE APPNOTE 4.3) without trusting it: what it says of sizes decides nothing, and
 * unpacking stops at the limit.
 */
import { INPUT } from '../../layout/limits'

/** Why an archive could not be read. */
export type ZipFault = 'not-zip' | 'damaged' | 'too-large' | 'encrypted'
export type Unzipped =
  | { readonly ok: true; readonly files: ReadonlyMap<string, Uint8Array> }
  | { readonly ok: false; readonly fault: ZipFault }

const [END, ENTRY, LOCAL] = [0x06054b50, 0x02014b50, 0x04034b50]
const END_SIZE = 22
/** A comment may stand after the end record. */
const MOST_COMMENT = 65_535

class Fault extends Error {
  constructor(readonly fault: ZipFault) {
    super(fault)
  }
}

/** The files whose names are wanted. Never throws. */
export async function unzip(bytes: Uint8Array, wanted: (name: string) => boolean): Promise<Unzipped> {
  const files = new Map<string, Uint8Array>()
  let left: number = INPUT.register.unpacked
  try {
    for (const entry of entriesOf(bytes)) {
      if (!wanted(entry.name)) continue
      const data = await unpack(bytes, entry, left)
      left -= data.length
      files.set(entry.name, data)
    }
    return { ok: true, files }
  } catch (error) {
    return { ok: false, fault: error instanceof Fault ? error.fault : 'damaged' }
  }
}

type Entry = {
  readonly name: string
  readonly method: number
  readonly crc: number
  readonly packed: number
  readonly size: number
  readonly at: number
}

function entriesOf(bytes: Uint8Array): Entry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let end = bytes.length - END_SIZE
  const first = Math.max(0, end - MOST_COMMENT)
  while (end >= first && view.getUint32(end, true) !== END) end--
  if (end < first) throw new Fault('not-zip')
  const count = view.getUint16(end + 10, true)
  if (count > INPUT.register.entries) throw new Fault('too-large')
  let at = view.getUint32(end + 16, true)
  const entries: Entry[] = []
  for (let i = 0; i < count; i++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== ENTRY) throw new Fault('damaged')
    if (view.getUint16(at + 8, true) & 1) throw new Fault('encrypted')
    const [name, extra, comment] = [28, 30, 32].map(offset => view.getUint16(at + offset, true))
    const [crc, packed, size] = [16, 20, 24].map(offset => view.getUint32(at + offset, true))
    entries.push({
      name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + name)),
      method: view.getUint16(at + 10, true),
      crc,
      packed,
      size,
      at: view.getUint32(at + 42, true),
    })
    at += 46 + name + extra + comment
  }
  return entries
}

async function unpack(bytes: Uint8Array, entry: Entry, left: number): Promise<Uint8Array> {
  const { method, crc, packed, size, at } = entry
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (at + 30 > bytes.length || view.getUint32(at, true) !== LOCAL) throw new Fault('damaged')
  const start = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true)
  if (start + packed > bytes.length) throw new Fault('damaged')
  const data = bytes.subarray(start, start + packed)
  if (data.length > left) throw new Fault('too-large')
  if (method === 0) return data
  if (method !== 8) throw new Fault('damaged')
  // As a gzip file, which older browsers unpack too: its header, and the sum and size the directory names (RFC 1952).
  const ends = new DataView(new ArrayBuffer(8))
  ends.setUint32(0, crc, true)
  ends.setUint32(4, size, true)
  const whole = new Blob([GZIP, data as BlobPart, ends.buffer])
  const reader = whole.stream().pipeThrough(new DecompressionStream('gzip')).getReader()
  const chunks: Uint8Array[] = []
  let length = 0
  for (;;) {
    const { done, value } = await reader.read()
    if (done) break
    length += value.length
    if (length > left) {
      await reader.cancel().catch(() => undefined)
      throw new Fault('too-large')
    }
    chunks.push(value)
  }
  const out = new Uint8Array(length)
  let to = 0
  for (const chunk of chunks) {
    out.set(chunk, to)
    to += chunk.length
  }
  return out
}

const GZIP = new Uint8Array([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3])
