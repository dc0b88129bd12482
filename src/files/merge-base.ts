/** Which saved version a review was made from. */
import { compareLayouts } from '../layout/compare'
import type { Layout } from '../layout/model'
import { readLayout } from '../layout/read'
import type { Version } from './store'

/**
 * The kept version with the review's own plan and a smaller count of saved states; of several the oldest, for from an
 * older ancestor a merge only asks more, from a younger one it could take a change for none. Undefined where no version
 * fits: then only what is new can be told.
 */
export function mergeBase(versions: readonly Version[], review: Layout): Layout | undefined {
  for (const { source } of [...versions].sort((a, b) => a.number - b.number)) {
    const read = readLayout(source)
    if (!read.ok || read.layout.id !== review.id) continue
    if ((read.layout.revision ?? 0) >= (review.revision ?? 0)) continue
    if (compareLayouts(read.layout, review).length === 0) return read.layout
  }
  return undefined
}
