import { readFileSync } from 'node:fs'
import type { Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Editor, startEditor } from '../browser/editor-page'
import { bytesOf, drawing, header, poly, room, section } from './make'

const AXE = readFileSync('node_modules/axe-core/axe.min.js', 'utf8')

let editor: Editor
beforeAll(async () => {
  editor = await startEditor()
}, 60_000)
afterAll(() => editor.close())

async function violations(page: Page): Promise<string[]> {
  await page.evaluate(AXE)
  return page.evaluate(async () => {
    const { axe } = window as unknown as {
      axe: { run(): Promise<{ violations: { id: string; nodes: { target: unknown[] }[] }[] }> }
    }
    const result = await axe.run()
    return result.violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map(node => node.target.join(' ')).join(', ')}`,
    )
  })
}

/** Chooses 导入 DXF… and gives it a drawing. */
async function bring(page: Page, name: string, content: string): Promise<void> {
  await page.getByTestId('file-menu').click()
  const chooser = page.waitForEvent('filechooser')
  await page.getByTestId('menu-import').click()
  await (await chooser).setFiles({ name, mimeType: 'image/vnd.dxf', buffer: Buffer.from(bytesOf(content)) })
}

const ready = (page: Page) => page.locator('[data-testid="import-result"][data-ready="true"]').waitFor()

/** What the file now open holds, by way of exporting it. */
const title = (page: Page) => page.locator('header h1').textContent()

describe('a drawing comes into the editor', () => {
  it('with preview, layers, unit and what it becomes, axe clean in both themes, and is a new unsaved plan', async () => {
    for (const dark of [false, true]) {
      const { page, context, faults, strangers } = await editor.open({ dark })
      await bring(page, '三楼大厅.dxf', room())
      await ready(page)
      expect(await page.getByTestId('import-unit').inputValue()).toBe('1')
      expect(await page.getByTestId('import-unit').locator('option:checked').textContent()).toContain(
        '门宽 1.00 米',
      )
      expect(await page.locator('[data-layer="墙"]').inputValue()).toBe('walls')
      expect(await page.getByTestId('import-result').textContent()).toContain('墙 4 段')
      expect(await page.getByTestId('import-preview').locator('path').count()).toBeGreaterThanOrEqual(4)
      expect(await violations(page)).toEqual([])
      await page.getByTestId('dialog-primary').click()
      await page.locator('header h1', { hasText: '三楼大厅' }).waitFor()
      expect(await page.getByTestId('saved-state').getAttribute('data-dirty')).toBe('true')
      expect(faults).toEqual([])
      expect(strangers).toEqual([])
      await context.close()
    }
  })

  it('a layer taken for something else changes the result and is remembered', async () => {
    const { page, context } = await editor.open()
    await bring(page, 'a.dxf', room())
    await ready(page)
    await page.locator('[data-layer="墙"]').selectOption('underlay')
    await page.getByTestId('import-result').getByText('没有识别出墙').waitFor()
    await page.getByTestId('dialog-primary').click()
    await page.locator('header h1', { hasText: 'a' }).waitFor()
    await bring(page, 'b.dxf', room())
    await ready(page)
    expect(await page.locator('[data-layer="墙"]').inputValue()).toBe('underlay')
    await context.close()
  })

  it('a lying unit is said, and two points with their distance set it right', async () => {
    const { page, context } = await editor.open()
    const side = 20
    const source = drawing(
      header({ $INSUNITS: [70, 4] }),
      section('ENTITIES', poly('WALL', true, [0, 0], [side, 0], [side, side / 2], [0, side / 2])),
    )
    await bring(page, 'lie.dxf', source)
    await ready(page)
    expect(await page.getByTestId('import-doubt').textContent()).toContain('毫米')
    expect(await page.getByTestId('import-unit').inputValue()).toBe('1000')
    await page.locator('summary', { hasText: '按已知距离校准' }).click()
    const preview = page.getByTestId('import-preview')
    await preview.scrollIntoViewIfNeeded()
    const corners = await preview.evaluate(element => {
      const svg = element as unknown as SVGSVGElement
      const matrix = svg.getScreenCTM()
      return [
        [0, 10],
        [20, 10],
      ].map(([x, y]) => {
        const at = new DOMPoint(x, y).matrixTransform(matrix ?? undefined)
        return [at.x, at.y]
      })
    })
    for (const [x, y] of corners) await page.mouse.click(x, y)
    await page.getByTestId('import-distance').fill('10000')
    await page.getByTestId('import-rescale').click()
    await ready(page)
    expect(Number(await page.getByTestId('import-unit').inputValue())).toBeCloseTo(500, 0)
    await context.close()
  })

  it('what is no drawing is refused with the reason, and the plan stays', async () => {
    const { page, context, faults } = await editor.open()
    const before = await title(page)
    await bring(page, 'plan.dxf', 'AC1032 not text')
    expect(await page.getByTestId('import-refusal').textContent()).toContain('DWG')
    expect(await violations(page)).toEqual([])
    await page.getByTestId('dialog-cancel').click()
    expect(await title(page)).toBe(before)
    expect(faults).toEqual([])
    await context.close()
  })

  it('can be given up while it is read', async () => {
    const { page, context, faults } = await editor.open()
    const before = await title(page)
    const many = Array.from({ length: 60_000 }, (_, i) => poly('墙', true, [i, 0], [i + 1, 0], [i + 1, 1]))
    await bring(page, 'large.dxf', drawing(section('ENTITIES', ...many)))
    await page.getByTestId('dialog-cancel').click()
    await page.getByTestId('import-progress').waitFor({ state: 'detached' })
    expect(await title(page)).toBe(before)
    expect(faults).toEqual([])
    await context.close()
  })
})

describe('a floor goes out as a drawing', () => {
  it('and comes back as it was', async () => {
    const { page, context } = await editor.open()
    await page.getByTestId('file-menu').click()
    const download = page.waitForEvent('download')
    await page.getByTestId('menu-export').click()
    const file = await download
    expect(file.suggestedFilename()).toMatch(/\.dxf$/)
    const written = readFileSync(await file.path(), 'utf8')
    await bring(page, 'back.dxf', written)
    await ready(page)
    expect(await page.getByTestId('import-result').textContent()).toContain('原样读回')
    await context.close()
  })
})
