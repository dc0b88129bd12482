import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  click,
  type Desk,
  drag,
  dropFile,
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
const read = (path: string): SavedLayout => JSON.parse(readFileSync(path, 'utf8'))
const withoutRevision = ({ revision: _, ...rest }: SavedLayout) => rest
const itemOf = (layout: SavedLayout, id: string) => {
  const found = layout.floors.flatMap(floor => floor.items).find(item => item.id === id)
  if (!found) throw new Error(`no item ${id}`)
  return found
}
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

describe('the main job', () => {
  it('opens the faulty hall first and shows exactly its planted breaches', () =>
    desk(async ({ page }) => {
      expect(PLANTED).toBeGreaterThan(9)
      await findings(page, PLANTED)
      expect(await page.getByTestId('check-state').textContent()).toContain('违反')
    }))

  it('draws the plan before its typeface has come, and its Chinese words once it has', () =>
    desk(async ({ page, context }) => {
      const waiting: (() => void)[] = []
      let held = true
      await context.route(/\.woff2?$/, async route => {
        if (held) await new Promise<void>(go => waiting.push(go))
        await route.continue()
      })
      await page.reload()
      await findings(page, PLANTED)
      // Read from the canvas of what stands still: a screenshot would wait for the typeface.
      const look = () =>
        page
          .locator('[role="application"] canvas')
          .first()
          .evaluate(canvas => (canvas as HTMLCanvasElement).toDataURL())
      await expect.poll(() => waiting.length).toBeGreaterThan(0)
      const without = await look()
      held = false
      for (const go of waiting) go()
      await expect.poll(async () => (await look()) === without).toBe(false)
    }))

  it('shows no finding in the clean hall', () =>
    desk(async ({ page }) => {
      await openFile(page, 'fixtures/township.hall.json')
      await judged(page)
      await findings(page, 0)
      await page.getByText('没有发现问题').waitFor()
    }))

  it('lets a person drag the misplaced terminal into its row, undo, save, reopen: nothing is lost', () =>
    desk(async ({ page }) => {
      await openFile(page, FAULTY)
      const before = await findings(page, PLANTED)
      expect(before).toContain('align/row:zd02')
      const file = read(FAULTY)
      const { at } = itemOf(file, 'zd02')
      await drag(page, at, [at[0] - 120, at[1]])
      const mended = await findings(page, PLANTED - 1)
      expect(mended).not.toContain('align/row:zd02')
      expect(await page.getByTestId('saved-state').textContent()).toContain('未保存')

      const moved = await save(page)
      expect(itemOf(moved.json, 'zd02').at).toEqual([at[0] - 120, at[1]])

      await page.keyboard.press('Control+z')
      expect(await findings(page, PLANTED)).toContain('align/row:zd02')
      const undone = await save(page)
      expect(undone.name).toBe('township-faulty.hall.json')
      expect(withoutRevision(undone.json)).toEqual(withoutRevision(file))
      expect(await page.getByTestId('saved-state').textContent()).toContain('已下载')

      await openFile(page, undone.path, 'again.hall.json')
      await findings(page, PLANTED)
      const again = await save(page)
      expect(withoutRevision(again.json)).toEqual(withoutRevision(file))
    }))

  it('flies to a finding that is clicked, lights its entry on hover, mends it with one click', () =>
    desk(async ({ page }) => {
      await findings(page, PLANTED)
      const entry = page.locator('[data-finding="align/row:zd02"]')
      const scale = () => page.getByTestId('plan').getAttribute('data-scale')
      const far = Number(await scale())
      await entry.getByTestId('finding').click()
      await expect.poll(async () => Number(await scale())).toBeGreaterThan(1.5 * far)
      expect(await entry.getAttribute('data-focused')).toBe('true')
      await entry.getByText('自助设备').first().waitFor()

      // The callout stands somewhere about the thing: a hand that passes over it lights the entry.
      await page.getByTestId('tab-objects').hover()
      const box = await page.locator('[role="application"]').boundingBox()
      if (!box) throw new Error('no plan')
      const lit = () => entry.getAttribute('data-lit')
      expect(await lit()).toBe('false')
      sweep: for (let y = box.height * 0.2; y < box.height * 0.8; y += 22)
        for (let x = box.width * 0.2; x < box.width * 0.8; x += 22) {
          await page.mouse.move(box.x + x, box.y + y)
          if ((await lit()) === 'true') break sweep
        }
      expect(await lit()).toBe('true')

      await entry.getByTestId('fix').click()
      expect(await findings(page, PLANTED - 1)).not.toContain('align/row:zd02')
      await page.keyboard.press('Control+z')
      await findings(page, PLANTED)
    }))

  it('refuses a file it cannot read, says which field and why, and keeps the open plan', () =>
    desk(async ({ page }) => {
      await findings(page, PLANTED)
      const title = await page.locator('h1').textContent()
      const broken = read(FAULTY) as unknown as { floors: { items: { at: unknown }[] }[]; version: number }
      broken.floors[0].items[3].at = ['here', 2]
      const newer = { ...read(FAULTY), version: 99 }
      const cases: [string, string, RegExp][] = [
        ['notes.txt', 'hello', /不是|不完整/],
        ['cut.hall.json', readFileSync(FAULTY, 'utf8').slice(0, 5000), /JSON|不完整/],
        ['other.json', '{"a":1}', /布局/],
        ['field.hall.json', JSON.stringify(broken), /items|物品/],
        ['newer.hall.json', JSON.stringify(newer), /版本/],
      ]
      for (const [name, content, why] of cases) {
        await dropFile(page, name, content)
        const said = await page.getByTestId('refusal').textContent()
        expect(said).toMatch(why)
        await page.getByTestId('dialog-cancel').click()
        expect(await page.locator('h1').textContent()).toBe(title)
        await findings(page, PLANTED)
      }
    }))

  it('offers at the next start what was not saved', () =>
    desk(async ({ page, context, faults }) => {
      await openFile(page, FAULTY)
      await findings(page, PLANTED)
      const { at } = itemOf(read(FAULTY), 'zd02')
      await drag(page, at, [at[0] - 120, at[1]])
      await findings(page, PLANTED - 1)
      await page.waitForTimeout(1500)
      await page.close({ runBeforeUnload: false })
      const next = await sit(context, editor.address)
      await next.page.getByText('找到未保存的布局').waitFor()
      await next.page.getByTestId('dialog-primary').click()
      await findings(next.page, PLANTED - 1)
      expect(await next.page.getByTestId('saved-state').textContent()).toContain('未保存')
      faults.push(...next.faults)
    }))

  it('takes numbers as typed, with units and sums, and says what it cannot take', () =>
    desk(async ({ page }) => {
      await openFile(page, FAULTY)
      await findings(page, PLANTED)
      const { at } = itemOf(read(FAULTY), 'zd02')
      // The first click on a badge means the finding, the second the thing below it.
      await click(page, at)
      await click(page, at)
      await page.getByTestId('tab-properties').click()
      expect(await page.getByTestId('property-title').textContent()).toContain('自助终端')
      const x = page.locator('[data-field="at.0"] input')
      await x.fill(`${(at[0] - 120) / 1000}m`)
      await x.press('Enter')
      expect(await x.inputValue()).toBe(String(at[0] - 120))
      await page.getByTestId('tab-findings').click()
      expect(await findings(page, PLANTED - 1)).not.toContain('align/row:zd02')

      await page.getByTestId('tab-properties').click()
      for (const bad of ['１e99', 'abc', '1/0', '99999999999', '😀', '٣', 'x'.repeat(10_000)]) {
        await x.fill(bad)
        await x.press('Enter')
        await page.locator('[data-field="at.0"] [role="alert"]').waitFor()
        await x.press('Escape')
        expect(await x.inputValue()).toBe(String(at[0] - 120))
      }
      await page.keyboard.press('Escape')
      const saved = await save(page)
      expect(itemOf(saved.json, 'zd02').at).toEqual([at[0] - 120, at[1]])
    }))

  it('places, turns, copies and deletes by keyboard and pointer, each one step of undo', () =>
    desk(async ({ page }) => {
      await openFile(page, 'fixtures/township.hall.json')
      await findings(page, 0)
      const before = (await save(page)).json
      await page.getByTestId('palette-search').fill('lz')
      await page.getByTestId('palette-plant').click()
      await click(page, [20_000, 6_000])
      await page.keyboard.press('r')
      await page.keyboard.press('ArrowRight')
      await page.keyboard.press('Control+d')
      await page.keyboard.press('Delete')
      const after = (await save(page)).json
      const added = after.floors[0].items.filter(
        item => !before.floors[0].items.some(known => known.id === item.id),
      )
      expect(added).toHaveLength(1)
      expect(added[0].rotation).toBe(90)
      for (let i = 0; i < 5; i++) await page.keyboard.press('Control+z')
      expect(withoutRevision((await save(page)).json)).toEqual(withoutRevision(before))
      await findings(page, 0)
    }))
})
