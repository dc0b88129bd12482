import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { ZONE_KINDS } from '../layout/catalogue'
import { HATCH_TILES } from './hatch'
import { HATCHES, type StyleName, THEMES, type Theme } from './theme'

/** Relative luminance of #rrggbb (WCAG 2.2); an alpha is laid on `under`. */
function luminance(color: string, under = '#ffffff'): number {
  const channels = (hex: string) => [1, 3, 5].map(i => Number.parseInt(hex.slice(i, i + 2), 16) / 255)
  const alpha = color.length === 9 ? Number.parseInt(color.slice(7), 16) / 255 : 1
  const base = channels(under)
  const [r, g, b] = channels(color).map((value, i) => {
    const mixed = value * alpha + base[i] * (1 - alpha)
    return mixed <= 0.04045 ? mixed / 12.92 : ((mixed + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}
const contrast = (a: string, b: string): number => {
  const [low, high] = [luminance(a), luminance(b)].sort((x, y) => x - y)
  return (high + 0.05) / (low + 0.05)
}

it('colours stand in the theme and the tokens alone', () => {
  const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter(
    file => /\.(tsx?|css)$/.test(file) && !/\.test\.tsx?$/.test(file),
  )
  expect(files.length).toBeGreaterThan(100)
  // A page of HTML is one file of its own: its few colours can stand nowhere else.
  const allowed = [
    path.join('drawing', 'theme.ts'),
    path.join('app', 'tokens.css'),
    path.join('sheets', 'html.ts'),
  ]
  const literal = /#(?:[0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8})\b(?!['"]?\s*:)|\b(?:rgba?|hsla?|oklch)\(/i
  const wrong = files.filter(
    file => !allowed.includes(file) && literal.test(readFileSync(path.join('src', file), 'utf8')),
  )
  expect(wrong).toEqual([])
  expect(literal.test(readFileSync('src/drawing/theme.ts', 'utf8'))).toBe(true)
})

describe.each(Object.values(THEMES))('theme $name', (theme: Theme) => {
  const fillOf = (name: StyleName): string => {
    const { fill } = theme.styles[name]
    if (!fill) throw new Error(`${name} has no fill`)
    return fill
  }

  it.each([
    'label',
    'label-small',
    'zone-label',
    'zone-label-small',
    'dimension-text',
    'note-text',
    'guide-text',
    'not-evaluated-text',
  ] as const)('%s reads on the background, in every zone and on things', name => {
    const grounds = [
      theme.background,
      fillOf('item'),
      ...ZONE_KINDS.map(({ type }) => fillOf(`zone-${type}`)),
    ]
    const worst = Math.min(...grounds.map(ground => contrast(fillOf(name), ground)))
    // Over a zone words lie on their halo of the background's colour.
    const onGround = contrast(fillOf(name), theme.background)
    expect(onGround).toBeGreaterThanOrEqual(4.5)
    if (name.startsWith('label') || name.startsWith('zone')) expect(worst).toBeGreaterThanOrEqual(4.5)
  })

  it.each([
    ['fire-text', 'fire-solid'],
    ['safety-text', 'safety'],
    ['on-solid', 'accent-solid'],
    ['item-text', 'item'],
    ...(['error', 'warning', 'info', 'waived'] as const).flatMap(tone => [
      [`finding-${tone}-badge-text`, `finding-${tone}-badge`] as const,
      [`finding-${tone}-text`, `finding-${tone}-plate`] as const,
    ]),
  ] as const)('%s reads on %s', (text, ground) => {
    expect(contrast(fillOf(text), fillOf(ground))).toBeGreaterThanOrEqual(4.5)
  })

  it('rulers read', () => {
    expect(contrast(theme.ruler.text, theme.ruler.fill)).toBeGreaterThanOrEqual(4.5)
  })

  it('walls are the strongest thing on the plan, things stand off the ground', () => {
    const wall = contrast(fillOf('wall'), theme.background)
    expect(wall).toBeGreaterThanOrEqual(4.5)
    for (const { type } of ZONE_KINDS)
      expect(contrast(fillOf(`zone-${type}`), theme.background)).toBeLessThan(wall / 2)
    expect(contrast(theme.styles.item.stroke ?? '', theme.background)).toBeGreaterThanOrEqual(3)
  })

  it('draws each zone type with a hatch of its own', () => {
    const patterns = ZONE_KINDS.map(({ type }) => theme.styles[`zone-${type}`].hatch?.pattern ?? 'plain')
    expect(new Set(patterns).size).toBe(ZONE_KINDS.length)
  })

  it('holds the line widths of GB/T 50001: cut walls b, things half, hatches and dimensions a quarter', () => {
    const width = (name: StyleName) => theme.styles[name].width
    expect(width('wall')).toEqual({ paper: 0.5 })
    expect(width('item')).toEqual({ paper: 0.25 })
    expect(width('dimension')).toEqual({ paper: 0.13 })
  })
})

it('every hatch has a tile whose lines run on in the next one', () => {
  for (const name of HATCHES) {
    const { size, lines, dots } = HATCH_TILES[name]
    expect(lines.length + dots.length).toBeGreaterThan(0)
    for (const [x0, y0, x1, y1] of lines) {
      // What leaves the tile on one side comes in at the other: its copies a tile further are lines too.
      const leaves =
        x0 < 0 || x1 > size || y0 < 0 || y1 > size || [x0, x1].includes(0) || [y0, y1].includes(0)
      expect(leaves || lines.length > 1).toBe(true)
    }
  }
})
