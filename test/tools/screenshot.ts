import { mkdirSync } from 'node:fs'
import { findings, PLANTED, startEditor } from '../browser/editor-page'

/** The README's picture, from the running editor: npm run screenshot (after npm run build). */
export async function run(): Promise<void> {
  const editor = await startEditor()
  const { page } = await editor.open()
  await findings(page, PLANTED)
  await page.locator('[data-finding="align/row:zd02"]').scrollIntoViewIfNeeded()
  await page.evaluate(() => document.fonts.ready)
  mkdirSync('test/pictures', { recursive: true })
  await page.screenshot({ path: 'test/pictures/editor.png' })
  await editor.close()
}
