/** What is printed of the layers: decided in the panel, kept in the file, the same in the page and outside of it. */
import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { runRender } from '../../src/cli/render'
import { type Editor, openFile, save, startEditor } from './editor-page'

let editor: Editor
beforeAll(async () => {
  editor = await startEditor()
})
afterAll(() => editor.close())

describe('the print switches of the layers', () => {
  it('leave layers out of the printed plan, byte for byte as the command line prints the saved file', async () => {
    const { page, context, faults } = await editor.open()
    await openFile(page, 'fixtures/township.hall.json')
    await page.getByTestId('tab-objects').click()
    await page.getByTestId('layers').locator('summary').click()
    for (const layer of ['cctv', 'zones'])
      await page
        .getByTestId('layers')
        .locator(`[data-layer="${layer}"]`)
        .getByRole('button', { name: '平面布局图不打印图层' })
        .click()
    await page.getByTestId('layers').getByText('2 个不打印').waitFor()
    expect(await page.locator('[data-layer="underlay"] button').count()).toBe(2)
    const saved = await save(page)
    expect((saved.json as unknown as { sheet: object }).sheet).toMatchObject({ unprinted: ['cctv', 'zones'] })
    await page.keyboard.press('Control+p')
    await page.getByTestId('print-date').fill('2026-11-24')
    await page.getByTestId('print-unprinted').getByText('不打印图层:区域、监控').waitFor()
    await page.locator('[data-testid="print-page"] svg').waitFor()
    const waiting = page.waitForEvent('download', { timeout: 30_000 })
    await page.getByTestId('print-svg').click()
    const svg = readFileSync(await (await waiting).path(), 'utf8')
    const out = path.join(mkdtempSync(path.join(tmpdir(), 'tinggui-')), 'plan.svg')
    const call = ['render', saved.path, '--date', '2026-11-24', '--format', 'svg', '--out', out]
    expect(await runRender(call)).toBe(0)
    expect(svg).toBe(readFileSync(out, 'utf8'))
    expect(svg).not.toContain('>摄像机<')
    expect(svg).not.toContain('>等候区<')
    expect(faults).toEqual([])
    await context.close()
  }, 90_000)
})
