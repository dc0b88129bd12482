/**
 * The bit-packed LWPOLYLINE that pictures of foreign objects hold: the entity as a DWG file has it. Coding as in the
 * Open Design Specification for .dwg files, sections 2 (bit codes) and 20.4.85 (LWPLINE).
 */
import { INPUT } from '../../layout/limits'
import type { Polyline } from './model'

class Bits {
  private at = 0
  constructor(private readonly view: DataView) {}

  private bits(count: number): number {
    let value = 0
    for (let i = 0; i < count; i++) {
      const byte = this.view.getUint8(this.at >> 3)
      value = value * 2 + ((byte >> (7 - (this.at & 7))) & 1)
      this.at++
    }
    return value
  }

  /** Little-endian bytes. */
  private bytes(count: number): Uint8Array {
    return Uint8Array.from({ length: count }, () => this.bits(8))
  }

  private raw(count: 2 | 4): number {
    return this.bytes(count).reduceRight((value, byte) => value * 256 + byte, 0)
  }

  rawDouble(): number {
    return new DataView(this.bytes(8).buffer).getFloat64(0, true)
  }

  /** BS: 00 two bytes, 01 one byte, 10 is 0, 11 is 256. */
  short(): number {
    const code = this.bits(2)
    return code === 0 ? this.raw(2) : code === 1 ? this.bits(8) : code === 2 ? 0 : 256
  }

  /** BL: 00 four bytes, 01 one byte, 10 is 0. */
  long(): number {
    const code = this.bits(2)
    return code === 0 ? this.raw(4) : code === 1 ? this.bits(8) : 0
  }

  /** BD: 00 a double, 01 is 1, 10 is 0. */
  double(): number {
    const code = this.bits(2)
    return code === 0 ? this.rawDouble() : code === 1 ? 1 : 0
  }

  /** DD: 00 the default, 01 and 10 patch its low bytes, 11 a double. */
  doubleNear(near: number): number {
    const code = this.bits(2)
    if (code === 0) return near
    if (code === 3) return this.rawDouble()
    const patched = new Uint8Array(8)
    const view = new DataView(patched.buffer)
    view.setFloat64(0, near, true)
    if (code === 2) patched.set(this.bytes(2), 4)
    patched.set(this.bytes(4), 0)
    return view.getFloat64(0, true)
  }
}

/** @throws RangeError where the data end early or make no sense. */
export function packedPolyline(view: DataView): Polyline {
  const bits = new Bits(view)
  const flags = bits.short()
  for (const [flag, doubles] of [
    [4, 1],
    [8, 1],
    [2, 1],
    [1, 3],
  ])
    if ((flags & flag) !== 0) for (let i = 0; i < doubles; i++) bits.double()
  const count = bits.long()
  const bulgeCount = (flags & 16) !== 0 ? bits.long() : 0
  if ((flags & 1024) !== 0) bits.long()
  if ((flags & 32) !== 0) bits.long()
  if (count < 1 || count > INPUT.drawing.vertices || bulgeCount > count) throw new RangeError('vertices')
  const points = [bits.rawDouble(), bits.rawDouble()]
  for (let i = 1; i < count; i++)
    points.push(bits.doubleNear(points[2 * i - 2]), bits.doubleNear(points[2 * i - 1]))
  const bulges = Array.from({ length: bulgeCount }, () => bits.double())
  if (![...points, ...bulges].every(value => Number.isFinite(value) && Math.abs(value) < 1e12))
    throw new RangeError('numbers')
  return { points, bulges, closed: (flags & 512) !== 0 }
}
