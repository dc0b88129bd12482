import * as z from 'zod/mini'
import { LIMITS } from '../limits'
import { attrsByType, hasAttrs } from './attrs'
import { ZONE_TYPES } from './kinds'
import {
  count,
  degrees,
  flag,
  id,
  line,
  list,
  mm,
  moment,
  optional,
  point,
  positive,
  record,
  ring,
  size,
  words,
} from './primitives'

/** Place of an entity in its list; written as the list's own order, so a saved file has none. */
const order = optional(z.number())
const hand = { locked: optional(flag), hidden: optional(flag) }

export const wall = record({
  id,
  order,
  a: point,
  b: point,
  thickness: optional(positive),
  kind: optional(z.enum(['solid', 'glass', 'rail'])),
  height: optional(positive),
  ...hand,
})

export const opening = record({
  id,
  order,
  wall: id,
  at: mm,
  width: positive,
  clearWidth: optional(size),
  kind: z.enum(['entrance', 'exit', 'door', 'window', 'passage']),
  leaf: optional(z.enum(['single', 'double', 'sliding', 'automatic', 'revolving', 'none'])),
  swing: optional(z.enum(['in', 'out'])),
  hinge: optional(z.enum(['a', 'b'])),
  access: optional(z.enum(['public', 'staff'])),
  hours: optional(z.enum(['office', 'always'])),
  name: optional(words),
  number: optional(words),
  ...hand,
})

export const zone = record({
  id,
  order,
  type: z.enum(ZONE_TYPES),
  name: optional(words),
  number: optional(words),
  polygon: ring,
  holes: optional(z.array(ring)),
  cameraChannels: optional(list(words)),
  ...hand,
})

const mark = record({
  kind: z.enum(['L', 'T', 'outline']),
  color: optional(words),
  at: optional(point),
  rotation: optional(degrees),
})

const asset = record({
  model: optional(words),
  serial: optional(words),
  quantity: optional(count),
  purchased: optional(moment),
  status: optional(words),
  expiry: optional(moment),
  lastCheck: optional(moment),
})

export const item = record({
  id,
  order,
  type: z.string().check(z.minLength(1), z.maxLength(LIMITS.id)),
  name: optional(words),
  number: optional(words),
  at: point,
  size: z.tuple([size, size]),
  height: optional(size),
  elevation: optional(mm),
  rotation: optional(degrees),
  labelled: optional(flag),
  owner: optional(words),
  unit: optional(words),
  frequency: optional(z.enum(['high', 'low'])),
  mark: optional(mark),
  asset: optional(asset),
  present: optional(flag),
  group: optional(id),
  pose: optional(z.enum(['upright', 'flat'])),
  attrs: optional(z.record(z.string(), z.unknown())),
  ...hand,
}).check(context => {
  const { type, attrs } = context.value
  if (attrs === undefined || !hasAttrs(type)) return
  const result = attrsByType[type].safeParse(attrs)
  for (const issue of result.error?.issues ?? [])
    context.issues.push({ ...issue, path: ['attrs', ...issue.path], input: attrs } as z.core.$ZodRawIssue)
})

export const row = record({
  id,
  order,
  items: list(id),
  grid: optional(
    record({
      type: words,
      columns: positive,
      rows: positive,
      pitch: point,
      aisles: optional(list(record({ after: count, width: size }))),
    }),
  ),
})

export const cable = record({
  id,
  order,
  kind: optional(words),
  points: line,
  wrapped: optional(flag),
  covered: optional(flag),
  box: optional(id),
  ...hand,
})

export const note = record({
  id,
  order,
  kind: z.enum(['text', 'arrow', 'area']),
  at: optional(point),
  points: optional(line),
  text: optional(words),
})

const end = z.union([point, record({ item: id, anchor: optional(words) })])
export const dimension = record({ id, order, from: end, to: end, offset: optional(mm) })

const scaled = { at: point, mmPerPixel: z.number().check(z.gt(0)), rotation: optional(degrees) }
const underlay = z.union([
  record({ asset: id, ...scaled, opacity: optional(z.number().check(z.gte(0), z.lte(1))) }),
  record({ paths: z.array(z.unknown()), origin: optional(point), layers: optional(z.array(z.unknown())) }),
])

export const floor = record({
  id,
  name: optional(words),
  storey: optional(z.int()),
  north: optional(degrees),
  walls: optional(list(wall)),
  openings: optional(list(opening)),
  zones: optional(list(zone)),
  items: optional(list(item)),
  rows: optional(list(row)),
  cables: optional(list(cable)),
  notes: optional(list(note)),
  dimensions: optional(list(dimension)),
  underlay: optional(underlay),
})

export const surface = record({
  id,
  order,
  name: optional(words),
  host: id,
  size: z.tuple([positive, positive]),
  seat: optional(point),
  items: optional(list(item)),
})
