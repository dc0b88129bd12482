/** Comforts of editing, done by a person's hands in a real browser. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { click, type Desk, type Editor, judged, save, sit, startEditor } from './editor-page'

let editor: Editor
beforeAll(async () => {
  editor = await startEditor()
})
afterAll(() => editor.close())

/** The lone printer-like thing of the sample that stands free, and where. */
async function pickFree({ page }: Desk, id: string): Promise<[number, number]> {
  const { json } = await save(page)
  const found = json.floors[0].items.find(each => each.id === id)
  if (!found) throw new Error(`no ${id}`)
  await click(page, found.at)
  return found.at
}

describe('editing', () => {
  it('a distance typed over moves the thing, in one step', async () => {
    const desk = await editor.open()
    const { page } = desk
    const { json } = await save(page)
    const plant = json.floors[0].items.find(({ id }) => id.startsWith('plant')) ?? json.floors[0].items[0]
    const before = await pickFree(desk, plant.id)
    const gap = page.locator('[data-testid^="gap-"]:visible').first()
    await gap.waitFor()
    expect(await gap.getAttribute('aria-label')).toContain('的距离')
    const old = Number(await gap.inputValue())
    await gap.fill(`${old}-40`)
    await gap.press('Enter')
    await judged(page)
    const after = (await save(page)).json.floors[0].items.find(({ id }) => id === plant.id)?.at ?? [0, 0]
    expect(Math.hypot(after[0] - before[0], after[1] - before[1])).toBeCloseTo(40, 0)
    await page.keyboard.press('Control+z')
    expect((await save(page)).json.floors[0].items.find(({ id }) => id === plant.id)?.at).toEqual(before)
    expect(desk.faults).toEqual([])
    await desk.context.close()
  })

  it('the history goes to any step by a click', async () => {
    const desk = await editor.open()
    const { page } = desk
    const start = (await save(page)).json
    await pickFree(desk, start.floors[0].items[0].id)
    for (const key of ['ArrowRight', 'ArrowDown', 'r']) await page.keyboard.press(key)
    await page.keyboard.press('Control+Alt+h')
    const steps = page.getByTestId('history').getByRole('button')
    await steps.nth(3).waitFor()
    expect(await steps.count()).toBe(4)
    await steps.first().click()
    expect(await steps.first().getAttribute('aria-current')).toBe('step')
    await page.keyboard.press('Escape')
    expect((await save(page)).json.floors).toEqual(start.floors)
    await desk.context.close()
  })

  it('what is copied in one window is pasted in another', async () => {
    const one = await editor.open()
    await one.context.grantPermissions(['clipboard-read', 'clipboard-write'])
    const other = await sit(one.context, editor.address)
    await one.page.bringToFront()
    const before = (await save(one.page)).json.floors[0].items
    await pickFree(one, before[0].id)
    await one.page.keyboard.press('Control+c')
    await other.page.bringToFront()
    const there = (await save(other.page)).json.floors[0].items.length
    // The sample is open in the first window; here it is looked at, or taken over, to be changed.
    const takeOver = other.page.getByTestId('take-over')
    if (await takeOver.isVisible()) await takeOver.click()
    await other.page.locator('[role="application"]').focus()
    await other.page.keyboard.press('Control+v')
    await expect.poll(async () => (await save(other.page)).json.floors[0].items.length).toBe(there + 1)
    await one.context.close()
  })

  it('a favourite stays on top of the catalogue, also after a reload', async () => {
    const { page, context } = await editor.open()
    await page.getByTestId('palette-plant').scrollIntoViewIfNeeded()
    await page.getByTestId('palette-plant').hover()
    await page.getByTestId('favourite-plant').click()
    const first = () => page.locator('nav section').first()
    await expect.poll(() => first().getAttribute('aria-label')).toBe('常用')
    await page.reload()
    await judged(page)
    expect(await first().getByTestId('palette-plant').count()).toBe(1)
    await first().getByTestId('favourite-plant').click()
    await expect.poll(() => first().getAttribute('aria-label')).not.toBe('常用')
    await context.close()
  })

  it('five first steps are shown once, and closed they stay closed', async () => {
    const context = await editor.browser.newContext({ viewport: { width: 1366, height: 768 } })
    const { page, faults } = await sit(context, editor.address, { tour: true })
    const tour = page.getByTestId('tour')
    for (let step = 1; step <= 5; step++) {
      await expect.poll(() => tour.textContent()).toContain(`${step} / 5`)
      await page.getByTestId('tour-next').click()
    }
    expect(await tour.count()).toBe(0)
    await page.reload()
    await judged(page)
    expect(await tour.count()).toBe(0)
    expect(faults).toEqual([])
    await context.close()
  })
})
