/** The examples of the rules' help: the good one keeps its rule, the bad one breaks it, and both are what cases build. */
import { describe, expect, it } from 'vitest'
import { checkLayout } from '../../src/check/engine'
import { readJson } from '../../src/layout/read'
import { RULES } from '../../src/rules'
import { exampleOf } from '../../src/rules/examples'
import { examples } from '../tools/examples'

const now = new Date('2026-11-24T08:00:00Z')
const judge = (rule: string, file: unknown) => {
  const read = readJson(file)
  if (!read.ok) throw new Error(read.message.en)
  return checkLayout(read.layout, { only: [rule], now }).rules[0]
}

/** What is missing altogether is missing several times over in a small room. */
const SEVERAL = ['zones/required', 'convenience/present']

describe.each(RULES.map(({ id }) => id))('%s', id => {
  it('has a good example and a bad one', async () => {
    const example = await exampleOf(id)
    if (!example) throw new Error('none')
    expect(judge(id, example.good)).toMatchObject({ verdict: 'pass', findings: [] })
    const { findings } = judge(id, example.bad)
    if (SEVERAL.includes(id)) expect(findings.length).toBeGreaterThan(1)
    else expect(findings.length).toBe(1)
    expect(findings.every(({ rule }) => rule === id)).toBe(true)
  })
})

it('are what the cases build (else: npm run fixtures)', async () => {
  const shipped = await Promise.all(RULES.map(async ({ id }) => [id, await exampleOf(id)]))
  const built = Object.assign({}, ...Object.values(examples()))
  expect(Object.fromEntries(shipped)).toEqual(JSON.parse(JSON.stringify(built)))
})

it('there is none for a rule there is not', async () => {
  expect([await exampleOf('align/none'), await exampleOf('constructor/x'), await exampleOf('')]).toEqual([
    undefined,
    undefined,
    undefined,
  ])
})
