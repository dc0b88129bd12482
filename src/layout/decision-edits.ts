/**
 * What people decide about findings. `decisions` only ever grows; `waivers` is the state it leads to, so that a reader
 * who knows nothing of decisions still sees what is waived (FORMAT.md).
 */
import type { Recipe } from './document'
import type { Decision, Layout, Waiver } from './model'

const filled = (words: string | undefined): words is string => words !== undefined && words.trim() !== ''

/** Whether a decision may be recorded: author always, reason where it is a judgement, assignee where it gives work. */
export function complete(decision: Decision): boolean {
  if (!filled(decision.by) || decision.finding === '') return false
  if (decision.action === 'assign') return filled(decision.assignee)
  return decision.action === 'mended' || decision.action === 'rechecked' || filled(decision.reason)
}

/** Appends a decision and brings the waivers to the state it leads to; an incomplete one changes nothing. */
export const decide =
  (decision: Decision): Recipe =>
  draft => {
    if (!complete(decision)) return
    draft.decisions ??= []
    if (draft.decisions.some(({ id }) => id === decision.id)) return
    draft.decisions.push({ ...decision })
    const { finding, action } = decision
    if (action !== 'waive' && action !== 'reject' && action !== 'reopen') return
    const others = (draft.waivers ?? []).filter(waiver => waiver.finding !== finding)
    if (action === 'waive') draft.waivers = [...others, waiverOf(decision)]
    else if (others.length === 0) delete draft.waivers
    else draft.waivers = others
  }

function waiverOf({ finding, reason = '', by, at, expires, basis }: Decision): Waiver {
  return { finding, reason, by, at, ...(expires ? { expires } : {}), ...(basis ? { basis } : {}) }
}

/** Where a finding stands by what was decided, whether or not it is still found. */
export type Standing = {
  /** Everything decided about it, in the order of time. */
  readonly history: readonly Decision[]
  readonly assigned?: Decision
  readonly mended?: Decision
  /** Set when the last word is that it was looked at again and is in order. */
  readonly rechecked?: Decision
  /** The last waive, reject or reopen. */
  readonly ruling?: Decision
}

/** Standings by finding id. Merged files may hold decisions out of order: time decides, then the file's order. */
export function standings(layout: Layout): ReadonlyMap<string, Standing> {
  const found = new Map<string, Standing>()
  const inTime = [...(layout.decisions ?? [])].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
  for (const decision of inTime) {
    const before = found.get(decision.finding) ?? { history: [] }
    found.set(decision.finding, after(before, decision))
  }
  return found
}

function after(before: Standing, decision: Decision): Standing {
  const now = { ...before, history: [...before.history, decision] }
  switch (decision.action) {
    case 'assign':
      return { ...now, assigned: decision, mended: undefined, rechecked: undefined }
    case 'mended':
      return { ...now, mended: decision, rechecked: undefined }
    case 'rechecked':
      return { ...now, rechecked: decision }
    case 'waive':
      return { ...now, ruling: decision }
    default:
      // Taken up again: who has to mend it stays, what was reported done does not.
      return { ...now, ruling: decision, mended: undefined, rechecked: undefined }
  }
}
