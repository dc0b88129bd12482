/** Small drawings written pair by pair, independent of our own writer. */

export type Pairs = readonly (string | number)[]

export const section = (name: string, ...content: Pairs[]): Pairs => [
  0,
  'SECTION',
  2,
  name,
  ...content.flat(),
  0,
  'ENDSEC',
]
export const header = (
  variables: Readonly<Record<string, readonly [code: number, value: string | number]>>,
): Pairs => section('HEADER', ...Object.entries(variables).map(([name, pair]): Pairs => [9, name, ...pair]))
export const layer = (name: string, color = 7, flags = 0): Pairs => [
  0,
  'LAYER',
  2,
  name,
  70,
  flags,
  62,
  color,
]
export const tables = (...layers: Pairs[]): Pairs =>
  section('TABLES', [0, 'TABLE', 2, 'LAYER', 70, layers.length], ...layers, [0, 'ENDTAB'])
export const block = (name: string, base: readonly [number, number], ...content: Pairs[]): Pairs => [
  0,
  'BLOCK',
  8,
  '0',
  2,
  name,
  70,
  0,
  10,
  base[0],
  20,
  base[1],
  30,
  0,
  ...content.flat(),
  0,
  'ENDBLK',
  8,
  '0',
]
export const line = (on: string, x0: number, y0: number, x1: number, y1: number): Pairs => [
  0,
  'LINE',
  8,
  on,
  10,
  x0,
  20,
  y0,
  30,
  0,
  11,
  x1,
  21,
  y1,
  31,
  0,
]
export const arc = (on: string, x: number, y: number, radius: number, from: number, to: number): Pairs => [
  0,
  'ARC',
  8,
  on,
  10,
  x,
  20,
  y,
  30,
  0,
  40,
  radius,
  50,
  from,
  51,
  to,
]
export const poly = (
  on: string,
  closed: boolean,
  ...points: (readonly [number, number, number?])[]
): Pairs => [
  0,
  'LWPOLYLINE',
  8,
  on,
  90,
  points.length,
  70,
  closed ? 1 : 0,
  ...points.flatMap(([x, y, bulge]) => (bulge ? [10, x, 20, y, 42, bulge] : [10, x, 20, y])),
]
export const text = (on: string, words: string, x: number, y: number, height = 300): Pairs => [
  0,
  'TEXT',
  8,
  on,
  10,
  x,
  20,
  y,
  30,
  0,
  40,
  height,
  1,
  words,
]
export const insert = (
  on: string,
  name: string,
  x: number,
  y: number,
  ...more: (string | number)[]
): Pairs => [0, 'INSERT', 8, on, 2, name, 10, x, 20, y, 30, 0, ...more]

export const drawing = (...sections: Pairs[]): string =>
  [...sections.flat(), 0, 'EOF'].reduce<string>(
    (out, value, i) => `${out}${i % 2 === 0 ? String(value).padStart(3) : value}\n`,
    '',
  )
export const bytesOf = (words: string): Uint8Array => new TextEncoder().encode(words)

/** The same as a binary file of R13 or later; `wide` false: of R12. */
export function binary(
  words: string,
  wide = true,
  encode = (value: string): Uint8Array => new TextEncoder().encode(value),
): Uint8Array {
  const lines = words.split('\n')
  const out: number[] = [...bytesOf('AutoCAD Binary DXF\r\n\x1a\0')]
  const put = (size: number, write: (view: DataView) => void): void => {
    const view = new DataView(new ArrayBuffer(size))
    write(view)
    out.push(...new Uint8Array(view.buffer))
  }
  for (let i = 0; i + 1 < lines.length; i += 2) {
    const code = Number(lines[i])
    const value = lines[i + 1]
    if (wide) put(2, view => view.setInt16(0, code, true))
    else if (code < 255) out.push(code)
    else {
      out.push(255)
      put(2, view => view.setInt16(0, code, true))
    }
    if ((code >= 10 && code < 60) || (code >= 210 && code < 240))
      put(8, view => view.setFloat64(0, Number(value), true))
    else if ((code >= 60 && code < 80) || (code >= 270 && code < 290))
      put(2, view => view.setInt16(0, Number(value), true))
    else if (code >= 90 && code < 100) put(4, view => view.setInt32(0, Number(value), true))
    else out.push(...encode(value), 0)
  }
  return new Uint8Array(out)
}

/**
 * A hall of 10 × 6 m clear, walls of 240 drawn by both faces and closed at the openings, mm, lower left inner corner
 * at (x, y): a door of 1 000 in the lower wall hinged at its left end and swinging in, a window of 1 800 in the upper
 * wall, a column in the left upper corner, a desk block, the room's name.
 */
export function room(x = 0, y = 0, unit = 1): string {
  const t = 240
  const u = (value: number): number => value * unit
  const across = (value: number): number => x + value * unit
  const up = (value: number): number => y + value * unit
  const faces = (closed: boolean, ...points: [number, number][]): Pairs =>
    poly('墙', closed, ...points.map(([px, py]): [number, number] => [across(px), up(py)]))
  return drawing(
    header({ $ACADVER: [1, 'AC1021'], $INSUNITS: [70, unit === 1 ? 4 : 6] }),
    tables(layer('墙'), layer('门窗'), layer('柱'), layer('家具'), layer('文字')),
    section(
      'BLOCKS',
      block('M1021', [0, 0], line('0', 0, 0, 0, u(1000)), arc('0', 0, 0, u(1000), 0, 90)),
      block('C1815', [0, 0], ...[0, 80, 160, 240].map(h => line('0', 0, u(h), u(1800), u(h)))),
      block(
        '办公桌',
        [u(700), u(350)],
        poly('0', true, [0, 0], [u(1400), 0], [u(1400), u(700)], [0, u(700)]),
      ),
    ),
    section(
      'ENTITIES',
      // Left of the door, round the left side, up to the window.
      faces(
        true,
        [4000, 0],
        [0, 0],
        [0, 6000],
        [3000, 6000],
        [3000, 6000 + t],
        [-t, 6000 + t],
        [-t, -t],
        [4000, -t],
      ),
      // Right of the window, round the right side, to the door.
      faces(
        true,
        [4800, 6000],
        [10_000, 6000],
        [10_000, 0],
        [5000, 0],
        [5000, -t],
        [10_000 + t, -t],
        [10_000 + t, 6000 + t],
        [4800, 6000 + t],
      ),
      insert('门窗', 'M1021', across(4000), up(0)),
      insert('门窗', 'C1815', across(3000), up(6000)),
      ...[
        line('柱', across(0), up(5500), across(500), up(5500)),
        line('柱', across(500), up(5500), across(500), up(6000)),
        line('柱', across(500), up(6000), across(0), up(6000)),
        line('柱', across(0), up(6000), across(0), up(5500)),
      ],
      insert('家具', '办公桌', across(7000), up(3000), 50, 90),
      text('文字', '等候区', across(5000), up(2000), u(400)),
    ),
  )
}
