/**
 * Objects of programs that are not there (天正 walls, doors and columns) as the pictures those programs left in the
 * file: a list of drawing commands with their sizes. Commands and layouts as public readers of the format describe
 * them (Autodesk: "Proxy Entity Graphics").
 */
import { packedPolyline } from './bits'
import { circular, curve, polyline } from './entities'
import type { Curve, Shape } from './model'
import type { EntityRecord } from './record'
import { plainText } from './words'

const CIRCLE = 2
const ARC = 4
const POLYLINE = 6
const POLYGON = 7
const TEXT = 10
const TEXT2 = 11
const POLYLINE_WITH_NORMALS = 32
const LWPOLYLINE = 33
const UNICODE_TEXT = 36
const UNICODE_TEXT2 = 38
const PUSH_MATRIX = 29
const PUSH_MATRIX2 = 30

export function proxyShape(record: EntityRecord): Shape | undefined {
  const bytes = pictureOf(record)
  if (!bytes || bytes.length < 8) return undefined
  const view = new DataView(bytes.buffer)
  const shapes: Shape[] = []
  for (let at = 8; at + 8 <= bytes.length; ) {
    const size = view.getUint32(at, true)
    if (size < 8 || at + size > bytes.length) break
    const command = new Command(new DataView(bytes.buffer, at + 8, size - 8))
    const kind = view.getUint32(at + 4, true)
    // Matrices move what follows; none of the drawings at hand has one, so it is better not to draw than to misplace.
    if (kind === PUSH_MATRIX || kind === PUSH_MATRIX2) return undefined
    const shape = command.read(kind)
    if (shape) shapes.push(shape)
    at += size
  }
  return shapes.length > 0 ? { kind: 'group', shapes } : undefined
}

/** The hex lines (310) after the size of the picture (160, in older files 92). */
function pictureOf(record: EntityRecord): Uint8Array | undefined {
  const { codes, values } = record
  const start = codes.findIndex((code, i) => (code === 160 || code === 92) && codes[i + 1] === 310)
  if (start < 0) return undefined
  let hex = ''
  for (let i = start + 1; codes[i] === 310; i++) hex += values[i]
  if (hex.length % 2 === 1 || /[^0-9a-fA-F]/.test(hex)) return undefined
  const bytes = new Uint8Array(hex.length / 2)
  for (let i = 0; i < bytes.length; i++) bytes[i] = Number.parseInt(hex.slice(2 * i, 2 * i + 2), 16)
  return bytes
}

class Command {
  private at = 0
  constructor(private readonly view: DataView) {}

  read(kind: number): Shape | undefined {
    try {
      return this.shape(kind)
    } catch (error) {
      if (error instanceof RangeError) return undefined
      throw error
    }
  }

  private shape(kind: number): Shape | undefined {
    switch (kind) {
      case CIRCLE: {
        const [x, y] = this.point()
        return curve(circular([x, y], this.double()))
      }
      case ARC:
        return curve(this.arc())
      case POLYLINE:
      case POLYLINE_WITH_NORMALS:
        return curve(polyline(this.points(), false))
      case POLYGON:
        return curve(polyline(this.points(), true))
      case LWPOLYLINE: {
        // The size of the packed data comes first.
        const { points, bulges, closed } = packedPolyline(
          new DataView(this.view.buffer, this.view.byteOffset + 4, this.view.byteLength - 4),
        )
        return curve(polyline([...points], closed, bulges && [...bulges]))
      }
      case TEXT:
      case TEXT2:
      case UNICODE_TEXT:
      case UNICODE_TEXT2:
        return this.words(kind)
      default:
        return undefined
    }
  }

  private double(): number {
    const value = this.view.getFloat64(this.at, true)
    this.at += 8
    if (!Number.isFinite(value)) throw new RangeError('not a number')
    return value
  }

  private whole(): number {
    this.at += 4
    return this.view.getInt32(this.at - 4, true)
  }

  private point(): [number, number, number] {
    return [this.double(), this.double(), this.double()]
  }

  private points(): number[] {
    const count = this.whole()
    if (count < 1 || this.at + 24 * count > this.view.byteLength) throw new RangeError('too many points')
    const points: number[] = []
    for (let i = 0; i < count; i++) {
      const [x, y] = this.point()
      points.push(x, y)
    }
    return points
  }

  /** Centre, radius, normal, direction of the start and sweep. */
  private arc(): Curve {
    const [x, y] = this.point()
    const radius = this.double()
    const [, , up] = this.point()
    const [dx, dy] = this.point()
    const sweep = this.double()
    const from = Math.atan2(dy, dx)
    return up < 0
      ? circular([x, y], radius, from - sweep, from)
      : circular([x, y], radius, from, from + sweep)
  }

  /** Place, normal, direction; then, in the order of the kind, height and characters (two bytes each in Unicode). */
  private words(kind: number): Shape | undefined {
    const [x, y] = this.point()
    this.point()
    const [dx, dy] = this.point()
    const later = kind === TEXT2 || kind === UNICODE_TEXT2
    const wide = kind === UNICODE_TEXT || kind === UNICODE_TEXT2
    const early = later ? 0 : this.double()
    if (!later) {
      this.double()
      this.double()
    }
    const text = plainText(this.characters(wide))
    let height = early
    if (later) {
      this.whole()
      this.whole()
      height = this.double()
    }
    if (text === '' || !(height > 0)) return undefined
    const rotation = (Math.atan2(dy, dx) * 180) / Math.PI
    return { kind: 'words', words: { text, at: [x, y], height, rotation, anchor: [0, 0] } }
  }

  /** Up to a zero, padded to four bytes. */
  private characters(wide: boolean): string {
    const step = wide ? 2 : 1
    const from = this.at
    const value = (at: number): number => (wide ? this.view.getUint16(at, true) : this.view.getUint8(at))
    let end = from
    while (value(end) !== 0) end += step
    const bytes = new Uint8Array(this.view.buffer, this.view.byteOffset + from, end - from)
    this.at = from + Math.ceil((end + step - from) / 4) * 4
    return new TextDecoder(wide ? 'utf-16le' : 'gbk').decode(bytes)
  }
}
