/**
 * Facts derived from a layout, remembered, and worked out again only when something they read has changed. A query
 * is a pure function of what it reads through `read`; the engine notes those reads, and after an edit a query runs
 * again only if one of them gave a different value ("same" by identity unless the query says otherwise). So live
 * and from-scratch results agree by construction, and a rule is a query like any other.
 */
import type { Layout } from '../layout/model'

/** A derived value with a key, e.g. a floor's id; the empty key for facts of the whole layout. */
export interface Query<T> {
  readonly name: string
  readonly compute: (read: Read, key: string) => T
  readonly same: (before: T, now: T) => boolean
}

/** Reads a fact; inside a query, also notes that the query depends on it. */
export type Read = <T>(query: Query<T>, key?: string) => T

export function query<T>(
  name: string,
  compute: (read: Read, key: string) => T,
  same: (before: T, now: T) => boolean = Object.is,
): Query<T> {
  return { name, compute, same }
}

/** A fact that is given, not derived; reading it before it is set is a mistake in the program. */
export const input = <T>(name: string): Query<T> =>
  query<T>(name, () => {
    throw new Error(`input ${name} is not set`)
  })

/** The layout itself; only low-level facts should read it. */
export const layoutFact = input<Layout>('layout')

/** For queries whose value is a list of immutable things: equal when the things are the same in the same order. */
export function sameList<T>(before: readonly T[], now: readonly T[]): boolean {
  return before.length === now.length && before.every((value, i) => Object.is(value, now[i]))
}

interface Node {
  query: Query<unknown>
  key: string
  value: unknown
  reads: Node[]
  changedAt: number
  verifiedAt: number
  running: boolean
}

export interface Facts {
  readonly revision: number
  /** Gives an input its value; facts follow when they are next read. */
  set<T>(given: Query<T>, value: T): void
  readonly read: Read
  /** How many times a query has run since the start, for tests and statistics. */
  runs<T>(query: Query<T>): number
}

/** Unread facts of things long deleted are dropped after this many edits. */
const KEEP = 64

export function createFacts(): Facts {
  let revision = 1
  let nodes = new Map<Query<unknown>, Map<string, Node>>()
  const runs = new Map<Query<unknown>, number>()
  const inputs = new Set<Node>()

  function nodeOf(wanted: Query<unknown>, key: string): Node {
    let byKey = nodes.get(wanted)
    if (!byKey) {
      byKey = new Map()
      nodes.set(wanted, byKey)
    }
    let node = byKey.get(key)
    if (!node) {
      node = { query: wanted, key, value: undefined, reads: [], changedAt: 0, verifiedAt: 0, running: false }
      byKey.set(key, node)
    }
    return node
  }

  function refresh(node: Node): void {
    if (node.verifiedAt === revision) return
    if (inputs.has(node)) {
      node.verifiedAt = revision
      return
    }
    if (node.running) throw new Error(`fact ${node.query.name} reads itself`)
    if (node.verifiedAt > 0 && !node.reads.some(read => changedSince(read, node.verifiedAt))) {
      node.verifiedAt = revision
      return
    }
    node.running = true
    const reads = new Set<Node>()
    const read: Read = (wanted, key = '') => {
      const needed = nodeOf(wanted as Query<unknown>, key)
      reads.add(needed)
      refresh(needed)
      return needed.value as never
    }
    try {
      const value = node.query.compute(read, node.key)
      runs.set(node.query, (runs.get(node.query) ?? 0) + 1)
      if (node.verifiedAt === 0 || !node.query.same(node.value, value)) {
        node.value = value
        node.changedAt = revision
      }
      node.reads = [...reads]
      node.verifiedAt = revision
    } finally {
      node.running = false
    }
  }

  function changedSince(node: Node, since: number): boolean {
    refresh(node)
    return node.changedAt > since
  }

  function sweep(): void {
    const kept = new Map<Query<unknown>, Map<string, Node>>()
    for (const [wanted, byKey] of nodes)
      for (const [key, node] of byKey)
        if (inputs.has(node) || revision - node.verifiedAt <= KEEP) {
          if (!kept.has(wanted)) kept.set(wanted, new Map())
          kept.get(wanted)?.set(key, node)
        }
    nodes = kept
  }

  return {
    get revision() {
      return revision
    },
    set(given, value) {
      const node = nodeOf(given as Query<unknown>, '')
      if (inputs.has(node) && Object.is(node.value, value)) return
      inputs.add(node)
      revision++
      node.value = value
      node.changedAt = revision
      node.verifiedAt = revision
      if (revision % KEEP === 0) sweep()
    },
    read: (wanted, key = '') => {
      const node = nodeOf(wanted as Query<unknown>, key)
      refresh(node)
      return node.value as never
    },
    runs: wanted => runs.get(wanted as Query<unknown>) ?? 0,
  }
}
