/** The lines a held thing could snap to. Only candidates near enough to hold are made; `resolve` weighs them. */
import type { Point } from '../../geometry/types'
import { bearing, distance, dot, rotate, sub } from '../../geometry/vector'
import { itemTitle } from '../../layout/catalogue'
import { normalAngle } from '../../layout/edits'
import type { Wall } from '../../layout/model'
import { text } from '../../layout/text'
import { WALL_THICKNESS } from '../../scene/outlines'
import { type Neighbour, type NeighbourLine, type Side, type Surroundings, sameTurn } from './around'
import { gapCandidates } from './gaps'
import { AXES, type Held, onAxis } from './held'
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
    ...rowCandidates(raw, held, around, reach),
    ...edgeCandidates(raw, held, around, reach),
    ...AXES.flatMap((axis, i) => gapCandidates(axis, AXES[1 - i], raw, held, around, reach)),
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

/** In line with things of the same type and direction, whatever their turn; of one row the nearest says so. */
function rowCandidates(raw: Point, held: Held, around: Surroundings, reach: number): Candidate[] {
  const { item } = held
  if (!item) return []
  const normal = rotate([0, 1], item.rotation)
  const here = dot(normal, raw)
  const nearest = new Map<string, NeighbourLine>()
  for (const line of around.rows(item.type, item.rotation, raw, reach)) {
    const key = `row:${line.offset.toFixed(1)}`
    const best = nearest.get(key)
    if (!best || distance(line.other.item.at, raw) < distance(best.other.item.at, raw)) nearest.set(key, line)
  }
  return [...nearest].map(([key, { offset, other }]) => {
    const title = itemTitle(other.item)
    const off = offset - here
    return {
      kind: 'row',
      key,
      normal,
      offset,
      guide: {
        a: other.item.at,
        b: [raw[0] + normal[0] * off, raw[1] + normal[1] * off],
        words: text(`与${title.zh}成一排`, `in line with ${title.en}`),
      },
    }
  })
}

const ALIGNED = text('对齐', 'aligned with')
const BESIDE = text('相邻', 'next to')
const CENTRED = text('居中对齐', 'centred on')

/** Edges to edges and centres to centres, on both axes; of what lies on one line the nearest says so. */
function edgeCandidates(raw: Point, held: Held, around: Surroundings, reach: number): Candidate[] {
  return AXES.flatMap((axis, i) => {
    const across = AXES[1 - i]
    const [low, high] = [raw[1 - i] + across.min(held.box), raw[1 - i] + across.max(held.box)]
    const apart = ({ box }: Neighbour) => Math.max(across.min(box) - high, low - across.max(box), 0)
    const [min, max] = [axis.min(held.box), axis.max(held.box)]
    const mine: readonly (readonly [Side, number])[] = [
      ['min', min],
      ['max', max],
      ['centre', (min + max) / 2],
    ]
    const nearest = new Map<string, { side: Side; own: number; line: NeighbourLine }>()
    for (const [side, own] of mine)
      for (const line of around.lines(axis, raw[i] + own, reach)) {
        if ((side === 'centre') !== (line.side === 'centre')) continue
        const key = `${side === 'centre' ? 'centre' : 'edge'}:${axis.name}:${side}:${line.side}:${line.offset}`
        const best = nearest.get(key)
        if (!best || apart(line.other) < apart(best.line.other)) nearest.set(key, { side, own, line })
      }
    return [...nearest].map(([key, { side, own, line }]): Candidate => {
      const words = side === 'centre' ? CENTRED : side === line.side ? ALIGNED : BESIDE
      const title = itemTitle(line.other.item)
      const span = [across.min(line.other.box), across.max(line.other.box), low, high]
      return {
        kind: side === 'centre' ? 'centre' : 'edge',
        key,
        normal: axis.normal,
        offset: line.offset - own,
        guide: {
          a: onAxis(axis, line.offset, Math.min(...span)),
          b: onAxis(axis, line.offset, Math.max(...span)),
          words: text(`与${title.zh}${words.zh}`, `${words.en} ${title.en}`),
        },
      }
    })
  })
}
