/** Fixes taken together: what one finding offers must not undo what another does. */
import { produce } from 'immer'
import { expect, it } from 'vitest'
import { checkLayout } from '../../src/check/engine'
import { setField } from '../../src/layout/edits'
import type { Layout, LayoutFile } from '../../src/layout/model'
import { readJson } from '../../src/layout/read'
import { township } from '../halls/township'

const now = new Date('2026-11-24T08:00:00Z')

function opened(file: LayoutFile): Layout {
  const read = readJson(file)
  if (!read.ok) throw new Error(read.message.en)
  return read.layout
}

/** All fixes of the layout's findings, applied in their order at once. */
const mended = (layout: Layout): Layout =>
  produce(layout, draft => {
    for (const { fix } of checkLayout(layout, { now }).findings)
      for (const { target, path, value } of fix?.patches ?? []) setField(target, path, value)(draft)
  })

it('a hall without a single number, label, mark or pose is in order after its fixes', () => {
  const file = structuredClone(township())
  const things = [
    ...(file.floors[0].items ?? []),
    ...(file.surfaces ?? []).flatMap(surface => surface.items ?? []),
  ]
  for (const thing of things) {
    if (thing.type !== 'service-window') delete thing.number
    delete thing.labelled
    delete thing.mark
    delete thing.pose
  }
  const layout = opened(file)
  const before = checkLayout(layout, { now }).findings
  const rules = new Set(before.map(finding => finding.rule))
  for (const rule of ['label/name-and-number', 'mark/position', 'mark/desk-corners', 'desk/upright'])
    expect(rules).toContain(rule)
  const after = checkLayout(mended(layout), { now }).findings.map(finding => finding.id)
  // Numbers of what is not fixed in its place are the registers' to say, and theirs to fill.
  expect(after.filter(id => !id.startsWith('register/'))).toEqual([])
})

it('things pushed about come back to their rows all at once', () => {
  const file = structuredClone(township())
  const move = (id: string, dx: number, dy: number, turn = 0) => {
    const thing = file.floors[0].items?.find(each => each.id === id)
    if (!thing) throw new Error(`no ${id}`)
    thing.at = [thing.at[0] + dx, thing.at[1] + dy]
    thing.rotation = (thing.rotation ?? 0) + turn
  }
  move('zy03', 0, 90)
  move('zy05', 0, -70)
  move('zy08', 120, 0)
  move('zy09', 0, 0, 6)
  move('by02', -90, 0)
  move('by07', 0, 130)
  const layout = opened(file)
  expect(checkLayout(layout, { now }).findings.length).toBeGreaterThanOrEqual(6)
  expect(checkLayout(mended(layout), { now }).findings).toEqual([])
})
