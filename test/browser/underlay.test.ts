/** A picture or a PDF page under the floor, by a person's hands. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { deflateSync } from 'node:zlib'
import type { Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Editor, onScreen, save, startEditor } from './editor-page'

let editor: Editor
beforeAll(async () => {
  editor = await startEditor()
})
afterAll(() => editor.close())

/** A white PNG of that size; `claimed` writes another size into its head. */
function png(width: number, height: number, claimed: readonly [number, number] = [width, height]): Buffer {
  const chunk = (type: string, data: Buffer): Buffer => {
    const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
    const out = Buffer.alloc(body.length + 8)
    out.writeUInt32BE(data.length, 0)
    body.copy(out, 4)
    out.writeUInt32BE(crc(body), body.length + 4)
    return out
  }
  const head = Buffer.alloc(13)
  head.writeUInt32BE(claimed[0], 0)
  head.writeUInt32BE(claimed[1], 4)
  head.set([8, 0, 0, 0, 0], 8)
  const lines = Buffer.alloc((width + 1) * height, 255)
  // Each line begins with its filter: none.
  for (let y = 0; y < height; y++) lines[y * (width + 1)] = 0
  const rows = deflateSync(lines)
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  return Buffer.concat([signature, chunk('IHDR', head), chunk('IDAT', rows), chunk('IEND', Buffer.alloc(0))])
}
function crc(bytes: Buffer): number {
  let c = 0xffffffff
  for (const byte of bytes) {
    c ^= byte
    for (let k = 0; k < 8; k++) c = c & 1 ? (c >>> 1) ^ 0xedb88320 : c >>> 1
  }
  return (c ^ 0xffffffff) >>> 0
}

async function choose(page: Page, name: string, buffer: Buffer): Promise<void> {
  const chooser = page.waitForEvent('filechooser')
  await page.getByTestId('underlay-choose').click()
  await (await chooser).setFiles({ name, mimeType: '', buffer })
}
async function openDialog(page: Page): Promise<void> {
  await page.getByTestId('file-menu').click()
  await page.getByTestId('menu-underlay').click()
}
type Saved = { floors: { underlay?: { asset: string; mmPerPixel: number; at: number[] } }[]; assets?: object }
const saved = async (page: Page) => (await save(page)).json as unknown as Saved

describe('the underlay', () => {
  it('is scaled by two points, lies where it should, follows the view, is undone and removed', async () => {
    const { page, context, faults } = await editor.open()
    await openDialog(page)
    await choose(page, 'plan.png', png(400, 200))
    const picture = page.getByTestId('underlay-picture')
    const box = await picture.boundingBox()
    if (!box) throw new Error('no picture')
    // Half the picture's width is said to be 12 m.
    await page.mouse.click(box.x + box.width / 4, box.y + box.height / 2)
    await page.mouse.click(box.x + (box.width * 3) / 4, box.y + box.height / 2)
    await page.getByTestId('underlay-distance').fill('12m')
    await page.getByTestId('underlay-x').fill('500')
    await page.getByTestId('dialog-primary').click()
    const { floors, assets } = await saved(page)
    expect(floors[0].underlay?.mmPerPixel).toBeCloseTo(60, 0)
    expect(floors[0].underlay?.at).toEqual([500, 0])
    expect(Object.keys(assets ?? {})).toHaveLength(1)
    const image = page.getByTestId('underlay')
    for (const key of ['1', '-']) {
      await page.keyboard.press(key)
      await page.waitForTimeout(300)
      const shown = await image.boundingBox()
      const [x, y] = await onScreen(page, [500, 0])
      const [right] = await onScreen(page, [500 + 400 * (floors[0].underlay?.mmPerPixel ?? 0), 0])
      expect(Math.abs((shown?.x ?? 0) - x)).toBeLessThan(1)
      expect(Math.abs((shown?.y ?? 0) - y)).toBeLessThan(1)
      expect(Math.abs((shown?.width ?? 0) - (right - x))).toBeLessThan(1)
    }
    await page.keyboard.press('Control+z')
    expect(await image.count()).toBe(0)
    expect((await saved(page)).assets).toBeUndefined()
    await page.keyboard.press('Control+y')
    await openDialog(page)
    await page.getByTestId('underlay-remove').click()
    expect((await saved(page)).floors[0].underlay).toBeUndefined()
    expect(faults).toEqual([])
    await context.close()
  })

  it('takes a page of a PDF', async () => {
    const target = path.join(mkdtempSync(path.join(tmpdir(), 'tinggui-')), 'plan.pdf')
    execFileSync('node', ['test/tools/cli.mjs', 'render', 'fixtures/village.hall.json', '--out', target])
    const { page, context, faults, strangers } = await editor.open()
    await openDialog(page)
    await choose(page, 'plan.pdf', readFileSync(target))
    await page.getByTestId('dialog-primary').waitFor({ timeout: 30_000 })
    await page.getByTestId('dialog-primary').click()
    const { floors, assets } = await saved(page)
    const [asset] = Object.values(assets ?? {}) as { mime: string; data: string }[]
    expect(floors[0].underlay).toBeDefined()
    expect(asset.mime).toMatch(/^image\//)
    // A page that was not drawn would be one colour: a few kB.
    expect(asset.data.length).toBeGreaterThan(30_000)
    expect(faults).toEqual([])
    expect(strangers).toEqual([])
    await context.close()
  })

  it.each([
    ['a picture of 400 million pixels', 'big.png', png(10, 10, [20_000, 20_000]), '太大'],
    ['a damaged picture', 'cut.png', png(400, 200).subarray(0, 60), '损坏'],
    ['what is no picture', 'a.png', Buffer.from('<svg onload="alert(1)">'), '不是 PNG'],
    ['a damaged PDF', 'a.pdf', Buffer.from('%PDF-1.7 nothing'), '损坏'],
  ])('%s is refused in words, and the plan stays', async (_, name, bytes, words) => {
    const { page, context, faults } = await editor.open()
    await openDialog(page)
    await choose(page, name, bytes)
    await expect
      .poll(() => page.getByTestId('underlay-error').textContent(), { timeout: 15_000 })
      .toContain(words)
    await page.keyboard.press('Escape')
    expect((await saved(page)).floors[0].underlay).toBeUndefined()
    expect(faults.filter(fault => !/pdf/i.test(fault))).toEqual([])
    await context.close()
  })
})
