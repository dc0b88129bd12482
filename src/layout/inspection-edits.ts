/**
 * On-the-spot inspections, as pure recipes. A record says where things were found; the plan keeps saying where they
 * belong. Only `present` of a thing follows the last word of the inspections (FORMAT.md: missing at the last one).
 */
import type { Draft } from 'immer'
import { type Asset, dropAsset, putAsset } from './assets'
import type { Recipe } from './document'
import type { Inspected, Inspection, Item, Layout, Surplus } from './model'
import { findItem } from './queries'

const ofId = (draft: Draft<Layout>, id: string): Draft<Inspection> | undefined =>
  draft.inspections?.find(inspection => inspection.id === id)

export const startInspection =
  (id: string, by: string, at: string): Recipe =>
  draft => {
    draft.inspections ??= []
    draft.inspections.push({ id, by, at, entries: [] })
  }

/** Removes a record, as if it had not been. */
export const dropInspection =
  (id: string): Recipe =>
  draft => {
    const record = ofId(draft, id)
    if (!record || !draft.inspections) return
    draft.inspections = draft.inspections.filter(each => each.id !== id)
    if (draft.inspections.length === 0) delete draft.inspections
    settle(draft, record.entries?.map(({ item }) => item) ?? [])
    for (const { photo } of record.entries ?? []) dropAsset(draft, photo)
    for (const { photo } of record.extra ?? []) dropAsset(draft, photo)
  }

/** What was found of a thing, in place of what the same inspection said before; a photo taken before stays. */
export const enterFound =
  (inspection: string, found: Omit<Inspected, 'photo'>): Recipe =>
  draft => {
    const record = ofId(draft, inspection)
    if (!record || !findItem(draft as Layout, found.item)) return
    record.entries ??= []
    const at = record.entries.findIndex(({ item }) => item === found.item)
    const { photo } = record.entries[at] ?? {}
    const entry = { ...found, ...(photo === undefined ? {} : { photo }) } as Draft<Inspected>
    if (at < 0) record.entries.push(entry)
    else record.entries[at] = entry
    settle(draft, [found.item])
  }

/** Takes a thing out of the record: it has not been looked at. */
export const unenter =
  (inspection: string, item: string): Recipe =>
  draft => {
    const record = ofId(draft, inspection)
    const entry = record?.entries?.find(each => each.item === item)
    if (!record?.entries || !entry) return
    record.entries = record.entries.filter(each => each !== entry)
    settle(draft, [item])
    dropAsset(draft, entry.photo)
  }

/** Every thing of `items` not looked at yet is in place. */
export const enterRest =
  (inspection: string, items: readonly string[]): Recipe =>
  draft => {
    const record = ofId(draft, inspection)
    if (!record) return
    record.entries ??= []
    const known = new Set(record.entries.map(({ item }) => item))
    const rest = items.filter(item => !known.has(item) && findItem(draft as Layout, item))
    for (const item of rest) record.entries.push({ item, state: 'in-place' })
    settle(draft, rest)
  }

/** A thing that is there and not on the plan. */
export const addSurplus =
  (inspection: string, surplus: Surplus & { readonly id: string }): Recipe =>
  draft => {
    const record = ofId(draft, inspection)
    if (!record || surplus.text.trim() === '') return
    record.extra ??= []
    record.extra.push(surplus as Draft<Surplus>)
  }

export const dropSurplus =
  (inspection: string, id: string): Recipe =>
  draft => {
    const record = ofId(draft, inspection)
    const gone = record?.extra?.find(each => each.id === id)
    if (!record?.extra || !gone) return
    record.extra = record.extra.filter(each => each !== gone)
    dropAsset(draft, gone.photo)
  }

/** A photo of an entry (by its item) or of a surplus thing (by its id); undefined takes it away. */
export const inspectionPhoto =
  (inspection: string, of: string, photo: Asset | undefined): Recipe =>
  draft => {
    const record = ofId(draft, inspection)
    const entry =
      record?.entries?.find(({ item }) => item === of) ?? record?.extra?.find(({ id }) => id === of)
    if (!entry) return
    const before = entry.photo
    if (photo) entry.photo = putAsset(draft, photo)
    else delete entry.photo
    if (before !== entry.photo) dropAsset(draft, before)
  }

type Inspections = Pick<Layout, 'inspections'>

/** The last word of the inspections on each thing, by item id: the latest record that speaks of it. */
export function lastInspected({
  inspections = [],
}: Inspections): ReadonlyMap<string, Inspected & { readonly on: string }> {
  const last = new Map<string, Inspected & { readonly on: string }>()
  for (const { at, entries } of inspections)
    for (const entry of entries ?? []) {
      const known = last.get(entry.item)
      if (!known || known.on <= at) last.set(entry.item, { ...entry, on: at })
    }
  return last
}

/** The latest inspection, whose surplus things count. */
export const latestInspection = ({ inspections = [] }: Inspections): Inspection | undefined =>
  inspections.reduce<Inspection | undefined>(
    (latest, each) => (latest && latest.at > each.at ? latest : each),
    undefined,
  )

/** `present` as the last word on each thing has it; what no inspection speaks of is there. */
function settle(draft: Draft<Layout>, ids: Iterable<string>): void {
  const last = lastInspected(draft as Layout)
  for (const id of ids) {
    const item = findItem(draft as Layout, id) as Draft<Item> | undefined
    if (!item) continue
    if (last.get(id)?.state === 'missing') item.present = false
    else if (item.present === false) delete item.present
  }
}

/** For a merge: `present` of every thing as the inspections have it. */
export const settleInspected: Recipe = draft => settle(draft, lastInspected(draft as Layout).keys())
