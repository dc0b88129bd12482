/** What is drawn agrees with what is said: dimensions, walks, circles and areas measure what the finding measured. */
import { describe, expect, it } from 'vitest'
import { checkLayout } from '../../src/check/engine'
import { signedArea } from '../../src/geometry/polygon'
import { distance } from '../../src/geometry/vector'
import { readJson } from '../../src/layout/read'
import type { Finding, FindingMark } from '../../src/rules/types'
import { CASES } from './cases'

const now = new Date('2026-11-24T08:00:00Z')

/** Rules that judge the ground by geometry. */
const GEOMETRIC = [
  'zones/back-office-closed',
  'align/protrusion',
  'convenience/near-entrance',
  'convenience/near-help-desk',
  'aisle/clear-width',
  'aisle/window-front',
  'aisle/door-approach',
  'access/turning',
  'sight/help-desk',
  'sight/opaque-partition',
  'sight/call-screen',
  'cctv/coverage',
  'fire/extinguisher-coverage',
  'fire/equipment-clear',
  'fire/call-point',
  'evac/exits',
  'evac/travel',
  'access/door-width',
  'evac/exit-width',
]

const findings: [string, Finding][] = CASES.filter(({ rule }) => GEOMETRIC.includes(rule)).flatMap(each => {
  const read = readJson(each.layout)
  if (!read.ok) throw new Error(read.message.en)
  const [outcome] = checkLayout(read.layout, { only: [each.rule], now }).rules
  return outcome.findings.map((finding): [string, Finding] => [`${each.rule}: ${each.name}`, finding])
})

/** The length, diameter (mm) or area (m²) that a mark shows. */
function shown(mark: FindingMark): number | undefined {
  switch (mark.kind) {
    case 'segment':
      return distance(mark.a, mark.b)
    case 'path':
      return mark.points.slice(1).reduce((sum, p, i) => sum + distance(mark.points[i], p), 0)
    case 'circle':
      return 2 * mark.radius
    default:
      return undefined
  }
}

const pointsOf = (mark: FindingMark) => {
  switch (mark.kind) {
    case 'segment':
      return [mark.a, mark.b]
    case 'path':
      return mark.points
    case 'polygon':
      return mark.rings.flat()
    default:
      return [mark.at]
  }
}

describe('what is drawn', () => {
  it('is a good number of findings', () => {
    expect(findings.length).toBeGreaterThan(70)
  })

  it.each(findings)('%s', (_, { marks, measured, message, related, subjects }) => {
    for (const p of marks.flatMap(pointsOf)) expect(Number.isFinite(p[0] + p[1])).toBe(true)
    for (const id of [...subjects, ...(related ?? [])]) expect(message.zh).not.toContain(`“${id}”`)
    const first = marks[0]
    if (!measured || !first) return
    const { value, how, unit } = measured
    if (how === 'clear' || how === 'walk' || how === 'wall-walk')
      expect(Math.abs((shown(first) ?? Number.NaN) - value)).toBeLessThan(1)
    if (unit === 'm2') {
      const rings = marks.flatMap(mark => (mark.kind === 'polygon' ? mark.rings : []))
      // Outer rings turn one way, holes the other.
      const area = Math.abs(rings.reduce((sum, ring) => sum + signedArea(ring), 0))
      expect(Math.abs(area / 1e6 - value)).toBeLessThan(0.02)
    }
  })

  it('draws the ground beyond reach', () => {
    const far = findings.filter(([, { id }]) => id.includes('#farthest'))
    expect(far.length).toBeGreaterThan(5)
    // Two millimetres beyond there is next to nothing to draw; a metre beyond there is.
    for (const [, { marks, measured }] of far) {
      const area = marks.find(mark => mark.kind === 'polygon')
      if (measured && measured.value - measured.limit > 100)
        expect(area?.kind === 'polygon' && area.rings.length).toBeGreaterThan(0)
    }
  })
})
