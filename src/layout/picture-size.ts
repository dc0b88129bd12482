/** How large a PNG or JPEG is, from its head alone. */
export type PictureSize = {
  readonly mime: 'image/png' | 'image/jpeg'
  readonly width: number
  readonly height: number
}

/** Size as the file's head says it, before anything is decoded; undefined for what is neither PNG nor JPEG. */
export function pictureSize(bytes: Uint8Array): PictureSize | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (bytes.length > 24 && view.getUint32(0) === 0x89504e47 && view.getUint32(12) === 0x49484452) {
    const [width, height] = [view.getUint32(16), view.getUint32(20)]
    return width > 0 && height > 0 ? { mime: 'image/png', width, height } : undefined
  }
  if (bytes.length < 4 || view.getUint16(0) !== 0xffd8) return undefined
  // Segment after segment, until one that begins a frame says its size.
  for (let at = 2; at + 9 < bytes.length; ) {
    if (bytes[at] !== 0xff) return undefined
    const marker = bytes[at + 1]
    const frame = marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc
    if (frame) {
      const [height, width] = [view.getUint16(at + 5), view.getUint16(at + 7)]
      return width > 0 && height > 0 ? { mime: 'image/jpeg', width, height } : undefined
    }
    at += marker === 0xff ? 1 : 2 + view.getUint16(at + 2)
  }
  return undefined
}
