/**
 * The evidence for the editor as a whole: the township hall of the samples drawn from an empty page by mouse and
 * keyboard alone, as test/halls/township.ts notes it, and judged by the editor's own check as the sample is.
 */
import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { LayoutFile } from '../../src/layout/model'
import { type DrawHand, handOf } from './draw-hand'
import { desks, shell, things, zones } from './draw-township'
import { type Editor, judged, save, startEditor } from './editor-page'

/** What a plan holds, by kind: walls, openings and zones by their type, things by theirs. */
function counts(file: LayoutFile): Record<string, number> {
  const [floor] = file.floors
  const found: Record<string, number> = { walls: floor.walls?.length ?? 0, cables: floor.cables?.length ?? 0 }
  const add = (key: string) => {
    found[key] = (found[key] ?? 0) + 1
  }
  for (const { kind } of floor.openings ?? []) add(`opening ${kind}`)
  for (const { type } of floor.zones ?? []) add(`zone ${type}`)
  for (const { type } of floor.items ?? []) add(type)
  return found
}

let editor: Editor
beforeAll(async () => {
  editor = await startEditor()
})
afterAll(() => editor.close())

describe('the township hall, drawn by hand', () => {
  it('from an empty page it becomes a hall with the findings of the sample: none', async () => {
    const { page, faults, context } = await editor.open()
    const hand = handOf(page)
    const started = Date.now()
    const stage = async (name: string, draw: (hand: DrawHand) => Promise<void>) => {
      const before = { ...hand.count, at: Date.now() }
      await draw(hand).catch(async (error: unknown) => {
        await page.screenshot({ path: 'test/output/draw-township-stopped.png' })
        throw error
      })
      const { clicks, keys, letters } = hand.count
      const seconds = Math.round((Date.now() - before.at) / 1000)
      console.log(
        `${name}: ${clicks - before.clicks} clicks, ${keys - before.keys} keys, ${letters - before.letters} letters, ${seconds} s`,
      )
    }
    await stage('shell', async () => shell(hand, page))
    await stage('zones', async () => zones(hand))
    await stage('things', async () => things(hand, page))
    await stage('desk-tops', async () => desks(hand, page))
    const { clicks, keys, letters } = hand.count
    console.log(
      `in all ${clicks} clicks, ${keys} keys, ${letters} letters; drawn in ${Math.round((Date.now() - started) / 1000)} s`,
    )
    await page.screenshot({ path: 'test/output/draw-township.png' })
    await page.getByTestId('tab-findings').click()
    const drawn = (await save(page)).json as unknown as LayoutFile
    await judged(page)
    const said = page.locator('[data-finding]')
    expect(await said.evaluateAll(list => list.map(each => each.textContent))).toEqual([])
    expect((await page.getByTestId('check-state').textContent()) ?? '').not.toMatch(/[违不]|提示/)
    const sample = JSON.parse(readFileSync('fixtures/township.hall.json', 'utf8')) as LayoutFile
    expect(counts(drawn)).toEqual(counts(sample))
    expect(drawn.hall).toEqual(sample.hall)
    expect(drawn.title).toBe(sample.title)
    // One desk is drawn and copied to the nine other windows; the sample shows one window's and the help desk's.
    expect(drawn.surfaces?.map(each => each.items?.length)).toEqual([6, ...Array(9).fill(6), 4])

    expect(faults).toEqual([])
    await context.close()
  }, 400_000)
})
