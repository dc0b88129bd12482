/** Callouts on paper: none on another, none on a mark, and lines that do not cross. */
import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkLayout } from '../../src/check/engine'
import type { Report } from '../../src/check/types'
import type { CalloutRequest } from '../../src/drawing/callouts'
import { BANDS, type Shape } from '../../src/drawing/display'
import { marginStands } from '../../src/drawing/margin-callouts'
import type { Box, Point } from '../../src/geometry/types'
import { boxesMeet } from '../../src/geometry/vector'
import { findEntity } from '../../src/layout/queries'
import { readLayout } from '../../src/layout/read'
import { rowsOf } from '../../src/layout/table'
import { outlinePoints } from '../../src/scene/outlines'
import { findingSheets } from '../../src/sheets/finding-sheets'
import { frameBox, type Paper } from '../../src/sheets/paper'

const read = readLayout(readFileSync('fixtures/township-faulty.hall.json', 'utf8'))
if (!read.ok) throw new Error(read.message.en)
const { layout } = read
const [floor] = layout.floors
const report = checkLayout(layout, { now: new Date('2026-11-24T00:00:00Z') })
const outline = (id: string) => {
  const found = findEntity(layout, id)
  const ring = found && outlinePoints(layout, found)
  return ring && ring.length > 2 ? ring : undefined
}
/** A finding on each of so many things, with a measured gap. */
const many = (count: number): Report => {
  const items = rowsOf(floor.items)
  return {
    ...report,
    findings: Array.from({ length: count }, (_, i) => {
      const { id, at } = items[(i * 7) % items.length]
      const shift = 40 * Math.floor(i / items.length)
      const a: Point = [at[0] + shift, at[1]]
      return {
        ...report.findings[i % report.findings.length],
        id: `f${i}`,
        floor: floor.id,
        surface: undefined,
        subjects: [id],
        marks: i % 2 ? [{ kind: 'segment', a, b: [a[0] + 600, a[1] + 300] }] : [],
        measured: { value: 900 + i, limit: 1200, unit: 'mm', how: 'clear' },
      }
    }),
  }
}
const crossing = (a: readonly Point[], b: readonly Point[]): boolean => {
  const turn = (p: Point, q: Point, r: Point) =>
    Math.sign((q[0] - p[0]) * (r[1] - p[1]) - (q[1] - p[1]) * (r[0] - p[0]))
  for (let i = 1; i < a.length; i++)
    for (let j = 1; j < b.length; j++)
      if (
        turn(a[i - 1], a[i], b[j - 1]) * turn(a[i - 1], a[i], b[j]) < 0 &&
        turn(b[j - 1], b[j], a[i - 1]) * turn(b[j - 1], b[j], a[i]) < 0
      )
        return true
  return false
}
const pairs = <T>(list: readonly T[]): [T, T][] =>
  list.flatMap((a, i) => list.slice(i + 1).map((b): [T, T] => [a, b]))

function drawn(of: Report, paper: Paper) {
  const made = findingSheets(layout, floor, of, outline, { paper })
  if (!made.ok) throw new Error(JSON.stringify(made.offers))
  const [{ views }] = made.sheets
  const [{ list, scale, origin, at }] = views
  const x = (value: number) => (value - origin[0]) * scale + at[0]
  const y = (value: number) => (value - origin[1]) * scale + at[1]
  const boxOnPaper = ({ pin, box }: Shape): Box =>
    pin
      ? {
          minX: x(pin[0]) + box.minX,
          minY: y(pin[1]) + box.minY,
          maxX: x(pin[0]) + box.maxX,
          maxY: y(pin[1]) + box.maxY,
        }
      : { minX: x(box.minX), minY: y(box.minY), maxX: x(box.maxX), maxY: y(box.maxY) }
  const found = list.filter(({ layer }) => layer === 'findings')
  const isLeader = ({ parts }: Shape) => parts.some(({ style }) => style.endsWith('-leader'))
  return {
    scale: made.scale,
    callouts: found
      .filter(({ band, pin }) => band === BANDS.badge && pin)
      .map(each => ({ id: each.id, box: boxOnPaper(each) })),
    leaders: found.filter(isLeader).map(({ parts: [part] }) => {
      if (part.kind !== 'path') throw new Error('no line')
      const { points } = part.subpaths[0]
      return Array.from(
        { length: points.length / 2 },
        (_, i): Point => [x(points[2 * i]), y(points[2 * i + 1])],
      )
    }),
    // Marks and what the plan itself draws.
    marks: [
      ...found.filter(each => each.band === BANDS.finding && !isLeader(each)),
      ...list.filter(({ layer }) => layer !== 'findings'),
    ].map(boxOnPaper),
    words: list.flatMap(({ parts }) => parts.flatMap(part => (part.kind === 'text' ? [part.text] : []))),
  }
}

describe.each([
  ['the faulty hall', report, { name: 'A3', landscape: true }],
  ['the faulty hall, upright', report, { name: 'A3', landscape: false }],
  ['120 findings', many(120), { name: 'A3', landscape: true }],
  ['120 findings on A1', many(120), { name: 'A1', landscape: true }],
] as [string, Report, Paper][])('callouts of %s', (_, of, paper) => {
  const { callouts, leaders, marks, words } = drawn(of, paper)

  it('number every finding that has a place', () => {
    const placed = of.findings.filter(
      ({ floor: on, surface, marks, subjects }) =>
        on === floor.id && !surface && (marks.length > 0 || subjects.some(id => outline(id))),
    )
    expect(placed.length).toBeGreaterThan(15)
    expect(new Set(callouts.map(({ id }) => id)).size).toBe(placed.length)
    expect(words.join('')).not.toContain('放不下编号')
  })

  it('cover neither each other nor any mark, nor anything of the plan', () => {
    for (const [a, b] of pairs(callouts)) expect(boxesMeet(a.box, b.box)).toBe(false)
    for (const { box } of callouts) expect(marks.filter(mark => boxesMeet(mark, box))).toEqual([])
  })

  it('are joined to their places by lines that do not cross, nor cross another callout', () => {
    expect(leaders).toHaveLength(callouts.length)
    for (const [a, b] of pairs(leaders)) expect(crossing(a, b)).toBe(false)
  })

  it('lie within the frame', () => {
    const frame = frameBox(paper)
    for (const { box } of callouts) {
      expect(box.minX).toBeGreaterThanOrEqual(frame.minX)
      expect(box.maxX).toBeLessThanOrEqual(frame.maxX)
      expect(box.minY).toBeGreaterThanOrEqual(frame.minY)
      expect(box.maxY).toBeLessThanOrEqual(frame.maxY)
    }
  })
})

describe('a thousand findings', () => {
  it('number as many as there is room for, and say how many are only in the list', () => {
    const { callouts, leaders, words } = drawn(many(1000), { name: 'A3', landscape: true })
    expect(callouts.length).toBeGreaterThan(150)
    const left = 1000 - callouts.length
    expect(words).toContain(`另有 ${left} 项问题图上放不下编号,见问题清单。`)
    for (const [a, b] of pairs(callouts)) expect(boxesMeet(a.box, b.box)).toBe(false)
    for (const [a, b] of pairs(leaders)) expect(crossing(a, b)).toBe(false)
  })
})

describe('places in the margin', () => {
  const around: Box = { minX: 0, minY: 0, maxX: 20_000, maxY: 12_000 }
  const place = fc.tuple(fc.integer({ min: 0, max: 20_000 }), fc.integer({ min: 0, max: 12_000 }))
  const requestOf = ([x, y]: [number, number]): CalloutRequest => ({
    key: `${x} ${y}`,
    anchor: { kind: 'line', a: [x, y], b: [x, y] },
    small: [5, 4.6],
  })

  it('never let lines cross, wherever the findings are', () => {
    fc.assert(
      fc.property(fc.uniqueArray(place, { maxLength: 60, selector: String }), points => {
        const margins = { around, unit: 100, free: { x: 12, y: 12 } }
        const stands = marginStands(points.map(requestOf), margins)
        const lines = stands.flatMap(stand => (stand?.leader ? [stand.leader] : []))
        return lines.length === points.length && pairs(lines).every(([a, b]) => !crossing(a, b))
      }),
      { numRuns: 60 },
    )
  })

  it('are as many as there is room for', () => {
    const requests = Array.from({ length: 500 }, (_, i) => requestOf([i * 40, (i * 977) % 12_000]))
    const stands = marginStands(requests, { around, unit: 100, free: { x: 0, y: 0 } })
    const placed = stands.filter(Boolean).length
    // One row on each side: 2 · ⌊200 / 6⌋ + 2 · ⌊120 / 5.6⌋.
    expect(placed).toBe(2 * 33 + 2 * 21)
    expect(stands.slice(0, placed).every(Boolean)).toBe(true)
    expect(marginStands([], { around, unit: 100, free: { x: 0, y: 0 } })).toEqual([])
  })
})
