/**
 * The one place where snaps are weighed against each other. Pure: the raw position of the hand, the candidates and
 * what held before go in; a position, what holds now and the guides come out.
 */
import type { Point } from '../../geometry/types'
import { cross, dot } from '../../geometry/vector'
import type { Candidate, SnapKind, Snapped } from './types'

type Weight = {
  /** A lower rank wins whatever the distances. */
  readonly rank: number
  /** Screen px within which a snap takes hold, and beyond which it lets go. */
  readonly capture: number
  readonly release: number
}

/** Capture and release radii follow what other plan editors use (8 to 14 px), tuned by hand. */
export const WEIGHTS: Readonly<Record<SnapKind, Weight>> = {
  wall: { rank: 0, capture: 12, release: 18 },
  ray: { rank: 1, capture: 10, release: 14 },
  row: { rank: 1, capture: 10, release: 14 },
  gap: { rank: 2, capture: 8, release: 12 },
  edge: { rank: 3, capture: 8, release: 12 },
  centre: { rank: 4, capture: 8, release: 12 },
  // The grid always has a line within half a step: it holds what nothing else does.
  grid: { rank: 5, capture: Infinity, release: Infinity },
}

/** Two lines are told apart as directions from this sine on: about 30°. */
const APART = 0.5

const distanceTo = (candidate: Candidate, p: Point): number =>
  Math.abs(dot(candidate.normal, p) - candidate.offset)

/** `mmPerPx` converts the radii; `held` are the keys of what held at the previous move of the same drag. */
export function resolve(
  raw: Point,
  candidates: readonly Candidate[],
  held: readonly string[],
  mmPerPx: number,
): Snapped {
  const before = new Set(held)
  const usable = candidates
    .map(candidate => ({ candidate, distance: distanceTo(candidate, raw), kept: before.has(candidate.key) }))
    .filter(({ candidate, distance, kept }) => {
      const { capture, release } = WEIGHTS[candidate.kind]
      return distance <= (kept ? release : capture) * mmPerPx
    })
    .sort(
      (a, b) =>
        WEIGHTS[a.candidate.kind].rank - WEIGHTS[b.candidate.kind].rank ||
        // What holds keeps its hold against others of its kind.
        Number(b.kept) - Number(a.kept) ||
        a.distance - b.distance ||
        (a.candidate.key < b.candidate.key ? -1 : 1),
    )
    .map(entry => entry.candidate)
  const first = usable[0]
  if (!first) return { at: raw, guides: [], held: [] }
  const second = usable.find(
    other =>
      Math.abs(cross(first.normal, other.normal)) > APART &&
      (other.rotation === undefined || other.rotation === first.rotation),
  )
  const chosen = second ? [first, second] : [first]
  return {
    at: second ? meet(first, second) : ontoLine(raw, first),
    rotation: first.rotation,
    guides: chosen.flatMap(({ kind, guide }) => (guide ? [{ kind, ...guide }] : [])),
    held: chosen.map(candidate => candidate.key),
  }
}

function ontoLine(p: Point, { normal, offset }: Candidate): Point {
  const off = offset - dot(normal, p)
  return [p[0] + normal[0] * off, p[1] + normal[1] * off]
}

function meet(a: Candidate, b: Candidate): Point {
  const d = cross(a.normal, b.normal)
  return [
    (a.offset * b.normal[1] - b.offset * a.normal[1]) / d,
    (b.offset * a.normal[0] - a.offset * b.normal[0]) / d,
  ]
}
