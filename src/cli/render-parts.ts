/** The heavy parts of the PDF and PNG writers as they lie in the installed packages. */
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type { LoadPart, PartName } from '../sheets/parts'

const FILES: Readonly<Record<PartName, string>> = {
  shaper: 'harfbuzzjs/dist/harfbuzz.wasm',
  subsetter: 'harfbuzzjs/dist/harfbuzz-subset.wasm',
  raster: '@takumi-rs/wasm/takumi_wasm_bg.wasm',
  regular: '@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf',
  bold: '@expo-google-fonts/noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf',
  mongolian: '@fontsource/noto-sans-mongolian/files/noto-sans-mongolian-mongolian-400-normal.woff',
}

const loaded = new Map<PartName, Promise<Uint8Array>>()

/** Each is read once: the Chinese fonts have 10 MB. */
export const loadPart: LoadPart = name => {
  let part = loaded.get(name)
  if (!part) {
    part = readFile(createRequire(import.meta.url).resolve(FILES[name]))
    loaded.set(name, part)
  }
  return part
}
