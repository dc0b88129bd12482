/** The editor under fingers, on a tablet of 1024 × 768: tap, drag, pinch, two fingers, a resting finger. */
import type { CDPSession, Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Desk, type Editor, judged, onScreen, openFile, save, sit, startEditor } from './editor-page'

let editor: Editor
beforeAll(async () => {
  editor = await startEditor()
})
afterAll(() => editor.close())

type At = readonly [number, number]
type Hand = Desk & { readonly cdp: CDPSession }

async function tablet(): Promise<Hand> {
  const context = await editor.browser.newContext({
    viewport: { width: 1024, height: 768 },
    hasTouch: true,
    isMobile: true,
    acceptDownloads: true,
  })
  const desk = await sit(context, editor.address)
  await openFile(desk.page, 'fixtures/township.hall.json')
  await judged(desk.page)
  return { ...desk, cdp: await context.newCDPSession(desk.page) }
}

/** Fingers where they are, page px; none for all lifted. */
const lay = (cdp: CDPSession, type: 'touchStart' | 'touchMove' | 'touchEnd', ...fingers: At[]) =>
  cdp.send('Input.dispatchTouchEvent', {
    type,
    touchPoints: fingers.map(([x, y], id) => ({ x, y, id })),
  })

async function tap({ page, cdp }: Hand, at: At): Promise<void> {
  const place = await onScreen(page, at)
  await lay(cdp, 'touchStart', place)
  await lay(cdp, 'touchEnd')
}
/** From plan mm to page px. */
async function drag({ page, cdp }: Hand, from: At, to: At): Promise<void> {
  const [[x0, y0], [x1, y1]] = [await onScreen(page, from), await onScreen(page, to)]
  await lay(cdp, 'touchStart', [x0, y0])
  for (let k = 1; k <= 8; k++)
    await lay(cdp, 'touchMove', [x0 + ((x1 - x0) * k) / 8, y0 + ((y1 - y0) * k) / 8])
  await lay(cdp, 'touchEnd')
}
const viewOf = async (page: Page) => {
  const view = await page.getByTestId('plan').evaluate(element => ({ ...element.dataset }))
  return { scale: Number(view.scale), x: Number(view.x), y: Number(view.y) }
}
type Saved = {
  floors: {
    items: { id: string; type: string; at: [number, number] }[]
    zones: { id: string; polygon: At[] }[]
    walls: object[]
  }[]
}
const saved = async (page: Page) => (await save(page)).json as unknown as Saved
/** The only wheelchair place of the hall, in a free spot. */
const spot = async (page: Page): Promise<At> => {
  const found = (await saved(page)).floors[0].items.find(({ type }) => type === 'wheelchair-place')
  if (!found) throw new Error('no wheelchair place')
  return found.at
}

describe('with fingers', () => {
  it('a tap selects, a drag moves in one step', async () => {
    const hand = await tablet()
    const at = await spot(hand.page)
    await tap(hand, at)
    await hand.page.getByTestId('tab-properties').tap()
    await hand.page.getByTestId('property-title').getByText('轮椅').waitFor()
    for (const name of ['对象', '网格']) await hand.page.locator('footer').getByRole('button', { name }).tap()
    await drag(hand, at, [at[0], at[1] + 2000])
    const moved = await spot(hand.page)
    expect(Math.abs(moved[1] - at[1] - 2000)).toBeLessThan(60)
    await hand.page.getByTestId('action-undo').tap()
    expect(await spot(hand.page)).toEqual(at)
    expect(await hand.page.getByTestId('action-undo').isDisabled()).toBe(true)
    expect(hand.faults).toEqual([])
    await hand.context.close()
  }, 60_000)

  it('two fingers zoom and move the sheet, and put nothing down', async () => {
    const hand = await tablet()
    const { page, cdp } = hand
    await page.getByTestId('palette-plant').tap()
    const before = await viewOf(page)
    const [x, y] = await onScreen(page, [10_000, 8000])
    await lay(cdp, 'touchStart', [x - 50, y])
    await lay(cdp, 'touchStart', [x - 50, y], [x + 50, y])
    for (let k = 1; k <= 10; k++) await lay(cdp, 'touchMove', [x - 50 - 5 * k, y], [x + 50 + 5 * k, y])
    await page.waitForFunction(
      scale => Number(document.querySelector<HTMLElement>('[data-testid="plan"]')?.dataset.scale) > scale,
      before.scale * 1.95,
    )
    const wide = await viewOf(page)
    expect(wide.scale / before.scale).toBeCloseTo(2, 1)
    // What was between the fingers is still there.
    const [x2, y2] = await onScreen(page, [10_000, 8000])
    expect(Math.hypot(x2 - x, y2 - y)).toBeLessThan(2)
    for (let k = 1; k <= 10; k++)
      await lay(cdp, 'touchMove', [x - 100 + 6 * k, y - 4 * k], [x + 100 + 6 * k, y - 4 * k])
    // A busy page shows the fingers' last place a frame or two later.
    const moved = async () => {
      const { x, y } = await viewOf(page)
      return [x - wide.x, y - wide.y].map(Math.round)
    }
    await expect.poll(moved, { timeout: 10_000 }).toEqual([60, -40])
    // One finger lifted, then the other: neither is a tap.
    await lay(cdp, 'touchEnd', [x - 40, y - 40])
    await lay(cdp, 'touchEnd')
    await page.keyboard.press('Escape')
    expect(await page.getByTestId('action-undo').isDisabled()).toBe(true)
    expect(hand.faults).toEqual([])
    await hand.context.close()
  }, 60_000)

  it('a tap on the catalogue and a tap on the plan place a thing', async () => {
    const hand = await tablet()
    const before = (await saved(hand.page)).floors[0].items.length
    await hand.page.getByTestId('palette-plant').tap()
    await tap(hand, [14_000, 12_200])
    const after = (await saved(hand.page)).floors[0].items
    expect(after.length).toBe(before + 1)
    const [x, y] = after[after.length - 1].at
    expect(Math.hypot(x - 14_000, y - 12_200)).toBeLessThan(500)
    await hand.context.close()
  }, 60_000)

  it('taps draw walls and zones', async () => {
    const hand = await tablet()
    const { page } = hand
    const before = (await saved(page)).floors[0]
    await page.getByTestId('action-tool-zone').tap()
    await tap(hand, [9000, 500])
    await tap(hand, [12_000, 2000])
    await page.getByTestId('action-tool-wall').tap()
    await page.getByTestId('tool-options').getByRole('combobox', { name: '画法' }).selectOption('line')
    await tap(hand, [26_000, 2000])
    await tap(hand, [26_000, 8000])
    await page.keyboard.press('Enter')
    const after = (await saved(page)).floors[0]
    expect(after.zones.length).toBe(before.zones.length + 1)
    expect(after.walls.length).toBe(before.walls.length + 1)
    await hand.context.close()
  }, 60_000)

  it('a resting finger opens the menu of what is under it and moves nothing', async () => {
    const hand = await tablet()
    const at = await spot(hand.page)
    const [x, y] = await onScreen(hand.page, at)
    await lay(hand.cdp, 'touchStart', [x, y])
    await hand.page.getByTestId('menu-duplicate').waitFor()
    await lay(hand.cdp, 'touchMove', [x + 90, y])
    await lay(hand.cdp, 'touchEnd')
    await hand.page.getByTestId('menu-duplicate').tap()
    const places = (await saved(hand.page)).floors[0].items.filter(({ type }) => type === 'wheelchair-place')
    expect(places.map(each => each.at)).toContainEqual(at)
    expect(places.length).toBeGreaterThan(1)
    expect(hand.faults).toEqual([])
    await hand.context.close()
  }, 60_000)

  it('what is tapped is large enough', async () => {
    const hand = await tablet()
    await hand.page.getByTestId('action-tool-zone').tap()
    const small = await hand.page.locator('body').evaluate(body =>
      [...body.querySelectorAll('header button, [data-testid="tool-options"] select, footer button')]
        .map(each => ({
          words: each.getAttribute('aria-label') ?? each.textContent,
          box: each.getBoundingClientRect(),
        }))
        .filter(({ box }) => box.height > 0 && box.height < 32)
        .map(({ words, box }) => `${words} ${box.height}`),
    )
    expect(small).toEqual([])

    await hand.context.close()
  }, 60_000)
})
