import type { Ring, Segment } from '../../geometry/types'
import { midpoint, samePoint } from '../../geometry/vector'
import type { Cable } from '../../layout/model'
import { text } from '../../layout/text'
import { bendAt, segmentsOf, turnAgainst, wallDirections } from '../../scene/cables'
import type { Read } from '../../scene/facts'
import { cablesOf, floorIds, wallsOf } from '../../scene/layout-facts'
import { ANGLE_TOLERANCE, degrees } from '../params'
import { angles } from '../say'
import { defineRule, type FindingMark, type Fix, type NotEvaluated, type Statement } from '../types'
import { straighten } from './straighten'
import { cableTitle } from './title'

export const rightAngle = defineRule({
  id: 'cable/right-angle',
  clauses: [
    { id: '2.1.3.7', quote: '线路整理成直线直角' },
    { id: '2.1.3.7 线路', quote: '形成直角直线' },
  ],
  title: text('线路横平竖直', 'Cables run straight and at right angles'),
  explanation: text(
    '每段线路应与所在房间的墙面平行,转弯均为直角。',
    'Every stretch of a cable is parallel to a wall of its room; every bend is a right angle.',
  ),
  severity: 'error',
  params: { angle: degrees('允许偏差', 'allowed deviation', 1, [0, 45]) },
  judge(read, { angle: limit }) {
    const findings: Statement[] = []
    const notEvaluated: NotEvaluated[] = []
    let checked = 0
    for (const floor of read(floorIds)) {
      const cables = read(cablesOf, floor)
      if (cables.length === 0) continue
      // A wall without length runs in no direction.
      if (read(wallsOf, floor).every(({ a, b }) => samePoint(a, b))) {
        notEvaluated.push({
          reason: text('没有墙,无法判断线路是否与墙平行', 'there are no walls to compare cables with'),
          floor,
        })
        continue
      }
      checked += cables.length
      for (const cable of cables) {
        const faults = faultsOf(read, floor, cable.points, limit)
        if (faults.length > 0) findings.push(statement(read, floor, cable, faults, limit))
      }
    }
    return { checked, findings, notEvaluated }
  },
})

type Fault = {
  readonly off: number
  readonly bend: boolean
  readonly where: Segment | readonly [...Segment, Segment[1]]
}

/** Skewed segments; and bends that are not square between segments that are themselves parallel to walls. */
function faultsOf(read: Read, floor: string, points: Ring, limit: number): Fault[] {
  const segments = segmentsOf(points)
  const off = segments.map(segment =>
    Math.abs(turnAgainst(segment, wallDirections(read, floor, midpoint(segment[0], segment[1])))),
  )
  const isSkewed = (turn: number) => turn > limit + ANGLE_TOLERANCE
  const faults: Fault[] = segments.flatMap((where, i) =>
    isSkewed(off[i]) ? [{ off: off[i], bend: false, where }] : [],
  )
  segments.slice(1).forEach(([, c], i) => {
    const [a, b] = segments[i]
    if (isSkewed(off[i]) || isSkewed(off[i + 1])) return
    const bend = Math.abs(bendAt(a, b, c))
    const wrong = Math.min(bend, Math.abs(bend - 90))
    // Both segments may use up the allowance, each in its own sense.
    if (wrong > 2 * limit + ANGLE_TOLERANCE) faults.push({ off: wrong, bend: true, where: [a, b, c] })
  })
  return faults
}

const places = (n: number): string => (n === 1 ? 'one place' : `${n} places`)

function statement(
  read: Read,
  floor: string,
  cable: Cable,
  faults: readonly Fault[],
  limit: number,
): Statement {
  const worst = faults.reduce((a, b) => (b.off > a.off ? b : a))
  const title = cableTitle(read, floor, cable)
  const skewed = faults.filter(fault => !fault.bend).length
  const said = angles(worst.off, worst.bend ? 2 * limit : limit)
  return {
    subjects: [cable.id],
    floor,
    message:
      skewed > 0
        ? text(
            `${title.zh}有 ${skewed} 段没有与墙平行,最大偏斜 ${said.measured}(允许 ${said.limit})。`,
            `The ${title.en} is out of line with the walls in ${places(skewed)}, by ${said.measured} at most (allowed ${said.limit}).`,
          )
        : text(
            `${title.zh}有 ${faults.length} 处转弯不是直角,最大相差 ${said.measured}(允许 ${said.limit})。`,
            `The ${title.en} has no right angle in ${places(faults.length)}, by ${said.measured} at most (allowed ${said.limit}).`,
          ),
    measured: { value: worst.off, limit: worst.bend ? 2 * limit : limit, unit: 'deg', how: 'angle' },
    marks: faults.map(
      (fault): FindingMark => ({ kind: 'path', points: fault.where, label: `${fault.off.toFixed(1)}°` }),
    ),
    fix: squared(read, floor, cable, limit),
  }
}

/** The cable at right angles, if that can be had by moving its bends and adding some. */
function squared(read: Read, floor: string, cable: Cable, limit: number): Fix | undefined {
  const segments = segmentsOf(cable.points)
  const points = [segments[0][0], ...segments.map(segment => segment[1])]
  const value = straighten(
    points,
    segments.map(segment => wallDirections(read, floor, midpoint(segment[0], segment[1]))),
  )
  if (value.length < 2 || faultsOf(read, floor, value, limit).length > 0) return undefined
  return {
    title: text('改为横平竖直的走线', 'Lay it straight and at right angles'),
    patches: [{ target: cable.id, path: ['points'], value }],
  }
}
