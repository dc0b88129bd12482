/** Which windows have an evaluator: described at the window, or placed in the hall or on its desk-top. */
import { attrsOf } from '../layout/model'
import { desks } from './desks'
import { query, type Read } from './facts'
import { everyThing } from './layout-facts'
import type { Thing } from './things'

/** Ids of windows that some evaluator item belongs to. */
const placedAt = query<ReadonlySet<string>>(
  'placed evaluators',
  read => {
    const ids = everyThing(read, 'evaluator')
      .filter(({ of }) => of.item.present !== false)
      .map(({ of }) => attrsOf(of.item, 'evaluator').window ?? '')
    for (const desk of read(desks))
      for (const { item } of desk.things)
        if (item.type === 'evaluator') ids.push(attrsOf(item, 'evaluator').window ?? desk.host.id)
    return new Set(ids)
  },
  (a, b) => a.size === b.size && [...a].every(id => b.has(id)),
)

export const hasEvaluator = (read: Read, { id, item }: Thing): boolean =>
  attrsOf(item, 'service-window').evaluator !== undefined || read(placedAt).has(id)
