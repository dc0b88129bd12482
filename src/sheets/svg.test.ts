import { readFileSync, writeFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { BANDS, type DisplayList, shape } from '../drawing/display'
import { drawFindings } from '../drawing/findings'
import { labelFloor } from '../drawing/labels'
import { circlePath, line, path, rectPath, text } from '../drawing/path'
import { drawFloor } from '../drawing/plan'
import { THEMES } from '../drawing/theme'
import { drawWalls } from '../drawing/walls'
import type { Box } from '../geometry/types'
import { readJson } from '../layout/read'
import { tableOf } from '../layout/table'
import type { Finding } from '../rules/types'
import { toSvg } from './svg'

const BOX: Box = { minX: -1000, minY: -1000, maxX: 11_000, maxY: 7000 }
const svgOf = (list: DisplayList, scale = 0.01, box = BOX) =>
  toSvg(list, { box, scale, theme: THEMES.paper, title: '图 <1> & "2"' })

/** A room with a door, a zone, a counter, a terminal, a seat row, a camera and an extinguisher. */
const HALL = {
  format: 'tinggui-layout',
  version: 1,
  id: 'small',
  title: '小厅',
  hall: { name: '示例小厅', level: 'village' },
  floors: [
    {
      id: 'f1',
      name: '一层',
      walls: [
        { id: 'w1', a: [0, 0], b: [10_000, 0], thickness: 200 },
        { id: 'w2', a: [10_000, 0], b: [10_000, 6000], thickness: 200 },
        { id: 'w3', a: [10_000, 6000], b: [0, 6000], thickness: 200 },
        { id: 'w4', a: [0, 6000], b: [0, 0], thickness: 200, kind: 'glass' },
      ],
      openings: [
        { id: 'd1', wall: 'w3', at: 5000, width: 1500, kind: 'entrance', leaf: 'double', swing: 'out' },
        { id: 'v1', wall: 'w1', at: 5000, width: 2400, kind: 'window' },
      ],
      zones: [
        {
          id: 'z1',
          type: 'waiting',
          number: 'D',
          polygon: [
            [500, 2500],
            [6000, 2500],
            [6000, 5500],
            [500, 5500],
          ],
        },
      ],
      items: [
        { id: 'k1', type: 'service-window', number: 'E-CK-01', at: [2000, 1000], size: [1500, 900] },
        {
          id: 'k2',
          type: 'self-service-terminal',
          number: 'B-ZD-01',
          at: [9400, 3000],
          size: [600, 700],
          rotation: 90,
        },
        {
          id: 'k3',
          type: 'seat-row',
          number: 'D-PY-01',
          at: [2500, 4000],
          size: [1800, 650],
          attrs: { seats: 3, priority: [0] },
          mark: { kind: 'L', color: 'yellow' },
        },
        { id: 'k4', type: 'camera', number: 'M-SX-01', at: [9700, 300], size: [120, 120], rotation: 45 },
        {
          id: 'k5',
          type: 'extinguisher',
          number: 'L-MH-01',
          at: [8000, 5775],
          size: [500, 250],
          rotation: 180,
        },
      ],
    },
  ],
}
const read = readJson(HALL)
if (!read.ok) throw new Error(read.message.en)
const [floor] = read.layout.floors
const finding: Finding = {
  id: 'gap:k1',
  rule: 'gap',
  clauses: ['2.1.3.7'],
  severity: 'error',
  message: { zh: '', en: '' },
  subjects: ['k1'],
  marks: [{ kind: 'segment', a: [2750, 1000], b: [9050, 3000] }],
  measured: { value: 1138, limit: 1200, unit: 'mm', how: 'clear' },
}

/** The golden file; GOLDEN=write replaces it, to be looked at before it is kept. */
function golden(name: string, content: string): string {
  const file = `test/golden/${name}`
  if (process.env.GOLDEN === 'write') writeFileSync(file, content)
  return readFileSync(file, 'utf8')
}

describe('SVG of a plan', () => {
  it('is the golden file of a small hall with a finding', () => {
    const plan = [...drawFloor(floor), ...labelFloor(floor, { language: 'zh', scale: 0.0378 })]
    const found = drawFindings([{ finding, number: 3 }], {
      outline: () => undefined,
      scale: 0.0378,
      under: plan,
    })
    const svg = svgOf([...plan, ...found])
    expect(svg).toBe(golden('small-hall.svg', svg))
  })

  it('is of true size: a wall of 10 000 mm at 1:100 measures 100.0 mm', () => {
    const walls = tableOf([{ id: 'w', order: 0, a: [0, 0], b: [10_000, 0], thickness: 200 }]) as never
    const svg = svgOf(drawWalls(walls, tableOf<never>([])))
    const [, width, unit] = /<svg[^>]* width="([\d.]+)(mm)"/.exec(svg) ?? []
    const [, viewBox] = /viewBox="([^"]*)"/.exec(svg) ?? []
    expect(unit).toBe('mm')
    const perUnit = Number(width) / Number(viewBox.split(' ')[2])
    const [, data] = /<path d="(M[^"]*)" fill="none" stroke="[^"]*" stroke-width="50"/.exec(svg) ?? []
    const xs = [...data.matchAll(/[ML](-?[\d.]+) /g)].map(([, x]) => Number(x))
    expect((Math.max(...xs) - Math.min(...xs)) * perUnit).toBeCloseTo(100, 6)
    // Its contour is 0.5 mm on paper.
    expect(50 * perUnit).toBeCloseTo(0.5, 9)
  })

  it('escapes every word, drops what XML cannot hold, and has neither script nor reference', () => {
    const wild = `<script>alert("1")</script> & 'x' \u0000\u000b\ud800 😀 ]]>`
    const svg = svgOf([shape('notes', BANDS.note, [text('note-text', wild, [0, 0], 300)])])
    expect(svg).toContain('&lt;script&gt;alert("1")&lt;/script&gt; &amp; \'x\'  😀 ]]&gt;')
    expect(svg).toContain('<title>图 &lt;1&gt; &amp; "2"</title>')
    expect(svg).not.toMatch(/<script|href|<style|<foreignObject|on\w+=/)
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not be there
    expect(svg).not.toMatch(/[\u0000-\u0008\u000b\ud800]/)
  })

  it('holds finite numbers only', () => {
    const wild = path('item', rectPath(Number.NaN, -Infinity, Infinity, 1e300), circlePath(0, 0, 0))
    const svg = svgOf([shape('notes', BANDS.note, [wild, text('label', 'x', [Number.NaN, 0], Number.NaN)])])
    expect(svg).not.toMatch(/NaN|Infinity|undefined|null/)
  })

  it('draws arcs the way they turn', () => {
    // A quarter from the right to below, clockwise on the page.
    const quarter = path('item-line', {
      points: [100, 0, 0, 100],
      bulges: [Math.tan(Math.PI / 8), 0],
      closed: false,
    })
    expect(svgOf([shape('notes', BANDS.note, [quarter])])).toContain('d="M100 0A100 100 0 0 1 0 100"')
  })

  it('sizes pinned shapes on paper, whatever the scale', () => {
    const stop = shape('notes', BANDS.note, [path('note', line([0, -2], [0, 2]))], { pin: [500, 500] })
    for (const scale of [0.01, 0.02])
      expect(svgOf([stop], scale)).toContain(
        `<g transform="translate(500 500) scale(${1 / scale})"><path d="M0 -2L0 2"`,
      )
  })

  it('leaves out words below their least size', () => {
    const words = shape('notes', BANDS.label, [text('label', 'A-01', [0, 0], 200, { minPx: 8 })])
    // 200 mm at 1:100 are 7.6 px, at 1:90 8.4 px.
    expect(svgOf([words], 1 / 100)).not.toContain('A-01')
    expect(svgOf([words], 1 / 90)).toContain('A-01')
  })
})
