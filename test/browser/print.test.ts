import { readFileSync } from 'node:fs'
import type { Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { loadPart } from '../../src/cli/render-parts'
import { readLayout } from '../../src/layout/read'
import { contextMaker, sheetMaker } from '../../src/sheets/make'
import { sheetsPdf } from '../../src/sheets/pdf/write'
import { sheetPng } from '../../src/sheets/png/write'
import { registerFile } from '../../src/sheets/registers/write'
import { reportHtml } from '../../src/sheets/report-html'
import { fontsOf, pagesOf, wordsOf } from '../sheets/pdf-reader'
import { type Editor, openFile, startEditor } from './editor-page'

const AXE = readFileSync('node_modules/axe-core/axe.min.js', 'utf8')

let editor: Editor
beforeAll(async () => {
  editor = await startEditor()
}, 60_000)
afterAll(() => editor.close())

/** Opens the print mode and waits for its page. */
async function enter(page: Page): Promise<void> {
  await page.keyboard.press('Control+p')
  await page.locator('[data-testid="print-page"] svg').waitFor()
}
async function violations(page: Page): Promise<string[]> {
  await page.evaluate(AXE)
  return page.evaluate(async () => {
    const { axe } = window as unknown as {
      axe: { run(): Promise<{ violations: { id: string; nodes: { target: unknown[] }[] }[] }> }
    }
    const { violations } = await axe.run()
    return violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`,
    )
  })
}
async function download(page: Page, button: string): Promise<{ name: string; bytes: Buffer }> {
  const waiting = page.waitForEvent('download', { timeout: 30_000 })
  await page.getByTestId(button).click()
  const file = await waiting
  return { name: file.suggestedFilename(), bytes: readFileSync(await file.path()) }
}

describe('the print mode', () => {
  it('saves the sheet on view as PDF and SVG, the same bytes as outside of a browser', async () => {
    const { page, context, faults, strangers } = await editor.open()
    await openFile(page, 'fixtures/township.hall.json')
    await enter(page)
    await page.getByTestId('print-date').fill('2026-11-24')
    await page.locator('[data-testid="print-page"] svg').waitFor()
    expect(await page.getByTestId('print-state').textContent()).toBe('比例 1:100,共 1 页')
    const pdf = await download(page, 'print-pdf')
    expect(pdf.name).toBe('乌达区示例镇便民服务中心 一层 平面布局图.pdf')
    const [{ size }] = await pagesOf(pdf.bytes)
    expect(size.map(Math.round)).toEqual([420, 297])
    const [words] = await wordsOf(pdf.bytes)
    expect(words.map(({ text }) => text)).toEqual(expect.arrayContaining(['平面布局图', '等候区', 'E-CK-01']))
    for (const { file } of await fontsOf(pdf.bytes)) expect(file?.length).toBeGreaterThan(1000)

    const read = readLayout(readFileSync('fixtures/township.hall.json', 'utf8'))
    if (!read.ok) throw new Error(read.message.en)
    const date = '2026-11-24'
    const made = sheetMaker(read.layout)('plan', { paper: { name: 'A3', landscape: true }, date })
    if (!made.ok) throw new Error('not made')
    const { bytes } = await sheetsPdf(made.sheets, { title: made.sheets[0].title, date, load: loadPart })
    expect(Buffer.compare(pdf.bytes, bytes)).toBe(0)

    const svg = await download(page, 'print-svg')
    expect(svg.name).toBe('乌达区示例镇便民服务中心 一层 平面布局图.svg')
    expect(svg.bytes.toString()).toContain('width="420mm" height="297mm"')
    await page.getByTestId('print-dpi').selectOption('96')
    const png = await download(page, 'print-png')
    expect(png.name).toBe('乌达区示例镇便民服务中心 一层 平面布局图.png')
    expect(Buffer.compare(png.bytes, (await sheetPng(made.sheets[0], 96, loadPart)).bytes)).toBe(0)
    await page.getByTestId('print-register').selectOption('cctv')
    for (const format of ['xlsx', 'csv'] as const) {
      const register = await download(page, `register-${format}`)
      expect(register.name).toBe(`乌达区示例镇便民服务中心 一层 视频监控通道控制总表.${format}`)
      expect(Buffer.compare(register.bytes, await registerFile(read.layout, 'cctv', format))).toBe(0)
    }
    await page.getByTestId('print-close').click()
    await page.getByTestId('print-mode').waitFor({ state: 'detached' })
    expect(faults).toEqual([])
    expect(strangers).toEqual([])
    await context.close()
  }, 90_000)

  it('reads a changed register back: what would change is shown, then done in one step, and undone in one', async () => {
    const { page, context, faults } = await editor.open()
    await openFile(page, 'fixtures/township.hall.json')
    await enter(page)
    await page.getByTestId('print-register').selectOption('fire')
    const { bytes } = await download(page, 'register-csv')
    await page.getByTestId('register-read').click()
    const name = '登记.csv'
    const lines = bytes.toString('utf8').split('\r\n')
    const number = lines[1].split(',')[0]
    const columns = lines[0].split(',')
    const edited = lines.map((line, i) => {
      if (i !== 1) return line
      const cells = line.split(',')
      cells[columns.indexOf('责任人')] = '王五'
      return cells.join(',')
    })
    await page.getByTestId('register-file').setInputFiles({
      name,
      mimeType: 'text/csv',
      buffer: Buffer.from([...edited, '"没有这个编号"'].join('\r\n')),
    })
    await page.getByTestId('register-changes').waitFor()
    expect(await page.getByTestId('register-changes').locator('tbody tr').count()).toBe(1)
    if (process.env.LOOK) await page.screenshot({ path: process.env.LOOK })
    expect(await page.getByTestId('register-changes').textContent()).toContain('王五')
    expect(await page.getByTestId('register-problems').textContent()).toContain('没有这个编号')
    expect(await violations(page)).toEqual([])
    // Esc leaves the print mode where it is.
    await page.keyboard.press('Escape')
    await page.getByTestId('register-result').waitFor({ state: 'detached' })
    expect(await page.getByTestId('print-mode').count()).toBe(1)
    await page.getByTestId('register-read').click()
    await page.getByTestId('register-paste').fill(`编号\t责任人\n${number}\t王五`)
    await page.getByTestId('dialog-primary').click()
    const again = (await download(page, 'register-csv')).bytes.toString('utf8')
    expect(again).toContain('王五')
    await page.getByTestId('print-close').click()
    await page.keyboard.press('Control+z')
    await enter(page)
    await page.getByTestId('print-register').selectOption('fire')
    expect((await download(page, 'register-csv')).bytes.equals(bytes)).toBe(true)
    expect(faults).toEqual([])
    await context.close()
  }, 60_000)

  it('saves the report as one page of HTML, the same bytes as outside of a browser', async () => {
    const { page, context, faults } = await editor.open()
    await openFile(page, 'fixtures/township-faulty.hall.json')
    await enter(page)
    expect(await page.getByTestId('print-html').count()).toBe(0)
    await page.getByTestId('print-sheet').selectOption('report')
    await page.getByTestId('print-date').fill('2026-11-24')
    await page.locator('[data-testid="print-state"]', { hasText: /共 \d\d/ }).waitFor()
    const html = await download(page, 'print-html')
    expect(html.name).toMatch(/检查报告\.html$/)
    const read = readLayout(readFileSync('fixtures/township-faulty.hall.json', 'utf8'))
    if (!read.ok) throw new Error(read.message.en)
    const asked = { paper: { name: 'A3', landscape: true }, date: '2026-11-24' } as const
    const own = reportHtml(...contextMaker(read.layout)(asked))
    expect(html.bytes.toString()).toBe(own.ok ? own.html : '')
    // Opened by itself it shows the plan, and asks for nothing.
    const alone = await context.newPage()
    const requests: string[] = []
    alone.on('request', request => requests.push(request.url()))
    alone.on('console', message => faults.push(message.text()))
    await alone.setContent(html.bytes.toString())
    expect(await alone.locator('figure svg').count()).toBe(1)
    expect((await alone.locator('figure svg').boundingBox())?.height).toBeGreaterThan(300)
    expect(requests).toEqual([])
    expect(faults).toEqual([])
    await context.close()
  }, 60_000)

  it('offers another scale, larger paper or tiles instead of shrinking, and does each', async () => {
    const { page, context, faults } = await editor.open()
    await openFile(page, 'fixtures/township.hall.json')
    await enter(page)
    const tooLarge = async () => {
      await page.getByTestId('print-paper').selectOption('A4')
      await page.getByTestId('print-scale').selectOption('50')
      await page.getByTestId('print-offers').waitFor()
    }
    await tooLarge()
    expect(await page.getByTestId('print-pdf').isDisabled()).toBe(true)
    await page.getByTestId('offer-scale').click()
    await page.locator('[data-testid="print-page"] svg').waitFor()
    expect(await page.getByTestId('print-scale').inputValue()).not.toBe('50')
    await tooLarge()
    await page.getByTestId('offer-paper').click()
    await page.locator('[data-testid="print-page"] svg').waitFor()
    expect(await page.getByTestId('print-state').textContent()).toContain('1:50')
    expect(await page.getByTestId('print-paper').inputValue()).not.toBe('A4')
    await tooLarge()
    const offered = await page.getByTestId('offer-tiles').textContent()
    await page.getByTestId('offer-tiles').click()
    await page.locator('[data-testid="print-page"] svg').waitFor()
    const pages = Number(/共 (\d+) 页/.exec((await page.getByTestId('print-state').textContent()) ?? '')?.[1])
    // And one with the legend.
    expect(offered).toContain(`${pages - 1} 张`)
    await page.getByTestId('print-next').click()
    await page.locator('[data-testid="print-pages"]', { hasText: '第 2 /' }).waitFor()
    const { bytes } = await download(page, 'print-pdf')
    expect(await pagesOf(bytes)).toHaveLength(pages)
    expect(faults).toEqual([])
    await context.close()
  }, 90_000)

  it('cancels a PDF, and makes it when asked again', async () => {
    const { page, context, faults } = await editor.open()
    await enter(page)
    // The fonts are held back until the cancelling is done.
    let release = () => undefined as unknown
    const held = new Promise<void>(resolve => {
      release = resolve as () => unknown
    })
    await page.route('**/*.ttf', async route => {
      await held
      await route.continue().catch(() => undefined)
    })
    await page.getByTestId('print-pdf').click()
    await page.getByTestId('print-cancel').click()
    await page.locator('[data-testid="print-notice"]', { hasText: '已取消' }).waitFor()
    release()
    const { bytes } = await download(page, 'print-pdf')
    expect(await pagesOf(bytes)).toHaveLength(1)
    expect(faults).toEqual([])
    await context.close()
  }, 90_000)

  it('prints every page on its own sheet of true size', async () => {
    const { page, context, faults } = await editor.open()
    await openFile(page, 'fixtures/township-faulty.hall.json')
    await enter(page)
    await page.getByTestId('print-sheet').selectOption('findings')
    await page.locator('[data-testid="print-state"]', { hasText: /共 [2-9]/ }).waitFor()
    await page.locator('[data-testid="print-page"] svg').waitFor()
    // While the browser's own dialog would be open, the page is as it is printed.
    const pages = Number(/共 (\d+) 页/.exec((await page.getByTestId('print-state').textContent()) ?? '')?.[1])
    await page.evaluate(() => {
      const shown = window as unknown as { printed?: number; asked?: () => void }
      window.print = () => {
        shown.printed = document.querySelectorAll('body > div > svg').length
      }
    })
    await page.getByTestId('print-browser').click()
    await page.waitForFunction(() => (window as unknown as { printed?: number }).printed !== undefined)
    expect(await page.evaluate(() => (window as unknown as { printed?: number }).printed)).toBe(pages)
    expect(await page.locator('body > div > svg').count()).toBe(0)
    expect(faults).toEqual([])
    await context.close()
  }, 60_000)

  it.each([false, true])(
    'axe finds nothing (dark: %s)',
    async dark => {
      const { page, context } = await editor.open({ dark })
      await enter(page)
      expect(await violations(page)).toEqual([])
      await page.getByTestId('print-paper').selectOption('A4')
      await page.getByTestId('print-scale').selectOption('20')
      await page.getByTestId('print-offers').waitFor()
      expect(await violations(page)).toEqual([])
      await context.close()
    },
    60_000,
  )
})
