/** Rules in the page: mending all at once, proposed places, rule help, rule settings, ticking of clauses. */
import { readFileSync } from 'node:fs'
import type { Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { RULES } from '../../src/rules'
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
    expect(faults).toEqual([])
    await context.close()
  })

  it('says plainly when there is none', async () => {
    const { page, context, faults } = await editor.open()
    await openFile(page, 'test/browser/no-place.hall.json')
    const entry = page.locator('[data-finding="aisle/door-approach:in+wg"]')
    await entry.getByTestId('propose').click()
    await entry.getByTestId('no-place').waitFor({ timeout: 30_000 })
    expect(await entry.getByTestId('no-place').textContent()).toContain('没有找到合适的位置')
    expect(await page.getByTestId('saved-state').getAttribute('data-dirty')).toBe('false')
    expect(faults).toEqual([])
    await context.close()
  })
})

describe('rule help', () => {
  it('opens at the limit of a finding, with the clause’s words, the source and both examples', async () => {
    const { page, context, faults } = await editor.open()
    await openFile(page, FAULTY)
    await findings(page, PLANTED)
    await page.locator('[data-finding="aisle/clear-width:gd03+zd05"] button').first().click()
    await page.getByTestId('why-limit').click()
    const help = page.locator('[data-help="aisle/clear-width"]')
    expect(await help.locator('[data-lit="true"]').getAttribute('data-param')).toBe('minWidth')
    expect(await help.locator('[data-lit="true"] input').inputValue()).toBe('1200')
    expect(await help.locator('mark').first().textContent()).toBe('减少工作阻碍,便利同行')
    expect(await help.locator('[data-mark="V2"]').first().textContent()).toBe('GB 55019-2021 2.2.2(据转引)')
    expect(await help.locator('[data-mark="default"]').first().textContent()).toBe('本工具默认')
    for (const kind of ['good', 'bad']) {
      const picture = help.getByTestId(`example-${kind}`).locator('img')
      await picture.waitFor()
      expect(await picture.evaluate(img => (img as HTMLImageElement).naturalWidth)).toBeGreaterThan(100)
    }
    await page.locator('[data-index="access/low-counter"]').click()
    expect(
      await page.locator('[data-help="access/low-counter"] [data-mark="M"]').first().textContent(),
    ).toContain('待核')
    expect(faults).toEqual([])
    await context.close()
  })

  it('is reached from the clauses, the commands and the help', async () => {
    const { page, context, faults } = await editor.open()
    await page.getByTestId('tab-clauses').click()
    await page.locator('[data-clause="2.1.1"] button').first().click()
    await page.getByTestId('clause-rule').click()
    await page.locator('[data-help="naming/hall-name"]').waitFor()
    await page.getByTestId('dialog-cancel').click()
    await page.keyboard.press('Control+k')
    await page.getByTestId('command').fill('台签平行')
    await page.locator('[role="option"]', { hasText: '台签平行' }).waitFor()
    await page.keyboard.press('Enter')
    await page.locator('[data-help="desk/tent-card"]').waitFor()
    await page.getByTestId('dialog-cancel').click()
    await page.keyboard.press('?')
    await page.getByTestId('help-rules').click()
    await page.locator('[data-help]').waitFor()
    expect(faults).toEqual([])
    await context.close()
  })

  it('has a page with two examples for every rule, in both languages', async () => {
    const { page, context, faults } = await editor.open()
    await page.getByTestId('action-language').click()
    await page.keyboard.press('Control+k')
    await page.getByTestId('command').fill('About the rules')
    await page.keyboard.press('Enter')
    const index = page.locator('[data-index]')
    await index.first().waitFor()
    const ids = await index.evaluateAll(list => list.map(each => each.getAttribute('data-index')))
    expect(ids.length).toBe(RULES.length)
    for (const id of ids) {
      await page.locator(`[data-index="${id}"]`).click()
      const help = page.locator(`[data-help="${id}"]`)
      await help.getByTestId('example-bad').locator('p').first().waitFor()
      expect([id, await help.getByTestId('example-good').locator('img').count()]).toEqual([id, 1])
      expect([id, await help.getByTestId('example-good').locator('p').count()]).toEqual([id, 0])
    }
    expect(faults).toEqual([])
    await context.close()
  }, 120_000)
})

describe('rule settings', () => {
  const open = async (page: Page) => {
    await page.keyboard.press('Control+k')
    await page.getByTestId('command').fill('规则配置')
    await page.keyboard.press('Enter')
    await page.locator('[data-settings]').first().waitFor()
  }

  it('refuses what is out of bounds at the field, and a change is one step that the check follows', async () => {
    const { page, context, faults } = await editor.open()
    await openFile(page, FAULTY)
    await findings(page, PLANTED)
    await open(page)
    const row = page.locator('[data-settings="align/row"]')
    const offset = row.locator('[data-param="offset"]')
    await offset.locator('input').fill('5000')
    await page.keyboard.press('Enter')
    expect(await offset.getByRole('alert').textContent()).toBe('不能大于 1000。')
    await page.keyboard.press('Escape')
    expect(await offset.locator('input').inputValue()).toBe('50')
    await offset.locator('input').fill('0.2m')
    await page.keyboard.press('Enter')
    expect(await offset.locator('input').inputValue()).toBe('200')
    await page.locator('[data-settings="align/rotation"]').getByTestId('rule-severity').selectOption('off')
    await page.getByTestId('dialog-cancel').click()
    const left = await findings(page, PLANTED - 2)
    expect(left.filter(id => /^align\/(row|rotation):/.test(id))).toEqual([])
    const { json } = await save(page)
    expect(json.profile?.params?.['align/row']).toEqual({ offset: 200 })
    expect(json.profile?.severity).toEqual({ 'align/rotation': 'off' })
    await undo(page)
    await findings(page, PLANTED - 1)
    await open(page)
    await row.getByTestId('reset-param').click()
    await page.getByTestId('dialog-cancel').click()
    await findings(page, PLANTED)
    expect(faults).toEqual([])
    await context.close()
  })

  it('goes to a file and comes back; what is wrong in a file is said, and one undo takes it back', async () => {
    const { page, context, faults } = await editor.open()
    await open(page)
    await page
      .locator('[data-settings="convenience/near-entrance"] [data-param="maxWalk"] input')
      .fill('12345')
    await page.keyboard.press('Enter')
    const download = page.waitForEvent('download')
    await page.getByTestId('profile-export').click()
    const file = await download
    expect(file.suggestedFilename()).toMatch(/规则配置\.profile\.json$/)
    const written = JSON.parse(readFileSync(await file.path(), 'utf8'))
    expect(written.params['convenience/near-entrance']).toMatchObject({ maxWalk: 12345 })
    const bring = async (content: string) => {
      const chooser = page.waitForEvent('filechooser')
      await page.getByTestId('profile-import').click()
      const buffer = Buffer.from(content)
      await (await chooser).setFiles({ name: '市级.profile.json', mimeType: 'application/json', buffer })
    }
    const said = page.getByTestId('profile-said')
    await bring(
      JSON.stringify({
        params: { 'align/row': { offset: 99_999 }, 'convenience/near-entrance': { maxWalk: 8000 } },
        severity: { 'no/rule': 'off' },
      }),
    )
    await page.getByTestId('profile-problems').waitFor()
    expect(await said.textContent()).toBe('已导入“市级.profile.json”:3 项设置,其中 2 项未采用。')
    const problems = (await page.getByTestId('profile-problems').textContent()) ?? ''
    expect(problems).toContain('“允许偏离”未采用:应在 0 与 1000 之间')
    expect(problems).toContain('未知规则')
    const walk = page.locator('[data-settings="convenience/near-entrance"] [data-param="maxWalk"] input')
    expect(await walk.inputValue()).toBe('8000')
    const refused = page.locator('[data-settings="align/row"] [data-param="offset"]')
    expect(await refused.getByRole('alert').textContent()).toContain('未采用')
    await bring('{"severity":')
    await page.locator('[data-testid="profile-said"][data-tone="error"]').waitFor()
    expect(await said.textContent()).toContain('当前配置没有改动')
    expect(await walk.inputValue()).toBe('8000')
    await page.getByTestId('dialog-cancel').click()
    await undo(page)
    await open(page)
    expect(await walk.inputValue()).toBe('12345')
    await page.getByTestId('profile-reset').click()
    expect(await walk.inputValue()).toBe('10000')
    expect(faults).toEqual([])
    await context.close()
  })
})

describe('the checklist', () => {
  it('is ticked clause by clause, with note, name and date; a clause fails by it', async () => {
    const { page, context, faults } = await editor.open()
    await page.getByTestId('tab-clauses').click()
    const clause = page.locator('[data-clause="2.3"]')
    await clause.locator('button').first().click()
    expect(await clause.getAttribute('data-verdict')).toBe('manual')
    await clause.getByTestId('tick-fail').click()
    await page.getByTestId('reviewer-name').fill('王强')
    await page.getByTestId('dialog-primary').click()
    await page.locator('[data-clause="2.3"][data-verdict="fail"]').waitFor()
    const [note, by] = [clause.getByLabel('情况说明'), clause.getByLabel('核查人')]
    await note.fill('窗口人员未佩戴工牌')
    await note.blur()
    expect(await by.inputValue()).toBe('王强')
    await by.fill('李娜')
    await by.press('Enter')
    await clause.getByLabel('日期').fill('2026-11-20')
    expect(await page.getByTestId('checklist-progress').textContent()).toContain('1 / 21')
    // The next one is signed by who sits here.
    const next = page.locator('[data-clause="2.4.1"]')
    await next.locator('button').first().click()
    await next.getByTestId('tick-pass').click()
    expect(await next.getByLabel('核查人').inputValue()).toBe('王强')
    await page.locator('[data-clause="2.4.1"][data-verdict="pass"]').waitFor()
    const { json } = await save(page)
    expect(json.checklist?.['2.3']).toEqual({
      result: 'fail',
      note: '窗口人员未佩戴工牌',
      by: '李娜',
      at: '2026-11-20',
    })
    await next.getByTestId('tick-pass').click()
    await page.locator('[data-clause="2.4.1"][data-verdict="manual"]').waitFor()
    await undo(page)
    await page.locator('[data-clause="2.4.1"][data-verdict="pass"]').waitFor()
    expect(faults).toEqual([])
    await context.close()
  })
})
