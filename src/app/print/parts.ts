/** The heavy parts of the PDF and PNG writers as files of our own, fetched when one is asked for. */

import regular from '@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf?url'
import bold from '@expo-google-fonts/noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf?url'
import mongolian from '@fontsource/noto-sans-mongolian/files/noto-sans-mongolian-mongolian-400-normal.woff?url'
import raster from '@takumi-rs/wasm/takumi_wasm_bg.wasm?url'
import shaper from 'harfbuzzjs/dist/harfbuzz.wasm?url'
import subsetter from 'harfbuzzjs/dist/harfbuzz-subset.wasm?url'
import type { LoadPart, PartName } from '../../sheets/parts'

const ADDRESSES: Readonly<Record<PartName, string>> = {
  shaper,
  subsetter,
  raster,
  regular,
  bold,
  mongolian,
}
const loaded = new Map<PartName, Promise<Uint8Array>>()

/** Each is fetched once; one that failed may be asked for again. */
export const loadPart: LoadPart = name => {
  let part = loaded.get(name)
  if (!part) {
    part = fetchPart(name)
    loaded.set(name, part)
    part.catch(() => loaded.delete(name))
  }
  return part
}

async function fetchPart(name: PartName): Promise<Uint8Array> {
  const response = await fetch(ADDRESSES[name])
  if (!response.ok) throw new Error(`${ADDRESSES[name]}: ${response.status}`)
  return new Uint8Array(await response.arrayBuffer())
}
