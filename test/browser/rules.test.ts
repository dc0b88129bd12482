/** Rules in the page: mending all at once, proposed places, rule help, rule settings, ticking of clauses. */
import type { Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Editor, findings, openFile, PLANTED, save, startEditor } from './editor-page'

let editor: Editor
beforeAll(async () => {
  editor = await startEditor()
}, 60_000)
afterAll(() => editor.close())

const FAULTY = 'fixtures/township-faulty.hall.json'
const undo = (page: Page) => page.getByTestId('action-undo').click()

describe('一键整改', () => {
  it('shows what it will mend and what is left, and is one step of the history', async () => {
    const { page, context, faults } = await editor.open()
    await openFile(page, FAULTY)
    const before = await findings(page, PLANTED)
    await page.getByTestId('action-mend-all').click()
    await page.locator('[data-testid="mend-all"][data-state="answered"]').waitFor()
    const listed = (id: string) =>
      page
        .getByTestId(id)
        .locator('[data-mend]')
        .evaluateAll(list => list.map(each => each.getAttribute('data-mend') ?? ''))
    const [will, left] = [await listed('will-mend'), await listed('left-over')]
    expect(will.length).toBeGreaterThanOrEqual(5)
    expect(await page.getByTestId('mend-apply').textContent()).toBe(`整改 ${will.length} 处`)
    await page.getByTestId('mend-apply').click()
    const after = await findings(page, left.length)
    expect(after.filter(id => will.includes(id))).toEqual([])
    expect([...after].sort()).toEqual([...left].sort())
    await undo(page)
    expect(await findings(page, before.length)).toEqual(before)
    expect(faults).toEqual([])
    await context.close()
  })

  it('is found by its name, can be stopped, and changes nothing then', async () => {
    const { page, context, faults } = await editor.open()
    await openFile(page, FAULTY)
    await findings(page, PLANTED)
    await page.keyboard.press('Control+k')
    await page.getByTestId('command').fill('一键整改')
    await page.keyboard.press('Enter')
    await page.getByTestId('mend-close').click()
    await findings(page, PLANTED)
    expect(await page.getByTestId('saved-state').getAttribute('data-dirty')).toBe('false')
    expect(faults).toEqual([])
    await context.close()
  })
})

describe('a proposed place', () => {
  it('is searched for, shown, said and taken as one step', async () => {
    const { page, context, faults } = await editor.open()
    await openFile(page, FAULTY)
    const before = await findings(page, PLANTED)
    const entry = page.locator('[data-finding="fire/equipment-clear:lv03"]')
    await entry.getByTestId('propose').click()
    await entry.getByTestId('proposal').waitFor({ timeout: 30_000 })
    expect(await entry.getByTestId('proposal').textContent()).toMatch(/将绿植.+移动 .+(毫米|米)/)
    await entry.getByTestId('proposal-apply').click()
    const after = await findings(page, before.length - 1)
    expect(before.filter(id => !after.includes(id))).toEqual(['fire/equipment-clear:lv03'])
    await undo(page)
    await findings(page, before.length)
    const { json } = await save(page)
    expect(json.title).toBeTruthy()
    expect(faults).toEqual([])
    await context.close()
  })
})
