/** Without a network, under a path of an intranet, in plain http, in browsers that are too old. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser, Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { wordsOf } from '../sheets/pdf-reader'
import { launchChromium } from '../tools/chromium'
import { drag, findings, judged, openFile, PLANTED, save, sit } from './editor-page'
import { type StaticServer, serve } from './static-server'

const HEADER = /add_header Content-Security-Policy "([^"]+)"/
const FAULTY = JSON.parse(readFileSync('fixtures/township-faulty.hall.json', 'utf8'))
const START: [number, number] = FAULTY.floors[0].items.find((item: { id: string }) => item.id === 'zd02').at
const UNDER = '/hall/editor/'
let server: StaticServer
let browser: Browser
beforeAll(async () => {
  const policy = HEADER.exec(readFileSync('README.md', 'utf8'))?.[1]
  if (!policy) throw new Error('README names no policy')
  server = await serve('dist', UNDER, {
    'Content-Security-Policy': policy,
    'X-Content-Type-Options': 'nosniff',
  })
  browser = await launchChromium(
    '--host-resolver-rules=MAP intranet.test 127.0.0.1',
    // On this machine though it is called otherwise.
    '--proxy-bypass-list=intranet.test',
  )
}, 60_000)
afterAll(async () => {
  await browser?.close()
  await server?.close()
})

const secure = () => `http://localhost:${server.port}${UNDER}`
const installed = (page: Page) =>
  expect
    .poll(
      () =>
        page.evaluate(async () => [
          navigator.serviceWorker.controller !== null,
          (await caches.keys()).length,
        ]),
      { timeout: 15_000 },
    )
    .toEqual([true, 2])

describe('with the network cut', () => {
  it('everything works that worked before, from the first load on', async () => {
    const context = await browser.newContext({ acceptDownloads: true })
    const first = await sit(context, secure())
    await installed(first.page)
    server.cut = true
    try {
      const next = await sit(context, secure())
      await findings(next.page, PLANTED)
      await openFile(next.page, 'fixtures/township.hall.json')
      await findings(next.page, 0)
      // Parts that are fetched only when asked for.
      await next.page.getByTestId('tab-clauses').click()
      await next.page.keyboard.press('Alt+n')
      await next.page.locator('dialog').waitFor()
      await next.page.getByTestId('dialog-cancel').click()
      await save(next.page)
      expect([...first.faults, ...next.faults]).toEqual([])
      expect([...first.strangers, ...next.strangers]).toEqual([])
    } finally {
      server.cut = false
      await context.close()
    }
  })

  it('paper is made too, under the policy of the server: PDF and picture, with Mongolian letters', async () => {
    const mongolian = 'ᠮᠣᠩᠭᠣᠯ'
    const hall = JSON.parse(readFileSync('fixtures/township.hall.json', 'utf8'))
    hall.hall.name = `${hall.hall.name} ${mongolian}`
    const file = path.join(mkdtempSync(path.join(tmpdir(), 'tinggui-hall-')), 'm.hall.json')
    writeFileSync(file, JSON.stringify(hall))
    const context = await browser.newContext({ acceptDownloads: true })
    const { page, faults, strangers } = await sit(context, secure())
    await installed(page)
    server.cut = true
    try {
      await openFile(page, file)
      await page.keyboard.press('Control+p')
      await page.locator('[data-testid="print-page"] svg').waitFor()
      for (const what of ['pdf', 'png']) {
        const waiting = page.waitForEvent('download', { timeout: 30_000 })
        await page.getByTestId(`print-${what}`).click()
        const bytes = readFileSync(await (await waiting).path())
        expect(bytes.length).toBeGreaterThan(50_000)
        if (what === 'pdf') {
          const [words] = await wordsOf(bytes)
          expect(words.map(({ text }) => text).join('')).toContain(mongolian)
        }
        await page.locator('[data-testid="print-notice"][data-tone="info"]').waitFor()
      }
      expect(faults).toEqual([])
      expect(strangers).toEqual([])
    } finally {
      server.cut = false
      await context.close()
    }
  }, 60_000)

  it('a new build waits until the person agrees, and asks about unsaved work first', async () => {
    const newer = mkdtempSync(path.join(tmpdir(), 'tinggui-dist-'))
    cpSync('dist', newer, { recursive: true })
    const index = readFileSync(path.join(newer, 'index.html'), 'utf8')
    writeFileSync(path.join(newer, 'index.html'), index.replace('<body>', '<body data-build="newer">'))
    const worker = readFileSync(path.join(newer, 'sw.js'), 'utf8')
    writeFileSync(path.join(newer, 'sw.js'), worker.replace(/"version":"\w+"/, '"version":"newer"'))
    const build = (page: Page) => page.locator('body').getAttribute('data-build')
    const context = await browser.newContext({ acceptDownloads: true })
    try {
      const { page } = await sit(context, secure())
      await installed(page)
      await openFile(page, 'fixtures/township-faulty.hall.json')
      await findings(page, PLANTED)
      await drag(page, START, [START[0] - 120, START[1]])
      await findings(page, PLANTED - 1)
      server.directory = newer
      await page.evaluate(async () => (await navigator.serviceWorker.ready).update())
      await page.getByTestId('newer').waitFor()
      // Neither now nor in a new window.
      const other = await sit(context, secure())
      expect(await build(other.page)).toBeNull()
      await other.page.close()
      await page.getByTestId('newer').click()
      await page.getByText('先保存当前布局吗?').waitFor()
      await page.getByTestId('dialog-cancel').click()
      expect(await build(page)).toBeNull()
      await save(page)
      await page.getByTestId('newer').click()
      await page.waitForFunction(() => document.body?.dataset.build === 'newer')
      await judged(page)
      expect(await page.getByTestId('newer').count()).toBe(0)
    } finally {
      server.directory = path.resolve('dist')
      await context.close()
      rmSync(newer, { recursive: true, force: true })
    }
  })
})

describe('as an application of its own', () => {
  /** The manifest as the browser reads it. */
  async function manifestOf(page: Page) {
    const session = await page.context().newCDPSession(page)
    return session.send('Page.getAppManifest')
  }

  it('it can be installed: what the browser asks of a page for that, it finds', async () => {
    const context = await browser.newContext()
    const { page } = await sit(context, secure())
    await installed(page)
    // What Chromium asks for: https://web.dev/articles/install-criteria; a headless one does not judge by itself.
    const { errors, manifest } = await manifestOf(page)
    expect(errors).toEqual([])
    expect(manifest).toMatchObject({ startUrl: secure(), scope: secure(), display: 'kStandalone' })
    expect(manifest.name).toMatch(/^厅规/)
    expect(manifest.shortName ?? manifest.name).toMatch(/^厅规/)
    // Drawn at any size, so also at the 144 pixels that are asked for.
    expect(manifest.icons?.[0].type).toBe('image/svg+xml')
    const drawn = page.evaluate(async url => {
      const picture = new Image()
      picture.src = url
      await picture.decode()
    }, manifest.icons?.[0].url ?? '')
    await expect(drawn).resolves.toBeUndefined()
    await context.close()
  })

  it('a manifest that is spoilt is found out', async () => {
    const spoilt = mkdtempSync(path.join(tmpdir(), 'tinggui-dist-'))
    cpSync('dist', spoilt, { recursive: true })
    writeFileSync(path.join(spoilt, 'manifest.webmanifest'), '{"name": "厅规",')
    server.directory = spoilt
    const context = await browser.newContext()
    try {
      const { page } = await sit(context, secure())
      expect((await manifestOf(page)).errors).not.toEqual([])
    } finally {
      server.directory = path.resolve('dist')
      await context.close()
      rmSync(spoilt, { recursive: true, force: true })
    }
  })
})

describe('plain http', () => {
  it('has none of what only secure pages have, and edits, saves and recovers all the same', async () => {
    const context = await browser.newContext({ acceptDownloads: true })
    const address = `http://intranet.test:${server.port}${UNDER}`
    const { page, faults, strangers } = await sit(context, address)
    expect(
      await page.evaluate(() => [
        isSecureContext,
        'serviceWorker' in navigator,
        'locks' in navigator,
        'randomUUID' in crypto,
        'showOpenFilePicker' in window,
      ]),
    ).toEqual([false, false, false, false, false])
    await openFile(page, 'fixtures/township-faulty.hall.json')
    await findings(page, PLANTED)
    await drag(page, START, [START[0] - 120, START[1]])
    await findings(page, PLANTED - 1)

    const second = await sit(context, address)
    await openFile(second.page, 'fixtures/township-faulty.hall.json')
    await second.page.getByTestId('take-over').click()
    await findings(second.page, PLANTED - 1)
    await page.getByTestId('take-over').waitFor()
    await second.page.waitForTimeout(1000)
    await second.page.close({ runBeforeUnload: false })
    await page.close({ runBeforeUnload: false })

    const third = await sit(context, address)
    await third.page.getByText('找到未保存的布局').waitFor({ timeout: 15_000 })
    await third.page.getByTestId('dialog-primary').click()
    await findings(third.page, PLANTED - 1)
    await save(third.page)
    expect([...faults, ...second.faults, ...third.faults]).toEqual([])
    expect([...strangers, ...second.strangers, ...third.strangers]).toEqual([])
    await context.close()
  })
})

describe('opened from a folder, without a server', () => {
  it('index.html says how to open it, and leads to the single page, which edits and checks', async () => {
    const context = await browser.newContext()
    const page = await context.newPage()
    await page.goto(pathToFileURL(path.resolve('dist/index.html')).href)
    await page.locator('#from-folder').waitFor()
    expect(await page.locator('#from-folder').textContent()).toContain('page.html')
    await page.locator('#from-folder a').first().click()
    await judged(page)
    expect(await page.locator('canvas').count()).toBeGreaterThan(0)
    await context.close()
  })
})

describe('a browser that is too old', () => {
  it.each([
    ['Chrome/86.0.4240.75', true],
    ['Chrome/69.0.3497.100', true],
    ['Chrome/87.0.4280.66', false],
  ])('%s is told so: %s', async (name, told) => {
    const userAgent = `Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) ${name} Safari/537.36`
    const context = await browser.newContext({ userAgent })
    const page = await context.newPage()
    await page.goto(secure())
    if (told) {
      await page.locator('#too-old').waitFor()
      expect(await page.locator('#too-old').textContent()).toContain('Chromium 87')
      expect(await page.locator('canvas').count()).toBe(0)
    } else await judged(page)
    await context.close()
  })
})
