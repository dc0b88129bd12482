/** SARIF held against the schema of 2.1.0 and against the report it is made from. */

import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import Ajv from 'ajv'
import { beforeAll, describe, expect, it } from 'vitest'
import { run } from '../src/cli/main'
import { RULES } from '../src/rules'
import { CLAUSES } from '../src/rules/notice/clauses'

const now = new Date('2026-11-24T08:00:00Z')
type Result = {
  ruleId?: string
  ruleIndex: number
  kind: string
  level: string
  taxa?: { id: string; index: number }[]
  suppressions?: { status: string; justification: string }[]
  partialFingerprints?: Record<string, string>
}
let log: { runs: { results: Result[]; tool: { driver: { rules: { id: string }[] } } }[] }

const validate = (() => {
  const schema = JSON.parse(readFileSync('test/schemas/sarif-2.1.0.schema.json', 'utf8'))
  // Written in draft 4; of what changed since it uses only the name of its own id.
  delete schema.id
  delete schema.$schema
  return new Ajv({ strict: false, validateFormats: false, unicodeRegExp: false }).compile(schema)
})()

beforeAll(async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'tinggui-'))
  const file = JSON.parse(readFileSync('fixtures/township-faulty.hall.json', 'utf8'))
  file.waivers = [
    { finding: 'align/row:zd02', reason: '设备待迁移', by: '张三', at: '2026-11-24T08:00:00Z' },
    {
      finding: 'layout/in-wall:cd01',
      reason: '待查',
      by: '李四',
      at: '2026-11-24T08:00:00Z',
      basis: { measured: 10, limit: 5 },
    },
  ]
  const waived = path.join(folder, 'waived 1.hall.json')
  writeFileSync(waived, JSON.stringify(file))
  const broken = path.join(folder, 'broken.hall.json')
  writeFileSync(broken, '{')
  const out = path.join(folder, 'out.sarif')
  await run(['check', waived, 'fixtures/township.hall.json', broken, '--format', 'sarif', '--out', out], now)
  log = JSON.parse(readFileSync(out, 'utf8'))
})

describe('--format sarif', () => {
  it('is valid SARIF 2.1.0, and the schema can refuse', () => {
    expect([validate(log), validate.errors]).toEqual([true, null])
    const wrong = structuredClone(log) as typeof log
    wrong.runs[0].results[0].level = 'loud'
    expect(validate(wrong)).toBe(false)
  })

  it('names the clauses as taxa and every rule', () => {
    const [{ results, tool }] = log.runs
    expect(tool.driver.rules.map(({ id }) => id)).toEqual(RULES.map(({ id }) => id))
    for (const { ruleId, ruleIndex, taxa } of results) {
      if (ruleId) expect(RULES[ruleIndex].id).toBe(ruleId)
      for (const { id, index } of taxa ?? []) expect(CLAUSES[index].id).toBe(id)
    }
    expect(results.some(({ taxa }) => taxa?.some(({ id }) => id === '2.1.3.7 自助设备'))).toBe(true)
  })

  it('has waivers as suppressions, rules that held as passes, unread files as open', () => {
    const { results } = log.runs[0]
    const of = (id: string) => results.find(each => each.partialFingerprints?.['finding/v1'] === id)
    expect(of('align/row:zd02')?.suppressions).toEqual([
      { kind: 'external', status: 'accepted', justification: '设备待迁移 (张三, 2026-11-24T08:00:00Z)' },
    ])
    expect(of('layout/in-wall:cd01')?.suppressions?.[0].status).toBe('rejected')
    // The clean hall: every rule held.
    expect(results.filter(({ kind }) => kind === 'pass').length).toBeGreaterThanOrEqual(RULES.length)
    expect(results.filter(({ kind }) => kind === 'fail').length).toBe(32)
    expect(results.filter(({ kind, ruleId }) => kind === 'open' && !ruleId).length).toBe(1)
  })
})
