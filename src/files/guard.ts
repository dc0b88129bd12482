/** Questions to ask before work could be lost; decisions only, no browser. */
import type { Layout } from '../layout/model'
import { FLOOR_TABLES } from '../layout/model'
import { rowsOf, type Table } from '../layout/table'

/** How many entities a plan holds. */
export const sizeOf = (layout: Layout): number =>
  layout.floors.reduce(
    (sum, floor) => sum + FLOOR_TABLES.reduce((n, key) => n + rowsOf(floor[key] as Table<never>).length, 0),
    0,
  ) + rowsOf(layout.surfaces).reduce((n, surface) => n + 1 + rowsOf(surface.items).length, 0)

const FULL = 20
const NEARLY_EMPTY = 0.25

/**
 * Whether saving `now` over a file that held `before` entities looks like an accident: a full plan of which less
 * than a quarter is left.
 */
export const emptiesFile = (before: number, now: number): boolean =>
  before >= FULL && now < before * NEARLY_EMPTY

/** How a file on disk looked when it was last read or written by us. */
export type Stamp = { readonly lastModified: number; readonly size: number }

export async function stampOf(handle: FileSystemFileHandle | undefined): Promise<Stamp | undefined> {
  try {
    const file = await handle?.getFile()
    return file && { lastModified: file.lastModified, size: file.size }
  } catch {
    return undefined
  }
}

/** Whether someone else has written the file since. Of a file that is gone nothing can be overwritten. */
export const changedOnDisk = (known: Stamp | undefined, found: Stamp | undefined): boolean =>
  known !== undefined &&
  found !== undefined &&
  (known.size !== found.size || known.lastModified !== found.lastModified)
