import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createDocument, patchLayout } from './document'
import { moveBy, remove, setField, turnBy } from './edits'
import type { Layout } from './model'
import { findItem } from './queries'
import { readJson } from './read'
import { text } from './text'

const layout = (): Layout => {
  const read = readJson({
    format: 'tinggui-layout',
    version: 1,
    id: 'x',
    title: '',
    hall: { name: '', level: 'village' },
    floors: [
      {
        id: 'f1',
        walls: [{ id: 'w1', a: [0, 0], b: [5000, 0] }],
        openings: [{ id: 'o1', wall: 'w1', at: 1000, width: 900, kind: 'door' }],
        items: ['a', 'b', 'c'].map((id, i) => ({
          id,
          type: 'service-window',
          at: [i * 1500, 0],
          size: [1500, 900],
        })),
        rows: [{ id: 'r1', items: ['a', 'b', 'c'] }],
      },
    ],
    surfaces: [{ id: 's1', host: 'b', size: [1500, 900] }],
  })
  if (!read.ok) throw new Error(read.message.en)
  return read.layout
}
const label = text('移动', 'move')

describe('a document', () => {
  it('keeps one entry for a gesture of many previews, each from where it began', () => {
    const doc = createDocument(layout(), () => 0)
    const gesture = doc.begin(label)
    for (let i = 1; i <= 10; i++) gesture.preview(moveBy(['a'], [i, 0]))
    expect(findItem(doc.layout, 'a')?.at).toEqual([10, 0])
    expect(findItem(doc.committed, 'a')?.at).toEqual([0, 0])
    gesture.commit()
    expect(doc.past.length).toBe(1)
    doc.undo()
    expect(findItem(doc.layout, 'a')?.at).toEqual([0, 0])
    doc.redo()
    expect(findItem(doc.layout, 'a')?.at).toEqual([10, 0])
  })

  it('leaves nothing of a cancelled gesture, not even a lost redo', () => {
    const doc = createDocument(layout(), () => 0)
    const start = doc.layout
    doc.edit(label, moveBy(['a'], [5, 5]))
    doc.undo()
    const gesture = doc.begin(label)
    gesture.preview(moveBy(['b'], [1, 1]))
    expect(doc.undo()).toBeUndefined()
    gesture.cancel()
    expect(doc.layout).toEqual(start)
    expect(doc.past.length).toBe(0)
    expect(doc.future.length).toBe(1)
  })

  it('does not record an edit that changes nothing', () => {
    const doc = createDocument(layout(), () => 0)
    expect(doc.edit(label, moveBy(['nobody'], [5, 5]))).toBe(false)
    expect(doc.past.length).toBe(0)
  })

  it('lets a copy follow by patches, whatever is done', () => {
    const id = fc.constantFrom('a', 'b', 'c', 'w1', 'gone')
    const step = fc.oneof(
      fc.record({ do: fc.constant('move' as const), id, by: fc.integer({ min: -999, max: 999 }) }),
      fc.record({ do: fc.constant('turn' as const), id, by: fc.integer({ min: -360, max: 360 }) }),
      fc.record({ do: fc.constant('name' as const), id, by: fc.integer() }),
      fc.record({ do: fc.constant('remove' as const), id, by: fc.integer() }),
      fc.record({ do: fc.constant('undo' as const), id, by: fc.integer() }),
      fc.record({ do: fc.constant('redo' as const), id, by: fc.integer() }),
    )
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), steps => {
        const doc = createDocument(layout(), () => 0)
        const first = doc.layout
        let copy = doc.committed
        doc.subscribe(change => {
          if (change.committed) copy = patchLayout(copy, change.patches)
        })
        for (const each of steps) {
          if (each.do === 'undo') doc.undo()
          else if (each.do === 'redo') doc.redo()
          else
            doc.edit(
              label,
              each.do === 'move'
                ? moveBy([each.id], [each.by, 0])
                : each.do === 'turn'
                  ? turnBy([each.id], each.by)
                  : each.do === 'name'
                    ? setField(each.id, ['name'], String(each.by))
                    : remove([each.id]),
            )
          expect(copy).toEqual(doc.committed)
        }
        while (doc.undo() !== undefined);
        expect(doc.layout).toEqual(first)
      }),
      { numRuns: 60 },
    )
  })
})

describe('edits', () => {
  it('remove takes along what cannot stay', () => {
    const doc = createDocument(layout(), () => 0)
    doc.edit(label, remove(['w1', 'b']))
    const [floor] = doc.layout.floors
    expect(Object.values(floor.openings).flatMap(shard => Object.keys(shard))).toEqual([])
    expect(Object.values(doc.layout.surfaces).flatMap(shard => Object.keys(shard))).toEqual([])
    const [row] = Object.values(floor.rows).flatMap(shard => Object.values(shard))
    expect(row.items).toEqual(['a', 'c'])
  })

  it('turning about a pivot keeps distances within rounding', () => {
    const doc = createDocument(layout(), () => 0)
    doc.edit(label, turnBy(['c'], 90, [0, 0]))
    expect(findItem(doc.layout, 'c')).toMatchObject({ at: [0, 3000], rotation: 90 })
  })
})
