import { intersection } from '../../geometry/boolean'
import { contains, footprint, indexBoxes, overlap } from '../../geometry/pairs'
import { rectangle, regionHas } from '../../geometry/polygon'
import type { Point, Region } from '../../geometry/types'
import { add } from '../../geometry/vector'
import type { WallPlan } from '../../geometry/walls'
import { text } from '../../layout/text'
import { floorIds } from '../../scene/layout-facts'
import { solidThings } from '../../scene/overlaps'
import { wallPlanOf } from '../../scene/space'
import type { Thing } from '../../scene/things'
import { millimetres } from '../params'
import { lengths } from '../say'
import { defineRule, type Fix, type Statement } from '../types'

export const inWall = defineRule({
  id: 'layout/in-wall',
  clauses: [{ id: '2.1.3', quote: '增大现场作业空间' }],
  title: text('物品不嵌入墙体', 'Things do not stand in walls'),
  explanation: text(
    '实体物品不能占墙体的位置;挂墙的消火栓箱、显示屏等可以嵌墙。伸出大厅外的由“物品在大厅之内”指出。',
    'Solid things do not take the place of a wall; what hangs on a wall may be set into it.',
  ),
  severity: 'error',
  params: { depth: millimetres('允许嵌入', 'allowed depth', 5, [0, 100]) },
  judge(read, { depth: limit }) {
    const findings: Statement[] = []
    let checked = 0
    for (const floor of read(floorIds)) {
      const plan = read(wallPlanOf, floor)
      if (plan.pieces.length === 0) continue
      const prints = plan.pieces.map(({ ring }) => footprint(ring))
      const index = indexBoxes(prints.map(print => print.box))
      const hulls = plan.outline.map(polygon => footprint(polygon.outer))
      for (const thing of read(solidThings, floor)) {
        // Hung on the wall: may be set into it.
        if (thing.entry.againstWall && thing.from > 0) continue
        checked++
        const own = footprint(thing.ring)
        const hits = index
          .near(thing.box, 0)
          .map(i => ({ wall: plan.pieces[i].wall, i, depth: overlap(prints[i], own)?.depth ?? 0 }))
          .filter(hit => hit.depth > limit)
          .sort((a, b) => b.depth - a.depth)
        if (hits.length === 0) continue
        if (plan.closed && !hulls.some(hull => contains(hull, own, limit))) continue
        findings.push(statement(floor, plan, thing, hits, limit))
      }
    }
    return { checked, findings }
  },
})

type Hit = { readonly wall: string; readonly i: number; readonly depth: number }

function statement(
  floor: string,
  plan: WallPlan,
  thing: Thing,
  hits: readonly Hit[],
  limit: number,
): Statement {
  const [{ depth }] = hits
  const said = lengths(depth, limit)
  const walls: Region = hits.map(({ i }) => ({ outer: plan.pieces[i].ring, holes: [] }))
  const shared = intersection(walls, [{ outer: thing.ring, holes: [] }])
  return {
    subjects: [thing.id],
    related: [...new Set(hits.map(hit => hit.wall))].sort(),
    floor,
    message: text(
      `${thing.title.zh} 嵌入墙体 ${said.measured.zh}(允许 ${said.limit.zh})。`,
      `${thing.title.en} stands ${said.measured.en} deep in a wall (allowed ${said.limit.en}).`,
    ),
    measured: { value: depth, limit, unit: 'mm', how: 'straight' },
    marks: [{ kind: 'polygon', rings: shared.map(polygon => polygon.outer) }],
    fix: pushedOut(plan, thing, limit),
  }
}

/** Out of every wall it stands in, the shortest way, if that leads to a place inside the hall. */
function pushedOut(plan: WallPlan, thing: Thing, limit: number): Fix | undefined {
  const prints = plan.pieces.map(({ ring }) => footprint(ring))
  let at: Point = thing.item.at
  // A corner takes two pushes, a niche three.
  for (let round = 0; round < 4; round++) {
    const own = footprint(rectangle(at, thing.item.size, thing.rotation))
    const deepest = prints
      .flatMap(print => overlap(print, own) ?? [])
      .filter(({ depth }) => depth > Math.min(limit, 1))
      .sort((a, b) => b.depth - a.depth)[0]
    if (!deepest) break
    at = add(at, deepest.push)
  }
  const value: Point = [Math.round(at[0]), Math.round(at[1])]
  const own = footprint(rectangle(value, thing.item.size, thing.rotation))
  const free = prints.every(print => (overlap(print, own)?.depth ?? 0) <= limit)
  if (!free || (plan.closed && !regionHas(plan.interior, value))) return undefined
  return {
    title: text('移出墙体', 'Move it out of the wall'),
    patches: [{ target: thing.id, path: ['at'], value }],
  }
}
