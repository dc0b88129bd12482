/** What to offer at a start, decided from the backups found; pure. */
import type { Layout } from '../layout/model'
import { sizeOf } from './guard'
import { replay } from './journal'
import type { Backup } from './store'

export type Recoverable = {
  readonly id: string
  readonly title: string
  readonly time: number
  readonly steps: number
  readonly fileName?: string
  /** How many things the file held, and how many the backup holds. */
  readonly inFile?: number
  readonly things: number
  readonly layout: Layout
}

const MAX_OFFERED = 5

/** A backup with the last entry of its journal that can be followed; undefined when nothing can be read. */
export function recoverableOf({ source, journal, ...backup }: Backup): Recoverable | undefined {
  const inTurn = [...journal].sort((a, b) => a.seq - b.seq)
  // A missing entry cuts off what comes after it.
  const whole = inTurn.slice(0, inTurn.findIndex((entry, i) => entry.seq !== i) >>> 0)
  const read = replay(
    source,
    whole.map(entry => entry.patches),
  )
  if (!read.ok) return undefined
  const { title, time, steps } = whole[whole.length - 1] ?? backup
  return { ...backup, title, time, steps, layout: read.layout, things: sizeOf(read.layout) }
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
