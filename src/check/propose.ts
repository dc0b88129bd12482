/**
 * A better place for a thing, where a finding is about where it stands: the nearest at which the finding is gone and
 * the whole check says nothing that it did not say before.
 */
import { produce } from 'immer'
import { distance } from '../geometry/vector'
import { zoneTitle } from '../layout/catalogue'
import type { Layout, Profile } from '../layout/model'
import { text } from '../layout/text'
import { length } from '../rules/say'
import type { Finding, Fix, FixPatch } from '../rules/types'
import { thingsOf } from '../scene/layout-facts'
import { type Pose, posesFor } from '../scene/places'
import { entrancesOf } from '../scene/space'
import type { Thing } from '../scene/things'
import { zonesAt } from '../scene/zones'
import { createEngine, type Engine } from './engine'
import { applied, harm, judgeIn } from './mend'
import { canPropose } from './proposable'

export type Proposal = {
  /** Moves the thing, with words for what it does. */
  readonly fix: Fix
  readonly item: string
  readonly pose: Pose
}

export type ProposeOptions = {
  readonly profile?: Profile
  readonly now?: Date
  /** Places tried at most. */
  readonly most?: number
  /** Told before every trial: how many places were tried, and how many are at most. */
  readonly onProgress?: (tried: number, most: number) => void
}

const MOST = 120

/** What a rule's finding is about: things that may be put elsewhere, and near what a better place lies. */
type Search = {
  readonly movable: readonly Thing[]
  readonly near: (thing: Thing) => readonly [number, number]
}

/** Things that are part of the building or of a row of desks stay where they are. */
const FIXED = new Set([
  'service-window',
  'column',
  'stair',
  'lift',
  'hydrant',
  'camera',
  'call-point',
  'seat-row',
])

/** The proposal for a finding of this layout, or undefined where none was found within `most` checks. */
export function propose(
  layout: Layout,
  finding: Finding,
  { profile, now = new Date(), most = MOST, onProgress }: ProposeOptions = {},
): Proposal | undefined {
  if (!canPropose(finding) || finding.floor === undefined) return undefined
  const engine = createEngine()
  const judge = judgeIn(engine, profile, now)
  const before = judge(layout)
  if (!before.findings.some(({ id }) => id === finding.id)) return undefined
  const { floor } = finding
  // The finding's own rule first: most places fail it, and it is a fraction of the whole check.
  const own = judgeIn(createEngine({ only: [finding.rule] }), profile, now)
  const { movable, near } = searchFor(engine, floor, finding)
  let tried = 0
  for (const thing of movable) {
    // All movable things get their share of the checks.
    const share = Math.ceil(most / movable.length)
    engine.set(layout)
    for (const pose of spread(posesFor(engine.read, floor, thing, near(thing)), share)) {
      onProgress?.(tried++, most)
      const patches = moved(thing, pose)
      const trial = produce(layout, applied(patches))
      if (own(trial).findings.some(({ id }) => id === finding.id) || harm(before, judge(trial))) continue
      const title = words(engine, floor, thing, pose)
      return { item: thing.id, pose, fix: { title, patches } }
    }
  }
  return undefined
}

function searchFor({ read }: Engine, floor: string, finding: Finding): Search {
  const byId = new Map(read(thingsOf, floor).map(thing => [thing.id, thing]))
  const free = (ids: readonly string[]) =>
    lightestFirst(
      ids.flatMap(id => {
        const thing = byId.get(id)
        return thing && !FIXED.has(thing.item.type) && thing.item.locked !== true ? [thing] : []
      }),
    )
  const own = ({ item }: Thing) => item.at
  switch (finding.rule) {
    case 'convenience/near-entrance':
    case 'convenience/near-help-desk':
    case 'convenience/clustered': {
      // Near the other convenience items, or where the walk starts.
      const rest = [...byId.values()].filter(
        thing => thing.entry.tags.includes('convenience') && !finding.subjects.includes(thing.id),
      )
      const start = read(entrancesOf, floor).find(({ id }) => finding.related?.includes(id))
      const goal = rest.length > 0 ? middle(rest) : start?.at
      return { movable: free(finding.subjects), near: thing => goal ?? thing.item.at }
    }
    case 'fire/extinguisher-coverage': {
      const path = finding.marks.find(mark => mark.kind === 'path')
      const far = path?.kind === 'path' ? path.points[0] : undefined
      const boxes = [...byId.values()].filter(
        ({ item }) => item.type === 'extinguisher' && item.locked !== true,
      )
      return { movable: boxes, near: thing => far ?? thing.item.at }
    }
    default: {
      const subjects = free(finding.subjects)
      return { movable: subjects.length > 0 ? subjects : free(finding.related ?? []), near: own }
    }
  }
}

/** Of two things in one another's way the smaller is moved; what the public walks to stays rather than what it does not. */
const lightestFirst = (things: readonly Thing[]): Thing[] => {
  const weight = ({ item: { size }, entry }: Thing) =>
    size[0] * size[1] + (entry.tags.includes('destination') ? 1e9 : 0)
  return [...things].sort((a, b) => weight(a) - weight(b))
}

const middle = (things: readonly Thing[]): readonly [number, number] => [
  things.reduce((sum, { item }) => sum + item.at[0], 0) / things.length,
  things.reduce((sum, { item }) => sum + item.at[1], 0) / things.length,
]

/** Half of the tries go to the nearest places, half to places evenly farther and farther off. */
function spread(poses: readonly Pose[], most: number): Pose[] {
  if (poses.length <= most) return [...poses]
  const close = Math.ceil(most / 2)
  const rest = poses.slice(close)
  const step = rest.length / (most - close)
  return [
    ...poses.slice(0, close),
    ...Array.from({ length: most - close }, (_, i) => rest[Math.floor(i * step)]),
  ]
}

const moved = ({ id, item, rotation }: Thing, pose: Pose): FixPatch[] => [
  { target: id, path: ['at'], value: [...pose.at] },
  ...(pose.rotation === rotation ? [] : [{ target: id, path: ['rotation'], value: pose.rotation }]),
  ...(item.mark?.at ? [{ target: id, path: ['mark', 'at'], value: [...pose.at] }] : []),
  ...(item.mark?.rotation === undefined
    ? []
    : [{ target: id, path: ['mark', 'rotation'], value: pose.rotation }]),
]

function words({ read }: Engine, floor: string, thing: Thing, { at }: Pose) {
  const far = length(distance(thing.item.at, at))
  const [zone] = zonesAt(read, floor, at)
  const place = zone && zoneTitle(zone)
  return text(
    `将${thing.title.zh} 移动 ${far.zh}${place ? `,放到${place.zh} 内` : ''},移动后不产生新的问题`,
    `Move ${thing.title.en} by ${far.en}${place ? `, into ${place.en}` : ''}; nothing new is found then`,
  )
}
