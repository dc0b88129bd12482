import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Editor, findings, openFile, PLANTED, startEditor } from './editor-page'

const AXE = readFileSync('node_modules/axe-core/axe.min.js', 'utf8')

let editor: Editor
beforeAll(async () => {
  editor = await startEditor()
}, 60_000)
afterAll(() => editor.close())

/** What axe finds wrong on the page as it is, with the place of each. */
async function violations(page: Page): Promise<string[]> {
  // By evaluation, which the page's content policy does not bind.
  await page.evaluate(AXE)
  return page.evaluate(async () => {
    const { axe } = window as unknown as {
      axe: { run(): Promise<{ violations: { id: string; nodes: { target: unknown[] }[] }[] }> }
    }
    const result = await axe.run()
    return result.violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map(node => node.target.join(' ')).join(', ')}`,
    )
  })
}

/** The clean hall as one side of a merge has it: with a comment and a tick of its own. */
function side(name: string, result: 'pass' | 'fail'): string {
  const hall = JSON.parse(readFileSync('fixtures/township.hall.json', 'utf8'))
  const target = path.join(mkdtempSync(path.join(tmpdir(), 'tinggui-access-')), `${name}.hall.json`)
  const comments = [{ id: name, text: '请移开', by: '李', time: '2026-11-24' }]
  writeFileSync(target, JSON.stringify({ ...hall, comments, checklist: { '2.1.2.4': { result } } }))
  return target
}

describe.each([
  { theme: 'light', dark: false },
  { theme: 'dark', dark: true },
])('for everybody, in the $theme theme', ({ dark }) => {
  it('axe finds nothing in any panel or dialog', async () => {
    const { page, context, faults } = await editor.open({ dark })
    await openFile(page, 'fixtures/township-faulty.hall.json')
    const found: Record<string, string[]> = {}
    const look = async (where: string) => {
      const wrong = await violations(page)
      if (wrong.length > 0) found[where] = wrong
    }
    await look('findings')
    await page.getByTestId('finding').nth(3).click()
    await page.getByTestId('why-limit').waitFor()
    await look('a finding in focus')
    await page.keyboard.press('Escape')
    await page.getByTestId('tab-clauses').click()
    await page.getByTestId('clause-summary').waitFor()
    await page.locator('[data-clause="2.1.1"] button').click()
    await look('clauses')
    await page.locator('[data-clause="2.3"] button').first().click()
    await page.locator('[data-clause="2.3"]').getByTestId('tick-pass').click()
    await page.getByTestId('reviewer-name').waitFor()
    await look('the question for the name')
    await page.getByTestId('reviewer-name').fill('李审')
    await page.getByTestId('dialog-primary').click()
    await page.locator('[data-clause="2.3"]').getByLabel('情况说明').waitFor()
    await look('a ticked clause')
    await page.getByTestId('action-undo').click()
    await page.getByTestId('tab-objects').click()
    await look('objects')
    await page.getByTestId('tab-properties').click()
    await look('the hall’s properties')
    await page.getByTestId('tab-objects').click()
    await page.getByTestId('object-search').fill('E-CK-06')
    await page.locator('[data-object] button').first().click()
    await page.getByTestId('tab-properties').click()
    await page.getByTestId('property-title').waitFor()
    await page.locator('[data-field="at.0"] input').fill('nonsense')
    await page.locator('[data-field="at.0"] input').press('Enter')
    await look('a window’s properties, one refused')
    await page.keyboard.press('Escape')
    await page.keyboard.press('Alt+n')
    await page.getByTestId('dialog-primary').click()
    await look('new hall, refused')
    await page.keyboard.press('Escape')
    await page.keyboard.press('?')
    await page.getByTestId('dialog-cancel').waitFor()
    await look('help')
    await page.keyboard.press('Escape')
    await page.getByTestId('tab-findings').click()
    await page.getByTestId('action-mend-all').click()
    await page.locator('[data-testid="mend-all"][data-state="answered"]').waitFor()
    await look('mending all')
    await page.getByTestId('mend-close').click()
    const blocked = page.locator('[data-finding="fire/equipment-clear:lv03"]')
    await blocked.getByTestId('propose').click()
    await blocked.getByTestId('proposal').waitFor({ timeout: 30_000 })
    await look('a proposed place')
    await blocked.locator('button').first().click()
    await page.getByTestId('why-limit').click()
    await page.getByTestId('example-bad').locator('img').waitFor()
    await look('rule help')
    await page.getByTestId('to-settings').click()
    const offset = page.locator('[data-settings="align/row"] [data-param="offset"] input')
    await offset.fill('5000')
    await offset.press('Enter')
    await look('rule settings, one refused')
    await page.getByTestId('dialog-cancel').click()
    await page.getByTestId('file-menu').click()
    await page.getByTestId('menu-save').waitFor()
    await look('a menu')
    await page.keyboard.press('Escape')
    await page.getByTestId('tab-comments').click()
    await page.getByTestId('comment-all').click()
    await page.getByTestId('comment-save').click()
    await look('comments, one refused')
    await page.getByTestId('comment-words').fill('整体布局可以')
    await page.getByTestId('comment-save').click()
    await page.locator('[data-comment][data-focused="true"]').waitFor()
    await look('a comment in focus')
    await page.getByTestId('action-review').click()
    await page.getByTestId('review-ledger').click()
    await page.getByTestId('ledger-entry').nth(3).click()
    await look('the ledger')
    await page.getByTestId('decide-waive').click()
    await page.getByTestId('decision-now').click()
    await look('a waiver refused')
    await page.getByTestId('decision-words').fill('管井')
    await page.getByTestId('decision-now').click()
    await page.locator('[data-finding][data-state="waived"]').waitFor()
    await look('a waived finding')
    await page.getByTestId('review-checklist').click()
    await page.getByTestId('tick-fail').first().click()
    await page.getByLabel('情况说明').waitFor()
    await look('the checklist')
    await page.getByTestId('review-score').click()
    await page.getByTestId('score').waitFor()
    await look('the score')
    await page.getByTestId('review-inspection').click()
    await look('no inspection')
    await page.getByTestId('start-inspection').click()
    await page.getByTestId('next-thing').click()
    await page.getByTestId('found-moved').check()
    await page.getByTestId('by-walls').check()
    await look('an inspection')
    await page.getByTestId('add-extra').click()
    await look('an inspection, a thing being placed')
    expect(found).toEqual({})
    expect(faults).toEqual([])
    await context.close()
  }, 120_000)

  it('axe finds nothing where layouts are shared, compared, merged and overlooked', async () => {
    const { page, context, faults } = await editor.open({ dark })
    const found: Record<string, string[]> = {}
    const look = async (where: string) => {
      const wrong = await violations(page)
      if (wrong.length > 0) found[where] = wrong
    }
    const choose = async (button: string, ...files: string[]) => {
      const chooser = page.waitForEvent('filechooser')
      await page.getByTestId(button).click()
      await (await chooser).setFiles(files)
    }
    const ask = async (id: string) => {
      await page.getByTestId('file-menu').click()
      await page.getByTestId(`menu-${id}`).click()
    }
    await ask('share')
    await page.getByTestId('share-link').waitFor()
    await look('sharing')
    await page.keyboard.press('Escape')
    await ask('compare')
    await choose('compare-pick', 'fixtures/township.hall.json')
    await page.getByTestId('compare-finding').first().waitFor()
    await look('comparing')
    await page.getByTestId('compare-close').click()
    await openFile(page, side('mine', 'pass'))
    await ask('merge')
    await look('merging, before a file is chosen')
    await choose('dialog-primary', side('theirs', 'fail'))
    await page.getByTestId('merge-conflict').waitFor()
    await look('merging')
    await page.keyboard.press('Escape')
    await ask('overview')
    await choose('overview-files', 'fixtures/township-faulty.hall.json', 'package.json')
    await page.locator('[data-state="judged"]').waitFor()
    await page.locator('[data-state="refused"]').waitFor()
    await look('the overview')
    await page.getByTestId('overview-close').click()
    expect(found).toEqual({})
    expect(faults).toEqual([])
    await context.close()
  }, 90_000)
})

describe('for everybody', () => {
  it('has every word in both languages and remembers the choice', async () => {
    const { page, context } = await editor.open()
    await page.getByTestId('action-language').click()
    await page.getByTestId('tab-findings').getByText('Findings').waitFor()
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('en')
    await page.reload()
    await page.getByTestId('tab-findings').getByText('Findings').waitFor()
    await context.close()
  })

  it('fits 1366 × 768 and smaller windows without scrolling the page', async () => {
    for (const [width, height] of [
      [1366, 768],
      [1024, 600],
    ]) {
      const { page, context } = await editor.open({ width, height })
      const overflow = await page.evaluate(() => {
        const { scrollWidth, scrollHeight, clientWidth, clientHeight } = document.documentElement
        return [scrollWidth - clientWidth, scrollHeight - clientHeight]
      })
      expect(overflow).toEqual([0, 0])
      const plan = await page.getByTestId('plan').boundingBox()
      expect((plan?.width ?? 0) / width).toBeGreaterThan(width >= 1366 ? 0.6 : 0.45)
      await context.close()
    }
  })

  it('reaches everything by keyboard: the finding list opens, flies and mends without a mouse', async () => {
    const { page, context } = await editor.open()
    const all = await findings(page, PLANTED)
    await page.keyboard.press('n')
    await page.locator('[data-focused="true"]').waitFor()
    while ((await page.locator('[data-focused="true"]').getAttribute('data-finding')) !== 'align/row:zd02')
      await page.keyboard.press('n')
    await page.keyboard.press('Control+Enter')
    await findings(page, all.length - 1)
    await context.close()
  })
})
