import * as z from 'zod/mini'
import { own } from '../own'
import { count, degrees, flag, id, list, moment, optional, record, size, words } from './primitives'

/** Services a window may carry; the notice's 二、(一)2 names them. */
export const WINDOW_SERVICES = [
  'consultation',
  'general',
  'sector',
  'unresolved',
  'agency',
  'cross-region',
  'certificate',
  'green-channel',
] as const

const names = list(words)

/**
 * Attributes by item type (`item.attrs`). Every field may be absent: what is missing is for the rules to say,
 * not for the reader to refuse.
 */
export const attrsByType = {
  'service-window': record({
    windowNo: optional(words),
    services: optional(list(z.enum(WINDOW_SERVICES))),
    lowCounter: optional(flag),
    business: optional(words),
    screen: optional(
      record({
        mongolian: optional(words),
        area: optional(words),
        unit: optional(words),
        business: optional(words),
      }),
    ),
    evaluator: optional(
      record({
        name: optional(words),
        staffNo: optional(words),
        unit: optional(words),
        enquiryPhone: optional(words),
        complaintPhone: optional(words),
        business: optional(words),
      }),
    ),
    cameraChannels: optional(names),
  }),
  'help-desk': record({
    lowPart: optional(z.union([flag, record({ from: size, to: size, height: size })])),
    cameraChannels: optional(names),
  }),
  'writing-desk': record({
    formBox: optional(record({ labelledBothSides: optional(flag), stationery: optional(flag) })),
    low: optional(flag),
  }),
  'self-service-terminal': record({ guide: optional(flag), functions: optional(names) }),
  'display-screen': record({ purpose: optional(z.enum(['call', 'notice'])) }),
  'window-screen': record({ window: optional(id) }),
  evaluator: record({ window: optional(id) }),
  'qr-sign': record({ kind: optional(z.enum(['qr', 'hotline'])) }),
  'seat-row': record({ seats: optional(count), priority: optional(list(count)) }),
  'convenience-box': record({
    contents: optional(list(record({ name: words, quantity: optional(count), required: optional(count) }))),
    keeper: optional(words),
    transparent: optional(flag),
  }),
  'file-cabinet': record({
    label: optional(record({ unit: optional(words), owner: optional(words), shelves: optional(names) })),
    labelCorner: optional(z.enum(['upper-right', 'upper-left', 'other'])),
  }),
  'drawer-unit': record({
    drawers: optional(
      list(record({ content: z.enum(['supplies', 'temporary', 'private']), label: optional(words) })),
    ),
  }),
  'file-box': record({
    classLabel: optional(words),
    index: optional(list(record({ name: words, date: optional(words), number: optional(words) }))),
  }),
  extinguisher: record({
    spec: optional(words),
    count: optional(count),
    expiry: optional(moment),
    lastCheck: optional(moment),
  }),
  camera: record({
    channel: optional(words),
    fov: optional(z.number().check(z.gt(0), z.lte(360))),
    range: optional(size),
    pixels: optional(count),
    kind: optional(words),
  }),
  stair: record({ to: optional(list(id)) }),
  lift: record({ to: optional(list(id)), evacuation: optional(flag) }),
  partition: record({ transparent: optional(flag) }),
  custom: record({ label: optional(words) }),
  'flip-stand': record({
    pages: optional(list(record({ kind: z.enum(['notice', 'sample', 'leaflet', 'away']) }))),
  }),
  'you-are-here': record({ facing: optional(degrees) }),
} as const

export type AttrsByType = { [K in keyof typeof attrsByType]: z.infer<(typeof attrsByType)[K]> }
export type AttrType = keyof AttrsByType

export const hasAttrs = (type: string): type is AttrType => own(attrsByType, type)
