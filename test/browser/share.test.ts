import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { deflateSync } from 'node:zlib'
import type { Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { LayoutFile } from '../../src/layout/model'
import { unzip } from '../sheets/unzip'
import {
  click,
  type Desk,
  drag,
  type Editor,
  findings,
  judged,
  openFile,
  PLANTED,
  save,
  sit,
  startEditor,
} from './editor-page'

const FAULTY = 'fixtures/township-faulty.hall.json'
const ZD01: [number, number] = [350, 9000]
const CLEAN = 'fixtures/township.hall.json'
const read = (file: string): LayoutFile => JSON.parse(readFileSync(file, 'utf8'))
const folder = mkdtempSync(path.join(tmpdir(), 'tinggui-share-'))
let editor: Editor
beforeAll(async () => {
  editor = await startEditor()
}, 60_000)
afterAll(() => editor.close())

async function desk(run: (desk: Desk) => Promise<void>): Promise<void> {
  const opened = await editor.open()
  await run(opened)
  expect(opened.faults).toEqual([])
  expect(opened.strangers).toEqual([])
  await opened.context.close()
}
async function menu(page: Page, id: string): Promise<void> {
  await page.getByTestId('file-menu').click()
  await page.getByTestId(`menu-${id}`).click()
}
/** Waits for what is said below the plan. */
const notice = (page: Page) => page.getByTestId('notice')

describe('a link', () => {
  it('holds the layout, opens it for viewing in another window, and hands it on to be edited', () =>
    desk(async ({ page, context }) => {
      await openFile(page, FAULTY)
      await menu(page, 'share')
      const link = await page.getByTestId('share-link').inputValue()
      expect(link.startsWith(`${editor.address}#plan=1.`)).toBe(true)
      expect(link.length).toBeLessThan(60_000)
      await page.getByTestId('share-copy').click()
      await page.getByTestId('share-state').getByText('链接已复制').waitFor()
      await page.keyboard.press('Escape')

      const other = await editor.browser.newContext({
        viewport: { width: 1366, height: 768 },
        acceptDownloads: true,
      })
      const theirs = await sit(other, link)
      await findings(theirs.page, PLANTED)
      expect(await theirs.page.getByTestId('saved-state').textContent()).toBe('只读')
      await theirs.page.keyboard.press('Control+a')
      await theirs.page.keyboard.press('Delete')
      await notice(theirs.page).getByText('先供查看').waitFor()
      await theirs.page.getByTestId('take-over').click()
      await theirs.page.getByTestId('take-over').waitFor({ state: 'detached' })
      const saved = await save(theirs.page)
      const { revision: _, ...kept } = saved.json as unknown as LayoutFile
      const { revision: __, ...sent } = read(FAULTY)
      expect(kept).toEqual(sent)
      expect(theirs.faults).toEqual([])
      await other.close()
      expect(context.pages()).toHaveLength(1)
    }))

  it('that is bad says what is wrong and leaves the open layout alone', () =>
    desk(async ({ page }) => {
      await openFile(page, CLEAN)
      await menu(page, 'share')
      const link = await page.getByTestId('share-link').inputValue()
      await page.keyboard.press('Escape')
      const hash = link.slice(link.indexOf('#'))
      const packed = (words: string | Uint8Array) =>
        `#plan=1.${Buffer.from(deflateSync(words)).toString('base64url')}`
      for (const [bad, words] of [
        [hash.slice(0, hash.length / 2), '链接不完整'],
        ['#plan=7.AAAA', '较新版本'],
        [packed(JSON.stringify({ ...read(CLEAN), version: 99 })), '版本为 99'],
        [packed(new Uint8Array(120_000_000).fill(0x20)), '超过 64 MB'],
        [packed('{<script>alert(1)</script>}'), '不是有效的 JSON'],
      ]) {
        await page.evaluate(to => {
          location.hash = to
        }, bad)
        await page.getByTestId('refusal').getByText(words).waitFor()
        await page.getByTestId('dialog-cancel').click()
      }
      // An address of 10 MB is more than the browser takes.
      await page.evaluate(() => {
        location.hash = `#plan=1.${'A'.repeat(10_000_000)}`
      })
      await judged(page)
      expect(await page.locator('h1').getAttribute('title')).toBe('township.hall.json')
      expect(await page.getByTestId('saved-state').textContent()).toBe('已保存')
    }))

  it('is not offered for a layout that is too long for one; the file is', () =>
    desk(async ({ page }) => {
      const layout = read(CLEAN)
      // Words that no compression makes short.
      const comments = Array.from({ length: 60 }, (_, i) => ({
        id: `c${i}`,
        by: '李',
        time: '2026-11-24',
        text: Array.from({ length: 1500 }, (_, j) =>
          String.fromCharCode(0x4e00 + ((i * 7919 + j * j * 31) % 20_000)),
        ).join(''),
      }))
      const file = path.join(folder, 'long.hall.json')
      writeFileSync(file, JSON.stringify({ ...layout, comments }))
      await openFile(page, file)
      await menu(page, 'share')
      await page.getByTestId('share-state').getByText('超过 60 000 的上限').waitFor()
      expect(await page.getByTestId('share-link').count()).toBe(0)
      const download = page.waitForEvent('download')
      await page.getByTestId('share-file').click()
      expect((await download).suggestedFilename()).toMatch(/\.hall\.json$/)
    }))
})

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
    for (const picker of ['showOpenFilePicker', 'showSaveFilePicker'])
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
  await menu(page, 'save-page')
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
    await menu(sheet, 'save-as')
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
    await menu(page, 'save-page')
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
    await menu(page, 'save-page')
    const target = path.join(folder, 'broken.html')
    const whole = readFileSync(await (await download).path(), 'utf8')
    writeFileSync(target, whole.replace('"level":"township"', '"level":"moon"'))
    const sheet = await context.newPage()
    await sheet.goto(`file://${target}`)
    await sheet.getByText('级别').waitFor()
    await context.close()
  })
})

describe('an overview of many layouts', () => {
  it(
    'judges a folder in the background, sorts, filters, exports, opens; what is unreadable has its reason',
    () =>
      desk(async ({ page }) => {
        const halls = path.join(folder, 'halls')
        mkdirSync(path.join(halls, '下级'), { recursive: true })
        for (const name of ['township', 'township-faulty', 'village', 'district'])
          writeFileSync(path.join(halls, `${name}.hall.json`), readFileSync(`fixtures/${name}.hall.json`))
        writeFileSync(
          path.join(halls, '下级', '甲.hall.json'),
          JSON.stringify({ ...read(FAULTY), title: '甲街道' }),
        )
        writeFileSync(path.join(halls, 'broken.hall.json'), '{"format":"tinggui-layout"')
        writeFileSync(path.join(halls, 'notes.txt'), 'not a layout')
        await menu(page, 'overview')
        const chooser = page.waitForEvent('filechooser')
        await page.getByTestId('overview-directory').click()
        await (await chooser).setFiles(halls)
        await page.getByTestId('overview-state').getByText('6 份布局已全部检查').waitFor({ timeout: 30_000 })
        const rows = page.getByTestId('overview-row')
        expect(await rows.count()).toBe(6)
        expect(await page.locator('[data-state="refused"]').textContent()).toContain('文件不完整')

        const cells = () =>
          rows.evaluateAll(list =>
            list.map(row => row.querySelector('[data-count="error"]')?.textContent ?? ''),
          )
        await page.getByTestId('overview-sort-error').click()
        const down = await cells()
        const errors = down.filter(each => each !== '').map(Number)
        expect(errors).toEqual([...errors].sort((a, b) => b - a))
        expect(errors[0]).toBeGreaterThan(9)
        expect(down[down.length - 1]).toBe('')
        await page.getByTestId('overview-sort-error').click()
        expect((await cells())[0]).toBe('0')

        await page.getByTestId('overview-search').fill('甲街道')
        expect(await rows.count()).toBe(1)
        await page.getByTestId('overview-search').fill('')
        await page.getByTestId('overview-level').selectOption('village')
        expect(await rows.count()).toBe(1)
        await page.getByTestId('overview-level').selectOption('')
        const clauses = await page.getByTestId('overview-clause').locator('option').count()
        expect(clauses).toBeGreaterThan(5)
        await page.getByTestId('overview-clause').selectOption({ index: 1 })
        expect(await rows.count()).toBe(2)
        await page.getByTestId('overview-clause').selectOption('')

        const csv = page.waitForEvent('download')
        await page.getByTestId('overview-csv').click()
        const lines = readFileSync(await (await csv).path(), 'utf8')
          .trim()
          .split('\r\n')
        expect(lines).toHaveLength(7)
        expect(lines[0]).toContain('大厅,级别,面积(平方米),违反')
        const xlsx = page.waitForEvent('download')
        await page.getByTestId('overview-xlsx').click()
        const parts = unzip(readFileSync(await (await xlsx).path()))
        expect([...parts.keys()]).toContain('xl/workbook.xml')

        await page.getByTestId('overview-search').fill('甲街道')
        await page.getByTestId('overview-open').click()
        await page.locator('h1[title="甲.hall.json"]').waitFor()
        await findings(page, PLANTED)
        // Opened again it is the same table, judged already.
        await menu(page, 'overview')
        expect(await rows.count()).toBe(6)
      }),
    60_000,
  )

  it(
    'takes several files at once, and can be stopped and gone on with',
    () =>
      desk(async ({ page }) => {
        const names = Array.from({ length: 12 }, (_, i) => path.join(folder, `many-${i}.hall.json`))
        for (const name of names) writeFileSync(name, readFileSync('fixtures/district.hall.json'))
        await menu(page, 'overview')
        const chooser = page.waitForEvent('filechooser')
        await page.getByTestId('overview-files').click()
        await (await chooser).setFiles(names)
        await page
          .locator('[data-testid="overview-row"][data-state="judged"]')
          .first()
          .waitFor({ timeout: 20_000 })
        await page.getByTestId('overview-cancel').click()
        await page.getByTestId('overview-resume').waitFor()
        const judgedNow = () => page.locator('[data-testid="overview-row"][data-state="judged"]').count()
        const stopped = await judgedNow()
        expect(stopped).toBeLessThan(12)
        await page.getByTestId('overview-resume').click()
        await page.getByTestId('overview-state').getByText('12 份布局已全部检查').waitFor({ timeout: 40_000 })
        expect(await judgedNow()).toBe(12)
      }),
    90_000,
  )

  it('opens by itself when several files and a folder are dropped on the page', () =>
    desk(async ({ page, context }) => {
      const inner = path.join(folder, 'dropped', '下级')
      mkdirSync(inner, { recursive: true })
      const file = (place: string, name: string) => {
        writeFileSync(path.join(place, name), readFileSync(CLEAN))
        return path.join(place, name)
      }
      file(inner, 'in.hall.json')
      const [a, b] = [file(folder, 'a.hall.json'), file(folder, 'b.hall.json')]
      // As the browser itself reports a drag from the desktop.
      const cdp = await context.newCDPSession(page)
      const data = { items: [], files: [a, b, path.join(folder, 'dropped')], dragOperationsMask: 1 }
      for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
        await cdp.send('Input.dispatchDragEvent', { type, x: 600, y: 400, data })
      await page.getByTestId('overview-state').getByText('3 份布局已全部检查').waitFor({ timeout: 20_000 })
      const files = await page.getByTestId('overview-row').locator('td:last-child').allTextContents()
      expect(files).toEqual(['a.hall.json', 'b.hall.json', 'dropped/下级/in.hall.json'])
    }))
})
