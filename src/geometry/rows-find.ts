import FlatQueue from 'flatqueue'
import { type Anchor, anchorFor, fitRow, fold, isUsable, median, type Row } from './rows'
import type { Point } from './types'
import { cosSin, cross, dot, sub } from './vector'

/** Items of a row are parallel within this many degrees, front or back. */
const PARALLEL = 10
/** Neighbours lie within this many median pitches. */
const REACH = 2.5
/** Where the median pitch says little (two or three items), neighbours also lie within this many widths. */
const WIDTHS = 4
/** Rounds of growing a row along its fitted line; it settles in two or three. */
const ROUNDS = 8
/**
 * Pairs of items looked at in all, at most about: where thousands of one type lie in one place, each sees only the
 * nearest of them.
 */
const PAIRS = 2_000_000
/** However many there are, an item sees this many others. */
const SEEN = 200
/** With more different directions than this, sorting the items for each costs more than it saves. */
const DIRECTIONS = 64

/**
 * The rows among items of one type: parallel within 10°, neighbours along the axis within 2.5 median pitches,
 * offset from the row line under half their depth. Largest rows are taken first; each item is in one row at
 * most, single items in none. Where the median hides a far neighbour behind a near one, or two items have no
 * other pitch to compare with, a neighbour also has to be within 4 widths. The result does not depend on the
 * order of the items. `band` as for `fitRow`.
 */
export function findRows(items: readonly Anchor[], band = 25): Row[] {
  const ordered = items
    .filter(isUsable)
    .sort((a, b) => a.at[0] - b.at[0] || a.at[1] - b.at[1] || (a.id < b.id ? -1 : 1))
  const nearby = stripIndex(ordered)
  const free = ordered.map(() => true)
  const onLine = (candidates: readonly number[], through: Point, front: number) => {
    const axis = cosSin(front - 90)
    return candidates.filter(i => free[i] && belongs(ordered[i], through, front, axis))
  }
  const gather = (seed: number): number[] => {
    const { at, front } = ordered[seed]
    return unbroken(ordered, onLine(nearby(seed), at, front), front, new Set([seed]))
  }
  const found = ordered.map((_, seed) => gather(seed))
  const queue = new FlatQueue<number>()
  // Larger first; among equals the one that comes first in the plan.
  const offer = (seed: number) => queue.push(seed, seed - found[seed].length * ordered.length)
  ordered.forEach((_, seed) => {
    offer(seed)
  })
  const rows: Row[] = []
  for (let seed = queue.pop(); seed !== undefined; seed = queue.pop()) {
    if (!free[seed]) continue
    if (found[seed].some(i => !free[i])) {
      found[seed] = gather(seed)
      offer(seed)
      continue
    }
    if (found[seed].length < 2) continue
    const all = ordered.map((_, i) => i)
    let members = found[seed]
    let row = fitRow(pick(ordered, members), band)
    for (let round = 0; row && round < ROUNDS; round++) {
      const { origin, front } = row
      const grown = unbroken(ordered, onLine(all, origin, front), front, new Set(members))
      if (grown.length < 2 || sameList(grown, members)) break
      members = grown
      row = fitRow(pick(ordered, members), band)
    }
    if (row) rows.push(row)
    free[seed] = false
    for (const i of members) free[i] = false
  }
  return rows
}

const pick = (items: readonly Anchor[], indices: readonly number[]): Anchor[] => indices.map(i => items[i])

const sameList = (a: readonly number[], b: readonly number[]): boolean =>
  a.length === b.length && a.every((v, i) => v === b[i])

function belongs(item: Anchor, through: Point, front: number, axis: Point): boolean {
  if (Math.abs(fold(item.front - front, 180)) > PARALLEL) return false
  const offset = cross(axis, sub(anchorFor(item, front), through))
  return Math.abs(offset) < item.depth / 2
}

/** The items of `near`, ordered along the row, cut at wide gaps: the run that holds most of `keep`. */
function unbroken(
  items: readonly Anchor[],
  near: readonly number[],
  front: number,
  keep: ReadonlySet<number>,
): number[] {
  const axis = cosSin(front - 90)
  let run = near
    .map(i => ({ i, along: dot(items[i].at, axis) }))
    .sort((a, b) => a.along - b.along || a.i - b.i)
  for (;;) {
    const pitches = run.slice(1).map((entry, k) => entry.along - run[k].along)
    const limit = widest(
      pitches.filter(pitch => pitch > 1),
      Math.max(...run.map(entry => items[entry.i].width)),
    )
    const runs = [run.slice(0, 1)]
    run.slice(1).forEach((entry, k) => {
      if (pitches[k] > limit) runs.push([])
      runs[runs.length - 1].push(entry)
    })
    const kept = (entries: typeof run) => entries.filter(entry => keep.has(entry.i)).length
    const best = runs.reduce((a, b) => (kept(b) > kept(a) ? b : a))
    if (best.length === run.length) return run.map(entry => entry.i)
    run = best
  }
}

/** The widest pitch that keeps neighbours in one row. */
function widest(pitches: readonly number[], width: number): number {
  if (pitches.length === 1) return WIDTHS * width
  const sorted = [...pitches].sort((a, b) => a - b)
  const lower = sorted[(sorted.length - 1) >> 1] ?? 0
  return Math.max(REACH * lower, Math.min(REACH * median(pitches), WIDTHS * width))
}

/** For each item, the indices of those that may lie in its strip: all within 1½ depths of its front line. */
function stripIndex(items: readonly Anchor[]): (seed: number) => readonly number[] {
  const reach = 1.5 * Math.max(0, ...items.map(item => item.depth))
  const all = items.map((_, i) => i)
  const most = Math.max(SEEN, Math.floor(PAIRS / items.length))
  const part = (list: readonly number[], from: number, to: number, middle: number) => {
    const first = to - from <= most ? from : Math.max(from, Math.min(middle - (most >> 1), to - most))
    return list.slice(first, Math.min(to, first + most))
  }
  const directions = new Set(items.map(item => fold(item.front, 180)))
  if (directions.size > DIRECTIONS) return seed => part(all, 0, all.length, seed)
  const sorted = new Map<number, { across: number[]; order: number[] }>()
  for (const direction of directions) {
    const axis = cosSin(direction - 90)
    const order = [...all].sort((i, j) => cross(axis, items[i].at) - cross(axis, items[j].at))
    sorted.set(direction, { order, across: order.map(i => cross(axis, items[i].at)) })
  }
  return seed => {
    const direction = fold(items[seed].front, 180)
    const lists = sorted.get(direction)
    if (!lists) return part(all, 0, all.length, seed)
    const at = cross(cosSin(direction - 90), items[seed].at)
    const place = (value: number) => firstAtLeast(lists.across, value)
    return part(lists.order, place(at - reach), place(at + reach), place(at))
  }
}

function firstAtLeast(sorted: readonly number[], value: number): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (sorted[middle] < value) low = middle + 1
    else high = middle
  }
  return low
}
