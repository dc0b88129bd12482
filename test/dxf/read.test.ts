import { describe, expect, it } from 'vitest'
import { encodingOf } from '../../src/files/dxf/encoding'
import { flatten } from '../../src/files/dxf/flatten'
import type { Drawing } from '../../src/files/dxf/model'
import { readDxf } from '../../src/files/dxf/read'
import { plainMtext, plainText } from '../../src/files/dxf/words'
import {
  arc,
  binary,
  bytesOf,
  drawing,
  header,
  layer,
  line,
  type Pairs,
  poly,
  room,
  section,
  tables,
  text,
} from './make'
import { boxOf, flat, read } from './reading'

const entities = (...content: Pairs[]): string => drawing(section('ENTITIES', ...content))

/** GBK bytes of a text: Node has no encoder, so the table is made by decoding. */
function gbk(words: string): Uint8Array {
  const decoder = new TextDecoder('gbk')
  const table = new Map<string, [number, number]>()
  for (let lead = 0x81; lead < 0xff; lead++)
    for (let trail = 0x40; trail < 0xff; trail++)
      table.set(decoder.decode(new Uint8Array([lead, trail])), [lead, trail])
  return new Uint8Array(
    [...words].flatMap(sign => (sign < '\u0080' ? [sign.charCodeAt(0)] : (table.get(sign) ?? [63]))),
  )
}

describe('the encoding is judged by the bytes', () => {
  const source = (codePage: string | undefined) =>
    drawing(
      ...(codePage ? [header({ $DWGCODEPAGE: [3, codePage] })] : []),
      tables(layer('墙体'), layer('家具')),
      section('ENTITIES', text('墙体', '窗口服务区', 0, 0)),
    )
  it.each([
    ['UTF-8 under an ANSI_936 header', bytesOf(source('ANSI_936')), 'utf-8'],
    ['UTF-8 under a Western header', bytesOf(source('ANSI_1252')), 'utf-8'],
    ['GBK with its header', gbk(source('ANSI_936')), 'gbk'],
    ['GBK without a header', gbk(source(undefined)), 'gbk'],
    ['GBK under a Western header', gbk(source('ANSI_1252')), 'gbk'],
    ['binary GBK', binary(source('ANSI_936'), true, gbk), 'gbk'],
  ])('%s', (_, bytes, encoding) => {
    const found = read(bytes)
    expect(found.encoding).toBe(encoding)
    expect(found.layers.map(each => each.name)).toEqual(['墙体', '家具'])
    expect(flatten(found, 1).labels[0].text).toBe('窗口服务区')
  })
  it('keeps Western text Western', () => {
    const bytes = new Uint8Array([...bytesOf('Stra'), 0xdf, ...bytesOf('e T'), 0xfc, ...bytesOf('r ')])
    expect(encodingOf(bytes, undefined)).toBe('windows-1252')
    expect(encodingOf(bytes, 'ANSI_1251')).toBe('windows-1251')
  })
  it('a choice by hand wins', () => {
    const result = readDxf(gbk(source(undefined)), { encoding: 'windows-1252' })
    expect(result.ok && result.drawing.encoding).toBe('windows-1252')
  })
  it('reads escapes', () => {
    expect(plainText('\\U+7A97\\U+53E3 %%c100 %%p0.000 45%%d')).toBe('窗口 ⌀100 ±0.000 45°')
    expect(plainText('\\M+5B4B0\\M+5BFDA')).toBe('窗口')
    expect(plainMtext('{\\fSimSun|b0|i0|c134|p2;\\H2.5x;等候\\P区} \\{A\\} 1\\~2 \\S1/2; a\\\\b')).toBe(
      '等候\n区 {A} 1 2 1/2 a\\b',
    )
  })
})

describe('binary files hold what text files hold', () => {
  const content = (found: Drawing) => ({
    layers: found.layers,
    entities: found.entities,
    blocks: [...found.blocks.values()],
    counts: [...found.counts],
    insunits: found.insunits,
  })
  it.each([
    ['R13 and later', true],
    ['R12', false],
  ])('%s', (_, wide) => {
    const found = read(binary(room(), wide))
    expect(found.binary).toBe(true)
    expect(content(found)).toEqual(content(read(room())))
  })
  it('cut off anywhere they are read as far as they go', () => {
    const whole = binary(room())
    for (let size = 0; size < whole.length; size += 37) {
      const result = readDxf(whole.subarray(0, size))
      if (result.ok) expect(result.drawing.entities.length).toBeLessThanOrEqual(read(whole).entities.length)
      else expect(result.message.zh).not.toBe('')
    }
  })
})

describe('refusals say what to do', () => {
  it.each([
    ['an empty file', new Uint8Array(), '空'],
    ['a DWG', bytesOf('AC1032\0\0\0\0whatever'), 'DWG'],
    ['something else', bytesOf('{"format":"tinggui-layout"}'), 'SECTION'],
  ])('%s', (_, bytes, word) => {
    const result = readDxf(bytes)
    expect(!result.ok && result.message.zh).toContain(word)
  })
})

describe('shapes lie where closed forms say', () => {
  it('arcs and bulges keep the tolerance they are asked for', () => {
    for (const tolerance of [0.1, 1, 10]) {
      const found = flat(
        entities(arc('0', 0, 0, 1000, 20, 200), poly('0', true, [0, 0, 1], [2000, 0, 1])),
        tolerance,
      )
      const centres = [
        [0, 0],
        [1000, 0],
      ]
      found.strokes.forEach(({ points, closed }, i) => {
        const count = points.length / 2
        const [cx, cy] = centres[i]
        for (let k = 0; k < (closed ? count : count - 1); k++) {
          const next = (k + 1) % count
          const [mx, my] = [
            (points[2 * k] + points[2 * next]) / 2,
            (points[2 * k + 1] + points[2 * next + 1]) / 2,
          ]
          expect(Math.hypot(points[2 * k] - cx, points[2 * k + 1] - cy)).toBeCloseTo(1000, 6)
          expect(1000 - Math.hypot(mx - cx, my - cy)).toBeLessThanOrEqual(tolerance + 1e-9)
        }
      })
    }
  })
  it('an arc from 350° to 10° goes the short way', () => {
    expect(boxOf(flat(entities(arc('0', 0, 0, 1000, 350, 10))))).toEqual([984.808, -173.648, 1000, 173.648])
  })
  it('an ellipse and its half', () => {
    const ellipse = (from: number, to: number): Pairs => [
      0,
      'ELLIPSE',
      8,
      '0',
      10,
      0,
      20,
      0,
      11,
      0,
      21,
      2000,
      40,
      0.5,
      41,
      from,
      42,
      to,
    ]
    expect(boxOf(flat(entities(ellipse(0, 2 * Math.PI)), 0.0001))).toEqual([-1000, -2000, 1000, 2000])
    // Parameters 0 to π run from the top to the left.
    const [minX, minY, maxX, maxY] = boxOf(flat(entities(ellipse(0, Math.PI)), 0.0001))
    expect([minX, minY, maxX, maxY]).toEqual([-1000, -2000, 0, 2000])
  })
  it('a rational quadratic spline is a quarter circle', () => {
    const spline: Pairs = [
      0,
      'SPLINE',
      8,
      '0',
      70,
      4,
      71,
      2,
      72,
      6,
      73,
      3,
      40,
      0,
      40,
      0,
      40,
      0,
      40,
      1,
      40,
      1,
      40,
      1,
      41,
      1,
      41,
      Math.SQRT1_2,
      41,
      1,
      10,
      1000,
      20,
      0,
      10,
      1000,
      20,
      1000,
      10,
      0,
      20,
      1000,
    ]
    const [{ points }] = flat(entities(spline), 0.5).strokes
    for (let i = 0; i < points.length; i += 2)
      expect(Math.hypot(points[i], points[i + 1])).toBeCloseTo(1000, 6)
    expect(points.slice(0, 2)).toEqual([1000, 0])
    expect(points.slice(-2).map(Math.round)).toEqual([0, 1000])
  })
  it('an R12 polyline, a mirrored extrusion, a solid', () => {
    const vertex = (x: number, y: number, bulge = 0): Pairs => [0, 'VERTEX', 8, '0', 10, x, 20, y, 42, bulge]
    const old: Pairs = [
      0,
      'POLYLINE',
      8,
      '0',
      66,
      1,
      70,
      1,
      ...vertex(0, 0),
      ...vertex(300, 0),
      ...vertex(300, 200),
      0,
      'SEQEND',
    ]
    expect(flat(entities(old)).strokes[0]).toMatchObject({ closed: true, points: [0, 0, 300, 0, 300, 200] })
    // Seen from below, x runs the other way.
    const mirrored: Pairs = [...poly('0', false, [100, 50], [300, 50]), 210, 0, 220, 0, 230, -1]
    expect(flat(entities(mirrored)).strokes[0].points.map(value => Math.round(value))).toEqual([
      -100, 50, -300, 50,
    ])
    const solid: Pairs = [0, 'SOLID', 8, '0', 10, 0, 20, 0, 11, 100, 21, 0, 12, 0, 22, 100, 13, 100, 23, 100]
    expect(flat(entities(solid)).strokes[0]).toMatchObject({
      filled: true,
      points: [0, 0, 100, 0, 100, 100, 0, 100],
    })
  })
  it('a hatch of a polyline loop and of edges', () => {
    const hatch: Pairs = [
      0,
      'HATCH',
      8,
      '0',
      10,
      0,
      20,
      0,
      30,
      0,
      2,
      'SOLID',
      70,
      1,
      71,
      0,
      91,
      2,
      92,
      3,
      72,
      0,
      73,
      1,
      93,
      4,
      10,
      0,
      20,
      0,
      10,
      400,
      20,
      0,
      10,
      400,
      20,
      300,
      10,
      0,
      20,
      300,
      97,
      0,
      92,
      1,
      93,
      2,
      72,
      1,
      10,
      1000,
      20,
      0,
      11,
      2000,
      21,
      0,
      72,
      2,
      10,
      1500,
      20,
      0,
      40,
      500,
      50,
      0,
      51,
      180,
      73,
      1,
      97,
      0,
      75,
      1,
      76,
      1,
      98,
      0,
    ]
    const found = flat(entities(hatch))
    expect(found.strokes).toHaveLength(2)
    expect(boxOf(found)).toEqual([0, 0, 2000, 500])
  })
})

describe('objects of other programs', () => {
  /** A picture with one line from (0, 0) to (x, 100). */
  const picture = (x: number): string => {
    const view = new DataView(new ArrayBuffer(8 + 8 + 4 + 48))
    view.setUint32(0, view.byteLength, true)
    view.setUint32(4, 1, true)
    view.setUint32(8, 60, true)
    view.setUint32(12, 6, true)
    view.setUint32(16, 2, true)
    ;[0, 0, 0, x, 100, 0].forEach((value, i) => {
      view.setFloat64(20 + 8 * i, value, true)
    })
    return [...new Uint8Array(view.buffer)].map(byte => byte.toString(16).padStart(2, '0')).join('')
  }
  const proxy = (on: string, ...more: (string | number)[]): Pairs => [
    0,
    'ACAD_PROXY_ENTITY',
    8,
    on,
    100,
    'AcDbProxyEntity',
    90,
    498,
    ...more,
  ]
  it('are drawn from the picture they carry, and counted where they carry none', () => {
    const hex = picture(700)
    const found = read(
      entities(
        proxy('墙', 160, hex.length / 2, 310, hex.slice(0, 60), 310, hex.slice(60), 162, 0),
        proxy('墙'),
      ),
    )
    expect(found.proxies).toEqual({ total: 2, drawn: 1 })
    expect(flatten(found, 1).strokes[0]).toMatchObject({ layer: '墙', points: [0, 0, 700, 100] })
    expect(found.unread.get('ACAD_PROXY_ENTITY')).toBe(1)
  })
})

describe('files out of order', () => {
  it('trash after the end and broken lines are passed over', () => {
    expect(read(`${entities(line('0', 0, 0, 1, 0))}0\nLINE\n8\nX\n`).entities).toHaveLength(1)
    expect(
      read(entities(line('0', 0, 0, 1, 0)).replace('  0\nLINE', 'garbage\n  0\nLINE')).entities,
    ).toHaveLength(1)
  })
  it('CRLF, CR and LF are the same', () => {
    const source = room()
    for (const end of ['\r\n', '\r'])
      expect(read(source.replace(/\n/g, end)).entities).toEqual(read(source).entities)
  })
  it('points that are no numbers are left out and counted or read as 0', () => {
    const found = flat(entities(line('0', 0, 0, 1e300, 0), [...line('0', 0, 0, 5, 0)]))
    expect(found.strokes.flatMap(each => [...each.points]).every(Number.isFinite)).toBe(true)
  })
})

describe('a leaf and its swing in one polyline', () => {
  it.each([
    ['counter-clockwise', Math.tan(Math.PI / 8), [0, 0]],
    ['clockwise', -Math.tan(Math.PI / 8), [900, 900]],
  ])('%s is an arc about its hinge', (_, bulge, hinge) => {
    const { strokes } = flat(entities(poly('0', false, [900, 0, bulge], [0, 900], [0, 0])))
    const [swing, leaf] = strokes
    expect(leaf.points).toEqual([0, 900, 0, 0])
    expect(swing.arc?.radius).toBeCloseTo(900, 6)
    expect(swing.arc?.sweep).toBeCloseTo(Math.PI / 2, 6)
    expect(swing.arc?.center.map(value => Math.round(value) || 0)).toEqual(hinge)
    const ends = [swing.points.slice(0, 2), swing.points.slice(-2)].map(each => each.map(Math.round)).sort()
    expect(ends.map(each => each.map(value => value || 0))).toEqual([
      [0, 900],
      [900, 0],
    ])
  })
})
