/** Choosing from the ledger by clause, zone, severity and state; pure. */
import { LEDGER_STATES, type LedgerEntry, type LedgerState } from '../../check/ledger'
import { zonesOf } from '../../check/ledger-places'
import type { Layout, Severity } from '../../layout/model'
import { compareClauses, TECHNICAL } from '../finding-groups'

/** What lies in no zone. */
export const NO_ZONE = '-'

export type LedgerFilter = {
  readonly state?: LedgerState
  readonly clause?: string
  readonly zone?: string
  readonly severity?: Severity
}

/** What an entry is chosen by. */
export type Filed = {
  readonly entry: LedgerEntry
  readonly clauses: readonly string[]
  readonly zones: readonly string[]
  readonly severity?: Severity
}

export const filed = (entries: readonly LedgerEntry[], layout: Layout): readonly Filed[] =>
  entries.map(entry => {
    const zones = zonesOf(entry, layout).map(({ id }) => id)
    const clauses = entry.found?.clauses ?? []
    const basis = [...entry.history].reverse().find(each => each.basis?.severity)?.basis
    return {
      entry,
      clauses: clauses.length > 0 ? clauses : [TECHNICAL],
      zones: zones.length > 0 ? zones : [NO_ZONE],
      severity: entry.found?.severity ?? basis?.severity ?? entry.waiver?.basis?.severity,
    }
  })

export const fits = ({ entry, clauses, zones, severity }: Filed, filter: LedgerFilter): boolean =>
  (filter.state === undefined || entry.state === filter.state) &&
  (filter.clause === undefined || clauses.includes(filter.clause)) &&
  (filter.zone === undefined || zones.includes(filter.zone)) &&
  (filter.severity === undefined || severity === filter.severity)

export type Choices = {
  readonly states: readonly (readonly [LedgerState, number])[]
  readonly clauses: readonly (readonly [string, number])[]
  readonly zones: readonly (readonly [string, number])[]
  readonly severities: readonly (readonly [Severity, number])[]
}

/** What there is to choose from, with how many entries each. */
export function choicesOf(all: readonly Filed[]): Choices {
  const count = <T extends string>(keys: (each: Filed) => readonly T[]): [T, number][] => {
    const counts = new Map<T, number>()
    for (const each of all) for (const key of keys(each)) counts.set(key, (counts.get(key) ?? 0) + 1)
    return [...counts]
  }
  const ordered = <T extends string>(list: [T, number][], order: readonly T[]) =>
    [...list].sort(([a], [b]) => order.indexOf(a) - order.indexOf(b))
  return {
    states: ordered(
      count(({ entry }) => [entry.state]),
      LEDGER_STATES,
    ),
    clauses: count(({ clauses }) => clauses).sort(
      ([a], [b]) => Number(a === TECHNICAL) - Number(b === TECHNICAL) || compareClauses(a, b),
    ),
    zones: count(({ zones }) => zones),
    severities: ordered(
      count(({ severity }) => (severity ? [severity] : [])),
      ['error', 'warning', 'info'],
    ),
  }
}
