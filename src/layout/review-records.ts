/** What a reviewer adds to a layout, each record under a key that both sides of a merge share. */
import type { Layout, ScoreRow } from './model'
import { own } from './own'

export const REVIEW_KINDS = ['comments', 'decisions', 'waivers', 'checklist', 'inspections', 'score'] as const
export type ReviewKind = (typeof REVIEW_KINDS)[number]

export type Comment = NonNullable<Layout['comments']>[number]
export type Reply = NonNullable<Comment['replies']>[number]
export type Decision = NonNullable<Layout['decisions']>[number]
export type Inspection = NonNullable<Layout['inspections']>[number]
export type Tick = NonNullable<Layout['checklist']>[string]
export type Assets = NonNullable<Layout['assets']>
type Waiver = NonNullable<Layout['waivers']>[number]

/** Records of one kind by their key: an id, a clause, or the finding that is waived (all waivers of it together). */
export type Records<T> = ReadonlyMap<string, T>
export type ReviewRecords = {
  readonly comments: Records<Comment>
  readonly decisions: Records<Decision>
  readonly waivers: Records<readonly Waiver[]>
  readonly checklist: Records<Tick>
  readonly inspections: Records<Inspection>
  /** Rows of the deduction table. */
  readonly score: Records<ScoreRow>
}

const byId = <T extends { id: string }>(list: readonly T[] | undefined): Map<string, T> =>
  new Map((list ?? []).map(each => [each.id, each]))

export function reviewRecords(layout: Layout): ReviewRecords {
  const waivers = new Map<string, Waiver[]>()
  for (const waiver of layout.waivers ?? [])
    waivers.set(waiver.finding, [...(waivers.get(waiver.finding) ?? []), waiver])
  return {
    comments: byId(layout.comments),
    decisions: byId(layout.decisions),
    waivers,
    checklist: new Map(Object.entries(layout.checklist ?? {})),
    inspections: byId(layout.inspections),
    score: byId(layout.score?.rows),
  }
}

type Photo = { readonly photo?: string }

/** The same layout with every photograph of a reviewer's record under another name. */
export function renamePhotos(layout: Layout, nameOf: (photo: string) => string): Layout {
  const renamed = <T extends Photo>(record: T): T =>
    record.photo === undefined ? record : { ...record, photo: nameOf(record.photo) }
  const { checklist, inspections } = layout
  return {
    ...layout,
    ...(checklist && {
      checklist: Object.fromEntries(Object.entries(checklist).map(([key, tick]) => [key, renamed(tick)])),
    }),
    ...(inspections && {
      inspections: inspections.map(each => ({
        ...each,
        ...(each.entries && { entries: each.entries.map(renamed) }),
        ...(each.extra && { extra: each.extra.map(renamed) }),
      })),
    }),
  }
}

/** The photographs that a layout's checklist and inspections name. */
export function photosOf({
  checklist = {},
  inspections = [],
}: Pick<Layout, 'checklist' | 'inspections'>): Set<string> {
  const named = [
    ...Object.values(checklist),
    ...inspections.flatMap(({ entries = [], extra = [] }) => [...entries, ...extra] as Photo[]),
  ]
  return new Set(named.flatMap(({ photo }) => photo ?? []))
}

/**
 * What the photographs of `from` are called in `to`: what is there already keeps the name it has there; what is new is
 * named by its content, so that the name does not depend on what was merged before. A photograph that `from` names but
 * does not hold keeps its name.
 */
export function photoNames(to: Assets, from: Layout): ReadonlyMap<string, string> {
  const { assets = {} } = from
  const known = new Map<string, string>()
  for (const name of Object.keys(to).sort().reverse()) known.set(contentOf(to[name]), name)
  const names = new Map<string, string>()
  for (const photo of [...photosOf(from)].sort()) {
    if (!own(assets, photo)) continue
    const content = contentOf(assets[photo])
    const kept = own(to, photo) && contentOf(to[photo]) === content
    const name = kept ? photo : (known.get(content) ?? freshName(known, to, content))
    names.set(photo, name)
    known.set(content, name)
  }
  return names
}

const contentOf = ({ mime, data }: Assets[string]): string => `${mime} ${data}`

function freshName(known: ReadonlyMap<string, string>, assets: Assets, content: string): string {
  const taken = new Set([...known.values(), ...Object.keys(assets)])
  const stem = `photo-${hashOf(content)}`
  let name = stem
  for (let n = 2; taken.has(name); n++) name = `${stem}-${n}`
  return name
}

/** 64 bits of two FNV-1a runs: a name, not a proof; equal contents are compared in full. */
function hashOf(words: string): string {
  let [a, b] = [0x811c9dc5, 0x01000193]
  for (let i = 0; i < words.length; i++) {
    const code = words.charCodeAt(i)
    a = Math.imul(a ^ code, 0x01000193)
    b = Math.imul(b ^ (code + i), 0x85ebca6b)
  }
  return (a >>> 0).toString(16).padStart(8, '0') + (b >>> 0).toString(16).padStart(8, '0')
}
