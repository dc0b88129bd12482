import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { deflateSync } from 'node:zlib'
import type { Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { LayoutFile } from '../../src/layout/model'
import {
  type Desk,
  type Editor,
  fileMenu,
  findings,
  judged,
  openFile,
  PLANTED,
  save,
  sit,
  sitting,
  startEditor,
} from './editor-page'

const FAULTY = 'fixtures/township-faulty.hall.json'
const CLEAN = 'fixtures/township.hall.json'
const read = (file: string): LayoutFile => JSON.parse(readFileSync(file, 'utf8'))
const folder = mkdtempSync(path.join(tmpdir(), 'tinggui-share-'))
let editor: Editor
beforeAll(async () => {
  editor = await startEditor()
}, 60_000)
afterAll(() => editor.close())

const desk = (run: (desk: Desk) => Promise<void>) => sitting(editor, run)
/** Waits for what is said below the plan. */
const notice = (page: Page) => page.getByTestId('notice')

describe('a link', () => {
  it('holds the layout, opens it for viewing in another window, and hands it on to be edited', () =>
    desk(async ({ page, context }) => {
      await openFile(page, FAULTY)
      await fileMenu(page, 'share')
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
      await fileMenu(page, 'share')
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
      await fileMenu(page, 'share')
      await page.getByTestId('share-state').getByText('超过 60 000 的上限').waitFor()
      expect(await page.getByTestId('share-link').count()).toBe(0)
      const download = page.waitForEvent('download')
      await page.getByTestId('share-file').click()
      expect((await download).suggestedFilename()).toMatch(/\.hall\.json$/)
    }))
})
