import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { LayoutFile } from '../../src/layout/model'
import {
  click,
  drag,
  type Editor,
  fileMenu,
  findings,
  judged,
  openFile,
  PLANTED,
  save,
  startEditor,
} from './editor-page'

const FAULTY = 'fixtures/township-faulty.hall.json'
const ZD01: [number, number] = [350, 9000]
const CLEAN = 'fixtures/township.hall.json'
const read = (file: string): LayoutFile => JSON.parse(readFileSync(file, 'utf8'))
const folder = mkdtempSync(path.join(tmpdir(), 'tinggui-single-page-'))
let editor: Editor
beforeAll(async () => {
  editor = await startEditor()
}, 60_000)
afterAll(() => editor.close())

/** Waits for what is said below the plan. */
const notice = (page: Page) => page.getByTestId('notice')

/** A page of its own, opened from its file in a profile that has no network. */
async function openAlone(file: string) {
  const alone = await editor.browser.newContext({
    viewport: { width: 1366, height: 768 },
    acceptDownloads: true,
    offline: true,
  })
  const sheet = await alone.newPage()
  sheet.setDefaultTimeout(15_000)
  const [faults, asked]: [string[], string[]] = [[], []]
  sheet.on('console', message => message.type() === 'error' && faults.push(message.text()))
  sheet.on('pageerror', error => faults.push(error.message))
  sheet.on('request', request => asked.push(request.url().replace(/^(blob|data):.*/s, '$1')))
  await sheet.addInitScript(() => {
    for (const picker of ['showOpenFilePicker', 'showSaveFilePicker', 'showDirectoryPicker'])
      for (const owner of [window, Window.prototype]) Reflect.deleteProperty(owner, picker)
    Object.assign(window, { printed: [] as string[] })
    window.print = () => {
      const { printed } = window as unknown as { printed: string[] }
      printed.push(
        [...document.querySelectorAll('body > :not(#app) svg')].map(each => each.textContent).join(),
      )
    }
  })
  const address = `file://${file.split('/').map(encodeURIComponent).join('/')}`
  await sheet.goto(address)
  return { alone, sheet, faults, asked, address }
}

/** The open layout as a page of its own. */
async function savedPage(page: Page, name: string): Promise<string> {
  const download = page.waitForEvent('download')
  await fileMenu(page, 'save-page')
  const file = path.join(folder, name)
  await (await download).saveAs(file)
  await notice(page).getByText('已保存').waitFor()
  return file
}

describe('a single page', () => {
  it('opens from a file by itself with plan, findings, clauses and print, and gives the layout back', async () => {
    const { page, context } = await editor.open()
    await openFile(page, FAULTY)
    const file = await savedPage(page, '大厅 <1>.html')
    await context.close()

    const { alone, sheet, faults, asked, address } = await openAlone(file)
    await findings(sheet, PLANTED)
    const layout = read(FAULTY)
    expect(await sheet.title()).toContain(layout.title)
    await sheet.getByTestId('review-panel').waitFor()

    // The plan is there, and follows wheel and hand.
    const view = () => sheet.getByTestId('plan').evaluate(element => ({ ...element.dataset }))
    const first = await view()
    await sheet.mouse.move(600, 400)
    await sheet.mouse.wheel(0, -300)
    await sheet.waitForFunction(
      scale => document.querySelector<HTMLElement>('[data-testid="plan"]')?.dataset.scale !== scale,
      first.scale,
    )
    const zoomed = await view()
    await sheet.mouse.down({ button: 'middle' })
    await sheet.mouse.move(700, 450, { steps: 4 })
    await sheet.mouse.up({ button: 'middle' })
    await sheet.waitForFunction(
      x => document.querySelector<HTMLElement>('[data-testid="plan"]')?.dataset.x !== x,
      zoomed.x,
    )
    const ink = await sheet.evaluate(() => {
      const canvas = document.querySelector<HTMLCanvasElement>('[role="application"] canvas')
      const pixels = canvas?.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data ?? []
      const colours = new Set<number>()
      for (let i = 0; i < pixels.length; i += 4)
        colours.add((pixels[i] << 16) | (pixels[i + 1] << 8) | pixels[i + 2])
      return colours.size
    })
    expect(ink).toBeGreaterThan(20)

    await sheet.getByTestId('review-clauses').click()
    await sheet.getByTestId('clause-summary').waitFor()
    await sheet.locator('[data-clause="2.1.1"] button').click()

    await sheet.keyboard.press('Control+p')
    await sheet.getByTestId('print-state').getByText('共 1 页').waitFor()
    await sheet.getByTestId('print-browser').click()
    await sheet.waitForFunction(() => (window as unknown as { printed: string[] }).printed.length === 1)
    const [printed] = await sheet.evaluate(() => (window as unknown as { printed: string[] }).printed)
    expect(printed).toContain(layout.title)
    await sheet.getByTestId('print-pdf').click()
    await sheet.getByTestId('print-notice').getByText('用浏览器打印').waitFor()
    await sheet.getByTestId('print-close').click()

    const back = sheet.waitForEvent('download')
    await fileMenu(sheet, 'save-as')
    const { revision: _, ...given } = JSON.parse(readFileSync(await (await back).path(), 'utf8'))
    const { revision: __, ...sent } = layout
    expect(given).toEqual(sent)

    // A page made from the page is the same again: it is its own template.
    await sheet.getByTestId('file-menu').click()
    const again = sheet.waitForEvent('download')
    await sheet.getByTestId('menu-save-page').click()
    const copy = readFileSync(await (await again).path(), 'utf8')
    const original = readFileSync(file, 'utf8')
    const scripts = (words: string) =>
      [...words.matchAll(/<script(?: type="module")?>.*?<\/script>/gs)].map(([all]) => all)
    expect(scripts(copy)).toEqual(scripts(original))
    expect(scripts(copy)).toHaveLength(2)

    expect(faults).toEqual([])
    expect([...new Set(asked)].sort()).toEqual(['blob', address].sort())
    await alone.close()
  }, 90_000)

  it('is for review: the plan stands still, comments and decisions are made in it and given back as a file', async () => {
    const { page, context } = await editor.open()
    await openFile(page, FAULTY)
    const file = await savedPage(page, '审阅.html')
    await context.close()
    const { alone, sheet, faults, asked, address } = await openAlone(file)
    await findings(sheet, PLANTED)
    // The first steps are a planner's.
    expect(await sheet.getByTestId('tour').count()).toBe(0)
    await drag(sheet, ZD01, [3000, 9000])
    await click(sheet, ZD01)
    await sheet.keyboard.press('Delete')
    await notice(sheet).waitFor()

    await sheet.getByTestId('review-comments').click()
    await sheet.getByTestId('add-comment').click()
    await click(sheet, ZD01)
    await sheet.getByTestId('comment-words').fill('插座位置请核对')
    await sheet.getByTestId('comment-save').click()
    await sheet.getByTestId('reviewer-name').fill('李审')
    await sheet.getByTestId('dialog-primary').click()
    await sheet.locator('[data-comment]').getByText('B-ZD-01').waitFor()
    await sheet.getByTestId('reply-words').fill('已到现场看过')
    await sheet.getByTestId('reply').click()
    await sheet.locator('[data-comment]').getByText('已到现场看过').waitFor()

    await sheet.getByTestId('review-ledger').click()
    const row = sheet.locator('[data-testid="ledger"] [data-finding="align/row:zd02"]')
    await row.getByTestId('ledger-entry').click()
    await sheet.getByTestId('decide-waive').click()
    await sheet.getByTestId('decision-words').fill('线槽所限')
    await sheet.getByTestId('decision-now').click()
    await sheet
      .locator('[data-testid="ledger"] [data-finding="align/row:zd02"][data-state="waived"]')
      .waitFor()

    const { json } = await save(sheet)
    const given = json as unknown as LayoutFile
    const sent = read(FAULTY)
    expect(given.comments).toMatchObject([
      { item: 'zd01', text: '插座位置请核对', by: '李审', replies: [{ text: '已到现场看过', by: '李审' }] },
    ])
    expect(given.waivers).toMatchObject([{ finding: 'align/row:zd02', reason: '线槽所限', by: '李审' }])
    expect(given.floors).toEqual(sent.floors)
    expect(given.id).toBe(sent.id)

    // The page that is made of it holds what was said, for whoever opens it next.
    const next = await openAlone(await savedPage(sheet, '审阅二.html'))
    await next.sheet.getByTestId('review-comments').click()
    await next.sheet.locator('[data-comment]').getByText('插座位置请核对').waitFor()
    expect(faults.concat(next.faults)).toEqual([])
    expect([...new Set(asked)].sort()).toEqual(['blob', address].sort())
    await next.alone.close()
    await alone.close()
  }, 120_000)

  it('is no way in for what a layout says', async () => {
    const { page, context } = await editor.open()
    const file = path.join(folder, 'evil.hall.json')
    const evil = '</script><script>window.evil = 1</script><!-- <img src=x onerror=alert(1)>'
    writeFileSync(file, JSON.stringify({ ...read(CLEAN), title: evil }))
    await openFile(page, file)
    const download = page.waitForEvent('download')
    await fileMenu(page, 'save-page')
    const target = path.join(folder, 'evil.html')
    await (await download).saveAs(target)
    const sheet = await context.newPage()
    await sheet.goto(`file://${target}`)
    await judged(sheet)
    expect(
      await sheet.evaluate(() => [
        (window as unknown as { evil?: number }).evil,
        document.querySelector('h1')?.textContent,
      ]),
    ).toEqual([undefined, evil])
    await context.close()
  })

  it('whose layout was edited into nonsense says where', async () => {
    const { page, context } = await editor.open()
    const download = page.waitForEvent('download')
    await fileMenu(page, 'save-page')
    const target = path.join(folder, 'broken.html')
    const whole = readFileSync(await (await download).path(), 'utf8')
    writeFileSync(target, whole.replace('"level":"township"', '"level":"moon"'))
    const sheet = await context.newPage()
    await sheet.goto(`file://${target}`)
    await sheet.getByText('级别').waitFor()
    await context.close()
  })
})
