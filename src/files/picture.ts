/** A picture a person chose, made small enough to be kept in a layout file. Nothing is decoded that is not bounded. */
import type { Asset } from '../layout/assets'
import { INPUT } from '../layout/limits'
import { type Text, text } from '../layout/text'

export type Picture = Asset & { readonly width: number; readonly height: number }
export type PictureResult =
  | { readonly ok: true; readonly picture: Picture }
  | { readonly ok: false; readonly message: Text }

const QUALITY = 0.85
/** A PNG that stays larger than this is kept as JPEG, bytes. */
const LARGE_PNG = 2 ** 20

/**
 * Reads a PNG or JPEG and makes it at most `longest` px long. It is always drawn anew, so that nothing a camera wrote
 * into it (place, serial number) is kept.
 */
export async function readPicture(file: Blob, longest: number): Promise<PictureResult> {
  if (file.size > INPUT.picture.bytes) {
    const [mb, most] = [file.size, INPUT.picture.bytes].map(bytes => Math.round(bytes / 2 ** 20))
    return refused(
      `图片文件有 ${mb} MB,超过上限 ${most} MB。请先缩小再选择。`,
      `The picture has ${mb} MB, more than the ${most} MB that are read. Make it smaller first.`,
    )
  }
  const bytes = new Uint8Array(await file.arrayBuffer())
  const size = sizeOf(bytes)
  if (!size)
    return refused(
      '这不是 PNG 或 JPEG 图片,或者文件已损坏。',
      'This is no PNG or JPEG picture, or the file is damaged.',
    )
  if (size.width * size.height > INPUT.picture.pixels)
    return refused(
      `图片有 ${size.width} × ${size.height} 像素,太大。请先缩小到 8 000 × 8 000 以内。`,
      `The picture has ${size.width} × ${size.height} pixels, too many. Make it smaller than 8 000 × 8 000 first.`,
    )
  let bitmap: ImageBitmap
  try {
    bitmap = await createImageBitmap(new Blob([bytes], { type: size.mime }))
  } catch {
    return refused('图片已损坏,不能显示。', 'The picture is damaged and cannot be shown.')
  }
  const k = Math.min(1, longest / Math.max(bitmap.width, bitmap.height))
  const canvas = document.createElement('canvas')
  canvas.width = Math.max(1, Math.round(bitmap.width * k))
  canvas.height = Math.max(1, Math.round(bitmap.height * k))
  const context = canvas.getContext('2d')
  if (!context)
    return refused('浏览器没有足够的内存显示这张图片。', 'The browser has no memory for this picture.')
  context.fillStyle = 'white'
  context.fillRect(0, 0, canvas.width, canvas.height)
  context.drawImage(bitmap, 0, 0, canvas.width, canvas.height)
  bitmap.close()
  return pictureOf(canvas, size.mime === 'image/png')
}

/** What is drawn on a canvas, as a picture: lines as PNG where that is small, else JPEG. */
export async function pictureOf(canvas: HTMLCanvasElement, lines: boolean): Promise<PictureResult> {
  const as = (mime: string) => new Promise<Blob | null>(resolve => canvas.toBlob(resolve, mime, QUALITY))
  const png = lines ? await as('image/png') : null
  const blob = png && png.size <= LARGE_PNG ? png : await as('image/jpeg')
  if (!blob) return refused('图片不能保存。', 'The picture could not be kept.')
  const { width, height } = canvas
  return { ok: true, picture: { mime: blob.type, data: await base64Of(blob), width, height } }
}

const base64Of = (blob: Blob): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => resolve(String(reader.result).replace(/^[^,]*,/, ''))
    reader.onerror = () => reject(reader.error)
    reader.readAsDataURL(blob)
  })

const refused = (zh: string, en: string): PictureResult => ({ ok: false, message: text(zh, en) })

type Size = { readonly mime: 'image/png' | 'image/jpeg'; readonly width: number; readonly height: number }

/** Size as the file's head says it, before anything is decoded; undefined for what is neither PNG nor JPEG. */
export function sizeOf(bytes: Uint8Array): Size | undefined {
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
