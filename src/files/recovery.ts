/** What to offer at a start, decided from the backups found; pure. */
import type { Layout } from '../layout/model'
import { readLayout } from '../layout/read'
import type { Backup } from './autosave'

export type Recoverable = { readonly backup: Backup; readonly layout: Layout }

const MAX_AGE = 90 * 24 * 3600 * 1000
const MAX_OFFERED = 5

/**
 * The backups worth offering, newest first: those that hold unsaved steps, can be read, are not open in another
 * window and are younger than 90 days. `stale` are ids of those that can go. A backup that cannot be read is neither
 * offered nor removed: a later version of the program may read it.
 */
export function recoverable(
  backups: readonly Backup[],
  now: number,
  openElsewhere: ReadonlySet<string>,
): { readonly offered: readonly Recoverable[]; readonly stale: readonly string[] } {
  const offered: Recoverable[] = []
  const stale: string[] = []
  for (const backup of [...backups].sort((a, b) => b.time - a.time)) {
    if (openElsewhere.has(backup.id)) continue
    if (now - backup.time > MAX_AGE || backup.steps === 0) stale.push(backup.id)
    else if (offered.length < MAX_OFFERED) {
      const read = readLayout(backup.source)
      if (read.ok) offered.push({ backup, layout: read.layout })
    }
  }
  return { offered, stale }
}

/** Whether leaving the page would lose something: unsaved work that is not in a backup either. */
export const losesWork = (dirty: boolean, autosaved: boolean): boolean => dirty && !autosaved
