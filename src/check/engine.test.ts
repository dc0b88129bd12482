import { readFileSync } from 'node:fs'
import { produce } from 'immer'
import { describe, expect, it } from 'vitest'
import { moveBy, setField } from '../layout/edits'
import type { Layout } from '../layout/model'
import { readLayout } from '../layout/read'
import { text } from '../layout/text'
import { RULES } from '../rules'
import { CLAUSES, clauseText } from '../rules/notice/clauses'
import { defineRule } from '../rules/types'
import { checkLayout, createEngine } from './engine'

const open = (name: string): Layout => {
  const read = readLayout(readFileSync(`fixtures/${name}.hall.json`, 'utf8'))
  if (!read.ok) throw new Error(read.message.en)
  return read.layout
}
const clean = open('township')
const faulty = open('township-faulty')
const now = new Date('2026-11-24T08:00:00Z')

describe('the sample halls', () => {
  it('finds nothing in the clean hall, and every rule looks at something', () => {
    const report = checkLayout(clean, { now })
    expect(report.findings).toEqual([])
    expect(report.counts).toEqual({ error: 0, warning: 0, info: 0, waived: 0, notEvaluated: 0 })
    for (const rule of report.rules) expect([rule.id, rule.verdict]).toEqual([rule.id, 'pass'])
  })

  it('finds exactly the planted faults in the faulty one', () => {
    const { findings } = checkLayout(faulty, { now })
    expect(
      findings.map(finding => [finding.id, finding.measured?.value && Math.round(finding.measured.value)]),
    ).toEqual([
      ['naming/hall-name:', undefined],
      ['zones/required:#certificate', 0],
      ['windows/required:#agency', 0],
      ['align/row:zd02', 120],
      ['align/rotation:zd05', 4],
      ['cable/right-angle:xl01', 12],
      ['convenience/present:#umbrella-stand', 0],
      ['convenience/near-entrance:yy01', 13280],
      ['aisle/clear-width:gd03+zd05', 1056],
      ['aisle/unreachable:fy01', undefined],
      ['aisle/window-front:lz01', 540],
      ['aisle/door-approach:d2+lv02', 400],
      ['sight/opaque-partition:gd04', 1800],
      ['label/unique-number:dy01+qh01#A-DY-01', 2],
      ['mark/displaced:mh01', 200],
      ['desk/private-items:g-sr', undefined],
      ['seats/priority:', 1],
      ['cctv/window-channel:ck03#unknown', 1],
      ['fire/equipment-clear:lv03', 300],
      ['evac/exit-width:d2', 1000],
      ['layout/overlap:dy01+lv01', 150],
      ['layout/outside:sj01', 575],
      ['layout/in-wall:cd01', 30],
      ['windows/numbering:ck08', undefined],
      ['zones/overlap:z-dh+z-zx', 300],
      ['zones/back-office-closed:z-ht', 47],
      ['zones/24h-independent:z-bm1+z-bm2+z-ck+z-dh+z-ht+z-td+z-zx+z-zz#open', undefined],
      ['cable/crossing:xl02', 1950],
      ['sight/help-desk:d1+dy01', 1147],
      ['desk/worktop-row:t-ms', 160],
      ['cctv/coverage:z-zz', 13],
      ['align/spacing:zy05', 150],
    ])
  })
})

describe('the engine', () => {
  it('gives every finding its own id and only clauses of the notice', () => {
    const { findings } = checkLayout(faulty, { now })
    expect(new Set(findings.map(finding => finding.id)).size).toBe(findings.length)
    const known = new Set(CLAUSES.map(clause => clause.id))
    for (const finding of findings) for (const clause of finding.clauses) expect(known).toContain(clause)
  })

  it('says the same live as from scratch after each edit, and runs only what the edit touches', () => {
    const engine = createEngine()
    engine.setProfile(undefined)
    let layout = faulty
    const edits = [
      moveBy(['zd02'], [-120, 0]),
      setField('hall', ['name'], '乌达区示例镇便民服务中心'),
      moveBy(['gd01'], [0, -2000]),
      setField('zd05', ['rotation'], 270),
      setField('qh01', ['number'], 'A-QH-01'),
    ]
    engine.set(layout)
    let before = engine.report(now)
    const plain = (report: typeof before) =>
      JSON.parse(JSON.stringify(report, (key, value) => (key === 'ms' ? 0 : value)))
    for (const edit of edits) {
      layout = produce(layout, edit)
      engine.set(layout)
      const live = engine.report(now)
      expect(plain(live)).toEqual(plain(checkLayout(layout, { now })))
      expect(live.findings.length).toBe(before.findings.length - 1)
      before = live
    }
  })

  it('turns a rule that throws into not-evaluated and lets the others judge', () => {
    const broken = defineRule({
      id: 'test/broken',
      clauses: 'technical',
      title: text('坏', 'broken'),
      explanation: text('坏', 'broken'),
      severity: 'error',
      params: {},
      judge: () => {
        throw new Error('boom')
      },
    })
    const report = checkLayout(clean, { rules: [...RULES, broken], now })
    const outcome = report.rules.find(rule => rule.id === 'test/broken')
    expect(outcome?.verdict).toBe('not-evaluated')
    expect(outcome?.notEvaluated[0].reason.zh).toContain('boom')
    expect(report.counts).toMatchObject({ error: 0, notEvaluated: 1 })
  })

  it('reads parameters through the layers and says what it passes over', () => {
    const strict = produce(clean, draft => {
      draft.profile = { params: { 'convenience/near-entrance': { maxWalk: 4000, good: null } } }
    })
    expect(checkLayout(strict, { now }).findings.length).toBeGreaterThan(0)
    const outer = { params: { 'convenience/near-entrance': { maxWalk: 12_000 } } }
    expect(checkLayout(strict, { profile: outer, now }).findings).toEqual([])
    const wrong = produce(clean, draft => {
      draft.profile = {
        params: { 'align/row': { offset: -1 }, nothing: {} },
        severity: { 'naming/hall-name': 'off' },
      }
    })
    const report = checkLayout(wrong, { now })
    expect(report.problems.length).toBe(2)
    expect(report.rules.find(rule => rule.id === 'naming/hall-name')?.verdict).toBe('not-applicable')
  })

  it('honours a waiver until the finding gets worse, expires or is gone', () => {
    const waive = (basis: number, expires?: string) =>
      produce(faulty, draft => {
        draft.waivers = [
          {
            finding: 'align/row:zd02',
            reason: '立柱影响',
            by: '审核员',
            at: '2026-11-20',
            expires,
            basis: { measured: basis, limit: 50, severity: 'error' },
          },
        ]
      })
    const states = (layout: Layout) => checkLayout(layout, { now }).waivers.map(waiver => waiver.state)
    expect(checkLayout(waive(120), { now }).counts).toMatchObject({ error: 22, waived: 1 })
    expect(states(waive(120))).toEqual(['valid'])
    expect(states(waive(130))).toEqual(['valid'])
    expect(states(waive(100))).toEqual(['changed'])
    expect(states(waive(120, '2026-11-01'))).toEqual(['changed'])
    expect(states(produce(waive(120), moveBy(['zd02'], [-120, 0])))).toEqual(['stale'])
  })

  it('does not call an open hall a pass', () => {
    const open = produce(clean, draft => {
      for (const shard of Object.values(draft.floors[0].walls))
        delete (shard as Record<string, unknown>)['w-n']
    })
    const report = checkLayout(open, { now })
    for (const id of ['aisle/unreachable', 'convenience/near-entrance', 'layout/outside']) {
      const outcome = report.rules.find(rule => rule.id === id)
      expect([id, outcome?.verdict]).toEqual([id, 'not-evaluated'])
    }
  })
})

describe('the rules', () => {
  it('each quotes the clauses it decides, and has its words in both languages', () => {
    for (const rule of RULES) {
      for (const words of [rule.title, rule.explanation])
        for (const each of [words.zh, words.en]) expect(each.trim()).not.toBe('')
      if (rule.clauses === 'technical') continue
      expect(rule.clauses.length).toBeGreaterThan(0)
      for (const { id, quote } of rule.clauses)
        expect([rule.id, id, clauseText(id).includes(quote)]).toEqual([rule.id, id, true])
    }
  })

  it('mends what it offers to mend', () => {
    const before = checkLayout(faulty, { now }).findings
    const offers = before.filter(finding => finding.fix)
    expect(offers.length).toBeGreaterThan(8)
    const engine = createEngine()
    engine.setProfile(undefined)
    for (const { id, fix } of offers) {
      engine.set(
        produce(faulty, draft => {
          for (const patch of fix?.patches ?? []) setField(patch.target, patch.path, patch.value)(draft)
        }),
      )
      const after = engine.report(now).findings.map(each => each.id)
      expect(after).toEqual(before.map(each => each.id).filter(other => other !== id))
    }
  })
})
