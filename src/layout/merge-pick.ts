/** Which side of a merge a record is taken from; pure decisions on one record at a time. */
import type { Comment, Decision, Reply } from './review-records'

export type Pick2<T> = { readonly mine: T; readonly theirs: T }
export type Sides = {
  readonly mine?: unknown
  readonly theirs?: unknown
  readonly base?: unknown
  /** Whether there is an ancestor at all: a record missing there is new, without one nothing is known. */
  readonly hasBase: boolean
}
export type Picked =
  | { readonly side: 'mine' | 'theirs' }
  | { readonly side: 'conflict'; readonly why: 'changed' | 'removed' | 'decided' }

const MINE: Picked = { side: 'mine' }
const THEIRS: Picked = { side: 'theirs' }

/** JSON with keys in order: equal for values that say the same. */
export const canonical = (value: unknown): string =>
  JSON.stringify(value, (_, each: unknown) =>
    typeof each === 'object' && each !== null && !Array.isArray(each)
      ? Object.fromEntries(Object.entries(each).sort(([a], [b]) => (a < b ? -1 : 1)))
      : each,
  ) ?? ''

const same = (a: unknown, b: unknown): boolean => canonical(a) === canonical(b)

/** @param isComment answers do not count: they are joined whatever becomes of the comment itself. */
export function pickRecord({ mine, theirs, base, hasBase }: Sides, isComment: boolean): Picked {
  const head = (value: unknown) =>
    isComment && value !== undefined ? { ...(value as Comment), replies: undefined } : value
  if (theirs === undefined) return base === undefined ? MINE : { side: 'conflict', why: 'removed' }
  if (mine === undefined) {
    if (base === undefined) return THEIRS
    return same(base, theirs) ? MINE : { side: 'conflict', why: 'changed' }
  }
  if (same(head(mine), head(theirs))) return MINE
  if (hasBase && same(head(base), head(mine))) return THEIRS
  if (hasBase && same(head(base), head(theirs))) return MINE
  return { side: 'conflict', why: 'changed' }
}

/** Decisions that change whether a finding is waived. */
const DECIDES: readonly Decision['action'][] = ['waive', 'reject', 'reopen']

/**
 * The waivers of one finding. Decisions are only ever added: the side that has all of the other's and more is the
 * later one; sides that each decided something the other does not know contradict one another.
 */
export function pickWaivers(sides: Sides, decisions: Pick2<readonly Decision[]>): Picked {
  const { mine, theirs, base, hasBase } = sides
  if (same(mine, theirs)) return MINE
  const ids = (list: readonly Decision[]) =>
    new Set(list.filter(({ action }) => DECIDES.includes(action)).map(({ id }) => id))
  const [own, other] = [ids(decisions.mine), ids(decisions.theirs)]
  const more = [...other].some(id => !own.has(id))
  const less = [...own].some(id => !other.has(id))
  if (more && less) return { side: 'conflict', why: 'decided' }
  if (hasBase && !same(base, mine) && !same(base, theirs)) return { side: 'conflict', why: 'changed' }
  if (more) return THEIRS
  if (less) return MINE
  return pickRecord(sides, false)
}

/** A comment as chosen, with the answers of both sides; undefined where the side chosen has none. */
export function mergeComment(
  side: 'mine' | 'theirs',
  mine: Comment | undefined,
  theirs: Comment | undefined,
): Comment | undefined {
  const head = side === 'mine' ? mine : theirs
  if (!head || (mine && !theirs)) return head
  const replies = joinReplies(mine?.replies ?? [], theirs?.replies ?? [])
  return replies.length === 0 ? head : { ...head, replies }
}

/** Answers have no id: each is kept as often as the side that has it most. */
function joinReplies(mine: readonly Reply[], theirs: readonly Reply[]): Reply[] {
  const left = new Map<string, number>()
  for (const reply of mine) left.set(canonical(reply), (left.get(canonical(reply)) ?? 0) + 1)
  const fresh = theirs.filter(reply => {
    const count = left.get(canonical(reply)) ?? 0
    left.set(canonical(reply), count - 1)
    return count <= 0
  })
  if (fresh.length === 0) return [...mine]
  const time = ({ time }: Reply) => Date.parse(time) || 0
  return [...mine, ...fresh].sort((a, b) => time(a) - time(b) || (canonical(a) < canonical(b) ? -1 : 1))
}
