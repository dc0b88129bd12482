/** Photos on paper: which of them can be shown, how large, and their bytes. */
import type { Box } from '../geometry/types'
import type { Asset } from '../layout/assets'
import { type PictureSize, pictureSize } from '../layout/picture-size'
import type { Picture } from './sheet'

export type Photo = { readonly bytes: Uint8Array; readonly size: PictureSize }

const read = new WeakMap<Asset, Photo | null>()

/** A JPEG or PNG by its own head, whatever the file calls it; undefined for what is neither. */
export function photoOf(asset: Asset | undefined): Photo | undefined {
  if (!asset) return undefined
  let known = read.get(asset)
  if (known === undefined) {
    const bytes = bytesOf(asset.data)
    const size = bytes && pictureSize(bytes)
    known = bytes && size ? { bytes, size } : null
    read.set(asset, known)
  }
  return known ?? undefined
}

function bytesOf(base64: string): Uint8Array | undefined {
  try {
    return Uint8Array.from(atob(base64), sign => sign.charCodeAt(0))
  } catch {
    return undefined
  }
}

/** Where a picture lies within its box, its shape kept; undefined for one that cannot be shown. */
export function placeOfPicture({ asset, box }: Picture): Box | undefined {
  const photo = photoOf(asset)
  if (!photo) return undefined
  const { width, height } = photo.size
  const [wide, high] = [box.maxX - box.minX, box.maxY - box.minY]
  const scale = Math.min(wide / width, high / height)
  const [x, y] = [box.minX + (wide - width * scale) / 2, box.minY + (high - height * scale) / 2]
  return { minX: x, minY: y, maxX: x + width * scale, maxY: y + height * scale }
}
