/** What people say about a plan, apart from the plan itself: the only thing a review may write. */
import type { Patch } from './document'
import type { Layout } from './model'

const SAID: readonly (keyof Layout)[] = [
  'waivers',
  'decisions',
  'comments',
  'inspections',
  'checklist',
  'score',
  'assets',
]

/** Whether the patches touch nothing else; `present` of a thing is said by an inspection. */
export const saysOnly = (patches: readonly Patch[]): boolean =>
  patches.every(
    ({ path }) =>
      SAID.includes(path[0] as keyof Layout) ||
      (path.includes('items') && path[path.length - 1] === 'present'),
  )
