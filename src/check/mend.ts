/**
 * 一键整改: all fixes that are safe, found by trying them. A fix is safe when the whole check, run again after it, says
 * nothing that it did not say before and nothing of what is left has become worse.
 */
import { produce } from 'immer'
import type { Recipe } from '../layout/document'
import { setField } from '../layout/edits'
import type { Layout, Profile } from '../layout/model'
import { type Text, text } from '../layout/text'
import { TOLERANCE } from '../rules/say'
import type { Finding, FixPatch } from '../rules/types'
import { createEngine, type Engine } from './engine'
import type { Report } from './types'

export type Mending = {
  /** The layout with all safe fixes applied; the one given where there were none. */
  readonly layout: Layout
  /** All their steps in order, for one entry of the history. */
  readonly patches: readonly FixPatch[]
  /** What each fix applied ended, in order. */
  readonly mended: readonly Finding[]
  /** Of the layout with the fixes applied. */
  readonly report: Report
  /** What is left and not waived, each with the reason. */
  readonly left: readonly Left[]
}
export type Left = { readonly finding: Finding; readonly why: Text }

export type MendOptions = {
  readonly profile?: Profile
  readonly now?: Date
  /** Told after every trial: how many of this round's fixes are decided, and how many there are. */
  readonly onProgress?: (tried: number, offered: number) => void
}

/** Steps of fixes as one edit. */
export const applied =
  (patches: readonly FixPatch[]): Recipe =>
  draft => {
    for (const { target, path, value } of patches) setField(target, path, value)(draft)
  }

/** Rounds after which fixes that keep offering themselves are left: each round ends at least one finding. */
const ROUNDS = 20

export function mendAll(
  layout: Layout,
  { profile, now = new Date(), onProgress }: MendOptions = {},
): Mending {
  const judge = judgeIn(createEngine(), profile, now)
  let state: State = { layout, report: judge(layout), patches: [], mended: [] }
  const refused = new Map<string, Text>()
  for (let round = 0; round < ROUNDS; round++) {
    const offered = state.report.findings.filter(({ fix, waived }) => fix && !waived)
    let tried = 0
    const decided = (count: number) => {
      tried += count
      onProgress?.(tried, offered.length)
    }
    const next = attempt(state, offered, { judge, refused, decided })
    if (next.mended.length === state.mended.length) break
    state = next
  }
  const left = state.report.findings
    .filter(({ waived }) => !waived)
    .map(finding => ({ finding, why: (finding.fix && refused.get(finding.id)) ?? BY_HAND }))
  return { ...state, left }
}

const BY_HAND = text('需要人工调整', 'has to be put right by hand')

type State = Omit<Mending, 'left'>
type Judge = (layout: Layout) => Report
type Trials = {
  readonly judge: Judge
  /** Why a fix was not applied when it was last tried, by finding. */
  readonly refused: Map<string, Text>
  readonly decided: (count: number) => void
}

export function judgeIn(engine: Engine, profile: Profile | undefined, now: Date): Judge {
  engine.setProfile(profile)
  return layout => {
    engine.set(layout)
    return engine.report(now)
  }
}

/** Tries fixes together, and in halves where together they do harm. */
function attempt(state: State, offered: readonly Finding[], trials: Trials): State {
  // An earlier fix may have ended this finding, or changed what its fix would be.
  const current = offered.flatMap(
    ({ id }) => state.report.findings.find(each => each.id === id && each.fix) ?? [],
  )
  if (current.length < offered.length) trials.decided(offered.length - current.length)
  if (current.length === 0) return state
  const patches = current.flatMap(({ fix }) => fix?.patches ?? [])
  const layout = produce(state.layout, applied(patches))
  const report = trials.judge(layout)
  const why = harm(state.report, report) ?? unchanged(current, report)
  if (!why) {
    trials.decided(current.length)
    return {
      layout,
      report,
      patches: [...state.patches, ...patches],
      mended: [...state.mended, ...current],
    }
  }
  if (current.length === 1) {
    trials.refused.set(current[0].id, why)
    trials.decided(1)
    return state
  }
  const half = Math.ceil(current.length / 2)
  return attempt(attempt(state, current.slice(0, half), trials), current.slice(half), trials)
}

function unchanged(current: readonly Finding[], after: Report): Text | undefined {
  const left = new Set(after.findings.map(({ id }) => id))
  return current.some(({ id }) => left.has(id))
    ? text('自动修复不能完全消除它', 'its fix alone does not end it')
    : undefined
}

/** What is said that was not before, or is worse, or can no longer be judged; undefined where nothing is. */
export function harm(before: Report, after: Report): Text | undefined {
  if (after.counts.notEvaluated > before.counts.notEvaluated)
    return text('修复后有规则无法评判', 'a rule could no longer be judged')
  const known = new Map(before.findings.map(finding => [finding.id, finding]))
  for (const finding of after.findings) {
    const old = known.get(finding.id)
    if (!old)
      return text(
        `修复后会产生新的问题:${finding.message.zh}`,
        `it would start something else: ${finding.message.en}`,
      )
    if (old.severity !== finding.severity || worse(old, finding))
      return text(
        `修复后会使另一个问题更严重:${finding.message.zh}`,
        `it would make something else worse: ${finding.message.en}`,
      )
  }
  return undefined
}

function worse({ measured: then }: Finding, { measured: now }: Finding): boolean {
  if (!then || !now) return false
  return Math.abs(now.value - now.limit) > Math.abs(then.value - then.limit) + TOLERANCE
}
