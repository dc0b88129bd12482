/** A picture a person chose, made small enough to be kept in a layout file. Nothing is decoded that is not bounded. */
import type { Asset } from '../layout/assets'
import { INPUT } from '../layout/limits'
import { pictureSize } from '../layout/picture-size'
import { type Text, text } from '../layout/text'

export type Picture = Asset & { readonly width: number; readonly height: number }
export type PictureResult =
  | { readonly ok: true; readonly picture: Picture }
  | { readonly ok: false; readonly message: Text }

const QUALITY = 0.85
/** A PNG that stays larger than this is kept as JPEG, bytes. */
const LARGE_PNG = 2 ** 20

/** A photo as it is kept: its longer side, px, and its base64. */
const PHOTO = { longest: 1600, data: 900_000, qualities: [0.82, 0.65, 0.45] } as const

/**
 * Reads a PNG or JPEG and makes it at most `longest` px long. It is always drawn anew, so that nothing a camera wrote
 * into it (place, serial number) is kept.
 */
export async function readPicture(file: Blob, longest: number): Promise<PictureResult> {
  const drawn = await drawnFrom(file, INPUT.picture.bytes, longest)
  return drawn.ok ? pictureOf(drawn.canvas, drawn.lines) : drawn
}

/** Reads a photo in the same way; it is kept as a JPEG, compressed further where it is sharp. */
export async function readPhoto(file: Blob): Promise<PictureResult> {
  const drawn = await drawnFrom(file, INPUT.photo.bytes, PHOTO.longest)
  if (!drawn.ok) return drawn
  let kept: PictureResult = unkept()
  for (const quality of PHOTO.qualities) {
    kept = await keptAs(drawn.canvas, 'image/jpeg', quality)
    if (!kept.ok || kept.picture.data.length <= PHOTO.data) return kept
  }
  return kept
}

/** What is drawn on a canvas, as a picture: lines as PNG where that is small, else JPEG. */
export async function pictureOf(canvas: HTMLCanvasElement, lines: boolean): Promise<PictureResult> {
  const png = lines ? await keptAs(canvas, 'image/png', 1) : undefined
  const small = png?.ok && png.picture.data.length * 0.75 <= LARGE_PNG
  return small ? png : keptAs(canvas, 'image/jpeg', QUALITY)
}

async function keptAs(canvas: HTMLCanvasElement, mime: string, quality: number): Promise<PictureResult> {
  const blob = await new Promise<Blob | null>(resolve => canvas.toBlob(resolve, mime, quality))
  if (!blob) return unkept()
  const { width, height } = canvas
  return { ok: true, picture: { mime: blob.type, data: await base64Of(blob), width, height } }
}

type Drawn =
  | { readonly ok: true; readonly canvas: HTMLCanvasElement; readonly lines: boolean }
  | { readonly ok: false; readonly message: Text }

/** A file drawn on a canvas of at most `longest` px, upright as the camera was held; never throws. */
async function drawnFrom(file: Blob, most: number, longest: number): Promise<Drawn> {
  if (file.size > most) {
    const [mb, limit] = [file.size, most].map(bytes => Math.round(bytes / 2 ** 20))
    return refused(
      `图片文件有 ${mb} MB,超过上限 ${limit} MB。请先缩小再选择。`,
      `The picture has ${mb} MB, more than the ${limit} MB that are read. Make it smaller first.`,
    )
  }
  const bytes = await file.arrayBuffer().catch(() => new ArrayBuffer(0))
  const size = pictureSize(new Uint8Array(bytes))
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
  const address = URL.createObjectURL(new Blob([bytes], { type: size.mime }))
  try {
    // An image is turned by what the camera says of itself; an ImageBitmap is not in older browsers.
    const image = new Image()
    image.src = address
    await image.decode()
    const { naturalWidth: width, naturalHeight: height } = image
    const k = Math.min(1, longest / Math.max(1, width, height))
    const canvas = document.createElement('canvas')
    canvas.width = Math.max(1, Math.round(width * k))
    canvas.height = Math.max(1, Math.round(height * k))
    const context = canvas.getContext('2d')
    if (!context)
      return refused('浏览器没有足够的内存显示这张图片。', 'The browser has no memory for this picture.')
    context.fillStyle = 'white'
    context.fillRect(0, 0, canvas.width, canvas.height)
    context.drawImage(image, 0, 0, canvas.width, canvas.height)
    return { ok: true, canvas, lines: size.mime === 'image/png' }
  } catch {
    return refused('图片已损坏,不能显示。', 'The picture is damaged and cannot be shown.')
  } finally {
    URL.revokeObjectURL(address)
  }
}

const base64Of = (blob: Blob): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => resolve(String(reader.result).replace(/^[^,]*,/, ''))
    reader.onerror = () => reject(reader.error)
    reader.readAsDataURL(blob)
  })

type Refused = { readonly ok: false; readonly message: Text }
const refused = (zh: string, en: string): Refused => ({ ok: false, message: text(zh, en) })
const unkept = (): Refused => refused('图片不能保存。', 'The picture could not be kept.')
