import * as z from 'zod/mini'
import { floor, surface } from './floor'
import { DECISIONS, LEVELS, SEVERITIES } from './kinds'
import { count, degrees, flag, id, list, moment, optional, point, record, words } from './primitives'

export const FORMAT = 'tinggui-layout'
export const VERSION = 1

const hall = record({
  name: words,
  level: z.enum(LEVELS),
  existing: optional(flag),
  crowded: optional(flag),
  occupants: optional(count),
  notes: optional(words),
})

export const profile = record({
  base: optional(words),
  params: optional(z.record(z.string(), z.record(z.string(), z.unknown()))),
  severity: optional(z.record(z.string(), z.enum([...SEVERITIES, 'off']))),
})

const basis = record({
  measured: optional(z.number()),
  limit: optional(z.number()),
  severity: optional(z.enum(SEVERITIES)),
})

/** Marks of the deduction table. */
const marks = z.number().check(z.gte(0), z.lte(1000))

/** Reason and author of a waiver are never blank. */
const stated = words.check(z.refine(value => value.trim() !== '', { error: 'blank' }))

const waiver = record({
  finding: z.string(),
  reason: stated,
  by: stated,
  at: moment,
  expires: optional(moment),
  basis: optional(basis),
})

const reply = record({ text: words, by: words, time: moment })
const comment = record({
  id,
  floor: optional(id),
  /** The desk-top plan it lies on; `at` is then in that plan's frame. */
  surface: optional(id),
  at: optional(point),
  /** The thing it speaks of: any entity's id, not only an item's. */
  item: optional(id),
  text: words,
  by: words,
  time: moment,
  resolved: optional(flag),
  replies: optional(list(reply)),
})

const decision = record({
  id,
  finding: z.string(),
  action: z.enum(DECISIONS),
  by: words,
  at: moment,
  reason: optional(words),
  assignee: optional(words),
  due: optional(moment),
  expires: optional(moment),
  basis: optional(basis),
  /** What the finding said when this was decided: the ledger can still name it once it is gone. */
  said: optional(words),
})

const inspection = record({
  id,
  by: words,
  at: moment,
  entries: optional(
    list(
      record({
        item: id,
        state: z.enum(['in-place', 'moved', 'missing']),
        at: optional(point),
        rotation: optional(degrees),
        note: optional(words),
        photo: optional(id),
      }),
    ),
  ),
  extra: optional(
    list(record({ id: optional(id), floor: optional(id), at: point, text: words, photo: optional(id) })),
  ),
})

/** A row of the deduction table: findings of these rules and ticks of these clauses each cost `each`, `full` at most. */
const scoreRow = record({
  id,
  title: words,
  full: marks,
  each: marks,
  rules: optional(list(words)),
  clauses: optional(list(words)),
  /** Marks taken off or given by hand, with the reason in `note`. */
  adjust: optional(z.number().check(z.gte(-1000), z.lte(1000))),
  note: optional(words),
})

const ticked = record({
  result: z.enum(['pass', 'fail', 'not-applicable']),
  note: optional(words),
  by: optional(words),
  at: optional(words),
  photo: optional(id),
})

export const layoutFile = record({
  format: z.literal(FORMAT),
  version: z.literal(VERSION),
  id,
  title: words,
  hall,
  profile: optional(profile),
  floors: z.array(floor).check(z.minLength(1), z.maxLength(100)),
  surfaces: optional(list(surface)),
  waivers: optional(list(waiver)),
  comments: optional(list(comment)),
  revision: optional(count),
  decisions: optional(list(decision)),
  inspections: optional(list(inspection)),
  sheet: optional(
    record({
      drawingNo: optional(words),
      drawnBy: optional(words),
      checkedBy: optional(words),
      approvedBy: optional(words),
      date: optional(words),
      /** Layers that the plan sheet leaves out. */
      unprinted: optional(list(words)),
    }),
  ),
  checklist: optional(z.record(z.string(), ticked)),
  score: optional(record({ rows: list(scoreRow) })),
  assets: optional(z.record(z.string(), record({ mime: words, data: z.string() }))),
})
