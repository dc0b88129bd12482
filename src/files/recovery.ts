/** What to offer at a start, decided from the backups found; pure. */
import { type Layout, toFile } from '../layout/model'
import { own } from '../layout/own'
import { readLayout } from '../layout/read'
import { sizeOf } from './guard'
import { replay } from './journal'
import type { Backup } from './store'

export type Recoverable = {
  readonly id: string
  readonly title: string
  readonly time: number
  readonly steps: number
  readonly fileName?: string
  /** The name it was downloaded by, where it is not known whether that arrived. */
  readonly downloaded?: string
  /** What the file certainly held; undefined where there was none. */
  readonly base?: Layout
  readonly things: number
  readonly layout: Layout
}

const MAX_OFFERED = 5

/** A backup with the last entry of its journal that can be followed; undefined when nothing can be read. */
export function recoverableOf({ source, base: inFile, journal, ...backup }: Backup): Recoverable | undefined {
  const inTurn = [...journal].sort((a, b) => a.seq - b.seq)
  // A missing entry cuts off what comes after it.
  const whole = inTurn.slice(0, inTurn.findIndex((entry, i) => entry.seq !== i) >>> 0)
  const read = replay(
    source,
    whole.map(entry => entry.patches),
  )
  if (!read.ok) return undefined
  const { title, time, steps } = whole[whole.length - 1] ?? backup
  const { layout } = read
  const file = inFile === undefined ? undefined : readLayout(inFile)
  const base = file?.ok ? file.layout : undefined
  return { ...backup, title, time, steps, base, layout, things: sizeOf(layout) }
}

/**
 * The backups worth offering, newest first: those that hold unsaved steps, can be read and are not open in another
 * window. `stale` are ids of those that can go. A backup that cannot be read is neither offered nor removed: a later
 * version of the program may read it. None is removed for its age: a clock may be wrong.
 */
export function recoverable(
  backups: readonly Backup[],
  openElsewhere: ReadonlySet<string>,
): { readonly offered: readonly Recoverable[]; readonly stale: readonly string[] } {
  const free = backups.filter(backup => !openElsewhere.has(backup.id))
  const offered = free
    .filter(backup => backup.steps > 0)
    .flatMap(backup => recoverableOf(backup) ?? [])
    .sort((a, b) => b.time - a.time)
    .slice(0, MAX_OFFERED)
  return { offered, stale: free.filter(backup => backup.steps === 0).map(backup => backup.id) }
}

/** Whether leaving the page would lose something: unsaved work that is not in a backup either. */
export const losesWork = (dirty: boolean, autosaved: boolean): boolean => dirty && !autosaved

/** Whether two layouts hold the same, however often they were saved and in whatever order their fields stand. */
export const sameContent = (a: Layout, b: Layout): boolean =>
  same({ ...toFile(a), revision: undefined }, { ...toFile(b), revision: undefined })

type Holder = { readonly [key: string]: unknown }

function same(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  if (Array.isArray(a) !== Array.isArray(b)) return false
  const [p, q] = [a as Holder, b as Holder]
  // A field without a value is no field.
  const keys = (of: Holder) => Object.keys(of).filter(key => of[key] !== undefined)
  const named = keys(p)
  return named.length === keys(q).length && named.every(key => own(q, key) && same(p[key], q[key]))
}
