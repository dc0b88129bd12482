/**
 * What changed between two states of a document, as patches, and the way back: the journal of a plan that is not
 * yet in a file. States share what did not change, so that finding a change costs the change, not the plan; and any
 * number of steps make one entry.
 */
import { type Patch, patchLayout } from '../layout/document'
import type { Layout } from '../layout/model'
import { own } from '../layout/own'
import { type ReadResult, readLayout, writeSnapshot } from '../layout/read'

type Path = (string | number)[]
type Holder = { readonly [key: string]: unknown }

const isHolder = (value: unknown): value is Holder => typeof value === 'object' && value !== null

/** Patches that lead from `before` to `after`; none when they are the same object. */
export function difference(before: Layout, after: Layout): readonly Patch[] {
  const patches: Patch[] = []
  compare(before, after, [], patches)
  return patches
}

function compare(before: unknown, after: unknown, path: Path, patches: Patch[]): void {
  if (Object.is(before, after)) return
  const alike =
    isHolder(before) &&
    isHolder(after) &&
    Array.isArray(before) === Array.isArray(after) &&
    // Of a list that became longer or shorter nothing is known to be at its old place.
    (!Array.isArray(before) || before.length === (after as unknown as unknown[]).length)
  if (!alike) {
    patches.push({ op: 'replace', path, value: after })
    return
  }
  const at = (key: string): Path => [...path, Array.isArray(before) ? Number(key) : key]
  for (const key of Object.keys(before))
    if (!own(after, key)) patches.push({ op: 'remove', path: at(key) })
    else compare(before[key], after[key], at(key), patches)
  for (const key of Object.keys(after))
    if (!own(before, key)) patches.push({ op: 'add', path: at(key), value: after[key] })
}

/**
 * The state after the last entry that can be followed. What is read is trusted no more than a file: it is read
 * through the format, and an entry that breaks it, with all that follow, is left out.
 */
export function replay(source: string, entries: readonly (readonly Patch[])[]): ReadResult {
  const start = readLayout(source)
  if (!start.ok) return start
  const states = [start.layout]
  try {
    for (const patches of entries) states.push(patchLayout(states[states.length - 1], patches))
  } catch {
    // The states before the damage are there.
  }
  for (let i = states.length - 1; i > 0; i--) {
    const read = readAgain(states[i])
    if (read?.ok) return read
  }
  return start
}

function readAgain(state: Layout): ReadResult | undefined {
  try {
    return readLayout(writeSnapshot(state))
  } catch {
    return undefined
  }
}
