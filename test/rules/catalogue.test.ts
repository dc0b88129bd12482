/** The rules against the notice itself, and against the published catalogue of rules. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { checkLayout } from '../../src/check/engine'
import { readJson } from '../../src/layout/read'
import { RULES } from '../../src/rules'
import { CHECKLIST } from '../../src/rules/notice/checklist'
import { CLAUSES } from '../../src/rules/notice/clauses'
import { township } from '../halls/township'

/** The ids of the catalogue: saved layouts, profiles and reports carry them, so none may vanish or change. */
const CATALOGUE = `
naming/hall-name
zones/required windows/required windows/numbering zones/containment zones/overlap zones/outside
zones/back-office-closed zones/24h-independent
align/row align/rotation align/spacing align/protrusion
cable/right-angle cable/wrapped cable/crossing
convenience/present convenience/near-entrance convenience/near-help-desk convenience/clustered convenience/services
aisle/clear-width aisle/unreachable aisle/window-front aisle/door-approach
access/door-width access/turning access/low-counter access/wheelchair-place
sight/help-desk sight/opaque-partition sight/call-screen
label/name-and-number label/unique-number label/terminal-guide label/cabinet label/drawers label/file-box
mark/position mark/displaced mark/desk-corners
desk/essentials desk/private-items desk/reach desk/upright desk/worktop-row desk/help-desk desk/tent-card
desk/flip-stand desk/form-box desk/convenience-box
seats/priority
register/fire register/cctv register/alarm register/protective register/storeroom register/equipment
cctv/window-channel cctv/coverage
fire/extinguisher-coverage fire/extinguisher-count fire/equipment-clear fire/call-point
evac/exits evac/travel evac/exit-width evac/plan
sign/window-screen sign/evaluator sign/feedback
layout/overlap layout/outside layout/in-wall layout/open-outline
`
  .trim()
  .split(/\s+/)

type Part = { id: string; text: string; heading: boolean }

/** Part 二 of the notice cut by its own numbering: 二、(一)3.(7) is 2.1.3.7, 桌面文件: opens a named paragraph. */
function partsOf(notice: string): Part[] {
  const parts: Part[] = []
  const [, body] = notice.split(/^二、.*$/m)
  const path = [2, 0, 0, 0]
  const open = (depth: number, text: string) => {
    path.fill(0, depth + 1)
    path[depth]++
    parts.push({ id: path.slice(0, depth + 1).join('.'), text, heading: false })
  }
  for (const line of body.split('\n').map(each => each.trim())) {
    if (line === '') continue
    const section = /^[((][一二三四][))](.*)$/.exec(line)
    const clause = /^\d+\.(.*)$/.exec(line)
    const item = /^[((]\d+[))](.*)$/.exec(line)
    const named = /^([^:。,]{2,16}):(.*)$/.exec(line)
    if (section) open(1, section[1])
    else if (clause) open(2, clause[1])
    else if (item) open(3, item[1])
    else if (named && path[3] > 0)
      parts.push({ id: `${path.join('.')} ${named[1]}`, text: named[2], heading: false })
    else parts[parts.length - 1].text += `\n${line}`
  }
  return parts
}

const notice = readFileSync('fixtures/notice.txt', 'utf8')
const parts = partsOf(notice)

const claims = new Map<string, string[]>()
const claim = (clause: string, by: string) => claims.set(clause, [...(claims.get(clause) ?? []), by])
for (const rule of RULES)
  if (rule.clauses !== 'technical') for (const { id } of rule.clauses) claim(id, rule.id)
for (const item of CHECKLIST) claim(item.clause, 'checklist')

describe('the notice', () => {
  it('is in the product word by word', () => {
    expect(parts.length).toBeGreaterThan(40)
    expect(CLAUSES.map(({ id, text }) => [id, text])).toEqual(parts.map(({ id, text }) => [id, text]))
  })

  it('has every clause claimed by a rule or a checklist item', () => {
    const silent = CLAUSES.filter(clause => !clause.heading && !claims.has(clause.id)).map(({ id }) => id)
    expect(silent).toEqual([])
  })

  it('has every clause that is claimed', () => {
    const asked = new Set(CLAUSES.filter(clause => !clause.heading).map(({ id }) => id))
    expect([...claims.keys()].filter(id => !asked.has(id))).toEqual([])
  })

  it('has the words that rules quote', () => {
    for (const rule of RULES)
      for (const { id, quote } of rule.clauses === 'technical' ? [] : rule.clauses)
        expect([rule.id, parts.find(part => part.id === id)?.text.includes(quote)]).toEqual([rule.id, true])
  })
})

describe('the clean hall', () => {
  it('answers for every clause: met, or left to the reviewer where the checklist asks', () => {
    const read = readJson(township())
    if (!read.ok) throw new Error(read.message.en)
    const asked = new Set(CHECKLIST.map(item => item.clause))
    const { clauses } = checkLayout(read.layout)
    expect(clauses.map(({ id, verdict }) => [id, verdict])).toEqual(
      CLAUSES.filter(clause => !clause.heading).map(({ id }) => [id, asked.has(id) ? 'manual' : 'pass']),
    )
  })
})

describe('the catalogue', () => {
  it('is complete, and nothing is in the product that it does not name', () => {
    expect(RULES.map(rule => rule.id).sort()).toEqual([...CATALOGUE].sort())
  })

  it('has bounded parameters that say where they come from', () => {
    for (const rule of RULES)
      for (const [name, spec] of Object.entries(rule.params)) {
        const where = `${rule.id} ${name}`
        expect([where, spec.title.zh.trim() !== '' && spec.title.en.trim() !== '']).toEqual([where, true])
        if (spec.source.kind === 'notice')
          expect([
            where,
            parts.some(part => spec.source.kind === 'notice' && part.id === spec.source.clause),
          ]).toEqual([where, true])
        if (spec.type !== 'number' && spec.type !== 'number-or-none') continue
        expect([where, spec.min <= spec.max]).toEqual([where, true])
        if (spec.default !== null)
          expect([where, spec.default >= spec.min && spec.default <= spec.max]).toEqual([where, true])
      }
  })
})
