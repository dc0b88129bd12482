/** A reader of pictures of its own (PNG, second edition): grey, RGB, RGBA or palette, not interlaced. */
import { inflateSync } from 'node:zlib'

export type Picture = {
  readonly width: number
  readonly height: number
  /** Dots of a metre, as the file says. */
  readonly perMetre: number
  dark(x: number, y: number): boolean
}

const CHANNELS: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 6: 4 }

export function readPng(png: Uint8Array): Picture {
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength)
  if (view.getUint32(0) !== 0x89504e47) throw new Error('no PNG')
  const data: Uint8Array[] = []
  let palette = new Uint8Array()
  let [at, width, height, bits, type, perMetre] = [8, 0, 0, 0, 0, 0]
  while (at < png.length) {
    const length = view.getUint32(at)
    const body = png.subarray(at + 8, at + 8 + length)
    const name = String.fromCharCode(...png.subarray(at + 4, at + 8))
    if (name === 'IHDR') {
      ;[width, height] = [view.getUint32(at + 8), view.getUint32(at + 12)]
      ;[bits, type] = [body[8], body[9]]
      if (body[12] !== 0) throw new Error('interlaced')
    }
    if (name === 'PLTE') palette = new Uint8Array(body)
    if (name === 'pHYs') perMetre = view.getUint32(at + 8)
    if (name === 'IDAT') data.push(body)
    at += length + 12
  }
  const channels = CHANNELS[type]
  const stride = Math.ceil((width * channels * bits) / 8)
  const whole = Math.max(1, (channels * bits) >> 3)
  const raw = inflateSync(Buffer.concat(data))
  const out = new Uint8Array(stride * height)
  for (let y = 0; y < height; y++) {
    const filter = raw[y * (stride + 1)]
    for (let i = 0; i < stride; i++) {
      const left = i >= whole ? out[y * stride + i - whole] : 0
      const up = y > 0 ? out[(y - 1) * stride + i] : 0
      const corner = i >= whole && y > 0 ? out[(y - 1) * stride + i - whole] : 0
      const p = left + up - corner
      const [a, b, c] = [Math.abs(p - left), Math.abs(p - up), Math.abs(p - corner)]
      const paeth = a <= b && a <= c ? left : b <= c ? up : corner
      out[y * stride + i] = raw[y * (stride + 1) + 1 + i] + [0, left, up, (left + up) >> 1, paeth][filter]
    }
  }
  const sample = (x: number, y: number): number => {
    const bit = x * channels * bits
    const byte = out[y * stride + (bit >> 3)]
    const value = bits >= 8 ? byte : (byte >> (8 - bits - (bit & 7))) & ((1 << bits) - 1)
    return type === 3 ? palette[3 * value] : bits >= 8 ? value : (value * 255) / ((1 << bits) - 1)
  }
  return { width, height, perMetre, dark: (x, y) => sample(x, y) < 128 }
}
