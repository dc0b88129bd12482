import { INPUT } from '../../layout/limits'
import type { Matrix } from './model'
import type { Tags } from './tags'

/** The pairs of one entity in the order of the file. */
export type EntityRecord = {
  readonly type: string
  readonly codes: readonly number[]
  readonly values: readonly (string | number)[]
  readonly xdata?: Readonly<Record<string, readonly string[]>>
}

/** Pairs one entity may have; a drawing's largest polylines stay far below. */

const isNumeric = (code: number): boolean =>
  (code >= 10 && code < 100) || (code >= 110 && code < 300) || (code >= 370 && code < 390) || code >= 1010

/**
 * Reads the pairs after a type up to the next type. `tags` then stands on that next 0, or `more` is false at the
 * end. Groups of other programs in braces (102) are left out; extended data is kept by application.
 */
export function readRecord(tags: Tags, type: string): { record: EntityRecord; more: boolean } {
  const codes: number[] = []
  const values: (string | number)[] = []
  let xdata: Record<string, string[]> | undefined
  let application: string[] | undefined
  let inGroup = false
  let more = false
  while (tags.next()) {
    const { code } = tags
    if (code === 0) {
      more = true
      break
    }
    if (code === 102) {
      inGroup = tags.text().startsWith('{')
      continue
    }
    if (inGroup) continue
    if (code === 1001) {
      application = []
      xdata ??= Object.create(null) as Record<string, string[]>
      xdata[tags.text()] = application
    } else if (code >= 1000) {
      if (application && application.length < 1000) application.push(tags.text())
    } else if (codes.length < INPUT.drawing.codes) {
      codes.push(code)
      values.push(isNumeric(code) ? tags.number() : tags.text())
    }
  }
  return { record: { type, codes, values, xdata }, more }
}

const finite = (value: string | number | undefined, otherwise: number): number =>
  typeof value === 'number' && Number.isFinite(value) && Math.abs(value) < 1e15 ? value : otherwise

/** The first number of a code; `otherwise` where there is none, or none that is finite. */
export function numberOf(record: EntityRecord, code: number, otherwise = 0): number {
  const at = record.codes.indexOf(code)
  return at < 0 ? otherwise : finite(record.values[at], otherwise)
}

export function textOf(record: EntityRecord, code: number, otherwise = ''): string {
  const at = record.codes.indexOf(code)
  return at < 0 ? otherwise : String(record.values[at])
}

export const has = (record: EntityRecord, code: number): boolean => record.codes.includes(code)

/** Every number of a code. */
export const numbersOf = (record: EntityRecord, code: number): number[] =>
  record.codes.flatMap((each, i) => (each === code ? [finite(record.values[i], 0)] : []))

/** x0, y0, x1, y1, …: every value of `code` with the one of `code + 10` that follows it. */
export function pointsOf(record: EntityRecord, code: number): number[] {
  const out: number[] = []
  record.codes.forEach((each, i) => {
    if (each === code) out.push(finite(record.values[i], 0), 0)
    else if (each === code + 10 && out.length > 0) out[out.length - 1] = finite(record.values[i], 0)
  })
  return out
}

/**
 * Object to world coordinates by the "arbitrary axis algorithm" of Autodesk's DXF reference, seen from above;
 * undefined where they are the same.
 */
export function ocsOf(
  record: EntityRecord,
  elevation = numberOf(record, 38, numberOf(record, 30)),
): Matrix | undefined {
  const [x, y, z] = [numberOf(record, 210), numberOf(record, 220), numberOf(record, 230, 1)]
  return axesOf([x, y, z], elevation)
}

export function axesOf(normal: readonly number[], elevation: number): Matrix | undefined {
  const size = Math.hypot(...normal)
  if (!(size > 0)) return undefined
  const [nx, ny, nz] = normal.map(each => each / size)
  if (nx === 0 && ny === 0 && nz > 0) return undefined
  // Wy × N near the world's z axis, else Wz × N.
  const near = Math.abs(nx) < 1 / 64 && Math.abs(ny) < 1 / 64
  const raw = near ? [nz, 0, -nx] : [-ny, nx, 0]
  const length = Math.hypot(...raw)
  const [ax, ay, az] = raw.map(each => each / length)
  return [ax, ay, ny * az - nz * ay, nz * ax - nx * az, nx * elevation, ny * elevation]
}
