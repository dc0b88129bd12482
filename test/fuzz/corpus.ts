/** What is spoilt: small layouts that together have every path of the schema, and now and then a whole sample hall. */
import { readFileSync } from 'node:fs'
import * as fc from 'fast-check'
import { FLOOR_TABLES } from '../../src/layout/model'
import { random } from './random'
import { layouts, pathsIn } from './schema'

type Thing = { readonly id: string; readonly wall?: string; readonly host?: string }
type Json = { [key: string]: unknown }

const HALLS = ['village', 'township', 'township-faulty', 'district', 'city', 'versions/v1'].map(hall =>
  readFileSync(`fixtures/${hall}.hall.json`, 'utf8'),
)
/** Parts looked at of each hall, and layouts made from the schema, of which only those that have something new stay. */
const PARTS = 400
const MADE = 4000

export type Corpus = {
  readonly halls: readonly string[]
  readonly small: readonly string[]
  /** Paths of the schema that are in one of `small`. */
  readonly reached: ReadonlySet<string>
}

export function corpus(): Corpus {
  const reached = new Set<string>()
  const small: string[] = []
  /** The shortest first, so that what stays is short. */
  const keep = (files: readonly unknown[]): void => {
    const texts = files.map(file => ({ file, text: JSON.stringify(file) }))
    for (const { file, text } of texts.sort((a, b) => a.text.length - b.text.length)) {
      const paths = [...pathsIn(file)].filter(path => !reached.has(path))
      if (paths.length === 0) continue
      for (const path of paths) reached.add(path)
      small.push(text)
    }
  }
  for (const hall of HALLS) {
    const file = JSON.parse(hall)
    keep(Array.from({ length: PARTS }, (_, i) => partOf(file, i)))
  }
  keep(fc.sample(layouts, { seed: 1, numRuns: MADE }))
  return { halls: HALLS, small, reached }
}

/** One floor of a hall with its outer walls and a few of all its other things; references lead somewhere. */
function partOf(file: Json, number: number): Json {
  const r = random(number)
  const few = <T>(list: readonly T[] | undefined, most: number): readonly T[] => {
    if (!list || list.length === 0) return []
    const from = r.below(list.length)
    return list.slice(from, from + most)
  }
  const whole = r.pick(file.floors as Json[])
  const floor = { ...whole }
  for (const key of FLOOR_TABLES) floor[key] = few(whole[key] as Thing[], key === 'items' ? 4 : 1)
  floor.walls = (whole.walls as Thing[]).slice(0, 4)
  const walls = new Set((floor.walls as Thing[]).map(({ id }) => id))
  floor.openings = few(
    (whole.openings as Thing[] | undefined)?.filter(({ wall = '' }) => walls.has(wall)),
    2,
  )
  const surfaces = few(file.surfaces as (Thing & { items?: Thing[] })[] | undefined, 1)
  const hosts = (whole.items as Thing[]).filter(({ id }) => surfaces.some(({ host }) => host === id))
  floor.items = [...(floor.items as Thing[]).filter(item => !hosts.includes(item)), ...hosts]
  const records = Object.entries(file).map(([key, value]) => [
    key,
    Array.isArray(value) ? few(value, 1) : value,
  ])
  return {
    ...Object.fromEntries(records),
    checklist: file.checklist && Object.fromEntries(few(Object.entries(file.checklist), 1)),
    floors: [floor],
    surfaces: surfaces.map(surface => ({ ...surface, items: few(surface.items, 3) })),
  }
}
