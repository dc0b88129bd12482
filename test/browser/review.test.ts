/** The reviewer at the office and the inspector in the hall, each with the built editor in a real browser. */
import { mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { LayoutFile } from '../../src/layout/model'
import {
  click,
  type Desk,
  drag,
  type Editor,
  judged,
  onScreen,
  openFile,
  PLANTED,
  save,
  startEditor,
} from './editor-page'

let editor: Editor
beforeAll(async () => {
  editor = await startEditor()
}, 60_000)
afterAll(() => editor.close())

const FAULTY = 'fixtures/township-faulty.hall.json'
const HALL = JSON.parse(readFileSync(FAULTY, 'utf8')) as LayoutFile
/** zd02 stands 120 mm off its row. */
const ROW = 'align/row:zd02'
const ZD02: [number, number] = [470, 7500]
const ZD01: [number, number] = [350, 9000]

async function review(options: Parameters<Editor['open']>[0] = {}): Promise<Desk> {
  const desk = await editor.open(options)
  await openFile(desk.page, FAULTY)
  await judged(desk.page)
  await desk.page.getByTestId('action-review').click()
  await desk.page.getByTestId('ledger').waitFor()
  return desk
}
const entry = (page: Page, id: string) => page.locator(`[data-testid="ledger"] [data-finding="${id}"]`)
const stateOf = (page: Page, id: string, state: string) =>
  page.locator(`[data-testid="ledger"] [data-finding="${id}"][data-state="${state}"]`).waitFor()
async function name(page: Page, who: string): Promise<void> {
  await page.getByTestId('reviewer-name').fill(who)
  await page.getByTestId('dialog-primary').click()
}
const fileOf = async (page: Page): Promise<LayoutFile> => (await save(page)).json as unknown as LayoutFile
/** Only what people said may differ from the file that was opened. */
const planOf = ({
  waivers: _,
  decisions: _1,
  comments: _2,
  checklist: _3,
  assets: _4,
  inspections: _5,
  score: _6,
  revision: _7,
  ...plan
}: LayoutFile) => JSON.stringify(plan, (key, value) => (key === 'present' ? undefined : value))

describe('a review', () => {
  it('opens from the menu read-only, with every finding, and nothing on the plan can be moved', async () => {
    const { page, context, faults, strangers } = await editor.open()
    const chooser = page.waitForEvent('filechooser')
    await page.getByTestId('file-menu').click()
    await page.getByTestId('menu-open-for-review').click()
    await (await chooser).setFiles(FAULTY)
    await page.getByTestId('ledger').waitFor()
    await judged(page)
    await page.waitForFunction(
      count => document.querySelectorAll('[data-testid="ledger"] [data-finding]').length === count,
      PLANTED,
    )
    await drag(page, ZD01, [3000, 9000])
    await click(page, ZD01)
    for (const key of ['Delete', 'ArrowRight', 'r', 'Control+d', 'Control+z']) await page.keyboard.press(key)
    await page.getByTestId('notice').waitFor()
    expect(await page.getByTestId('saved-state').getAttribute('data-dirty')).toBe('false')
    expect(planOf(await fileOf(page))).toBe(planOf(HALL))
    expect([faults, strangers]).toEqual([[], []])
    await context.close()
  })

  it('chooses by state, clause, zone and severity, and steps through what is chosen with one key and back', async () => {
    const { page, context } = await review()
    const listed = () =>
      page
        .locator('[data-testid="ledger"] [data-finding]')
        .evaluateAll(list => list.map(each => each.getAttribute('data-finding')))
    const all = await listed()
    await page.getByTestId('ledger-severity').selectOption('warning')
    const warnings = await listed()
    expect(warnings.length).toBeGreaterThan(3)
    expect(warnings.length).toBeLessThan(all.length)
    const focused = () =>
      page.locator('[data-testid="ledger"] [data-focused="true"]').getAttribute('data-finding')
    const seen: (string | null)[] = []
    for (let i = 0; i < 3; i++) {
      await page.keyboard.press('n')
      seen.push(await focused())
    }
    expect(seen).toEqual(warnings.slice(0, 3))
    await page.keyboard.press('Shift+N')
    expect(await focused()).toBe(warnings[1])
    await page.getByTestId('ledger-severity').selectOption('')
    await page.getByTestId('ledger-zone').selectOption({ index: 1 })
    const inZone = await listed()
    await page.getByTestId('ledger-clause').selectOption({ index: 1 })
    expect((await listed()).length).toBeLessThanOrEqual(inZone.length)
    await page.getByTestId('ledger-clause').selectOption('')
    await page.getByTestId('ledger-zone').selectOption('')
    await page.getByTestId('ledger-state').selectOption('open')
    expect(await listed()).toEqual(all)
    await context.close()
  })

  it('waives with reason and author, rejects, assigns, mends and writes off; the ledger goes out as a workbook', async () => {
    const { page, context, faults } = await review()
    await entry(page, ROW).getByTestId('ledger-entry').click()
    await page.getByTestId('decide-waive').click()
    await page.getByTestId('decision-now').click()
    await page.getByRole('alert').getByText('请写明理由').waitFor()
    await page.getByTestId('decision-words').fill('地面有管井,不能移动')
    await page.getByTestId('decision-now').click()
    await name(page, '李审')
    await stateOf(page, ROW, 'waived')
    await page.getByTestId('decide-reject').click()
    await page.getByTestId('decision-words').fill('管井可以避开')
    // The name is asked for once.
    await page.getByTestId('decision-now').click()
    await stateOf(page, ROW, 'open')
    await page.getByTestId('decide-assign').click()
    await page.getByTestId('decision-words').fill('赵工')
    await page.getByTestId('decision-date').fill('2099-01-31')
    await page.getByTestId('decision-now').click()
    await stateOf(page, ROW, 'assigned')
    await page.getByTestId('decide-mended').click()
    await page.getByTestId('decision-words').fill('已移回')
    await page.getByTestId('decision-now').click()
    await stateOf(page, ROW, 'mended')
    // It cannot be written off while the check still finds it.
    expect(await page.getByTestId('decide-rechecked').count()).toBe(0)
    await page.getByTestId('leave-review').click()
    // The finding is still in focus: the planner mends it.
    await page.keyboard.press('Control+Enter')
    await judged(page)
    await page.getByTestId('action-review').click()
    // Still in focus, though it is no longer found.
    await page.getByTestId('decide-rechecked').click()
    await stateOf(page, ROW, 'closed')
    await page.keyboard.press('Control+z')
    await stateOf(page, ROW, 'mended')
    await page.keyboard.press('Control+y')
    await stateOf(page, ROW, 'closed')

    const download = page.waitForEvent('download')
    await page.getByTestId('export-ledger').click()
    const file = await download
    expect(file.suggestedFilename()).toMatch(/问题整改台账\.xlsx$/)
    expect(
      readFileSync(await file.path())
        .subarray(0, 2)
        .toString(),
    ).toBe('PK')

    const { decisions, waivers } = await fileOf(page)
    expect(waivers).toBeUndefined()
    expect(decisions?.map(({ action, by }) => [action, by])).toEqual(
      ['waive', 'reject', 'assign', 'mended', 'rechecked'].map(action => [action, '李审']),
    )
    expect(faults).toEqual([])
    await context.close()
  })

  it('a waiver survives saving, opening and the move of another thing, and lapses when its finding gets worse', async () => {
    const { page, context } = await review()
    await entry(page, ROW).getByTestId('ledger-entry').click()
    await page.getByTestId('decide-waive').click()
    await page.getByTestId('decision-words').fill('地面有管井')
    await page.getByTestId('decision-now').click()
    await name(page, '李审')
    await stateOf(page, ROW, 'waived')
    const { path } = await save(page)
    await openFile(page, path, 'again.hall.json')
    await judged(page)
    await stateOf(page, ROW, 'waived')
    await page.getByTestId('leave-review').click()
    await click(page, ZD02)
    for (let i = 0; i < 3; i++) await page.keyboard.press('ArrowRight')
    await judged(page)
    await page.getByTestId('action-review').click()
    await stateOf(page, ROW, 'lapsed')
    await entry(page, ROW).getByText('情况比豁免时更差').waitFor()
    await context.close()
  })
})

describe('comments', () => {
  it('are pinned to a thing, answered and settled, follow the thing, and are seen by the planner', async () => {
    const { page, context, faults } = await review()
    await page.getByTestId('review-comments').click()
    await page.getByTestId('add-comment').click()
    await click(page, ZD01)
    await page.getByTestId('comment-save').click()
    await page.getByRole('alert').getByText('请写明批注内容').waitFor()
    await page.getByTestId('comment-words').fill('插座位置请核对')
    await page.getByTestId('comment-save').click()
    await name(page, '李审')
    const thread = page.locator('[data-comment]')
    await thread.getByText('B-ZD-01').waitFor()
    await page.getByTestId('reply-words').fill('已核对')
    await page.getByTestId('reply').click()
    await thread.getByText('已核对').waitFor()

    // The planner sees it, and its pin goes where the thing goes: a click on it there opens the list.
    await page.getByTestId('leave-review').click()
    await page.getByTestId('tab-comments').waitFor()
    await drag(page, ZD01, [4000, 9500])
    const moved = (await fileOf(page)).floors[0].items?.find(({ id }) => id === 'zd01')
    expect(moved?.at).not.toEqual(ZD01)
    const [x, y] = moved?.at ?? [0, 0]
    await page.keyboard.press('Escape')
    // The bubble hangs over the thing's upper right corner: 700 × 600 mm, turned.
    const [px, py] = await onScreen(page, [x + 350, y - 300])
    await page.mouse.click(px, py - 16)
    await page.locator('[data-comment][data-focused="true"]').waitFor()
    await page.getByTestId('resolve').click()
    await page.locator('[data-comment][data-resolved="true"]').waitFor()
    await page.getByTestId('comment-filter').selectOption('resolved')
    await page.locator('[data-comment]').waitFor()

    await page.keyboard.press('Control+p')
    await page.getByTestId('print-comments').check()
    await page.getByTestId('print-pages').getByText('2').waitFor()
    await page.getByTestId('print-close').click()
    expect((await fileOf(page)).comments).toMatchObject([
      {
        item: 'zd01',
        text: '插座位置请核对',
        by: '李审',
        resolved: true,
        replies: [{ text: '已核对', by: '李审' }],
      },
    ])
    expect(faults).toEqual([])
    await context.close()
  })
})

/** A picture of so many pixels, made in the page. */
async function picture(page: Page, width: number, height: number): Promise<Buffer> {
  const address = await page.evaluate(
    ([w, h]) => {
      const canvas = document.createElement('canvas')
      canvas.width = w
      canvas.height = h
      const paint = canvas.getContext('2d')
      for (let i = 0; paint && i < 400; i++) {
        paint.fillStyle = `hsl(${(i * 47) % 360} 70% 50%)`
        paint.fillRect((i * 97) % w, (i * 61) % h, 120, 90)
      }
      return canvas.toDataURL('image/png')
    },
    [width, height],
  )
  return Buffer.from(address.split(',')[1], 'base64')
}

/** A file of 50 MB on the disk that holds nothing, given to the page by its path. */
function hugeFile(): string {
  const path = join(mkdtempSync(join(tmpdir(), 'tinggui-photo-')), 'huge.jpg')
  writeFileSync(path, '')
  truncateSync(path, 50 * 2 ** 20)
  return path
}

describe('the checklist', () => {
  it('takes result, note and a photo scaled down and kept in the file; too large or no photo is said', async () => {
    const { page, context, faults } = await review()
    await page.getByTestId('review-checklist').click()
    const row = page.locator('[data-testid="checklist"] [data-clause="2.1.3"]')
    await row.getByTestId('tick-fail').click()
    await name(page, '李审')
    await row.getByLabel('情况说明').fill('仓库有过期物品')
    await row.getByLabel('情况说明').blur()
    const photo = row.getByTestId('photo-tick')
    const huge = hugeFile()
    await photo.setInputFiles(huge)
    await row.getByTestId('photo-error').getByText('50 MB').waitFor()
    rmSync(dirname(huge), { recursive: true })
    await photo.setInputFiles({
      name: 'nonsense.jpg',
      mimeType: 'image/jpeg',
      buffer: Buffer.from('no picture'),
    })
    await row.getByTestId('photo-error').getByText('不是 PNG 或 JPEG 图片').waitFor()
    const buffer = await picture(page, 3200, 2400)
    await photo.setInputFiles({ name: 'hall.png', mimeType: 'image/png', buffer })
    await row.getByTestId('photo').waitFor()
    await page.getByTestId('checklist-progress').getByText('已核查 1 / 21 项,其中不符合 1 项').waitFor()
    const { checklist, assets } = await fileOf(page)
    expect(checklist?.['2.1.3']).toMatchObject({ result: 'fail', note: '仓库有过期物品', by: '李审' })
    const kept = assets?.[checklist?.['2.1.3'].photo ?? '']
    expect(kept?.mime).toBe('image/jpeg')
    const size = await page.evaluate(async data => {
      const image = new Image()
      image.src = `data:image/jpeg;base64,${data}`
      await image.decode()
      return [image.naturalWidth, image.naturalHeight]
    }, kept?.data)
    expect(size).toEqual([1600, 1200])
    // Refused photos leave nothing behind.
    expect(Object.keys(assets ?? {})).toHaveLength(1)
    expect(faults).toEqual([])
    await context.close()
  })

  it('counts in the score, whose table can be changed and given up', async () => {
    const { page, context } = await review()
    await page.getByTestId('review-score').click()
    const left = page.locator('[data-score="service"]').getByTestId('score-left')
    expect(await left.textContent()).toBe('2 / 2')
    await page.getByTestId('review-checklist').click()
    await page.locator('[data-clause="2.3"]').getByTestId('tick-fail').click()
    await name(page, '李审')
    await page.getByTestId('review-score').click()
    await left.getByText('1.8 / 2').waitFor()
    const each = page.locator('[data-score="service"] input').nth(2)
    await each.fill('0.5')
    await each.blur()
    await left.getByText('1.5 / 2').waitFor()
    await each.fill('viel')
    expect(await each.getAttribute('aria-invalid')).toBe('true')
    await each.blur()
    await left.getByText('1.5 / 2').waitFor()
    expect((await fileOf(page)).score?.rows).toHaveLength(6)
    await page.getByTestId('score-reset').click()
    await left.getByText('1.8 / 2').waitFor()
    await context.close()
  })
})

describe('an inspection on the spot', () => {
  const tablet = { width: 1024, height: 768 }
  const thing = (page: Page, id: string) => page.locator(`[data-testid="things"] [data-thing="${id}"]`)
  const found = (page: Page, id: string, state: string) =>
    page.locator(`[data-testid="things"] [data-thing="${id}"][data-found="${state}"]`).waitFor()

  it('takes what is in place, moved, missing and extra, by hand, by numbers and by tape; findings follow', async () => {
    const { page, context, faults } = await review(tablet)
    await page.getByTestId('review-inspection').click()
    await page.getByTestId('start-inspection').click()
    await name(page, '王检')
    await click(page, ZD01)
    await page.getByTestId('found-title').getByText('B-ZD-01').waitFor()
    await page.getByTestId('found-in-place').check()
    await found(page, 'zd01', 'in-place')
    // By the hand: dragged to where it stands.
    await drag(page, ZD02, [1470, 7500])
    await found(page, 'zd02', 'moved')
    expect(
      Number(/\d+/.exec((await page.getByTestId('found-away').textContent()) ?? '')?.[0]),
    ).toBeGreaterThan(900)
    // By its offset: zero is no offset.
    await thing(page, 'zd03').getByRole('button').click()
    await page.getByTestId('found-moved').check()
    await page.getByTestId('moved-now').click()
    await page.getByRole('alert').getByText('都是 0').waitFor()
    await page.getByTestId('moved-x').fill('300')
    await page.getByTestId('moved-y').fill('0.4m')
    await page.getByTestId('moved-now').click()
    await found(page, 'zd03', 'moved')
    await page.getByTestId('found-away').getByText('偏离 500 毫米').waitFor()
    // By the tape: 100 mm further from the nearest wall.
    await thing(page, 'zd04').getByRole('button').click()
    await page.getByTestId('found-moved').check()
    await page.getByTestId('by-walls').check()
    const gap = Number(await page.getByTestId('moved-0').inputValue())
    await page.getByTestId('moved-0').fill(String(gap + 100))
    await page.getByTestId('moved-now').click()
    await found(page, 'zd04', 'moved')
    await page.getByTestId('found-away').getByText('偏离 100 毫米').waitFor()
    // Missing, and what the plan does not have.
    await thing(page, 'zd05').getByRole('button').click()
    await page.getByTestId('found-missing').check()
    await found(page, 'zd05', 'missing')
    await page.getByTestId('add-extra').click()
    await click(page, [19_000, 12_000])
    await page.getByTestId('extra-words').fill('饮水桶')
    await page.getByTestId('extra-now').click()
    await page.locator('[data-extra]').getByText('饮水桶').waitFor()
    await page.getByTestId('rest-in-place').click()
    await page.locator('[data-found="todo"]').waitFor({ state: 'detached' })
    await page.getByTestId('review-ledger').click()
    await judged(page)
    for (const id of ['zd03', 'zd04', 'zd05#missing']) await entry(page, `mark/displaced:${id}`).waitFor()
    expect(await entry(page, 'mark/displaced:zd01').count()).toBe(0)
    await page.locator('[data-finding^="mark/displaced:#surplus-"]').getByText('饮水桶').waitFor()

    const file = await fileOf(page)
    const [record] = file.inspections ?? []
    expect(record.by).toBe('王检')
    const entries = new Map(record.entries?.map(each => [each.item, each]))
    expect(entries.get('zd03')).toMatchObject({ state: 'moved', at: [650, 6400] })
    expect(entries.get('zd01')).toEqual({ item: 'zd01', state: 'in-place' })
    expect(file.floors[0].items?.find(({ id }) => id === 'zd05')?.present).toBe(false)
    // The plan itself has not moved.
    expect(planOf(file)).toBe(planOf(HALL))

    // A second inspection finds them back; the first stays in the list.
    await page.getByTestId('review-inspection').click()
    await page.getByTestId('start-inspection').click()
    await page.getByTestId('rest-in-place').click()
    expect(await page.getByTestId('inspections').locator('option').count()).toBe(3)
    await page.getByTestId('review-ledger').click()
    await judged(page)
    await entry(page, 'mark/displaced:zd03').waitFor({ state: 'detached' })
    expect(faults).toEqual([])
    await context.close()
  })

  it('has targets for a finger, works with touch, and without a network', async () => {
    const context = await editor.browser.newContext({ viewport: tablet, hasTouch: true })
    const page = await context.newPage()
    page.setDefaultTimeout(8000)
    await page.goto(editor.address)
    await judged(page)
    // Everything is fetched before it takes over: on a busy machine that lasts.
    await page.waitForFunction(() => navigator.serviceWorker.controller !== null, undefined, {
      timeout: 30_000,
    })
    await context.setOffline(true)
    await page.reload()
    await judged(page)
    await page.getByTestId('action-review').tap()
    await page.getByTestId('review-inspection').tap()
    await page.getByTestId('start-inspection').tap()
    await name(page, '王检')
    await page.getByTestId('next-thing').tap()
    const small = await page.getByTestId('review-panel').evaluate(panel =>
      [
        ...panel.querySelectorAll(
          '[role="tabpanel"][data-state="active"] :is(button, select, input[type="text"], label:has(input))',
        ),
      ]
        .map(each => ({
          words: each.textContent?.slice(0, 12),
          height: each.getBoundingClientRect().height,
        }))
        .filter(({ height }) => height < 44),
    )
    expect(small).toEqual([])
    await page.getByTestId('found-in-place').tap()
    const [x, y] = await onScreen(page, ZD01)
    await page.touchscreen.tap(x, y)
    await page.getByTestId('found-title').getByText('B-ZD-01').waitFor()
    await page.getByTestId('found-missing').tap()
    await found(page, 'zd01', 'missing')
    await context.close()
  }, 60_000)
})
