/**
 * 问题整改台账: every finding with what was decided about it, and every decided finding that is no longer found. A
 * finding is written off (销号) only when someone has looked at it again and the check no longer finds it.
 */
import { type Standing, standings } from '../layout/decision-edits'
import type { Decision, Layout, Waiver } from '../layout/model'
import { findEntity } from '../layout/queries'
import { type Text, text } from '../layout/text'
import type { Finding } from '../rules/types'
import type { Report, WaiverOutcome } from './types'

/** 未处理, 已指派, 已整改 (待复查), 已复查销号, 已豁免, 豁免已失效. */
export const LEDGER_STATES = ['open', 'assigned', 'mended', 'closed', 'waived', 'lapsed'] as const
export type LedgerState = (typeof LEDGER_STATES)[number]

export const STATE_NAMES: Readonly<Record<LedgerState, Text>> = {
  open: text('未处理', 'open'),
  assigned: text('已指派', 'assigned'),
  mended: text('已整改,待复查', 'mended, to be looked at again'),
  closed: text('已复查销号', 'looked at again, written off'),
  waived: text('已豁免', 'waived'),
  lapsed: text('豁免已失效', 'waiver no longer valid'),
}

export type LedgerEntry = Standing & {
  readonly id: string
  readonly state: LedgerState
  /** The finding and its number in the report; absent when it is no longer found. */
  readonly found?: Finding
  readonly number?: number
  readonly waiver?: Waiver
  /** Whether the waiver holds, and why not. */
  readonly waiverState?: WaiverOutcome
  /** What else there is to know of its state. */
  readonly remark?: Text
  /** Not mended and past its date. */
  readonly overdue: boolean
}

/** What a decision keeps of a finding, so that a change for the worse is seen later. */
export const basisOf = ({ measured, severity }: Finding): NonNullable<Decision['basis']> => ({
  ...(measured ? { measured: measured.value, limit: measured.limit } : {}),
  severity,
})

/** The most of a message that the file's format holds. */
export const saidOf = ({ message }: Finding): string => message.zh.slice(0, 2000)

const NOTHING: Standing = { history: [] }

/** Findings in the order of the report, then what is decided and no longer found. */
export function ledgerOf(layout: Layout, report: Report, now: Date): LedgerEntry[] {
  const decided = standings(layout)
  const waivers = new Map(
    (layout.waivers ?? []).map((waiver, i) => [waiver.finding, { waiver, outcome: report.waivers[i] }]),
  )
  const here = new Set(report.findings.map(({ id }) => id))
  const entry = (id: string, found?: Finding, number?: number): LedgerEntry => {
    const standing = decided.get(id) ?? NOTHING
    const waived = waivers.get(id)
    const { state, remark } = stateOf(standing, found, waived?.outcome)
    return {
      ...standing,
      id,
      state,
      found,
      number,
      waiver: waived?.waiver,
      waiverState: waived?.outcome,
      remark,
      overdue: state === 'assigned' && isPast(standing.assigned?.due, now),
    }
  }
  const gone = [...new Set([...waivers.keys(), ...decided.keys()])].filter(id => !here.has(id))
  return [
    ...report.findings.map((finding, i) => entry(finding.id, finding, i + 1)),
    ...gone.map(id => entry(id)),
  ]
}

type State = { readonly state: LedgerState; readonly remark?: Text }

function stateOf(
  { assigned, mended, rechecked }: Standing,
  found: Finding | undefined,
  waiver: WaiverOutcome | undefined,
): State {
  if (waiver?.state === 'valid') return { state: 'waived' }
  if (found) {
    const lapsed = waiver && { state: 'lapsed' as const, remark: waiver.why }
    if (rechecked)
      return {
        state: lapsed ? 'lapsed' : 'open',
        remark: text(
          `曾于 ${rechecked.at.slice(0, 10)} 销号,问题再次出现`,
          `written off on ${rechecked.at.slice(0, 10)}, and found again`,
        ),
      }
    if (mended)
      return {
        state: 'mended',
        remark: text(
          '系统检查仍发现此问题,请核对平面图是否已更新',
          'the check still finds it: is the plan up to date?',
        ),
      }
    if (assigned) return { state: 'assigned' }
    return lapsed ?? { state: 'open' }
  }
  if (rechecked) return { state: 'closed' }
  if (waiver) return { state: 'lapsed', remark: text('问题已不存在', 'the finding is no longer there') }
  return {
    state: 'mended',
    remark: mended
      ? undefined
      : text('系统检查已不再发现,请复查', 'the check no longer finds it; look again'),
  }
}

/** A date alone ends with its day. */
const isPast = (due: string | undefined, now: Date): boolean =>
  due !== undefined &&
  (due.length === 10 ? new Date(`${due}T23:59:59.999`) : new Date(due)).getTime() < now.getTime()

/** What the entry is about, in words: the finding's own, those kept when it was last decided on, or none. */
export const saying = ({ found, history }: LedgerEntry): Text | undefined => {
  if (found) return found.message
  const kept = [...history].reverse().find(({ said }) => said)?.said
  return kept === undefined ? undefined : text(kept, kept)
}

/** The rule and the things an id of a finding names: `align/row:k3+k4#slot`. */
export function partsOf(id: string): { rule: string; subjects: readonly string[] } {
  const [rule, rest = ''] = id.split(/:(.*)/s)
  return {
    rule,
    subjects: rest
      .split('#')[0]
      .split('+')
      .filter(each => each !== ''),
  }
}

/** Ids of the zones an entry lies in: those that hold one of its things, or are one. */
export function thingsOf(entry: LedgerEntry, layout: Layout): readonly string[] {
  return partsOf(entry.id).subjects.filter(id => findEntity(layout, id))
}
