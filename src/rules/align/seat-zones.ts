/** Seat rows of one waiting zone that do not run the same way. */
import { fold } from '../../geometry/rows'
import { bearing } from '../../geometry/vector'
import { zoneTitle } from '../../layout/catalogue'
import { normalAngle } from '../../layout/edits'
import type { Zone } from '../../layout/model'
import { text } from '../../layout/text'
import type { Read } from '../../scene/facts'
import { everyZone, thingsOfType } from '../../scene/layout-facts'
import { atMark } from '../../scene/marked-places'
import { rowsOn } from '../../scene/rows'
import type { Thing } from '../../scene/things'
import { zonesAt } from '../../scene/zones'
import { ANGLE_TOLERANCE } from '../params'
import { angles, enumerate } from '../say'
import type { Statement } from '../types'
import { alignClauses } from './clauses'
import { turnTo } from './move-to'

/** Seat rows in one line, or one that is in no line, and the way they run, degrees. */
type Line = { readonly things: readonly Thing[]; readonly direction: number; readonly settled: boolean }

/** `settled`: its own things are parallel; else align/rotation has already named what is turned in it. */
function linesIn(read: Read, floor: string, zone: Zone, limit: number): Line[] {
  const inZone = (thing: Thing) => zonesAt(read, floor, thing.item.at).some(each => each.id === zone.id)
  const rows = rowsOn(read, floor).filter(row => row.type === 'seat-row')
  const lined = new Set(rows.flatMap(row => [...row.things.keys()]))
  const lines = rows.map(
    (row): Line => ({
      things: row.fit.members.map(({ id }) => row.things.get(id) as Thing).filter(inZone),
      direction: bearing(row.fit.axis),
      settled: row.fit.members.every(member => Math.abs(member.angle) <= limit + ANGLE_TOLERANCE),
    }),
  )
  const single = thingsOfType(read, floor, 'seat-row')
    .filter(thing => thing.item.present !== false && !lined.has(thing.id) && inZone(thing))
    .map(atMark)
    .map((thing): Line => ({ things: [thing], direction: thing.rotation, settled: true }))
  return [...lines, ...single].filter(line => line.things.length > 0)
}

/** How far a direction is turned against another, degrees in [0, 90]. */
const turn = (a: number, b: number): number => Math.abs(fold(a - b, 180))

/** `checked` counts the single seat rows compared; those in a row are counted with their row. */
export function crookedSeats(read: Read, limit: number): { checked: number; findings: Statement[] } {
  const findings: Statement[] = []
  let checked = 0
  for (const { floor, of: zone } of everyZone(read, 'waiting')) {
    const settled = linesIn(read, floor, zone, limit).filter(line => line.settled)
    if (settled.length < 2) continue
    checked += settled.filter(line => line.things.length === 1).length
    // The way most seat rows run; of two ways that as many run, the one that comes first.
    const support = (line: Line) =>
      settled
        .filter(other => turn(other.direction, line.direction) <= limit + ANGLE_TOLERANCE)
        .reduce((sum, other) => sum + other.things.length, 0)
    const usual = settled.reduce((best, line) => (support(line) > support(best) ? line : best))
    for (const line of settled)
      if (turn(line.direction, usual.direction) > limit + ANGLE_TOLERANCE)
        findings.push(statement(floor, zone, line, usual, limit))
  }
  return { checked, findings }
}

function statement(floor: string, zone: Zone, line: Line, usual: Line, limit: number): Statement {
  const value = turn(line.direction, usual.direction)
  const said = angles(value, limit)
  const names = enumerate(line.things.map(thing => thing.title))
  const title = zoneTitle(zone)
  const [thing] = line.things
  return {
    subjects: line.things.map(each => each.id),
    related: usual.things.map(each => each.id).sort(),
    slot: 'zone',
    clauses: alignClauses('seat-row'),
    floor,
    message: text(
      `${title.zh} 的${names.zh} 与其他排椅不平行,相差 ${said.measured}(允许 ${said.limit})。`,
      `${names.en} in the zone ${title.en}: not parallel to the other seat rows, ${said.measured} apart (allowed ${said.limit}).`,
    ),
    measured: { value, limit, unit: 'deg', how: 'angle' },
    marks: line.things.map(each => ({
      kind: 'segment',
      a: each.front[0],
      b: each.front[1],
      label: said.measured,
    })),
    fix:
      line.things.length === 1
        ? {
            title: text('转到与其他排椅平行', 'Turn it parallel to the others'),
            patches: turnTo(thing, normalAngle(thing.rotation - fold(thing.rotation - usual.direction, 180))),
          }
        : undefined,
  }
}
