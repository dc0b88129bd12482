/** Pictures of plans as a browser draws them, in the product's typeface: to be looked at. */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { checkLayout } from '../../src/check/engine'
import { BANDS, type DisplayList, shape } from '../../src/drawing/display'
import { drawFindings, drawNotEvaluated } from '../../src/drawing/findings'
import { drawItem } from '../../src/drawing/items'
import { labelFloor } from '../../src/drawing/labels'
import { text } from '../../src/drawing/path'
import { drawFloor } from '../../src/drawing/plan'
import { drawZone } from '../../src/drawing/zones'
import type { Box, Ring } from '../../src/geometry/types'
import { ITEM_TYPES, itemType, ZONE_KINDS } from '../../src/layout/catalogue'
import type { Floor, Item, Layout, Zone } from '../../src/layout/model'
import { findEntity } from '../../src/layout/queries'
import { readLayout } from '../../src/layout/read'
import { outlinePoints } from '../../src/scene/outlines'
import { launchChromium } from '../tools/chromium'

export function fixture(name: string): Layout {
  const read = readLayout(readFileSync(`fixtures/${name}.hall.json`, 'utf8'))
  if (!read.ok) throw new Error(read.message.en)
  return read.layout
}

export const firstFloor = (layout: Layout): Floor => layout.floors[0]

/** Plan and labels as they stand at `scale` paper mm for a plan mm. */
export function planList(floor: Floor, scale: number): DisplayList {
  return [...drawFloor(floor), ...labelFloor(floor, { language: 'zh', scale: (scale * 96) / 25.4 })]
}

/** The outline of an entity as the editor knows it. */
export const outlineIn =
  (layout: Layout) =>
  (id: string): Ring | undefined => {
    const found = findEntity(layout, id)
    const ring = found && outlinePoints(layout, found)
    return ring && ring.length > 2 ? ring : undefined
  }

/** The findings of the first floor; `focus` names one by its number. */
export function findingList(layout: Layout, scale: number, under: DisplayList, focus?: number): DisplayList {
  const floor = firstFloor(layout)
  const report = checkLayout(layout)
  const findings = report.findings
    .map((finding, i) => ({ finding, number: i + 1 }))
    .filter(({ finding }) => finding.floor === floor.id && !finding.surface)
  const focused = findings.find(({ number }) => number === focus)?.finding
  const outline = outlineIn(layout)
  const only = focused && new Set([...focused.subjects, ...(focused.related ?? [])])
  // What is concerned is lifted above the veil with its labels.
  const concerned = only && [
    ...drawFloor(floor, { only }),
    ...under.filter(({ id, band }) => band === BANDS.label && only.has(id ?? '')),
  ]
  const places = report.rules.flatMap(rule => rule.notEvaluated)
  return [
    ...drawFindings(findings, { outline, scale: (scale * 96) / 25.4, under, focus: focused?.id, concerned }),
    ...drawNotEvaluated(places, 'zh'),
  ]
}

/** Every catalogue symbol at its usual size, in rows, its Chinese name below; and a tile of each zone type. */
export function symbolList(): { list: DisplayList; box: Box } {
  const cell = 2000
  const columns = 11
  const items = ITEM_TYPES.map(
    (entry, i): Item => ({
      id: entry.type,
      order: i,
      type: entry.type,
      at: [((i % columns) + 0.5) * cell, (Math.floor(i / columns) + 0.4) * cell],
      size: [entry.size[0], entry.size[1]],
      attrs: entry.type === 'seat-row' ? { seats: 3, priority: [0] } : undefined,
    }),
  )
  const names = items.map(({ type, at }) =>
    shape('furniture', BANDS.label, [
      text('label', itemType(type).name.zh, [at[0], at[1] + cell * 0.5], 170),
    ]),
  )
  const below = Math.ceil(items.length / columns) * cell
  const zones = ZONE_KINDS.flatMap(({ type, name }, i) => {
    const [x, y] = [((i % columns) + 0.05) * cell, below + Math.floor(i / columns) * cell]
    const [side, high] = [cell * 0.9, cell * 0.7]
    const polygon: Zone['polygon'] = [
      [x, y],
      [x + side, y],
      [x + side, y + high],
      [x, y + high],
    ]
    const words = text('label', name.zh, [x + side / 2, y + high + 170], 170)
    return [drawZone({ id: type, order: i, type, polygon }), shape('zones', BANDS.label, [words])]
  })
  const rows = Math.ceil(ZONE_KINDS.length / columns)
  return {
    list: [...zones, ...items.map(drawItem), ...names],
    box: { minX: 0, minY: 0, maxX: columns * cell, maxY: below + rows * cell },
  }
}

const FONTS = path.resolve('node_modules/@fontsource/noto-sans-sc')

export type Camera = {
  /** A PNG of an SVG document as it lies on a white page. */
  readonly shoot: (svg: string, file: string, dpr?: number) => Promise<void>
  readonly close: () => Promise<void>
}

export async function openCamera(): Promise<Camera> {
  const browser = await launchChromium()
  return {
    async shoot(svg, file, dpr = 2) {
      const page = await browser.newPage({ deviceScaleFactor: dpr })
      const faces = ['400', '700']
        .map(weight => `<link rel="stylesheet" href="/fonts/${weight}.css">`)
        .join('')
      await page.route('http://plan.test/**', route => {
        const { pathname } = new URL(route.request().url())
        if (pathname.startsWith('/fonts/'))
          return route.fulfill({ path: path.join(FONTS, pathname.slice('/fonts/'.length)) })
        return route.fulfill({
          contentType: 'text/html; charset=utf-8',
          body: `<!doctype html>${faces}<body style="margin:0">${svg}</body>`,
        })
      })
      await page.goto('http://plan.test/')
      await page.evaluate(() => document.fonts.ready)
      await page.locator('svg').screenshot({ path: file })
      await page.close()
    },
    close: () => browser.close(),
  }
}
