import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createFacts, input, query, sameList } from './facts'

const a = input<number>('a')
const b = input<number>('b')
const parity = query('parity', read => read(a) % 2)
const sum = query('sum', read => read(parity) + read(b))

describe('facts', () => {
  it('runs a query once and remembers it', () => {
    const facts = createFacts()
    facts.set(a, 4)
    facts.set(b, 10)
    expect(facts.read(sum)).toBe(10)
    expect(facts.read(sum)).toBe(10)
    expect(facts.runs(sum)).toBe(1)
  })

  it('does not run what reads only facts that came out the same', () => {
    const facts = createFacts()
    facts.set(a, 4)
    facts.set(b, 10)
    facts.read(sum)
    facts.set(a, 6)
    expect(facts.read(sum)).toBe(10)
    expect(facts.runs(parity)).toBe(2)
    expect(facts.runs(sum)).toBe(1)
    facts.set(a, 7)
    expect(facts.read(sum)).toBe(11)
    expect(facts.runs(sum)).toBe(2)
  })

  it('follows reads that change from run to run', () => {
    const choice = query('choice', read => (read(a) > 0 ? read(b) : -1))
    const facts = createFacts()
    facts.set(a, 0)
    facts.set(b, 5)
    expect(facts.read(choice)).toBe(-1)
    facts.set(b, 6)
    expect(facts.read(choice)).toBe(-1)
    expect(facts.runs(choice)).toBe(1)
    facts.set(a, 1)
    expect(facts.read(choice)).toBe(6)
    facts.set(b, 7)
    expect(facts.read(choice)).toBe(7)
  })

  it('keeps keys apart and compares lists by their members', () => {
    const multiples = query('multiples', (read, key) => [read(a) > 0, Number(key)], sameList)
    const size = query('size', (read, key) => read(multiples, key).length)
    const facts = createFacts()
    facts.set(a, 1)
    expect(facts.read(size, '3')).toBe(2)
    expect(facts.read(multiples, '4')).toEqual([true, 4])
    facts.set(a, 2)
    facts.read(size, '3')
    expect(facts.runs(size)).toBe(1)
  })

  it('tries again after a query that threw, and refuses a circle', () => {
    const strict = query('strict', read => {
      if (read(a) < 0) throw new Error('negative')
      return read(a)
    })
    const circle: ReturnType<typeof query<number>> = query('circle', read => read(circle) + 1)
    const facts = createFacts()
    facts.set(a, -1)
    expect(() => facts.read(strict)).toThrow('negative')
    facts.set(a, 3)
    expect(facts.read(strict)).toBe(3)
    expect(() => facts.read(circle)).toThrow('reads itself')
    expect(() => createFacts().read(a)).toThrow('not set')
  })

  it('agrees with working everything out afresh, whatever the edits', () => {
    const deep = query('deep', (read, key) => (read(sum) > 3 ? read(sum) * Number(key) : read(b)))
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.boolean(), fc.integer({ min: -5, max: 5 })), { minLength: 1, maxLength: 200 }),
        edits => {
          const facts = createFacts()
          facts.set(a, 0)
          facts.set(b, 0)
          for (const [first, value] of edits) {
            facts.set(first ? a : b, value)
            const fresh = createFacts()
            fresh.set(a, facts.read(a))
            fresh.set(b, facts.read(b))
            expect(facts.read(deep, '2')).toBe(fresh.read(deep, '2'))
          }
        },
      ),
    )
  })
})
