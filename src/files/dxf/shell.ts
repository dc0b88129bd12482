/** Walls and openings as they are written to a layout file, and which doors lead outside. */
import type { Point } from '../../geometry/types'
import { distance } from '../../geometry/vector'
import { wallPlan } from '../../geometry/walls'
import { LIMITS } from '../../layout/limits'
import type { RawOpening } from './openings'
import type { RawWall } from './walls'

export type WallFile = { id: string; a: [number, number]; b: [number, number]; thickness: number }
export type OpeningFile = {
  id: string
  wall: string
  at: number
  width: number
  kind: string
  leaf?: string
  swing?: string
  hinge?: string
  number?: string
}

export const rounded = ([x, y]: Point): [number, number] => [Math.round(x), Math.round(y)]

/** Walls and openings as the file has them, in whole mm. */
export function shellOf(
  walls: readonly RawWall[],
  openings: readonly RawOpening[],
): { walls: WallFile[]; openings: OpeningFile[] } {
  const files = walls.flatMap((wall): WallFile[] => {
    const [a, b] = [rounded(wall.a), rounded(wall.b)]
    return distance(a, b) < 10 ? [] : [{ id: '', a, b, thickness: Math.max(1, Math.round(wall.thickness)) }]
  })
  files.length = Math.min(files.length, LIMITS.list)
  files.forEach((wall, i) => {
    wall.id = `w${i + 1}`
  })
  const openingFiles: OpeningFile[] = []
  for (const opening of openings) {
    // The wall it was found in may have been cut: the piece that holds its middle.
    const wall = files.find(each => holds(each, opening.at))
    if (!wall) continue
    const length = distance(wall.a, wall.b)
    const at = Math.round(distance(wall.a, opening.at))
    const width = Math.round(Math.min(opening.width, 2 * at, 2 * (length - at)))
    if (width < 300) continue
    openingFiles.push({
      id: `o${openingFiles.length + 1}`,
      wall: wall.id,
      at,
      width,
      kind: opening.kind,
      ...leafFile(opening, wall),
    })
  }
  return { walls: files, openings: openingFiles }
}

function holds({ a, b }: WallFile, [x, y]: Point): boolean {
  const length = distance(a, b)
  const [dx, dy] = [(b[0] - a[0]) / length, (b[1] - a[1]) / length]
  const [px, py] = [x - a[0], y - a[1]]
  const along = px * dx + py * dy
  return along > 0 && along < length && Math.abs(px * dy - py * dx) < 30
}

/** Swing as FORMAT has it: `in` is to the left hand of someone walking from a to b on the screen. */
function leafFile(
  { kind, at, leaf, hinge, reaches, number }: RawOpening,
  { a, b }: WallFile,
): Partial<OpeningFile> {
  const out: Partial<OpeningFile> = number ? { number: number.slice(0, 50) } : {}
  if (kind === 'window') return out
  if (leaf) out.leaf = leaf
  if (reaches) {
    const left = (reaches[0] - a[0]) * (b[1] - a[1]) - (reaches[1] - a[1]) * (b[0] - a[0])
    out.swing = left > 0 ? 'in' : 'out'
  }
  if (hinge) {
    const along = ([x, y]: Point): number => x * (b[0] - a[0]) + y * (b[1] - a[1])
    out.hinge = along(hinge) < along(at) ? 'a' : 'b'
  }
  return out
}

/** The rooms the walls enclose. */
export function roomsOf(walls: readonly WallFile[], openings: readonly OpeningFile[]) {
  const shell = openings.map(({ id, wall, at, width, kind }) => ({
    id,
    wall,
    at,
    width,
    passable: kind !== 'window',
  }))
  return wallPlan(
    walls.map(wall => ({ ...wall })),
    shell,
  )
}

/** Doors to the outside: the widest is the entrance, the others are exits. */
export function withOutside(
  openings: readonly OpeningFile[],
  placed: readonly { id: string; leftRoom: string | null; rightRoom: string | null }[],
): OpeningFile[] {
  const outside = new Set(
    placed.filter(each => (each.leftRoom === null) !== (each.rightRoom === null)).map(each => each.id),
  )
  const ways = openings.filter(each => outside.has(each.id) && each.kind !== 'window')
  const widest = [...ways].sort((p, q) => q.width - p.width)[0]
  return openings.map(each =>
    each === widest ? { ...each, kind: 'entrance' } : ways.includes(each) ? { ...each, kind: 'exit' } : each,
  )
}
