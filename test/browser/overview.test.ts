import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { LayoutFile } from '../../src/layout/model'
import { unzip } from '../sheets/unzip'
import { type Desk, type Editor, fileMenu, findings, PLANTED, sitting, startEditor } from './editor-page'

const FAULTY = 'fixtures/township-faulty.hall.json'
const CLEAN = 'fixtures/township.hall.json'
const read = (file: string): LayoutFile => JSON.parse(readFileSync(file, 'utf8'))
const folder = mkdtempSync(path.join(tmpdir(), 'tinggui-overview-'))
let editor: Editor
beforeAll(async () => {
  editor = await startEditor()
}, 60_000)
afterAll(() => editor.close())

const desk = (run: (desk: Desk) => Promise<void>) => sitting(editor, run)

describe('an overview of many layouts', () => {
  it(
    'judges a folder in the background, sorts, filters, exports, opens; what is unreadable has its reason',
    () =>
      desk(async ({ page }) => {
        const halls = path.join(folder, 'halls')
        mkdirSync(path.join(halls, '下级'), { recursive: true })
        for (const name of ['township', 'township-faulty', 'village', 'district'])
          writeFileSync(path.join(halls, `${name}.hall.json`), readFileSync(`fixtures/${name}.hall.json`))
        writeFileSync(
          path.join(halls, '下级', '甲.hall.json'),
          JSON.stringify({ ...read(FAULTY), title: '甲街道' }),
        )
        writeFileSync(path.join(halls, 'broken.hall.json'), '{"format":"tinggui-layout"')
        writeFileSync(path.join(halls, 'notes.txt'), 'not a layout')
        await fileMenu(page, 'overview')
        const chooser = page.waitForEvent('filechooser')
        await page.getByTestId('overview-directory').click()
        await (await chooser).setFiles(halls)
        await page.getByTestId('overview-state').getByText('6 份布局已全部检查').waitFor({ timeout: 30_000 })
        const rows = page.getByTestId('overview-row')
        expect(await rows.count()).toBe(6)
        expect(await page.locator('[data-state="refused"]').textContent()).toContain('文件不完整')

        const cells = () =>
          rows.evaluateAll(list =>
            list.map(row => row.querySelector('[data-count="error"]')?.textContent ?? ''),
          )
        await page.getByTestId('overview-sort-error').click()
        const down = await cells()
        const errors = down.filter(each => each !== '').map(Number)
        expect(errors).toEqual([...errors].sort((a, b) => b - a))
        expect(errors[0]).toBeGreaterThan(9)
        expect(down[down.length - 1]).toBe('')
        await page.getByTestId('overview-sort-error').click()
        expect((await cells())[0]).toBe('0')

        await page.getByTestId('overview-search').fill('甲街道')
        expect(await rows.count()).toBe(1)
        await page.getByTestId('overview-search').fill('')
        await page.getByTestId('overview-level').selectOption('village')
        expect(await rows.count()).toBe(1)
        await page.getByTestId('overview-level').selectOption('')
        const clauses = await page.getByTestId('overview-clause').locator('option').count()
        expect(clauses).toBeGreaterThan(5)
        await page.getByTestId('overview-clause').selectOption({ index: 1 })
        expect(await rows.count()).toBe(2)
        await page.getByTestId('overview-clause').selectOption('')

        const csv = page.waitForEvent('download')
        await page.getByTestId('overview-csv').click()
        const lines = readFileSync(await (await csv).path(), 'utf8')
          .trim()
          .split('\r\n')
        expect(lines).toHaveLength(7)
        expect(lines[0]).toContain('大厅,级别,面积(平方米),违反')
        const xlsx = page.waitForEvent('download')
        await page.getByTestId('overview-xlsx').click()
        const parts = unzip(readFileSync(await (await xlsx).path()))
        expect([...parts.keys()]).toContain('xl/workbook.xml')

        await page.getByTestId('overview-search').fill('甲街道')
        await page.getByTestId('overview-open').click()
        await page.locator('h1[title="甲.hall.json"]').waitFor()
        await findings(page, PLANTED)
        // Opened again it is the same table, judged already.
        await fileMenu(page, 'overview')
        expect(await rows.count()).toBe(6)
      }),
    60_000,
  )

  it(
    'takes several files at once, and can be stopped and gone on with',
    () =>
      desk(async ({ page }) => {
        const names = Array.from({ length: 12 }, (_, i) => path.join(folder, `many-${i}.hall.json`))
        for (const name of names) writeFileSync(name, readFileSync('fixtures/district.hall.json'))
        await fileMenu(page, 'overview')
        const chooser = page.waitForEvent('filechooser')
        await page.getByTestId('overview-files').click()
        await (await chooser).setFiles(names)
        await page
          .locator('[data-testid="overview-row"][data-state="judged"]')
          .first()
          .waitFor({ timeout: 20_000 })
        await page.getByTestId('overview-cancel').click()
        await page.getByTestId('overview-resume').waitFor()
        const judgedNow = () => page.locator('[data-testid="overview-row"][data-state="judged"]').count()
        const stopped = await judgedNow()
        expect(stopped).toBeLessThan(12)
        await page.getByTestId('overview-resume').click()
        await page.getByTestId('overview-state').getByText('12 份布局已全部检查').waitFor({ timeout: 40_000 })
        expect(await judgedNow()).toBe(12)
      }),
    90_000,
  )

  it('takes a directory from the browser’s own picker, reading no file but layouts, and each in its turn', () =>
    desk(async ({ page }) => {
      await page.evaluate(
        ([good, broken]) => {
          const read: string[] = []
          const file = (name: string, content: string | undefined) => ({
            kind: 'file',
            name,
            async getFile() {
              read.push(name)
              if (content === undefined) throw new DOMException('gone', 'NotFoundError')
              return new File([content], name)
            },
          })
          const directory = (name: string, entries: readonly object[] | undefined) => ({
            kind: 'directory',
            name,
            async *values() {
              if (!entries) throw new DOMException('no', 'NotAllowedError')
              yield* entries
            },
          })
          const picked = directory('全市', [
            file('甲.hall.json', good),
            file('说明.docx', 'x'),
            directory('乌达区', [file('乙.hall.json', good), file('坏.hall.json', broken)]),
            directory('不让看', undefined),
            file('已删.hall.json', undefined),
          ])
          Object.assign(window, { read, showDirectoryPicker: async () => picked })
        },
        [readFileSync(CLEAN, 'utf8'), '{'],
      )
      await fileMenu(page, 'overview')
      await page.getByTestId('overview-directory').click()
      await page.getByTestId('overview-state').getByText('4 份布局已全部检查').waitFor({ timeout: 20_000 })
      const files = await page.getByTestId('overview-row').locator('td:last-child').allTextContents()
      expect(files.map(each => each.split('/').slice(0, -1).join('/'))).toEqual([
        '全市',
        '全市/乌达区',
        '全市/乌达区',
        '全市',
      ])
      const states = await page
        .getByTestId('overview-row')
        .evaluateAll(rows => rows.map(row => row.getAttribute('data-state')))
      expect(states.filter(state => state === 'judged')).toHaveLength(2)
      const read = await page.evaluate(() => (window as unknown as { read: string[] }).read)
      expect([...read].sort()).toEqual(
        ['乙.hall.json', '坏.hall.json', '已删.hall.json', '甲.hall.json'].sort(),
      )

      // Changing one's mind leaves the table as it is.
      await page.evaluate(() =>
        Object.assign(window, {
          showDirectoryPicker: async () => {
            throw new DOMException('no', 'AbortError')
          },
        }),
      )
      await page.getByTestId('overview-directory').click()
      expect(await page.getByTestId('overview-row').count()).toBe(4)
    }))

  it('opens by itself when several files and a folder are dropped on the page', () =>
    desk(async ({ page, context }) => {
      const inner = path.join(folder, 'dropped', '下级')
      mkdirSync(inner, { recursive: true })
      const file = (place: string, name: string) => {
        writeFileSync(path.join(place, name), readFileSync(CLEAN))
        return path.join(place, name)
      }
      file(inner, 'in.hall.json')
      const [a, b] = [file(folder, 'a.hall.json'), file(folder, 'b.hall.json')]
      // As the browser itself reports a drag from the desktop.
      const cdp = await context.newCDPSession(page)
      const data = { items: [], files: [a, b, path.join(folder, 'dropped')], dragOperationsMask: 1 }
      for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
        await cdp.send('Input.dispatchDragEvent', { type, x: 600, y: 400, data })
      await page.getByTestId('overview-state').getByText('3 份布局已全部检查').waitFor({ timeout: 20_000 })
      const files = await page.getByTestId('overview-row').locator('td:last-child').allTextContents()
      expect(files).toEqual(['a.hall.json', 'b.hall.json', 'dropped/下级/in.hall.json'])
    }))
})
