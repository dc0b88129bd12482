/** Plans no one would draw: every rule still answers, in finite numbers and whole words. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { checkLayout } from '../../src/check/engine'
import { ITEM_TYPES } from '../../src/layout/catalogue'
import type { LayoutFile } from '../../src/layout/model'
import { readJson } from '../../src/layout/read'
import type { ItemFile } from '../halls/build'
import { township } from '../halls/township'
import { townshipFaulty } from '../halls/township-faulty'

const now = new Date('2026-11-24T08:00:00Z')
const RUNS = process.env.TINGGUI_LONG === undefined ? 30 : 1000

type Floor = LayoutFile['floors'][number]
type XY = [number, number]
const place: fc.Arbitrary<XY> = fc.oneof(
  fc.tuple(fc.integer({ min: -3000, max: 27_000 }), fc.integer({ min: -3000, max: 18_000 })),
  fc.constant<XY>([0, 0]),
  fc.tuple(fc.integer({ min: -400_000, max: 400_000 }), fc.integer({ min: -400_000, max: 400_000 })),
)
const types = [...ITEM_TYPES.map(entry => entry.type), 'no-such-thing']

const itemChange: fc.Arbitrary<Partial<ItemFile>> = fc.oneof(
  fc.constantFrom<XY>([0, 0], [1, 900], [600, 0], [50_000, 50], [1, 1]).map(size => ({ size })),
  place.map(at => ({ at })),
  fc.double({ min: 0, max: 360, noNaN: true }).map(rotation => ({ rotation })),
  fc.constantFrom(...types).map(type => ({ type, attrs: undefined })),
  fc.constant({ attrs: undefined }),
  fc.constant({ present: false }),
  fc.constant({
    number: ' ',
    name: '',
    labelled: undefined,
    owner: undefined,
    unit: undefined,
    asset: undefined,
  }),
  fc
    .tuple(place, fc.double({ min: 0, max: 360, noNaN: true }))
    .map(([at, rotation]) => ({ mark: { kind: 'T' as const, at, rotation } })),
  fc.constantFrom(0, 1, 100_000).map(height => ({ height })),
  fc.constantFrom(-1000, 0, 5000).map(elevation => ({ elevation })),
)
const ring: fc.Arbitrary<XY[]> = fc.oneof(
  fc.constant<XY[]>([
    [5000, 5000],
    [5000, 5000],
    [5000, 5000],
  ]),
  fc.constant<XY[]>([
    [1000, 6000],
    [5000, 6000],
    [9000, 6000],
  ]),
  fc.constant<XY[]>([
    [1000, 4000],
    [9000, 9000],
    [9000, 4000],
    [1000, 9000],
  ]),
  fc.array(place, { minLength: 3, maxLength: 8 }),
)

/** Changes some part of a floor, picked by a number. */
type Change = (
  file: LayoutFile,
  floor: Floor,
  pick: <T>(list: readonly T[] | undefined) => T | undefined,
) => void
const change: fc.Arbitrary<Change> = fc.oneof(
  {
    weight: 5,
    arbitrary: itemChange.map(
      (fields): Change =>
        (_, floor, pick) =>
          void Object.assign(pick(floor.items) ?? {}, fields),
    ),
  },
  {
    weight: 2,
    arbitrary: itemChange.map(
      (fields): Change =>
        (file, _, pick) =>
          void Object.assign(pick(pick(file.surfaces)?.items) ?? {}, fields),
    ),
  },
  ring.map(
    (polygon): Change =>
      (_, floor, pick) =>
        void Object.assign(pick(floor.zones) ?? {}, { polygon }),
  ),
  place.map(
    (b): Change =>
      (_, floor, pick) =>
        void Object.assign(pick(floor.walls) ?? {}, { b }),
  ),
  fc.constant<Change>((_, floor, pick) => {
    const wall = pick(floor.walls)
    if (wall) wall.b = [...wall.a]
  }),
  fc.constantFrom(1, 5000).map(
    (thickness): Change =>
      (_, floor, pick) =>
        void Object.assign(pick(floor.walls) ?? {}, { thickness }),
  ),
  fc.constant<Change>((_, floor, pick) => {
    const wall = pick(floor.walls)
    floor.walls = floor.walls?.filter(each => each !== wall)
  }),
  fc
    .constantFrom<object>(
      { width: 20_000 },
      { at: -500 },
      { wall: 'nowhere' },
      { kind: 'entrance' },
      { kind: 'exit' },
      { clearWidth: 0 },
    )
    .map(
      (fields): Change =>
        (_, floor, pick) =>
          void Object.assign(pick(floor.openings) ?? {}, fields),
    ),
  fc.array(place, { minLength: 2, maxLength: 6 }).map(
    (points): Change =>
      (_, floor) => {
        floor.cables?.push({ id: `x${floor.cables.length}`, points })
      },
  ),
  fc.constant<Change>(
    (_, floor) =>
      void floor.cables?.push({
        id: `y${floor.cables.length}`,
        points: [
          [3000, 3000],
          [3000, 3000],
        ],
      }),
  ),
  fc
    .constantFrom<object>({ host: 'nobody' }, { size: [1, 1] }, { seat: [90_000, -90_000] }, { name: ' ' })
    .map(
      (fields): Change =>
        (file, _, pick) =>
          void Object.assign(pick(file.surfaces) ?? {}, fields),
    ),
  fc.constantFrom('city' as const, 'village' as const).map(
    (level): Change =>
      file => {
        file.hall.level = level
      },
  ),
  fc.constant<Change>((_, floor) => {
    floor.rows = [{ id: 'r', items: ['ck01', 'ck01', 'nobody', 'zd01'] }]
  }),
)

function numbersIn(value: unknown): number[] {
  if (typeof value === 'number') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(numbersIn) : []
}

it('no plan makes a rule throw or say what is not a number', () => {
  fc.assert(
    fc.property(
      fc.boolean(),
      fc.array(fc.tuple(change, fc.nat(), fc.nat()), { minLength: 1, maxLength: 12 }),
      (isFaulty, changes) => {
        const file = isFaulty ? townshipFaulty() : structuredClone(township())
        for (const [apply, first, second] of changes) {
          const picks = [first, second]
          apply(file, file.floors[0], list => list?.[(picks.shift() ?? 0) % Math.max(1, list.length)])
        }
        const read = readJson(file)
        // What the reader refuses (two equal ids) no rule has to judge.
        fc.pre(read.ok)
        const report = checkLayout(read.layout, { now })
        for (const rule of report.rules)
          for (const { reason } of rule.notEvaluated)
            expect([rule.id, reason.zh]).not.toEqual([rule.id, expect.stringContaining('规则运行出错')])
        for (const finding of report.findings) {
          for (const words of [finding.message, finding.fix?.title]) {
            expect(words?.zh ?? '').not.toMatch(/NaN|undefined|Infinity|null/)
            expect(words?.en ?? '').not.toMatch(/NaN|undefined|Infinity|null/)
          }
          const { measured, marks, fix } = finding
          for (const value of numbersIn([measured, marks, fix]))
            expect([finding.id, Number.isFinite(value)]).toEqual([finding.id, true])
        }
        expect(new Set(report.findings.map(finding => finding.id)).size).toBe(report.findings.length)
      },
    ),
    { numRuns: RUNS, seed: 20_261_124 },
  )
}, 600_000)
