/**
 * 一键整改: all fixes that are safe, found by trying them. A fix is safe when the whole check, run again after it, says
 * nothing that it did not say before and nothing of what is left has become worse.
 */
import { produce } from 'immer'
import type { Recipe } from '../layout/document'
import { setField } from '../layout/edits'
import type { Layout, Profile } from '../layout/model'
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
  /** What is left, with fixes that would start something else among it. */
  readonly report: Report
}

export type MendOptions = { readonly profile?: Profile; readonly now?: Date }

/** Steps of fixes as one edit. */
export const applied =
  (patches: readonly FixPatch[]): Recipe =>
  draft => {
    for (const { target, path, value } of patches) setField(target, path, value)(draft)
  }

/** Rounds after which fixes that keep offering themselves are left: each round ends at least one finding. */
const ROUNDS = 20

export function mendAll(layout: Layout, { profile, now = new Date() }: MendOptions = {}): Mending {
  const judge = judgeIn(createEngine(), profile, now)
  let state: State = { layout, report: judge(layout), patches: [], mended: [] }
  for (let round = 0; round < ROUNDS; round++) {
    const offered = state.report.findings.filter(({ fix, waived }) => fix && !waived)
    const next = attempt(state, offered, judge)
    if (next.mended.length === state.mended.length) break
    state = next
  }
  return state
}

type State = Mending
type Judge = (layout: Layout) => Report

export function judgeIn(engine: Engine, profile: Profile | undefined, now: Date): Judge {
  engine.setProfile(profile)
  return layout => {
    engine.set(layout)
    return engine.report(now)
  }
}

/** Tries fixes together, and in halves where together they do harm. */
function attempt(state: State, offered: readonly Finding[], judge: Judge): State {
  // An earlier fix may have ended this finding, or changed what its fix would be.
  const current = offered.flatMap(
    ({ id }) => state.report.findings.find(each => each.id === id && each.fix) ?? [],
  )
  if (current.length === 0) return state
  const patches = current.flatMap(({ fix }) => fix?.patches ?? [])
  const layout = produce(state.layout, applied(patches))
  const report = judge(layout)
  const left = new Set(report.findings.map(({ id }) => id))
  if (!harms(state.report, report) && current.every(({ id }) => !left.has(id)))
    return {
      layout,
      report,
      patches: [...state.patches, ...patches],
      mended: [...state.mended, ...current],
    }
  if (current.length === 1) return state
  const half = Math.ceil(current.length / 2)
  return attempt(attempt(state, current.slice(0, half), judge), current.slice(half), judge)
}

/** Whether anything is said that was not before, or is worse, or can no longer be judged. */
export function harms(before: Report, after: Report): boolean {
  if (after.counts.notEvaluated > before.counts.notEvaluated) return true
  const known = new Map(before.findings.map(finding => [finding.id, finding]))
  return after.findings.some(finding => {
    const old = known.get(finding.id)
    return old === undefined || old.severity !== finding.severity || worse(old, finding)
  })
}

function worse({ measured: then }: Finding, { measured: now }: Finding): boolean {
  if (!then || !now) return false
  return Math.abs(now.value - now.limit) > Math.abs(then.value - then.limit) + TOLERANCE
}
