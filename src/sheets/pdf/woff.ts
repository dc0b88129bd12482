/** WOFF 1.0 unpacked to the TrueType file it holds (W3C Recommendation, 2012): its tables are zlib streams. */

const SIGNATURE = 0x774f4646
const HEADER = 44
const ENTRY = 20

/** The font file inside a WOFF; another font file as it is. Throws on a damaged one. */
export async function unpackWoff(file: Uint8Array): Promise<Uint8Array> {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength)
  if (file.length < HEADER || view.getUint32(0) !== SIGNATURE) return file
  const count = view.getUint16(12)
  const tables = await Promise.all(
    Array.from({ length: count }, async (_, i) => {
      const entry = HEADER + i * ENTRY
      const [tag, offset, packed, length, checksum] = [0, 4, 8, 12, 16].map(at => view.getUint32(entry + at))
      const stored = file.subarray(offset, offset + packed)
      return { tag, checksum, data: packed < length ? await inflate(stored) : stored }
    }),
  )
  const start = 12 + count * 16
  const size = tables.reduce((sum, { data }) => sum + padded(data.length), start)
  const out = new Uint8Array(size)
  const to = new DataView(out.buffer)
  const power = 2 ** Math.floor(Math.log2(count))
  to.setUint32(0, view.getUint32(4))
  to.setUint16(4, count)
  to.setUint16(6, power * 16)
  to.setUint16(8, Math.log2(power))
  to.setUint16(10, (count - power) * 16)
  let at = start
  tables.forEach(({ tag, checksum, data }, i) => {
    const entry = 12 + i * 16
    to.setUint32(entry, tag)
    to.setUint32(entry + 4, checksum)
    to.setUint32(entry + 8, at)
    to.setUint32(entry + 12, data.length)
    out.set(data, at)
    at += padded(data.length)
  })
  return out
}

const padded = (length: number): number => (length + 3) & ~3

async function inflate(stored: Uint8Array): Promise<Uint8Array> {
  const stream = new Blob([stored as BlobPart]).stream().pipeThrough(new DecompressionStream('deflate'))
  return new Uint8Array(await new Response(stream).arrayBuffer())
}
