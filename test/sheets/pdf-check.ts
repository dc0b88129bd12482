/**
 * A strict look at a PDF file (ISO 32000-1, 7.5): every entry of its cross-reference stream leads to the object it
 * names, every object is entered, every reference leads somewhere, every stream unpacks and is as long as it says.
 * What a checker of whole files does, in the forms our writer uses.
 */
import { inflateSync } from 'node:zlib'

/** What is wrong with a file; nothing for a sound one. */
export function faultsOf(bytes: Uint8Array): string[] {
  const file = Buffer.from(bytes)
  const text = file.toString('latin1')
  const faults: string[] = []
  if (!/^%PDF-1\.[4-7]\n/.test(text)) faults.push('no header')
  const tail = /startxref\n(\d+)\n%%EOF\s*$/.exec(text)
  if (!tail) return [...faults, 'no end']
  const start = Number(tail[1])
  const entries = crossReferences(text, file, start, faults)
  const bodies = new Map<number, string>()
  for (const [number, entry] of entries)
    if (entry.kind === 1) {
      const head = /^(\d+) (\d+) obj\s/.exec(text.slice(entry.at, entry.at + 40))
      if (!head || Number(head[1]) !== number) faults.push(`object ${number} is not at ${entry.at}`)
      else {
        const end = objectEnd(text, entry.at)
        if (end < 0) faults.push(`object ${number} has no end`)
        else bodies.set(number, text.slice(entry.at + head[0].length, end))
      }
    }
  // Each object in the file is entered; each stream is as long as it says.
  const written = new Set<number>()
  for (let at = 0; at < text.length; ) {
    const next = /(?:^|\n)(\d+) 0 obj\s/g
    next.lastIndex = at
    const found = next.exec(text)
    if (!found) break
    written.add(Number(found[1]))
    const end = objectEnd(text, found.index + (found[0].startsWith('\n') ? 1 : 0))
    at = end < 0 ? found.index + found[0].length : end
  }
  for (const number of written) if (!entries.has(number)) faults.push(`object ${number} is not entered`)
  // Objects packed into streams.
  for (const [number, entry] of entries)
    if (entry.kind === 2) {
      const holder = bodies.get(entry.at)
      const inner = holder === undefined ? [] : packed(holder, faults)
      const own = inner[entry.index]
      if (!own || own.number !== number) faults.push(`object ${number} is not in stream ${entry.at}`)
      else bodies.set(number, own.body)
    }
  for (const [number, body] of bodies) {
    if (/stream\r?\n/.test(body)) {
      const data = streamOf(body)
      if (!data) faults.push(`stream ${number} is not as long as it says`)
      else if (/\/Filter \/FlateDecode/.test(body) || /\/Filter\s*\[?\s*\/FlateDecode/.test(body))
        try {
          inflateSync(data)
        } catch {
          faults.push(`stream ${number} does not unpack`)
        }
    }
    const dictionary = body.split(/stream\r?\n/)[0]
    for (const [, to] of withoutStrings(dictionary).matchAll(/\b(\d+) 0 R\b/g))
      if (!bodies.has(Number(to))) faults.push(`object ${number} refers to ${to}, which is not there`)
  }
  const trailer =
    bodies.get([...entries].find(([, { at, kind }]) => kind === 1 && at === start)?.[0] ?? -1) ?? ''
  const root = /\/Root (\d+) 0 R/.exec(trailer)?.[1]
  if (!root || !/\/Type \/Catalog/.test(bodies.get(Number(root)) ?? '')) faults.push('no catalogue')
  return faults
}

type Entry = { readonly kind: number; readonly at: number; readonly index: number }

function crossReferences(text: string, file: Buffer, start: number, faults: string[]): Map<number, Entry> {
  const entries = new Map<number, Entry>()
  const body = text.slice(start, objectEnd(text, start))
  const data = streamOf(body)
  const widths = /\/W \[ ?(\d+) (\d+) (\d+) ?\]/.exec(body)?.slice(1).map(Number)
  if (!/\/Type \/XRef/.test(body) || !data || !widths) {
    faults.push('no cross-reference stream')
    return entries
  }
  const table = /\/Filter/.test(body) ? inflateSync(data) : data
  const size = Number(/\/Size (\d+)/.exec(body)?.[1])
  const index = /\/Index \[ ?([\d ]+?) ?\]/.exec(body)?.[1].split(' ').map(Number) ?? [0, size]
  let at = 0
  const take = (width: number) => {
    let value = 0
    for (let i = 0; i < width; i++) value = value * 256 + table[at++]
    return value
  }
  for (let i = 0; i < index.length; i += 2)
    for (let number = index[i]; number < index[i] + index[i + 1]; number++) {
      const [kind, place, third] = widths.map(take)
      if (kind === 1 && place >= file.length) faults.push(`object ${number} lies beyond the file`)
      if (kind !== 0) entries.set(number, { kind, at: place, index: third })
      if (number >= size) faults.push(`object ${number} is beyond the size`)
    }
  if (at !== table.length) faults.push('the cross-reference stream has more than it says')
  return entries
}

/** The end of an object that begins there: after its stream, if it has one. */
function objectEnd(text: string, at: number): number {
  const length = streamLength(text, at)
  return text.indexOf('endobj', length ?? at)
}
function streamLength(text: string, at: number): number | undefined {
  const head = text.slice(at, at + 5000)
  const dictionaryEnd = head.indexOf('endobj')
  const begin = /stream\r?\n/.exec(head)
  if (!begin || (dictionaryEnd >= 0 && dictionaryEnd < begin.index)) return undefined
  const length = Number(/\/Length (\d+)/.exec(head.slice(0, begin.index))?.[1])
  return Number.isFinite(length) ? at + begin.index + begin[0].length + length : undefined
}
function streamOf(body: string): Buffer | undefined {
  const begin = /stream\r?\n/.exec(body)
  const length = Number(/\/Length (\d+)/.exec(body.slice(0, begin?.index ?? 0))?.[1])
  if (!begin || !Number.isFinite(length)) return undefined
  const from = begin.index + begin[0].length
  return /^\r?\nendstream/.test(body.slice(from + length, from + length + 12))
    ? Buffer.from(body.slice(from, from + length), 'latin1')
    : undefined
}
function packed(body: string, faults: string[]): { number: number; body: string }[] {
  const data = streamOf(body)
  const [count, first] = ['N', 'First'].map(key => Number(new RegExp(`/${key} (\\d+)`).exec(body)?.[1]))
  if (!data || !/\/Type \/ObjStm/.test(body)) return []
  const inner = (/\/Filter/.test(body) ? inflateSync(data) : data).toString('latin1')
  const numbers = inner.slice(0, first).trim().split(/\s+/).map(Number)
  if (numbers.length !== 2 * count) faults.push('a stream of objects does not hold as many as it says')
  return Array.from({ length: count }, (_, i) => ({
    number: numbers[2 * i],
    body: inner.slice(first + numbers[2 * i + 1], i + 1 < count ? first + numbers[2 * i + 3] : undefined),
  }))
}
const withoutStrings = (body: string): string =>
  body.replace(/\((?:\\.|[^\\()])*\)/g, '()').replace(/<[0-9A-Fa-f\s]*>/g, '<>')
