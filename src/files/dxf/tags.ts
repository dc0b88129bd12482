/**
 * The pairs of group code and value a DXF file is made of, text or binary, read one after the other without ever
 * holding the file's lines. Group codes and value types: Autodesk's DXF reference, "Group code value types".
 */
import { INPUT } from '../../layout/limits'
export interface Tags {
  /** Moves to the next pair; false at the end. */
  next(): boolean
  readonly code: number
  /** The value as a number; NaN where it is none. */
  number(): number
  /** The value as text, without surrounding spaces. */
  text(): string
  /** Bytes read so far. */
  readonly position: number
  /** Lines that were skipped because they are no group code. */
  readonly skipped: number
}

const SENTINEL = 'AutoCAD Binary DXF\r\n\x1a\0'

export const isBinary = (bytes: Uint8Array): boolean =>
  bytes.length > SENTINEL.length && latin(bytes, 0, SENTINEL.length) === SENTINEL

export const tagsOf = (bytes: Uint8Array, encoding: string): Tags =>
  isBinary(bytes) ? new BinaryTags(bytes, encoding) : new AsciiTags(bytes, encoding)

/** ASCII characters of a stretch of bytes; undefined when one is beyond ASCII. */
function ascii(bytes: Uint8Array, from: number, to: number): string | undefined {
  for (let i = from; i < to; i++) if (bytes[i] >= 0x80) return undefined
  return latin(bytes, from, to)
}

function latin(bytes: Uint8Array, from: number, to: number): string {
  let out = ''
  for (let at = from; at < to; at += 4096)
    out += String.fromCharCode(...bytes.subarray(at, Math.min(to, at + 4096)))
  return out
}

/** Values longer than this are cut: no text of a drawing is, and a file without line ends must not become one. */

class AsciiTags implements Tags {
  code = 0
  skipped = 0
  private at: number
  private from = 0
  private to = 0
  private readonly decoder: TextDecoder

  constructor(
    private readonly bytes: Uint8Array,
    encoding: string,
  ) {
    this.decoder = new TextDecoder(encoding)
    this.at = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0
  }

  get position(): number {
    return this.at
  }

  next(): boolean {
    while (this.line()) {
      const code = this.whole()
      if (code === undefined) {
        // Out of step (an empty or broken line): the next line that is a code sets it right.
        if (this.to > this.from) this.skipped++
        continue
      }
      if (!this.line()) return false
      if (code === 999) continue
      this.code = code
      return true
    }
    return false
  }

  number(): number {
    const text = latin(this.bytes, this.from, Math.min(this.to, this.from + 64))
    return text === '' ? Number.NaN : Number(text)
  }

  text(): string {
    const to = Math.min(this.to, this.from + INPUT.drawing.value)
    return ascii(this.bytes, this.from, to) ?? this.decoder.decode(this.bytes.subarray(this.from, to))
  }

  /** The next line, without spaces around it. */
  private line(): boolean {
    const { bytes } = this
    if (this.at >= bytes.length) return false
    let end = this.at
    while (end < bytes.length && bytes[end] !== 10 && bytes[end] !== 13) end++
    let [from, to] = [this.at, end]
    while (from < to && bytes[from] <= 32) from++
    while (to > from && bytes[to - 1] <= 32) to--
    this.from = from
    this.to = to
    this.at = bytes[end] === 13 && bytes[end + 1] === 10 ? end + 2 : end + 1
    return true
  }

  private whole(): number | undefined {
    let value = 0
    const { from, to, bytes } = this
    if (to === from || to - from > 5) return undefined
    const negative = bytes[from] === 45
    for (let i = negative ? from + 1 : from; i < to; i++) {
      const digit = bytes[i] - 48
      if (digit < 0 || digit > 9) return undefined
      value = value * 10 + digit
    }
    return negative ? -value : value
  }
}

type Kind = 'text' | 'double' | 'int16' | 'int32' | 'int64' | 'byte' | 'chunk'

function kindOf(code: number): Kind {
  if (code < 10) return 'text'
  if (code < 60) return 'double'
  if (code < 80) return 'int16'
  if (code < 90) return 'text'
  if (code < 100) return 'int32'
  if (code < 110) return 'text'
  if (code < 150) return 'double'
  if (code < 170) return 'int64'
  if (code < 180) return 'int16'
  if (code < 240) return 'double'
  if (code < 270) return 'text'
  if (code < 290) return 'int16'
  if (code < 300) return 'byte'
  if (code < 310) return 'text'
  if (code < 320) return 'chunk'
  if (code < 370) return 'text'
  if (code < 390) return 'int16'
  if (code < 400) return 'text'
  if (code < 410) return 'int16'
  if (code < 420) return 'text'
  if (code < 430) return 'int32'
  if (code < 440) return 'text'
  if (code < 460) return 'int32'
  if (code < 470) return 'double'
  if (code === 1004) return 'chunk'
  if (code < 1010) return 'text'
  if (code < 1060) return 'double'
  return code < 1071 ? 'int16' : 'int32'
}

class BinaryTags implements Tags {
  code = 0
  readonly skipped = 0
  private at = SENTINEL.length
  private value: number | string = 0
  private readonly view: DataView
  private readonly decoder: TextDecoder
  /** R13 and later write codes in two bytes, R12 in one: the first pair, 0 SECTION, tells. */
  private readonly wide: boolean

  constructor(
    private readonly bytes: Uint8Array,
    encoding: string,
  ) {
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    this.decoder = new TextDecoder(encoding)
    this.wide = bytes[SENTINEL.length + 1] === 0
  }

  get position(): number {
    return this.at
  }

  number(): number {
    return typeof this.value === 'number' ? this.value : this.value === '' ? Number.NaN : Number(this.value)
  }

  text(): string {
    return String(this.value).trim()
  }

  next(): boolean {
    try {
      do {
        if (this.at >= this.bytes.length) return false
        this.code = this.readCode()
        this.value = this.read(kindOf(this.code))
      } while (this.code === 999)
      return true
    } catch (error) {
      // Cut off within a value.
      if (error instanceof RangeError) return false
      throw error
    }
  }

  private readCode(): number {
    if (this.wide) return this.view.getInt16(this.step(2), true)
    const code = this.view.getUint8(this.step(1))
    return code === 255 ? this.view.getInt16(this.step(2), true) : code
  }

  private step(size: number): number {
    const from = this.at
    if (from + size > this.bytes.length) throw new RangeError('cut off')
    this.at += size
    return from
  }

  private read(kind: Kind): number | string {
    switch (kind) {
      case 'double':
        return this.view.getFloat64(this.step(8), true)
      case 'int16':
        return this.view.getInt16(this.step(2), true)
      case 'int32':
        return this.view.getInt32(this.step(4), true)
      case 'int64':
        return Number(this.view.getBigInt64(this.step(8), true))
      case 'byte':
        return this.view.getUint8(this.step(1))
      case 'chunk': {
        const size = this.view.getUint8(this.step(1))
        const from = this.step(size)
        return Array.from(this.bytes.subarray(from, from + size), hex).join('')
      }
      default: {
        const end = this.bytes.indexOf(0, this.at)
        if (end < 0) throw new RangeError('cut off')
        const from = this.at
        this.at = end + 1
        return ascii(this.bytes, from, end) ?? this.decoder.decode(this.bytes.subarray(from, end))
      }
    }
  }
}

const hex = (byte: number): string => byte.toString(16).padStart(2, '0')
