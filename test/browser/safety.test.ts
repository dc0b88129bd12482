/** Nothing is lost: the browser killed, two windows, files changed by others, storage that refuses. */
import { readFileSync } from 'node:fs'
import type { BrowserContext, Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { HUNG } from '../../src/check/client'
import { random } from '../fuzz/random'
import {
  type Desk,
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
import { dropProfile, newProfile, startBrowser } from './own-browser'

const FAULTY = 'fixtures/township-faulty.hall.json'
const placeOf = (layout: SavedLayout, id: string) =>
  layout.floors[0].items.find(item => item.id === id)?.at ?? [0, 0]
const START = placeOf(JSON.parse(readFileSync(FAULTY, 'utf8')), 'zd02')

let editor: Editor
beforeAll(async () => {
  editor = await startEditor()
  const { page, context } = await editor.open()
  await select(page)
  MOVED = await placed(page)
  await context.close()
}, 60_000)
afterAll(() => editor.close())

async function desk(run: (desk: Desk) => Promise<void>): Promise<void> {
  const opened = await editor.open()
  await run(opened)
  expect(opened.faults).toEqual([])
  expect(opened.strangers).toEqual([])
  await opened.context.close()
}

/** Where the terminal lies after a drag that selects it: it snaps to what it meets. */
let MOVED: readonly number[]

/** Moves the selected terminal by 10 mm. */
const nudge = (page: Page) => page.keyboard.press('ArrowRight')
async function select(page: Page): Promise<void> {
  await drag(page, START, [START[0], START[1] + 1000])
}
const unsaved = async (page: Page) =>
  Number(/(\d+) 步未保存/.exec((await page.locator('dialog').textContent()) ?? '')?.[1])

describe('the browser killed at any moment', () => {
  const TIMES = process.env.TINGGUI_LONG === undefined ? 3 : 20
  it(
    'loses at most the last second, time after time on one profile',
    async () => {
      const r = random(TIMES)
      const profile = newProfile()
      let lost = 0
      let made = 0
      try {
        for (let i = 0; i < TIMES; i++) {
          const own = await startBrowser(profile)
          await own.page.goto(editor.address)
          await judged(own.page)
          const again = own.page.getByText('找到未保存的布局')
          if (made > 0) await again.waitFor()
          if (await again.isVisible()) await own.page.getByTestId('dialog-cancel').click()
          await select(own.page)
          const times = [Date.now()]
          const [x, y] = await placed(own.page)
          await own.page.locator('[role="application"]').focus()
          // Never a pause between steps: an autosave that waits for one would keep nothing.
          const end = Date.now() + 1200 + r.below(2500)
          while (Date.now() < end) {
            await nudge(own.page)
            times.push(Date.now())
          }
          await own.kill()
          const killed = Date.now()
          const sure = times.filter(time => time <= killed - 1000).length
          expect(sure).toBeGreaterThan(0)
          made += times.length

          const next = await startBrowser(profile)
          await next.page.goto(editor.address)
          await next.page.getByText('找到未保存的布局').waitFor()
          const kept = await unsaved(next.page)
          lost += times.length - kept
          expect(kept).toBeGreaterThanOrEqual(sure)
          await next.page.getByTestId('dialog-primary').click()
          await judged(next.page)
          expect(await placed(next.page)).toEqual([x + (kept - 1) * 10, y])
          await next.kill()
        }
        console.log(`killed ${2 * TIMES} times: ${made} steps, ${lost} lost, all of the last second`)
      } finally {
        dropProfile(profile)
      }
    },
    TIMES * 60_000,
  )
})

/** Where the open plan has the terminal, by its properties. */
async function placed(page: Page): Promise<number[]> {
  await page.getByTestId('tab-objects').click()
  await page.locator('[data-object="zd02"]').first().click()
  await page.getByTestId('tab-properties').click()
  return Promise.all(
    [0, 1].map(async i => Number(await page.locator(`[data-field="at.${i}"] input`).inputValue())),
  )
}

describe('two windows', () => {
  it('the second only reads, can take over with all that was done in the first, and the first then only reads', () =>
    desk(async ({ page, context, faults }) => {
      await openFile(page, FAULTY)
      await findings(page, PLANTED)
      const second = await sit(context, editor.address)
      await openFile(second.page, FAULTY)
      await second.page.getByTestId('take-over').waitFor()
      expect(await second.page.getByTestId('saved-state').textContent()).toBe('只读')
      await drag(page, START, [START[0] - 120, START[1]])
      await findings(page, PLANTED - 1)

      await second.page.getByTestId('take-over').click()
      await second.page.getByTestId('take-over').waitFor({ state: 'detached' })
      await findings(second.page, PLANTED - 1)
      expect(await second.page.getByTestId('saved-state').textContent()).toContain('未保存')
      await page.getByTestId('take-over').waitFor()
      await page.keyboard.press('Control+z')
      await findings(page, PLANTED - 1)
      const saved = await save(second.page)
      expect(placeOf(saved.json, 'zd02')).toEqual([START[0] - 120, START[1]])
      faults.push(...second.faults)
    }))
})

/** The browser's file dialogs answered with a file of the page's own file system; another hand may write it. */
async function withFile(context: BrowserContext, content: string): Promise<Page> {
  const page = await context.newPage()
  page.setDefaultTimeout(8000)
  await page.addInitScript(() => {
    const pick = async () => {
      const root = await navigator.storage.getDirectory()
      return root.getFileHandle('hall.hall.json', { create: true })
    }
    Object.assign(window, { showOpenFilePicker: async () => [await pick()], showSaveFilePicker: pick })
  })
  await page.goto(editor.address)
  await judged(page)
  await overwrite(page, content)
  await page.keyboard.press('Control+o')
  await page.locator('h1[title="hall.hall.json"]').waitFor()
  return page
}

const overwrite = (page: Page, content: string) =>
  page.evaluate(async words => {
    const root = await navigator.storage.getDirectory()
    const writable = await (await root.getFileHandle('hall.hall.json', { create: true })).createWritable()
    await writable.write(words)
    await writable.close()
  }, content)
const onDisk = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    const root = await navigator.storage.getDirectory()
    return (await (await root.getFileHandle('hall.hall.json')).getFile()).text()
  })

describe('a file that someone else writes', () => {
  it('is not overwritten unasked', () =>
    desk(async ({ context }) => {
      const source = readFileSync(FAULTY, 'utf8')
      const page = await withFile(context, source)
      await select(page)
      await page.keyboard.press('Control+s')
      await expect.poll(() => page.getByTestId('saved-state').textContent()).toBe('已保存')
      expect(placeOf(JSON.parse(await onDisk(page)), 'zd02')).toEqual(MOVED)

      await overwrite(page, `${source} `)
      await nudge(page)
      await page.keyboard.press('Control+s')
      await page.getByText('文件已被改动').waitFor()
      await page.getByTestId('dialog-cancel').click()
      expect(await onDisk(page)).toBe(`${source} `)
      expect(await page.getByTestId('saved-state').textContent()).toBe('未保存')

      await page.keyboard.press('Control+s')
      await page.getByTestId('dialog-overwrite').click()
      await expect.poll(() => page.getByTestId('saved-state').textContent()).toBe('已保存')
      expect(placeOf(JSON.parse(await onDisk(page)), 'zd02')).toEqual([MOVED[0] + 10, MOVED[1]])
    }))
})

describe('a download, of which nobody hears whether it arrived', () => {
  it('keeps its backup until the file is opened, and shows what it has that the file had not', async () => {
    const { page, context, faults } = await editor.open()
    await openFile(page, FAULTY)
    await select(page)
    await nudge(page)
    const saved = await save(page)
    // The person cancels in the browser's own dialog: the page is told nothing.
    await expect.poll(() => page.getByTestId('saved-state').textContent()).toBe('已下载')
    await page.close({ runBeforeUnload: true })

    const next = await sit(context, editor.address)
    await next.page.getByText('找到未保存的布局').waitFor()
    const said = await next.page.locator('dialog').textContent()
    expect(said).toContain('已下载为“township-faulty.hall.json”')
    expect(said).toMatch(/自助终端 B-ZD-02.*移动/)
    await next.page.getByTestId('dialog-primary').click()
    await judged(next.page)
    expect(await placed(next.page)).toEqual([MOVED[0] + 10, MOVED[1]])
    // Now it arrives: opening the file shows that it did.
    await next.page.close({ runBeforeUnload: true })
    const third = await sit(context, editor.address)
    await third.page.getByTestId('dialog-cancel').click()
    await openFile(third.page, saved.path, 'again.hall.json')
    await third.page.waitForTimeout(400)
    await third.page.close({ runBeforeUnload: true })
    const fourth = await sit(context, editor.address)
    await fourth.page.waitForTimeout(500)
    expect(await fourth.page.getByText('找到未保存的布局').count()).toBe(0)
    expect([...faults, ...next.faults, ...third.faults, ...fourth.faults]).toEqual([])
    await context.close()
  }, 60_000)
})

describe('versions', () => {
  it('are kept at every save, named, looked at and restored by a step that can be undone', () =>
    desk(async ({ page }) => {
      await openFile(page, FAULTY)
      await save(page)
      await drag(page, START, [START[0] - 120, START[1]])
      await findings(page, PLANTED - 1)
      await save(page)
      await page.getByTestId('file-menu').click()
      await page.getByText('历史版本').click()
      await expect.poll(() => page.getByTestId('version').count()).toBe(2)
      await page.getByTestId('version').nth(1).click()
      expect(await page.getByTestId('version').nth(1).textContent()).toMatch(/\d+ 个对象/)
      const picture = page.locator('dialog img')
      await expect
        .poll(() => picture.evaluate(image => (image as HTMLImageElement).naturalWidth))
        .toBeGreaterThan(0)
      await page.getByTestId('version-name').fill('初稿')
      await page.getByTestId('dialog-primary').focus()
      await page.getByTestId('version').nth(1).getByText('初稿').waitFor()
      await page.getByTestId('dialog-primary').click()
      await findings(page, PLANTED)
      await page.keyboard.press('Control+z')
      await findings(page, PLANTED - 1)
    }))
})

describe('storage', () => {
  /** A window whose IndexedDB fails as told. */
  async function withStorage(kind: 'denied' | 'full', run: (page: Page) => Promise<void>): Promise<void> {
    const { context, faults } = await editor.open()
    const page = await context.newPage()
    page.setDefaultTimeout(8000)
    await page.addInitScript(how => {
      if (how === 'denied')
        IDBFactory.prototype.open = () => {
          throw new DOMException('denied', 'SecurityError')
        }
      else {
        // In the middle of a transaction: the first request is taken, then there is no room.
        const put = IDBObjectStore.prototype.put
        let calls = 0
        IDBObjectStore.prototype.put = function (...args: Parameters<typeof put>) {
          const request = put.apply(this, args)
          if (calls++ >= 1 && !('roomAgain' in window)) {
            this.transaction.abort()
            throw new DOMException('full', 'QuotaExceededError')
          }
          return request
        }
      }
      for (const picker of ['showOpenFilePicker', 'showSaveFilePicker'])
        for (const owner of [window, Window.prototype]) Reflect.deleteProperty(owner, picker)
    }, kind)
    page.on('pageerror', error => faults.push(error.message))
    await page.goto(editor.address)
    await judged(page)
    await run(page)
    expect(faults).toEqual([])
    await context.close()
  }

  it('denied is said at the start, and the plan can be edited and downloaded', () =>
    withStorage('denied', async page => {
      await page.getByTestId('no-backup').waitFor()
      const download = page.waitForEvent('download')
      await page.getByTestId('dialog-primary').click()
      await download
      await select(page)
      await expect.poll(() => page.getByTestId('saved-state').textContent()).toContain('未保存')
    }))

  it('full in the middle of a write is said once; what was written before stays; later writes hold everything', () =>
    withStorage('full', async page => {
      await select(page)
      await page.waitForTimeout(600)
      await nudge(page)
      expect(await page.getByTestId('no-backup').textContent()).toContain('已满')
      await page.getByTestId('dialog-cancel').click()
      await page.evaluate(() => Object.assign(window, { roomAgain: true }))
      await nudge(page)
      await nudge(page)
      await page.waitForTimeout(600)
      await page.reload()
      await page.getByText('找到未保存的布局').waitFor()
      expect(await unsaved(page)).toBe(4)
    }))
})

describe('what breaks on the way', () => {
  it('a check that crashes is started again and judges what is done since', () =>
    desk(async ({ page, faults }) => {
      await openFile(page, FAULTY)
      await findings(page, PLANTED)
      const first = page.workers()[0]
      // An error nobody caught, in the worker.
      await first.evaluate(() => void setTimeout(() => Promise.reject(new Error('a crash in the test')), 0))
      await first.evaluate(() => {
        setTimeout(() => {
          throw new Error('a crash in the test')
        }, 0)
      })
      await expect.poll(() => page.workers().length === 1 && page.workers()[0] !== first).toBe(true)
      await findings(page, PLANTED)

      await drag(page, START, [START[0] - 120, START[1]])
      await findings(page, PLANTED - 1)
      // The crash itself is what was asked for.
      const asked = faults.filter(words => !words.includes('a crash in the test'))
      faults.splice(0, faults.length, ...asked)
    }))

  it(
    'a check that hangs is ended and started again, the plan editable all the while',
    () =>
      desk(async ({ page }) => {
        await openFile(page, FAULTY)
        await findings(page, PLANTED)
        const first = page.workers()[0]
        // It never comes back to its messages.
        await first.evaluate(
          () =>
            void setTimeout(() => {
              for (;;);
            }, 0),
        )
        await drag(page, START, [START[0] - 120, START[1]])
        expect(await page.getByTestId('saved-state').textContent()).toContain('未保存')
        expect(await page.getByTestId('check-state').getAttribute('data-status')).toBe('checking')
        await expect
          .poll(() => page.workers().length === 1 && page.workers()[0] !== first, { timeout: HUNG + 15_000 })
          .toBe(true)
        await findings(page, PLANTED - 1)
      }),
    90_000,
  )

  it('typefaces that do not load leave the plan drawn, judged and savable', async () => {
    const { context } = await editor.open()
    await context.route(/\.woff2?$/, route => route.abort())
    const page = await context.newPage()
    const errors: string[] = []
    page.on('pageerror', error => errors.push(error.message))
    await page.goto(editor.address)
    await findings(page, PLANTED)
    const ink = () =>
      page
        .locator('[role="application"] canvas')
        .first()
        .evaluate(canvas => {
          const { width, height } = canvas as HTMLCanvasElement
          const data =
            (canvas as HTMLCanvasElement).getContext('2d')?.getImageData(0, 0, width, height).data ?? []
          return new Set(data).size
        })
    await expect.poll(ink).toBeGreaterThan(10)
    expect(errors).toEqual([])
    await context.close()
  })

  it('a clock set back a year loses neither edits nor versions', () =>
    desk(async ({ page, context, faults }) => {
      await openFile(page, FAULTY)
      await findings(page, PLANTED)
      await select(page)
      await page.waitForTimeout(600)
      await page.clock.setFixedTime(Date.now() - 365 * 24 * 3600 * 1000)
      await nudge(page)
      await nudge(page)
      await page.waitForTimeout(600)
      await page.close({ runBeforeUnload: false })
      const next = await sit(context, editor.address)
      await next.page.getByText('找到未保存的布局').waitFor()
      expect(await unsaved(next.page)).toBe(3)
      await next.page.getByTestId('dialog-primary').click()
      await judged(next.page)
      expect(await placed(next.page)).toEqual([MOVED[0] + 20, MOVED[1]])
      faults.push(...next.faults)
    }))
})
