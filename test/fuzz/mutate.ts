/** Layout files spoilt: in their structure, as another program might write them, and in their bytes, as a disk might. */
import { ITEM_TYPES } from '../../src/layout/catalogue'
import { ZONE_TYPES } from '../../src/layout/schema/kinds'
import type { Random } from './random'

type Json = null | boolean | number | string | Json[] | { [key: string]: Json }
type Holder = { [key: string]: Json } | Json[]
type Place = { readonly holder: Holder; readonly key: string }

const isHolder = (value: Json): value is Holder => typeof value === 'object' && value !== null
const at = ({ holder, key }: Place): Json => (holder as { [key: string]: Json })[key]
const isId = ({ key }: Place) => key === 'id'

/** By defining, so that `__proto__` becomes a field like any other, as JSON.parse makes it. */
const put = ({ holder, key }: Place, value: Json): void =>
  void Object.defineProperty(holder, key, { value, configurable: true, enumerable: true, writable: true })

function placesIn(value: Json): Place[] {
  const found: Place[] = []
  const visit = (holder: Holder): void => {
    for (const key of Object.keys(holder)) {
      const place = { holder, key }
      found.push(place)
      const inner = at(place)
      if (isHolder(inner)) visit(inner)
    }
  }
  if (isHolder(value)) visit(value)
  return found
}

/** Numbers at and past every limit; those JSON has no word for are written into the text afterwards. */
const NUMBERS = [
  0,
  -0,
  1,
  -1,
  0.5,
  1e-320,
  359.9999999999,
  36_000,
  99_999,
  1e6,
  1e6 + 1,
  1e7,
  -1e7,
  1e7 + 1,
  2 ** 31,
  2 ** 53,
  -(2 ** 53),
  1e21,
  1e300,
  1.7976931348623157e308,
]
const WORDS = [
  '',
  ' ',
  '\u0000',
  '\ud800',
  '\udc00x',
  '😀',
  '‮abc',
  '=HYPERLINK("http://x")',
  '<script>alert(1)</script>',
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  'valueOf',
  'toJSON',
  'NaN',
  '-1',
  '2026-02-31',
  'ᠮᠣᠩᠭᠣᠯ',
  '字'.repeat(2000),
  'x'.repeat(2001),
  'y'.repeat(100_000),
]
const deep = (levels: number): Json => {
  let value: Json = 1
  for (let i = 0; i < levels; i++) value = i % 2 === 0 ? [value] : { a: value }
  return value
}

const anything = (r: Random): Json => {
  switch (r.below(7)) {
    case 0:
      return r.pick(NUMBERS)
    case 1:
      return r.pick(WORDS)
    case 2:
      return r.pick([true, false, null])
    case 3:
      return r.pick<Json>([[], {}, [[]], [null], { id: 'x' }])
    case 4:
      return deep(r.pick([2, 40, 62, 70]))
    case 5:
      return r.pick([...ITEM_TYPES.map(type => type.type), ...ZONE_TYPES])
    default:
      return [r.pick(NUMBERS), r.pick(NUMBERS)]
  }
}

type Mutation = (file: Json, places: readonly Place[], r: Random) => void
const copy = <T extends Json>(value: T): T => JSON.parse(JSON.stringify(value))

const MUTATIONS: readonly Mutation[] = [
  function remove(_, places, r) {
    const { holder, key } = r.pick(places)
    if (Array.isArray(holder)) holder.splice(Number(key), 1)
    else delete holder[key]
  },
  function retype(_, places, r) {
    put(r.pick(places), anything(r))
  },
  function number(_, places, r) {
    const numbers = places.filter(place => typeof at(place) === 'number')
    if (numbers.length > 0) put(r.pick(numbers), r.pick(NUMBERS))
  },
  function nudge(_, places, r) {
    const numbers = places.filter(place => typeof at(place) === 'number')
    if (numbers.length === 0) return
    const place = r.pick(numbers)
    put(place, (at(place) as number) + r.pick([1, -1, 100, -100, 5000, -5000]))
  },
  function word(_, places, r) {
    const words = places.filter(place => typeof at(place) === 'string')
    if (words.length > 0) put(r.pick(words), r.pick(WORDS))
  },
  function repeat(_, places, r) {
    const { holder, key } = r.pick(places)
    if (Array.isArray(holder)) holder.push(copy(holder[Number(key)]))
    else put({ holder, key: `${key}2` }, copy(holder[key]))
  },
  function repeatWithNewId(_, places, r) {
    const entities = places.filter(isId)
    if (entities.length === 0) return
    const { holder } = r.pick(entities)
    const owner = places.find(place => at(place) === holder)
    if (owner && Array.isArray(owner.holder) && !Array.isArray(holder))
      owner.holder.push({ ...(copy(holder) as { [key: string]: Json }), id: `n${r.below(1e6)}` } as Json)
  },
  function sameId(_, places, r) {
    const ids = places.filter(isId)
    // A copy: where an id was made an object, it would come to hold itself.
    if (ids.length > 0) put(r.pick(ids), copy(at(r.pick(ids))))
  },
  function dangling(_, places, r) {
    const ids = new Set(places.filter(isId).map(at))
    const references = places.filter(place => !isId(place) && ids.has(at(place)))
    if (references.length > 0) put(r.pick(references), 'nothing-has-this-id')
  },
  /** A reference to whatever comes: things that hold each other, a wall that is an item. */
  function crossed(_, places, r) {
    const ids = places.filter(isId).map(at)
    const references = places.filter(place => !isId(place) && ids.includes(at(place)))
    if (references.length > 0) put(r.pick(references), copy(r.pick(ids)))
  },
  function swap(_, places, r) {
    const [a, b] = [r.pick(places), r.pick(places)]
    const [x, y] = [copy(at(a)), copy(at(b))]
    put(a, y)
    put(b, x)
  },
  function shuffle(_, places, r) {
    const lists = places.map(at).filter((value): value is Json[] => Array.isArray(value) && value.length > 1)
    if (lists.length > 0) r.pick(lists).reverse()
  },
  function strangeKey(_, places, r) {
    const { holder } = r.pick(places)
    if (!Array.isArray(holder)) put({ holder, key: r.pick(WORDS) }, anything(r))
  },
  function otherType(_, places, r) {
    const items = places.filter(place => place.key === 'type')
    if (items.length > 0)
      put(r.pick(items), r.pick([...ITEM_TYPES.map(type => type.type), 'no-such-thing', 'toString']))
  },
  function crowd(_, places, r) {
    const lists = places.map(at).filter((value): value is Json[] => Array.isArray(value) && value.length > 0)
    if (lists.length === 0) return
    const list = r.pick(lists)
    const [first] = list
    const times = r.pick([50, 200])
    for (let i = 0; i < times; i++)
      list.push(
        isHolder(first) && !Array.isArray(first) && 'id' in first
          ? { ...copy(first), id: `c${i}` }
          : copy(first),
      )
  },
]

export type Input = { readonly text: string; readonly how: string }

/** One to four changes of a file's structure. `base` is not touched. */
export function spoilStructure(base: string, r: Random): Input {
  const file: Json = JSON.parse(base)
  const names: string[] = []
  for (let i = 1 + r.below(4); i > 0; i--) {
    const places = placesIn(file)
    if (places.length === 0) break
    const mutation = r.pick(MUTATIONS)
    mutation(file, places, r)
    names.push(mutation.name)
  }
  const text = JSON.stringify(file)
  // JSON.stringify knows no infinity and no minus zero; a file may.
  if (r.below(40) > 0) return { text, how: names.join(', ') }
  const numbers = [...text.matchAll(/(?<=[[,:])-?\d+(?=[\],}])/g)]
  if (numbers.length === 0) return { text, how: names.join(', ') }
  const { index, 0: old } = r.pick(numbers)
  const written = r.pick(['1e999', '-1e999', '-0', '1E400', '0.1e-400', 'NaN'])
  return {
    text: text.slice(0, index) + written + text.slice(index + old.length),
    how: `${names.join(', ')}, ${written}`,
  }
}

/** One to eight changes of a text's bytes, read as a browser reads a file. */
export function spoilText(base: string, r: Random): Input {
  const { bytes, how } = spoilBytes(new TextEncoder().encode(base), r)
  return { text: new TextDecoder().decode(bytes), how }
}

/** One to eight changes of bytes. `base` is not touched. */
export function spoilBytes(
  base: Uint8Array,
  r: Random,
): { readonly bytes: Uint8Array; readonly how: string } {
  let bytes = base.slice()
  const names: string[] = []
  for (let i = 1 + r.below(8); i > 0 && bytes.length > 0; i--) {
    const from = r.below(bytes.length)
    const length = Math.min(bytes.length - from, 1 + r.below(40))
    const kind = r.pick(['flip', 'flip', 'flip', 'digit', 'cut', 'end', 'copy', 'sign'])
    names.push(kind)
    if (kind === 'flip') bytes[from] ^= 1 << r.below(8)
    else if (kind === 'digit') {
      for (let j = from; j < bytes.length; j++)
        if (bytes[j] >= 0x30 && bytes[j] <= 0x39) {
          bytes[j] = 0x30 + r.below(10)
          break
        }
    } else if (kind === 'sign')
      bytes[from] = r.pick([0x22, 0x5b, 0x5d, 0x7b, 0x7d, 0x2c, 0x3a, 0x5c, 0x2d, 0x00, 0xff, 0xed])
    else {
      const head = [...bytes.subarray(0, from)]
      const middle = [...bytes.subarray(from, from + length)]
      const tail = [...bytes.subarray(from + length)]
      if (kind === 'end') bytes = Uint8Array.from(r.below(10) === 0 ? head : [...head, ...middle, ...tail])
      else
        bytes = Uint8Array.from(
          kind === 'cut' ? [...head, ...tail] : [...head, ...middle, ...middle, ...tail],
        )
    }
  }
  return { bytes, how: names.join(', ') }
}
