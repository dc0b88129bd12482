/** The built editor in a real browser, and a person's hands on it. */
import { existsSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import type { Browser, BrowserContext, Page } from 'playwright'
import { type PreviewServer, preview } from 'vite'
import { checkLayout } from '../../src/check/engine'
import { readLayout } from '../../src/layout/read'
import { launchChromium } from '../tools/chromium'

export type Editor = {
  readonly address: string
  readonly browser: Browser
  /** A fresh profile with one page on which the first sample is open and judged. */
  open(options?: { dark?: boolean; width?: number; height?: number }): Promise<Desk>
  close(): Promise<void>
}

const faulty = readLayout(readFileSync('fixtures/township-faulty.hall.json', 'utf8'))
/** How many findings the check has for the faulty sample outside a browser: the page must show as many. */
export const PLANTED = faulty.ok ? checkLayout(faulty.layout).findings.length : Number.NaN

/** One person's window, with everything that went wrong in it. */
export type Desk = {
  readonly page: Page
  readonly context: BrowserContext
  /** Console errors, uncaught errors, refused requests. */
  readonly faults: string[]
  /** Addresses asked for that are not the editor's own. */
  readonly strangers: string[]
}

export async function startEditor(): Promise<Editor> {
  if (!existsSync('dist/index.html')) throw new Error('dist is missing: npm run build')
  const server: PreviewServer = await preview({ preview: { port: 0 }, logLevel: 'error' })
  const [address] = server.resolvedUrls?.local ?? []
  const browser = await launchChromium()
  return {
    address,
    browser,
    async open({ dark = false, width = 1366, height = 768 } = {}) {
      const context = await browser.newContext({
        viewport: { width, height },
        colorScheme: dark ? 'dark' : 'light',
        acceptDownloads: true,
      })
      return sit(context, address)
    },
    async close() {
      await browser.close()
      await server.close()
    },
  }
}

/** A window in a profile that may have been used before. */
export async function sit(context: BrowserContext, address: string, { tour = false } = {}): Promise<Desk> {
  const page = await context.newPage()
  page.setDefaultTimeout(8000)
  const faults: string[] = []
  const strangers: string[] = []
  page.on('console', message => {
    if (message.type() === 'error') faults.push(message.text())
  })
  page.on('pageerror', error => faults.push(error.message))
  page.on('request', request => {
    const url = request.url()
    if (!url.startsWith(address) && !url.startsWith('blob:') && !url.startsWith('data:')) strangers.push(url)
  })
  // Listening from the start: interception switched on at the moment of the click comes too late at times.
  page.on('filechooser', () => undefined)
  // Without the browser's own pickers, which no script can answer: files come by input, go by download.
  await page.addInitScript(show => {
    // The first steps are put away, unless they are what is looked at.
    if (!show && !localStorage.getItem('tinggui.preferences'))
      localStorage.setItem('tinggui.preferences', '{"toured":true}')
    for (const picker of ['showOpenFilePicker', 'showSaveFilePicker', 'showDirectoryPicker'])
      for (const owner of [window, Window.prototype]) Reflect.deleteProperty(owner, picker)
  }, tour)
  await page.goto(address)
  await judged(page)
  return { page, context, faults, strangers }
}

/** One person's sitting, in which nothing may go wrong and no stranger be asked. */
export async function sitting(editor: Editor, run: (desk: Desk) => Promise<void>): Promise<void> {
  const desk = await editor.open()
  await run(desk)
  const { faults, strangers } = desk
  if (faults.length + strangers.length > 0)
    throw new Error(`went wrong: ${[...faults, ...strangers].join('\n')}`)
  await desk.context.close()
}

/** Chooses from the file menu. */
export async function fileMenu(page: Page, id: string): Promise<void> {
  await page.getByTestId('file-menu').click()
  await page.getByTestId(`menu-${id}`).click()
}

/** Waits until the check has answered for what is on screen. */
export const judged = (page: Page) =>
  page.locator('[data-testid="check-state"][data-status="current"]').waitFor()

/** Waits until exactly so many findings are listed. */
export async function findings(page: Page, count: number): Promise<string[]> {
  await judged(page)
  await page.waitForFunction(
    expected => document.querySelectorAll('[data-finding]').length === expected,
    count,
    { timeout: 10_000 },
  )
  return page
    .locator('[data-finding]')
    .evaluateAll(list => list.map(each => each.getAttribute('data-finding') ?? ''))
}

/** The page's place of a plan point, mm. */
export async function onScreen(page: Page, [x, y]: readonly [number, number]): Promise<[number, number]> {
  const box = await page.locator('[role="application"]').boundingBox()
  const view = await page.getByTestId('plan').evaluate(element => ({ ...element.dataset }))
  if (!box) throw new Error('no plan')
  return [box.x + x * Number(view.scale) + Number(view.x), box.y + y * Number(view.scale) + Number(view.y)]
}

export async function click(page: Page, at: readonly [number, number]): Promise<void> {
  await page.mouse.click(...(await onScreen(page, at)))
}

/** Drags slowly, as a hand does: a little too far, and back. */
export async function drag(
  page: Page,
  from: readonly [number, number],
  to: readonly [number, number],
): Promise<void> {
  await page.mouse.move(...(await onScreen(page, from)))
  await page.mouse.down()
  const [x, y] = await onScreen(page, to)
  await page.mouse.move(x + 12, y + 12, { steps: 8 })
  await page.mouse.move(x, y, { steps: 4 })
  await page.mouse.up()
}

/** Opens a file, by another name if wished, and waits until it is the open plan. */
export async function openFile(page: Page, path: string, name = basename(path)): Promise<void> {
  const chooser = page.waitForEvent('filechooser')
  await page.keyboard.press('Control+o')
  await (await chooser).setFiles({ name, mimeType: 'application/json', buffer: readFileSync(path) })
  await page.locator(`h1[title="${name}"]`).waitFor()
}

/** Saves and reads what was saved. */
export async function save(page: Page): Promise<{ name: string; path: string; json: SavedLayout }> {
  const download = page.waitForEvent('download')
  await page.keyboard.press('Control+s')
  const file = await download
  const path = await file.path()
  return { name: file.suggestedFilename(), path, json: JSON.parse(readFileSync(path, 'utf8')) }
}

export type SavedLayout = {
  profile?: { params?: Record<string, Record<string, unknown>>; severity?: Record<string, string> }
  checklist?: Record<string, { result: string; note?: string; by?: string; at?: string }>
  revision?: number
  title: string
  floors: { items: { id: string; at: [number, number]; rotation?: number; number?: string }[] }[]
}

/** Drops text as a file onto the plan. */
export async function dropFile(page: Page, name: string, content: string): Promise<void> {
  await page.getByTestId('plan').evaluate(
    (element, file) => {
      const data = new DataTransfer()
      data.items.add(new File([file.content], file.name, { type: 'application/json' }))
      for (const type of ['dragover', 'drop'])
        element.dispatchEvent(new DragEvent(type, { dataTransfer: data, bubbles: true, cancelable: true }))
    },
    { name, content },
  )
}
