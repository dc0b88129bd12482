import { type Footprint, type Gap, gap } from './pairs'
import type { Box } from './types'

/** A gap between two footprints, by their places in the list. */
export type Link = Gap & { readonly a: number; readonly b: number }

/**
 * The minimum spanning tree of footprints by nearest gap, shortest links first (Prim, on all pairs: meant for
 * the few hundred things of a kind; thousands in one place still end). Ties keep the earlier footprint.
 */
export function spanningLinks(prints: readonly Footprint[]): Link[] {
  const links: Link[] = []
  const nearest: (Link | null)[] = prints.map(() => null)
  const joined = prints.map(() => false)
  let last = 0
  for (let step = 1; step < prints.length; step++) {
    joined[last] = true
    let next = -1
    for (let b = 0; b < prints.length; b++) {
      if (joined[b]) continue
      const known = nearest[b]
      // Footprints are no nearer than their boxes.
      if (!known || boxesApart(prints[last].box, prints[b].box) < known.distance) {
        const found = gap(prints[last], prints[b])
        if (!known || found.distance < known.distance) nearest[b] = { ...found, a: last, b }
      }
      if (next < 0 || nearest[b]!.distance < nearest[next]!.distance) next = b
    }
    links.push(nearest[next]!)
    last = next
  }
  return links.sort((p, q) => p.distance - q.distance)
}

const boxesApart = (p: Box, q: Box): number =>
  Math.hypot(Math.max(0, p.minX - q.maxX, q.minX - p.maxX), Math.max(0, p.minY - q.maxY, q.minY - p.maxY))

/** Groups in which one gets from each footprint to every other by gaps of at most `reach` mm; in list order. */
export function clusters(prints: readonly Footprint[], reach: number): number[][] {
  return groupsOf(
    prints.length,
    spanningLinks(prints).filter(link => link.distance <= reach),
  )
}

/** What is farthest from the rest: the members on the smaller side of the longest link of the spanning tree. */
export type Straggler = { readonly members: readonly number[]; readonly link: Link }

/** The straggler of two or more footprints, else null. Of sides equally large, the one with the longer gaps. */
export function straggler(prints: readonly Footprint[]): Straggler | null {
  const links = spanningLinks(prints)
  const link = links.pop()
  if (!link) return null
  const [p, q] = groupsOf(prints.length, links)
  const looseness = (group: readonly number[]) =>
    links.filter(l => group.includes(l.a)).reduce((sum, l) => sum + l.distance, 0)
  const second = q.length < p.length || (q.length === p.length && looseness(q) >= looseness(p))
  return { members: second ? q : p, link }
}

function groupsOf(count: number, links: readonly Link[]): number[][] {
  const groupOf = Array.from({ length: count }, (_, i) => i)
  for (const { a, b } of links) {
    const [from, to] = [Math.max(groupOf[a], groupOf[b]), Math.min(groupOf[a], groupOf[b])]
    groupOf.forEach((group, i) => {
      if (group === from) groupOf[i] = to
    })
  }
  const groups = new Map<number, number[]>()
  groupOf.forEach((group, i) => {
    groups.set(group, [...(groups.get(group) ?? []), i])
  })
  return [...groups.values()]
}
