/** A new plan: four walls and a main entrance, to the clear size asked for. */
import type { LayoutFile, Level } from '../layout/model'
import { fromFile, type Layout } from '../layout/model'
import { FORMAT, VERSION } from '../layout/schema/layout'
import { newId } from './ids'

export type NewHall = {
  readonly name: string
  readonly level: Level
  /** Clear size between the wall faces, mm. */
  readonly width: number
  readonly depth: number
}

/** Clear sizes a new hall may have, mm. */
export const HALL_RANGE = { min: 3_000, max: 200_000 } as const
const THICKNESS = 200
const ENTRANCE = 2400

/** The walls' centre lines lie half a thickness outside the clear size; the entrance is in the lower wall. */
export function emptyHall({ name, level, width, depth }: NewHall, id = newId()): Layout {
  const out = THICKNESS / 2
  const [left, top, right, bottom] = [-out, -out, width + out, depth + out]
  const wall = (wallId: string, a: [number, number], b: [number, number]) => ({
    id: wallId,
    a,
    b,
    thickness: THICKNESS,
  })
  const file: LayoutFile = {
    format: FORMAT,
    version: VERSION,
    id,
    title: name,
    hall: { name, level },
    floors: [
      {
        id: 'f1',
        name: '一层',
        storey: 1,
        walls: [
          wall('w1', [left, top], [right, top]),
          wall('w2', [right, top], [right, bottom]),
          wall('w3', [right, bottom], [left, bottom]),
          wall('w4', [left, bottom], [left, top]),
        ],
        openings: [
          {
            id: 'o1',
            wall: 'w3',
            at: Math.round((width + THICKNESS) / 2),
            width: Math.min(ENTRANCE, width - THICKNESS),
            kind: 'entrance',
            leaf: 'double',
            // To the left hand along this wall: out of the hall.
            swing: 'in',
            access: 'public',
          },
        ],
      },
    ],
  }
  return fromFile(file)
}
