import { inflateRawSync } from 'node:zlib'

/** The files of a ZIP archive by name, from its central directory (PKWARE APPNOTE 4.3). */
export function unzip(archive: Uint8Array): Map<string, string> {
  const buffer = Buffer.from(archive)
  const end = buffer.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]))
  const files = new Map<string, string>()
  let at = buffer.readUInt32LE(end + 16)
  for (let i = 0; i < buffer.readUInt16LE(end + 10); i++) {
    const [method, packed] = [buffer.readUInt16LE(at + 10), buffer.readUInt32LE(at + 20)]
    const [name, extra, comment] = [28, 30, 32].map(offset => buffer.readUInt16LE(at + offset))
    const local = buffer.readUInt32LE(at + 42)
    const start = local + 30 + buffer.readUInt16LE(local + 26) + buffer.readUInt16LE(local + 28)
    const data = buffer.subarray(start, start + packed)
    files.set(
      buffer.toString('utf8', at + 46, at + 46 + name),
      (method === 0 ? data : inflateRawSync(data)).toString('utf8'),
    )
    at += 46 + name + extra + comment
  }
  return files
}
