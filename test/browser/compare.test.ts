import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  type Desk,
  type Editor,
  fileMenu,
  judged,
  openFile,
  save,
  sit,
  sitting,
  startEditor,
} from './editor-page'

const CLEAN = 'fixtures/township.hall.json'
type Json = ReturnType<typeof JSON.parse>
const read = (file: string): Json => JSON.parse(readFileSync(file, 'utf8'))
const folder = mkdtempSync(path.join(tmpdir(), 'tinggui-compare-'))
let editor: Editor
beforeAll(async () => {
  editor = await startEditor()
}, 60_000)
afterAll(() => editor.close())

function variant(name: string, edit: (file: Json) => void, from = CLEAN): string {
  const file = read(from)
  edit(file)
  const target = path.join(folder, name)
  writeFileSync(target, JSON.stringify(file))
  return target
}
const desk = (run: (desk: Desk) => Promise<void>) => sitting(editor, run)
async function choose(page: Page, button: string, file: string): Promise<void> {
  const chooser = page.waitForEvent('filechooser')
  await page.getByTestId(button).click()
  await (await chooser).setFiles(file)
}
const terminal = (file: Json): Json =>
  file.floors[0].items.find((item: Json) => item.type === 'self-service-terminal')

describe('comparing two layouts', () => {
  it('draws one overlay with a slider, and a table whose rows fly there', () =>
    desk(async ({ page }) => {
      const moved = variant('moved.hall.json', file => {
        terminal(file).at[0] += 120
        file.floors[0].items = file.floors[0].items.filter((item: Json) => item.type !== 'umbrella-stand')
        file.floors[0].items.push({ id: 'new-plant', type: 'plant', at: [9000, 5000], size: [400, 400] })
        file.hall.occupants = 77
      })
      await openFile(page, moved)
      await fileMenu(page, 'compare')
      await choose(page, 'compare-pick', CLEAN)
      const rows = page.getByTestId('compare-row')
      await rows.first().waitFor()
      const listed = await rows.evaluateAll(list =>
        list.map(row => [row.getAttribute('data-change'), row.textContent]),
      )
      const count = (change: string) => listed.filter(([each]) => each === change).length
      const gone = read(CLEAN).floors[0].items.filter((item: Json) => item.type === 'umbrella-stand').length
      expect([count('appeared'), count('vanished'), count('moved'), count('changed')]).toEqual([
        1,
        gone,
        1,
        1,
      ])
      expect(listed.find(([each]) => each === 'moved')?.[1]).toContain('移动 120 毫米')
      await page.locator('[data-testid="compare-finding"][data-change="new"]').first().waitFor()
      const fresh = await page.locator('[data-testid="compare-finding"]').allTextContents()
      expect(fresh.join()).toContain('新增')

      // The overlay: the later plan's share of what is seen follows the slider; both plans have ink.
      const later = page.getByTestId('compare-later')
      const opacity = () => later.evaluate(element => getComputedStyle(element).opacity)
      expect(await opacity()).toBe('0.5')
      await page.getByTestId('compare-slider').fill('100')
      expect(await opacity()).toBe('1')
      const after = await page.getByTestId('compare-plans').screenshot()
      await page.getByTestId('compare-slider').fill('0')
      expect(await opacity()).toBe('0')
      expect(after.equals(await page.getByTestId('compare-plans').screenshot())).toBe(false)
      await page.getByTestId('compare-slider').fill('50')

      const plans = () => page.getByTestId('compare-plans').screenshot()
      for (const row of ['compare-row', 'compare-finding']) {
        const before = await plans()
        await page
          .locator(`[data-testid="${row}"][data-change="${row === 'compare-row' ? 'appeared' : 'new'}"]`)
          .first()
          .click()
        await expect.poll(async () => (await plans()).equals(before)).toBe(false)
      }

      await page.getByTestId('compare-swap').click()
      await page.locator('[data-testid="compare-finding"][data-change="gone"]').first().waitFor()
      const swapped = await rows.evaluateAll(list => list.map(row => row.getAttribute('data-change')))
      expect(swapped.filter(each => each === 'vanished')).toHaveLength(1)
      expect(swapped.filter(each => each === 'appeared')).toHaveLength(gone)
      await page.getByTestId('compare-close').click()
      await page.getByTestId('compare-mode').waitFor({ state: 'detached' })
    }))

  it('compares with a saved version, and says what it cannot read', () =>
    desk(async ({ page }) => {
      await openFile(page, CLEAN)
      await save(page)
      await page.keyboard.press('Control+a')
      await page.keyboard.press('ArrowRight')
      await judged(page)
      await fileMenu(page, 'versions')
      await page.getByTestId('version').first().waitFor()
      await page.getByTestId('compare-version').click()
      await page.getByTestId('compare-row').first().waitFor()
      expect(await page.locator('[data-testid="compare-row"][data-change="moved"]').count()).toBeGreaterThan(
        10,
      )
      await choose(
        page,
        'compare-pick',
        variant('bad.hall.json', file => delete file.hall.name),
      )
      await page.getByTestId('compare-refusal').getByText('名称').waitFor()
    }))
})

describe('merging a review', () => {
  it('two windows: the reviewer’s work comes into the planner’s newer plan, one step, nothing lost', async () => {
    // The planner saves a version and sends it.
    const planner = await editor.open()
    await openFile(planner.page, CLEAN)
    const sent = await save(planner.page)

    // The reviewer works on it elsewhere: comments, ticks, waives, photographs.
    const review = path.join(folder, 'review.hall.json')
    const base = sent.json as unknown as Json
    const reviewed = {
      ...base,
      revision: (base.revision ?? 0) + 1,
      comments: [
        {
          id: 'rc1',
          floor: base.floors[0].id,
          at: [5000, 5000],
          text: '请移开花架',
          by: '李审',
          time: '2026-11-24T08:00:00Z',
        },
      ],
      checklist: {
        ...base.checklist,
        '2.1.2.4': { result: 'fail', note: '窗口不足', by: '李审', at: '2026-11-24', photo: 'img1' },
      },
      decisions: [
        {
          id: 'rd1',
          finding: 'align/row:zd02',
          action: 'assign',
          by: '李审',
          at: '2026-11-24T08:00:00Z',
          assignee: '王芳',
        },
      ],
      assets: { ...base.assets, img1: { mime: 'image/png', data: 'iVBORw0KGgo=' } },
    }
    const other = await editor.browser.newContext({
      viewport: { width: 1366, height: 768 },
      acceptDownloads: true,
    })
    const reviewer = await sit(other, editor.address)
    writeFileSync(review, JSON.stringify(reviewed))
    await openFile(reviewer.page, review)
    const back = await save(reviewer.page)
    const returned = path.join(folder, 'returned.hall.json')
    writeFileSync(returned, readFileSync(back.path))
    await other.close()

    // Meanwhile the planner goes on.
    const { page } = planner
    await page.keyboard.press('Control+a')
    await page.keyboard.press('ArrowRight')
    await judged(page)
    await fileMenu(page, 'merge')
    await choose(page, 'dialog-primary', returned)
    const taken = page.getByTestId('merge-taken').locator('li')
    await taken.first().waitFor()
    const words = (await taken.allTextContents()).join('\n')
    expect(words).toContain('请移开花架')
    expect(words).toContain('不符合(窗口不足),李审 2026-11-24')
    expect(words).toContain('王芳')
    expect(await taken.count()).toBe(3)
    expect(await page.getByTestId('merge-conflict').count()).toBe(0)
    await page.getByTestId('dialog-primary').click()
    await page.getByTestId('notice').getByText('已并入审阅意见 3 项').waitFor()

    const merged = (await save(page)).json as unknown as Json
    expect(merged.comments).toEqual(reviewed.comments)
    expect(merged.decisions).toEqual(reviewed.decisions)
    const tick = merged.checklist['2.1.2.4']
    expect(merged.assets[tick.photo].data).toBe('iVBORw0KGgo=')
    const at = (file: Json) => terminal(file).at
    expect(at(merged)).not.toEqual(at(reviewed))

    // One step back takes it all out again, and leaves the planner's own.
    await page.keyboard.press('Control+z')
    const undone = (await save(page)).json as unknown as Json
    expect(undone.comments).toBeUndefined()
    expect(at(undone)).toEqual(at(merged))
    expect(planner.faults).toEqual([])
    await planner.context.close()
  }, 60_000)

  it('shows what both sides did differently and does as chosen', () =>
    desk(async ({ page }) => {
      const tick = (result: string, by: string) => (file: Json) => {
        file.checklist = { '2.1.2.4': { result, by }, '2.1.2.9': { result: 'pass', by: '王' } }
      }
      await openFile(page, variant('mine.hall.json', tick('pass', '王')))
      await fileMenu(page, 'merge')
      await choose(page, 'dialog-primary', variant('theirs.hall.json', tick('fail', '李')))
      const conflict = page.getByTestId('merge-conflict')
      await conflict.waitFor()
      expect(await conflict.textContent()).toContain('两边的内容不同')
      await conflict.locator('input[value="theirs"]').check()
      await page.getByTestId('dialog-primary').click()
      expect(((await save(page)).json as unknown as Json).checklist['2.1.2.4'].result).toBe('fail')
    }))

  it('refuses another layout and what is no layout, and says so where there is nothing new', () =>
    desk(async ({ page }) => {
      await openFile(page, CLEAN)
      await fileMenu(page, 'merge')
      const other = variant('other.hall.json', file => {
        file.id = 'another'
        file.title = '乙街道便民服务中心'
      })
      await choose(page, 'dialog-primary', other)
      await page.getByTestId('merge-refusal').getByText('乙街道便民服务中心').waitFor()
      const broken = path.join(folder, 'broken.hall.json')
      writeFileSync(broken, '{"format":')
      await choose(page, 'dialog-primary', broken)
      await page.getByTestId('merge-refusal').getByText('文件不完整').waitFor()
      await choose(page, 'dialog-primary', CLEAN)
      await page.getByTestId('merge-nothing').waitFor()
      await page.getByTestId('dialog-cancel').click()
      expect(await page.getByTestId('saved-state').textContent()).toBe('已保存')
    }))
})
