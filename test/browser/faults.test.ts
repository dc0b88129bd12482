/** The browser's own parts broken on purpose: the editor goes on, says so, and the plan is whole. */
import { readFileSync } from 'node:fs'
import type { Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  drag,
  type Editor,
  findings,
  judged,
  openFile,
  PLANTED,
  type SavedLayout,
  save,
  sit,
  startEditor,
} from './editor-page'

const FAULTY = 'fixtures/township-faulty.hall.json'
const HALL: SavedLayout = JSON.parse(readFileSync(FAULTY, 'utf8'))
const START = HALL.floors[0].items.find(({ id }) => id === 'zd02')?.at ?? [0, 0]

let editor: Editor
beforeAll(async () => {
  editor = await startEditor()
}, 60_000)
afterAll(() => editor.close())

/** A window in which something is broken before the editor's first line runs. */
async function broken(fault: () => void, run: (page: Page) => Promise<void>): Promise<void> {
  const { context } = await editor.open()
  const page = await context.newPage()
  page.setDefaultTimeout(20_000)
  const errors: string[] = []
  page.on('pageerror', error => errors.push(error.message))
  await page.addInitScript(() => {
    for (const picker of ['showOpenFilePicker', 'showSaveFilePicker'])
      for (const owner of [window, Window.prototype]) Reflect.deleteProperty(owner, picker)
  })
  await page.addInitScript(fault)
  await page.goto(editor.address)
  await judged(page)
  await run(page)
  expect(errors).toEqual([])
  await context.close()
}

/** Opens, moves a thing, saves: the morning's work. */
async function works(page: Page): Promise<void> {
  await openFile(page, FAULTY)
  await findings(page, PLANTED)
  await drag(page, START, [START[0] - 120, START[1]])
  await findings(page, PLANTED - 1)
  const { json } = await save(page)
  expect(json.floors[0].items.find(({ id }) => id === 'zd02')?.at).toEqual([START[0] - 120, START[1]])
  await expect.poll(() => page.getByTestId('saved-state').textContent(), { timeout: 15_000 }).toBe('已下载')
}

describe('the editor goes on', () => {
  it('when the browser keeps a store that never answers, and says that nothing is kept', () =>
    broken(
      () => {
        // A damaged database: the request is taken, and nothing ever comes of it.
        IDBFactory.prototype.open = () =>
          Object.create(IDBOpenDBRequest.prototype, {
            onsuccess: { writable: true },
            onerror: { writable: true },
          })
      },
      async page => {
        await page.getByTestId('no-backup').waitFor()
        await page.getByTestId('dialog-cancel').click()
        await works(page)
      },
    ))

  it('when even the small storage of preferences is forbidden', () =>
    broken(
      () => {
        for (const name of ['localStorage', 'sessionStorage'])
          Object.defineProperty(window, name, {
            get: () => {
              throw new DOMException('denied', 'SecurityError')
            },
          })
      },
      async page => {
        const tour = page.getByTestId('tour-close')
        if (await tour.isVisible()) await tour.click()
        await works(page)
      },
    ))

  it('when locks are refused', () =>
    broken(
      () => {
        const refuse = () => Promise.reject(new DOMException('denied', 'SecurityError'))
        Object.assign(LockManager.prototype, { request: refuse, query: refuse })
      },
      async page => {
        const tour = page.getByTestId('tour-close')
        if (await tour.isVisible()) await tour.click()
        await works(page)
      },
    ))

  it('when no thread can be started for the check: the plan is drawn, edited and saved', () => unjudged())
})

/** Without a thread nothing is judged, and nothing else waits for it. */
async function unjudged(): Promise<void> {
  const { context } = await editor.open()
  const page = await context.newPage()
  page.setDefaultTimeout(20_000)
  const errors: string[] = []
  page.on('pageerror', error => errors.push(error.message))
  await page.addInitScript(() => {
    localStorage.setItem('tinggui.preferences', '{"toured":true}')
    for (const picker of ['showOpenFilePicker', 'showSaveFilePicker'])
      for (const owner of [window, Window.prototype]) Reflect.deleteProperty(owner, picker)
    Object.assign(window, {
      Worker: class {
        constructor() {
          throw new DOMException('no thread', 'SecurityError')
        }
      },
    })
  })
  await page.goto(editor.address)
  await page.getByTestId('check-state').waitFor()
  await openFile(page, FAULTY)
  await drag(page, START, [START[0] - 120, START[1]])
  await expect.poll(() => page.getByTestId('saved-state').textContent()).toContain('未保存')
  expect(await page.getByTestId('check-state').getAttribute('data-status')).toBe('failed')
  const { json } = await save(page)
  expect(json.floors[0].items.find(({ id }) => id === 'zd02')?.at).toEqual([START[0] - 120, START[1]])
  expect(errors).toEqual([])
  await context.close()
}

describe('a save that would put a nearly empty plan over a full one', () => {
  it('asks first, says how many things there were and are, and can be left', async () => {
    const { page, context, faults } = await editor.open()
    await openFile(page, FAULTY)
    await judged(page)
    await page.keyboard.press('Control+a')
    await page.keyboard.press('Delete')
    await judged(page)
    let downloads = 0
    page.on('download', () => downloads++)
    await page.keyboard.press('Control+s')
    await page.getByText('布局几乎是空的').waitFor()
    expect(await page.locator('dialog').textContent()).toMatch(/\d+/)
    await page.getByTestId('dialog-cancel').click()
    await page.waitForTimeout(500)
    expect(downloads).toBe(0)
    expect(await page.getByTestId('saved-state').textContent()).toContain('未保存')
    await page.keyboard.press('Control+s')
    const waiting = page.waitForEvent('download')
    await page.getByTestId('dialog-primary').click()
    const saved: SavedLayout = JSON.parse(readFileSync(await (await waiting).path(), 'utf8'))
    expect(saved.floors[0].items ?? []).toEqual([])
    expect(faults).toEqual([])
    await context.close()
  })
})

describe('paper', () => {
  /** A window for which some files of the program cannot be fetched. */
  async function without(files: RegExp, run: (page: Page, again: () => Promise<void>) => Promise<void>) {
    // Without a service worker, which would have the files.
    const context = await editor.browser.newContext({ acceptDownloads: true, serviceWorkers: 'block' })
    await context.route(files, route => route.abort())
    const { page } = await sit(context, editor.address)
    page.setDefaultTimeout(20_000)
    const errors: string[] = []
    page.on('pageerror', error => errors.push(error.message))
    await page.keyboard.press('Control+p')
    await page.getByTestId('print-mode').waitFor()
    await run(page, () => context.unroute(files))
    expect(errors).toEqual([])
    await context.close()
  }

  it('whose thread cannot be fetched says so, and is made once it can', () =>
    without(/print-worker.*\.js$/, async (page, again) => {
      await page.getByTestId('print-mode').getByText('图纸没有生成').waitFor()
      await again()
      await page.getByTestId('print-mode').locator('select').first().selectOption({ index: 1 })
      await page.locator('[data-testid="print-page"] svg').waitFor()
    }))

  it.each([
    ['letters', /\.(woff|ttf)$/],
    ['typesetting, as in a browser without it', /\.wasm$/],
  ])('whose %s cannot be fetched says so and offers the browser’s own printing', (_, files) =>
    without(files, async (page, again) => {
      await page.locator('[data-testid="print-page"] svg').waitFor()
      await page.getByTestId('print-pdf').click()
      await page.locator('[data-testid="print-notice"][data-tone="error"]').waitFor()
      expect(await page.getByTestId('print-notice').textContent()).toMatch(/浏览器版本过旧.*用浏览器打印/)
      await expect.poll(() => page.getByTestId('print-browser').isEnabled()).toBe(true)
      await again()
      const download = page.waitForEvent('download', { timeout: 60_000 })
      await page.getByTestId('print-pdf').click()
      expect((await download).suggestedFilename()).toMatch(/\.pdf$/)
    }),
  )
})
