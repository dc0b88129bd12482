/** A planner's two hands on the editor: the mouse on the plan and the panels, the keyboard for words and numbers. */
import type { Locator, Page } from 'playwright'
import { onScreen } from './editor-page'

type XY = readonly [number, number]
/** Values of the property panel by the path of their field: words and numbers typed, options chosen. */
export type Values = Readonly<Record<string, string | number | boolean | readonly string[]>>

export type DrawHand = {
  /** What a person has done so far: clicks and drags, single keys, and letters and digits typed. */
  readonly count: { clicks: number; keys: number; letters: number }
  key(...keys: string[]): Promise<void>
  type(words: string): Promise<void>
  /** Clicks at a place of the plan, mm. */
  click(at: XY, more?: { shift?: boolean; double?: boolean }): Promise<void>
  point(at: XY): Promise<void>
  /** A rubber band around what lies between two places. */
  band(from: XY, to: XY): Promise<void>
  press(testId: string): Promise<void>
  /** One option of a list named by its label. */
  choose(label: string, value: string): Promise<void>
  /** A command found by its words. */
  command(words: string): Promise<void>
  /** A thing of the catalogue with its middle at a place, turned by so many quarters. */
  place(name: string, at: XY, quarters?: number): Promise<void>
  /** Fields of what is selected. */
  set(values: Values): Promise<void>
  /** Adds an entry to a table of the panel and fills its cells. */
  entry(path: string, cells: Readonly<Record<string, string>>): Promise<void>
  /** Fills one field of what is selected in reading order. */
  fill(path: string, lines: readonly string[], from?: number): Promise<void>
  /** Rows and columns of what is selected. */
  grid(numbers: Readonly<Record<string, number>>): Promise<void>
  /** Everything of one type, or of one branch of the object list. */
  sameType(at: XY): Promise<void>
  branch(title: string): Promise<void>
  /** Takes a drawing tool by its key and its options by their labels. */
  tool(key: string, options?: Readonly<Record<string, string>>): Promise<void>
}

export function handOf(page: Page): DrawHand {
  const count = { clicks: 0, keys: 0, letters: 0 }
  const control = (path: string) => page.locator(`[data-field="${path}"]`)

  async function key(...keys: string[]): Promise<void> {
    for (const each of keys) await page.keyboard.press(each)
    count.keys += keys.length
  }
  async function type(words: string): Promise<void> {
    // What an input method composes arrives as a whole; on the plan every key counts by itself.
    if (/^[\x20-\x7e]*$/.test(words)) await page.keyboard.type(words)
    else await page.keyboard.insertText(words)
    count.letters += words.length
  }
  /** Words in place of those in a field. */
  async function write(words: string): Promise<void> {
    await page.keyboard.press('Control+a')
    await page.keyboard.insertText(words)
    count.keys += 1
    count.letters += words.length
  }
  async function press(testId: string): Promise<void> {
    await page.getByTestId(testId).click()
    count.clicks++
  }
  async function click(at: XY, { shift = false, double = false } = {}): Promise<void> {
    if (shift) await page.keyboard.down('Shift')
    const [x, y] = await onScreen(page, at)
    if (double) await page.mouse.dblclick(x, y)
    else await page.mouse.click(x, y)
    if (shift) await page.keyboard.up('Shift')
    count.clicks += double ? 2 : 1
  }
  /** A list of the browser's own, which opens outside of the page: chosen as its two clicks would. */
  async function pick(select: Locator, value: string | { label: string }): Promise<void> {
    await select.focus()
    await select.selectOption(value)
    count.clicks += 2
  }
  const choose = (label: string, value: string) =>
    pick(page.getByTestId('tool-options').getByLabel(label, { exact: true }), value)

  async function command(words: string): Promise<void> {
    await key('Control+k')
    await type(words)
    await key('Enter')
  }

  async function set(values: Values): Promise<void> {
    await page.getByTestId('tab-properties').click()
    for (const [path, value] of Object.entries(values)) {
      const [at, option] = path.split(':')
      const field = control(at)
      if (Array.isArray(value) && option === 'choices') {
        for (const name of value) {
          await field.getByText(name, { exact: true }).click()
          count.clicks++
        }
      } else if ((await field.locator('select').count()) > 0) {
        const chosen = typeof value === 'boolean' ? (value ? 'yes' : 'no') : String(value)
        await pick(field.locator('select'), option === 'label' ? { label: chosen } : chosen)
      } else {
        await field.locator('input, textarea').click()
        count.clicks++
        await write(Array.isArray(value) ? value.join('\n') : String(value))
        await key(Array.isArray(value) ? 'Control+Enter' : 'Enter')
      }
    }
    // Back to the plan.
    await key('Escape')
  }

  return {
    count,
    key,
    type,
    click,
    press,
    choose,
    command,
    set,
    async point(at) {
      await page.mouse.move(...(await onScreen(page, at)))
    },
    async band(from, to) {
      await page.mouse.move(...(await onScreen(page, from)))
      await page.mouse.down()
      await page.mouse.move(...(await onScreen(page, to)), { steps: 4 })
      await page.mouse.up()
      count.clicks++
    },
    async place(name, [x, y], quarters = 0) {
      await key('/')
      await page.locator('[data-testid="palette-search"]:focus').waitFor()
      await type(name)
      await key('Enter', ...Array<string>(quarters).fill('r'))
      await type(`${x},${y}`)
      await key('Enter')
    },
    async entry(path, cells) {
      const table = control(path)
      await table.locator('button[data-add]').click()
      count.clicks++
      const cell = (name: string) => table.locator('[data-entry]').last().locator(`[data-column="${name}"]`)
      for (const [name, value] of Object.entries(cells)) {
        const select = cell(name).locator('select')
        if ((await select.count()) > 0) await pick(select, value)
        else {
          await cell(name).locator('input').click()
          count.clicks++
          await write(value)
          await key('Enter')
        }
      }
      await key('Escape')
    },
    async fill(path, lines, from = 1) {
      await command('批量填写')
      await pick(page.getByTestId('fill-field'), path)
      await page.getByTestId('fill-content').click()
      await write(lines.join('\n'))
      if (from !== 1) {
        await page.getByTestId('fill-from').click()
        await write(String(from))
      }
      await press('dialog-primary')
    },
    async grid(numbers) {
      await key('Control+Shift+d')
      for (const [name, value] of Object.entries(numbers)) {
        await page.getByTestId(`grid-${name}`).click()
        count.clicks++
        await write(String(value))
      }
      await key('Enter')
    },
    async sameType(at) {
      await click(at)
      await command('选择同类')
    },
    async branch(title) {
      await press('tab-objects')
      await page
        .getByTestId('object-list')
        .locator(`section:has(h3 button:text-is("${title}"))`)
        .getByTestId('select-branch')
        .click()
      count.clicks++
    },
    async tool(name, options = {}) {
      await key(name)
      for (const [label, value] of Object.entries(options)) await choose(label, value)
    },
  }
}
