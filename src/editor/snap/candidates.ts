/** The lines a held thing could snap to. Only candidates near enough to hold are made; `resolve` weighs them. */
import type { Point } from '../../geometry/types'
import { bearing, distance, dot, rotate, sub } from '../../geometry/vector'
import { itemTitle } from '../../layout/catalogue'
import { normalAngle } from '../../layout/edits'
import type { Wall } from '../../layout/model'
import { type Text, text } from '../../layout/text'
import { WALL_THICKNESS } from '../../scene/outlines'
import { gapCandidates } from './gaps'
import { AXES, type Held, type Neighbour, onAxis, type Surroundings } from './held'
import type { Candidate } from './types'

/**
 * @param raw where the hand would put the reference point, mm
 * @param reach how far a candidate may be to be of interest, mm (the largest release radius)
 * @param gridStep mm; undefined when the grid is off
 */
export function candidatesFor(
  raw: Point,
  held: Held,
  around: Surroundings,
  reach: number,
  gridStep: number | undefined,
): Candidate[] {
  return [
    ...wallCandidates(raw, held, around.walls, reach),
    ...rowCandidates(raw, held, around.items, reach),
    ...edgeCandidates(raw, held, around.items, reach),
    ...AXES.flatMap((axis, i) => gapCandidates(axis, AXES[1 - i], raw, held, around.items, reach)),
    ...(gridStep === undefined ? [] : gridCandidates(raw, held, gridStep)),
  ]
}

/** The grid line nearest to the left and upper edge of what is held. */
export const gridCandidates = (raw: Point, held: Held, step: number): Candidate[] =>
  AXES.map((axis, i) => {
    const edge = axis.min(held.box)
    return {
      kind: 'grid',
      key: `grid:${axis.name}`,
      normal: axis.normal,
      offset: Math.round((raw[i] + edge) / step) * step - edge,
    }
  })

/** Two turns count as the same within this many degrees. */
const SAME_TURN = 0.5
const sameTurn = (a: number, b: number): boolean => {
  const apart = normalAngle(a - b)
  return apart <= SAME_TURN || apart >= 360 - SAME_TURN
}

/** Back to the face of a wall, beside the wall's length. */
function wallCandidates(raw: Point, held: Held, walls: readonly Wall[], reach: number): Candidate[] {
  const { item } = held
  if (!item) return []
  const found: Candidate[] = []
  for (const wall of walls) {
    const long = distance(wall.a, wall.b)
    if (long === 0 || wall.kind === 'rail') continue
    const [dx, dy] = sub(wall.b, wall.a)
    const along = ((raw[0] - wall.a[0]) * dx + (raw[1] - wall.a[1]) * dy) / long
    if (along < 0 || along > long) continue
    for (const side of [1, -1]) {
      const normal: Point = [(-dy / long) * side, (dx / long) * side]
      // Front is local +y: at rotation r it points to rotate([0, 1], r).
      const rotation = normalAngle(bearing(normal) - 90)
      const fits = sameTurn(rotation, item.rotation)
      if (!fits && !(held.turns && item.againstWall)) continue
      const face = dot(normal, wall.a) + (wall.thickness ?? WALL_THICKNESS) / 2
      const offset = face + item.size[1] / 2
      if (Math.abs(dot(normal, raw) - offset) > reach) continue
      const at = (mm: number): Point => {
        const t = mm / long
        return [
          wall.a[0] + dx * t + normal[0] * (face - dot(normal, wall.a)),
          wall.a[1] + dy * t + normal[1] * (face - dot(normal, wall.a)),
        ]
      }
      found.push({
        kind: 'wall',
        key: `wall:${wall.id}:${side}`,
        normal,
        offset,
        ...(fits ? {} : { rotation }),
        guide: { a: at(0), b: at(long), words: text('背靠墙面', 'back to the wall') },
      })
    }
  }
  return found
}

/** In line with a thing of the same type and direction, whatever its turn. */
function rowCandidates(raw: Point, held: Held, items: readonly Neighbour[], reach: number): Candidate[] {
  const { item } = held
  if (!item) return []
  const normal = rotate([0, 1], item.rotation)
  return items
    .filter(
      ({ item: other }) =>
        other.type === item.type &&
        sameTurn(other.rotation ?? 0, item.rotation) &&
        Math.abs(dot(normal, raw) - dot(normal, other.at)) <= reach,
    )
    .map(({ item: other }) => {
      const offset = dot(normal, other.at)
      const off = offset - dot(normal, raw)
      const title = itemTitle(other)
      return {
        kind: 'row',
        key: `row:${other.id}`,
        normal,
        offset,
        guide: {
          a: other.at,
          b: [raw[0] + normal[0] * off, raw[1] + normal[1] * off],
          words: text(`与${title.zh}成一排`, `in line with ${title.en}`),
        },
      }
    })
}

const SIDES: readonly (readonly ['min' | 'max', 'min' | 'max', Text])[] = [
  ['min', 'min', text('对齐', 'aligned with')],
  ['max', 'max', text('对齐', 'aligned with')],
  ['min', 'max', text('相邻', 'next to')],
  ['max', 'min', text('相邻', 'next to')],
]

/** Edges to edges and centres to centres, on both axes. */
function edgeCandidates(raw: Point, held: Held, items: readonly Neighbour[], reach: number): Candidate[] {
  const found: Candidate[] = []
  AXES.forEach((axis, i) => {
    const across = AXES[1 - i]
    const propose = (
      kind: 'edge' | 'centre',
      mine: number,
      theirs: number,
      other: Neighbour,
      words: Text,
    ) => {
      const offset = theirs - mine
      if (Math.abs(offset - raw[i]) > reach) return
      const title = itemTitle(other.item)
      const span = [
        across.min(other.box),
        across.max(other.box),
        raw[1 - i] + across.min(held.box),
        raw[1 - i] + across.max(held.box),
      ]
      found.push({
        kind,
        key: `${kind}:${axis.name}:${other.item.id}:${mine < 0 ? '-' : mine > 0 ? '+' : '0'}${theirs}`,
        normal: axis.normal,
        offset,
        guide: {
          a: onAxis(axis, theirs, Math.min(...span)),
          b: onAxis(axis, theirs, Math.max(...span)),
          words: text(`与${title.zh}${words.zh}`, `${words.en} ${title.en}`),
        },
      })
    }
    for (const other of items) {
      for (const [mine, theirs, words] of SIDES)
        propose('edge', axis[mine](held.box), axis[theirs](other.box), other, words)
      propose(
        'centre',
        (axis.min(held.box) + axis.max(held.box)) / 2,
        (axis.min(other.box) + axis.max(other.box)) / 2,
        other,
        text('居中对齐', 'centred on'),
      )
    }
  })
  return found
}
