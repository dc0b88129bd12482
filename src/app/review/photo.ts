/** A photo from a camera made small enough to live in the layout file. */
import { sizeOf } from '../../files/picture'
import type { Asset } from '../../layout/assets'
import { INPUT } from '../../layout/limits'

/** The longer side of a kept photo, px. */
export const LONGEST = 1600
/** Characters of base64 of one kept photo; a sharper one is compressed further. */
const MOST_DATA = 900_000
const QUALITIES = [0.82, 0.65, 0.45] as const

export type Photo =
  | { readonly ok: true; readonly asset: Asset }
  | { readonly ok: false; readonly why: 'too-large' | 'unreadable' }

/** Width and height whose longer side is at most `LONGEST`. */
export function scaledDown(width: number, height: number): [number, number] {
  const factor = Math.min(1, LONGEST / Math.max(width, height))
  return [Math.max(1, Math.round(width * factor)), Math.max(1, Math.round(height * factor))]
}

/** Never throws: what is no photo says so. Nothing of the original but its picture is kept (no place, no camera). */
export async function shrinkPhoto(file: File): Promise<Photo> {
  if (file.size > INPUT.photo.bytes) return { ok: false, why: 'too-large' }
  // Its head says how many pixels would be decoded.
  const size = sizeOf(new Uint8Array(await file.arrayBuffer()))
  if (!size) return { ok: false, why: 'unreadable' }
  if (size.width * size.height > INPUT.picture.pixels) return { ok: false, why: 'too-large' }
  const address = URL.createObjectURL(file)
  try {
    const image = new Image()
    image.src = address
    await image.decode()
    const [width, height] = scaledDown(image.naturalWidth, image.naturalHeight)
    const canvas = document.createElement('canvas')
    canvas.width = width
    canvas.height = height
    const paint = canvas.getContext('2d')
    if (!paint || image.naturalWidth === 0) return { ok: false, why: 'unreadable' }
    paint.drawImage(image, 0, 0, width, height)
    for (const quality of QUALITIES) {
      const data = canvas.toDataURL('image/jpeg', quality).split(',')[1] ?? ''
      if (data.length > 0 && (data.length <= MOST_DATA || quality === QUALITIES[QUALITIES.length - 1]))
        return { ok: true, asset: { mime: 'image/jpeg', data } }
    }
    return { ok: false, why: 'unreadable' }
  } catch {
    return { ok: false, why: 'unreadable' }
  } finally {
    URL.revokeObjectURL(address)
  }
}

/** The picture as an address; undefined for what is no picture we show. */
export const pictureOf = (asset: Asset | undefined): string | undefined =>
  asset && /^image\/(jpeg|png|webp|gif)$/.test(asset.mime) && /^[A-Za-z0-9+/=]*$/.test(asset.data)
    ? `data:${asset.mime};base64,${asset.data}`
    : undefined
