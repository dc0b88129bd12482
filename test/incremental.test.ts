import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createEngine } from '../src/check/engine'
import { isFailure } from '../src/geometry/grid'
import { createDocument, type Recipe } from '../src/layout/document'
import { addToFloor, moveBy, remove, setField, turnBy } from '../src/layout/edits'
import type { Item, Layout, Opening, Wall } from '../src/layout/model'
import { readLayout } from '../src/layout/read'
import { rowsOf } from '../src/layout/table'
import { createFacts, layoutFact, type Read } from '../src/scene/facts'
import { floorIds, obstacleThings, thingsOf } from '../src/scene/layout-facts'
import { overlapsOf } from '../src/scene/overlaps'
import { rowsOn } from '../src/scene/rows'
import {
  entrancesOf,
  exitsOf,
  freeSpaceOf,
  obstaclesOf,
  reachedAt,
  sourcesOf,
  wallPlanOf,
} from '../src/scene/space'
import { entranceWalks, helpDeskWalks } from '../src/scene/walks'

const NOW = new Date('2026-01-01')
const LABEL = { zh: '改', en: 'Edit' }
const SCRIPTS = process.env.TINGGUI_LONG ? 200 : 20

function hall(name: string): Layout {
  const read = readLayout(readFileSync(`fixtures/${name}.hall.json`, 'utf8'))
  if (!read.ok) throw new Error(read.message.en)
  return read.layout
}

type Step =
  | { kind: 'move' | 'wall end' | 'copy'; pick: number; by: [number, number] }
  | { kind: 'turn'; pick: number; degrees: number }
  | { kind: 'delete' | 'delete wall' | 'absent' | 'rename'; pick: number }
  | { kind: 'slide'; pick: number; to: number }
  | { kind: 'undo' | 'redo' }

const pick = fc.nat(1000)
const far = fc.integer({ min: -3000, max: 3000 })
const near = fc.integer({ min: -200, max: 200 })
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('move' as const), pick, by: fc.tuple(far, far) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('move' as const), pick, by: fc.tuple(near, near) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('copy' as const), pick, by: fc.tuple(far, far) }) },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant('wall end' as const), pick, by: fc.tuple(near, near) }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('wall end' as const), pick, by: fc.tuple(far, far) }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('turn' as const),
      pick,
      degrees: fc.integer({ min: -180, max: 180 }),
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constantFrom('delete' as const, 'absent', 'rename'), pick }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('delete wall' as const), pick }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('slide' as const), pick, to: fc.nat(9000) }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constantFrom('undo' as const, 'redo') }) },
)

const of = <T>(list: readonly T[], k: number): T | undefined => list[k % Math.max(1, list.length)]

/** The recipe a step stands for in a layout; undefined when there is nothing to do it to. */
function recipeOf(made: Step, layout: Layout, copies: number): Recipe | undefined {
  if (!('pick' in made)) return undefined
  const [floor] = layout.floors
  const item: Item | undefined = of(rowsOf(floor.items), made.pick)
  const wall: Wall | undefined = of(rowsOf(floor.walls), made.pick)
  const opening: Opening | undefined = of(rowsOf(floor.openings), made.pick)
  switch (made.kind) {
    case 'move':
      return item && moveBy([item.id], made.by)
    case 'turn':
      return item && turnBy([item.id], made.degrees)
    case 'copy':
      return (
        item &&
        addToFloor(floor.id, 'items', {
          ...item,
          id: `copy-${copies}`,
          order: 1000 + copies,
          at: [item.at[0] + made.by[0], item.at[1] + made.by[1]],
        })
      )
    case 'delete':
      return item && remove([item.id])
    case 'absent':
      return item && setField(item.id, ['present'], item.present === false ? undefined : false)
    case 'rename':
      return item && setField(item.id, ['name'], `${item.name ?? ''}二`)
    case 'wall end':
      return wall && setField(wall.id, ['a'], [wall.a[0] + made.by[0], wall.a[1] + made.by[1]])
    case 'delete wall':
      return wall && remove([wall.id])
    case 'slide':
      return opening && setField(opening.id, ['at'], made.to)
  }
}

/** Everything derived that has a value of its own; what is only a means (a search structure) by what it answers. */
function factsOf(read: Read): unknown {
  return read(floorIds).map(floor => {
    const space = read(freeSpaceOf, floor)
    const reached = reachedAt(read, floor, 900)
    return {
      things: read(thingsOf, floor),
      obstacleThings: read(obstacleThings, floor),
      obstacles: read(obstaclesOf, floor),
      wallPlan: read(wallPlanOf, floor),
      entrances: read(entrancesOf, floor),
      exits: read(exitsOf, floor),
      sources: read(sourcesOf, floor),
      overlaps: read(overlapsOf, floor),
      rows: rowsOn(read, floor),
      freeSpace: isFailure(space) ? space : [space.mesh.x, space.mesh.y, space.mesh.corners, space.mesh.free],
      reached: isFailure(reached) ? reached : reached.region(),
      walks: [entranceWalks(read, floor, 600), helpDeskWalks(read, floor, 600)],
    }
  })
}

function outcomesOf(engine: ReturnType<typeof createEngine>): unknown {
  const report = engine.report(NOW)
  return { ...report, rules: report.rules.map(({ ms: _, ...outcome }) => outcome) }
}

describe('after any script of edits', () => {
  it.each(['township', 'township-faulty'])(
    'facts and outcomes equal those from scratch: %s',
    name => {
      const initial = hall(name)
      let changed = 0
      fc.assert(
        fc.property(fc.array(step, { minLength: 2, maxLength: 8 }), script => {
          const document = createDocument(initial, () => undefined)
          const live = createFacts()
          const engine = createEngine()
          let copies = 0
          for (const made of script) {
            const before = document.layout
            if (made.kind === 'undo') document.undo()
            else if (made.kind === 'redo') document.redo()
            else {
              const recipe = recipeOf(made, document.layout, copies++)
              if (recipe) document.edit(LABEL, recipe)
            }
            if (document.layout !== before) changed++
            live.set(layoutFact, document.layout)
            engine.set(document.layout)
            const fresh = createFacts()
            fresh.set(layoutFact, document.layout)
            expect(factsOf(live.read)).toEqual(factsOf(fresh.read))
            const scratch = createEngine()
            scratch.set(document.layout)
            expect(outcomesOf(engine)).toEqual(outcomesOf(scratch))
          }
        }),
        { numRuns: SCRIPTS / 2, seed: 20_260 },
      )
      expect(changed).toBeGreaterThan(SCRIPTS / 2)
    },
    600_000,
  )

  it('a fact that nothing touched is the same object, and one moved thing runs no wall query', () => {
    const document = createDocument(hall('township'), () => undefined)
    const live = createFacts()
    live.set(layoutFact, document.layout)
    const [floor] = live.read(floorIds)
    const before = { walls: live.read(wallPlanOf, floor), things: live.read(thingsOf, floor) }
    factsOf(live.read)
    const runs = live.runs(wallPlanOf)
    document.edit(LABEL, moveBy(['ck01'], [10, 0]))
    live.set(layoutFact, document.layout)
    factsOf(live.read)
    expect(live.read(wallPlanOf, floor)).toBe(before.walls)
    expect(live.runs(wallPlanOf)).toBe(runs)
    const after = live.read(thingsOf, floor)
    expect(after.filter((thing, i) => thing !== before.things[i]).map(thing => thing.id)).toEqual(['ck01'])
  })
})
