/** What a hand at work does, one gesture after the other, by chance but always the same. */
import type { Page } from 'playwright'
import type { Random } from '../fuzz/random'
import { onScreen } from './editor-page'

type At = readonly [number, number]
export type Hand = {
  readonly page: Page
  readonly r: Random
  /** First places of the things of the plan, mm: where the hand reaches. */
  readonly places: readonly At[]
  /** More things than at first: the hand rather deletes than adds. */
  crowded: boolean
}
type Gesture = (hand: Hand) => Promise<void>

const press =
  (...keys: readonly string[]): Gesture =>
  ({ page, r }) =>
    page.keyboard.press(r.pick(keys))

/** Where some thing's first place is on the screen; all of the plan is shown first where that lies beyond its edge. */
async function reach({ page, r, places }: Hand): Promise<[number, number]> {
  const place = r.pick(places)
  const at = await onScreen(page, place)
  const box = await page.locator('[role="application"]').boundingBox()
  const [x, y] = [at[0] - (box?.x ?? 0), at[1] - (box?.y ?? 0)]
  if (box && x > EDGE && y > EDGE && x < box.width - EDGE && y < box.height - EDGE) return at
  await page.keyboard.press('1')
  return onScreen(page, place)
}
/** Beside rulers and bars, px. */
const EDGE = 60

const click: Gesture = async hand => hand.page.mouse.click(...(await reach(hand)))

/** A drag from a thing's place, as far as a hand moves a thing. */
const drag: Gesture = async hand => {
  const { page, r } = hand
  const [x, y] = await reach(hand)
  await page.mouse.move(x, y)
  await page.mouse.down()
  await page.mouse.move(x + r.below(80) - 40, y + r.below(60) - 30, { steps: 4 })
  await page.mouse.up()
}

/** Deletes what is there. */
const clear: Gesture = async hand => {
  await click(hand)
  await hand.page.keyboard.press('Delete')
}

/** Draws with a tool of one key, and takes every other drawing back. */
const draw =
  (key: string): Gesture =>
  async hand => {
    await hand.page.keyboard.press(key)
    await drag(hand)
    await hand.page.keyboard.press('Escape')
    await hand.page.keyboard.press('v')
    if (hand.crowded || hand.r.below(2) === 0) await hand.page.keyboard.press('Control+z')
  }

/** Asks for an action by its name, as from the list of commands. */
const command =
  (name: string): Gesture =>
  async ({ page }) => {
    await page.keyboard.press('Control+k')
    const field = page.locator('dialog input')
    await field.fill(name)
    await field.press('Enter')
    await page.locator('dialog').waitFor({ state: 'detached' })
  }

/** The panel of a kind, with its list. */
const panel: Gesture = ({ page, r }) =>
  page.getByTestId(`tab-${r.pick(['properties', 'findings', 'clauses', 'objects', 'comments'])}`).click()

/** A thing of the catalogue, put on the plan. */
const place: Gesture = async hand => {
  if (hand.crowded) return clear(hand)
  const { page, r } = hand
  const entries = page.locator('[data-testid^="palette-"]')
  await entries.nth(r.below(Math.min(12, await entries.count()))).click()
  await click(hand)
  await page.keyboard.press('Escape')
}

/** A position typed over. */
const type: Gesture = async hand => {
  const { page, r } = hand
  await click(hand)
  await page.getByTestId('tab-properties').click()
  const field = page.locator('[data-field="at.0"] input')
  if (!(await field.isVisible())) return
  await field.fill(`${await field.inputValue()}${r.pick(['+', '-'])}${10 * (1 + r.below(5))}`)
  await field.press('Enter')
  await page.keyboard.press('Escape')
}

const wheel: Gesture = async hand => {
  await hand.page.mouse.move(...(await reach(hand)))
  await hand.page.mouse.wheel(0, hand.r.pick([-240, -120, 120, 240]))
}

/** Moves the paper, and shows all of it again: the hand has to reach things. */
const pan: Gesture = async hand => {
  await hand.page.keyboard.press('h')
  await drag(hand)
  await hand.page.keyboard.press('v')
  await hand.page.keyboard.press('1')
}

/** To some step of the list of steps, and to the last again. */
const steps: Gesture = async ({ page, r }) => {
  await page.keyboard.press('Control+Alt+h')
  const list = page.getByTestId('history').getByRole('button')
  await list.first().waitFor()
  const count = await list.count()
  await list.nth(Math.max(0, count - 1 - r.below(8))).click()
  await list.last().click()
  await page.keyboard.press('Escape')
  await page.getByTestId('history').waitFor({ state: 'detached' })
}

const REASON = '地面有管井'
/** A finding waived or rejected in review, as a reviewer does, and every other decision taken back. */
const decide: Gesture = async ({ page, r }) => {
  await page.keyboard.press('Alt+r')
  await page.getByTestId('ledger').waitFor()
  const name = page.getByTestId('reviewer-name')
  const entries = page.locator('[data-testid="ledger"] [data-finding]')
  const count = await entries.count()
  if (count > 0) {
    await entries
      .nth(r.below(Math.min(count, 6)))
      .getByTestId('ledger-entry')
      .click()
    const decision = page.locator('[data-testid="decide-waive"], [data-testid="decide-reject"]').first()
    if (await decision.isVisible()) {
      await decision.click()
      await page.getByTestId('decision-words').fill(REASON)
      await page.getByTestId('decision-now').click()
      if (await name.isVisible()) {
        await name.fill('李审')
        await page.getByTestId('dialog-primary').click()
      }
    }
  }
  await page.getByTestId('leave-review').click()
  await page.getByTestId('ledger').waitFor({ state: 'detached' })
  if (r.below(2) === 0) await page.keyboard.press('Control+z')
}

/** A new floor, and back to the one there was. */
const floor: Gesture = async hand => {
  await command('新增楼层')(hand)
  await hand.page.keyboard.press('Control+z')
  await hand.page.keyboard.press('1')
}

/** Whatever is open is left: dialogs, tools, the review, a desk-top plan. */
export async function putRight(page: Page): Promise<void> {
  for (let i = 0; i < 3; i++) await page.keyboard.press('Escape')
  const leave = page.getByTestId('leave-review')
  if (await leave.isVisible()) await leave.click()
  const back = page.getByRole('button', { name: /^返回/ })
  if (await back.isVisible()) await back.click()
  await page.keyboard.press('v')
  await page.keyboard.press('1')
}

/** Every kind of gesture with how often it comes, of a hundred. */
export const GESTURES: Readonly<Record<string, readonly [times: number, gesture: Gesture]>> = {
  nudge: [18, press('ArrowLeft', 'ArrowRight', 'ArrowDown', 'ArrowUp')],
  click: [8, click],
  drag: [16, drag],
  undo: [9, press('Control+z')],
  redo: [9, press('Control+y')],
  turn: [3, press('r', 'Shift+R')],
  more: [4, hand => (hand.crowded ? clear : press('Control+d'))(hand)],
  less: [3, hand => (hand.crowded ? clear : press('ArrowUp'))(hand)],
  wall: [3, draw('w')],
  zone: [3, draw('z')],
  measure: [1, draw('m')],
  place: [4, place],
  type: [4, type],
  wheel: [4, wheel],
  fit: [2, press('1')],
  pan: [2, pan],
  panel: [2, panel],
  finding: [2, press('n', 'Shift+N')],
  theme: [0.5, command('切换明暗')],
  floor: [0.5, floor],
  steps: [1, steps],
  decide: [1, decide],
}

/** The gesture of a number in [0, 1). */
export function gestureAt(share: number): [name: string, gesture: Gesture] {
  const all = Object.entries(GESTURES)
  let left = share * all.reduce((sum, [, [times]]) => sum + times, 0)
  for (const [name, [times, gesture]] of all) {
    if (left < times) return [name, gesture]
    left -= times
  }
  return ['nudge', GESTURES.nudge[1]]
}
