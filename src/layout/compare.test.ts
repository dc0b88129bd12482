import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Change, compareLayouts } from './compare'
import { createDocument, type Recipe } from './document'
import { addToFloor, moveBy, remove, setField, together, turnBy } from './edits'
import type { Item, Layout } from './model'
import { readJson } from './read'
import { text } from './text'

function layout(): Layout {
  const read = readJson({
    format: 'tinggui-layout',
    version: 1,
    id: 'x',
    title: '一层平面',
    hall: { name: '甲镇', level: 'township' },
    floors: [
      {
        id: 'f1',
        name: '一层',
        walls: [
          { id: 'w1', a: [0, 0], b: [8000, 0] },
          { id: 'w2', a: [0, 6000], b: [8000, 6000] },
        ],
        openings: [{ id: 'o1', wall: 'w1', at: 1000, width: 900, kind: 'door' }],
        zones: [
          {
            id: 'z1',
            type: 'waiting',
            polygon: [
              [0, 0],
              [4000, 0],
              [4000, 3000],
            ],
          },
        ],
        items: [
          { id: 'k1', type: 'self-service-terminal', number: 'A-ZD-01', at: [1000, 1000], size: [600, 700] },
          {
            id: 'k2',
            type: 'service-window',
            number: 'A-CK-01',
            at: [3000, 1000],
            size: [1500, 900],
            attrs: { services: ['general'], lowCounter: false },
            mark: { kind: 'L', color: 'yellow' },
          },
        ],
        cables: [
          {
            id: 'c1',
            kind: '电源',
            points: [
              [0, 0],
              [1000, 0],
            ],
          },
        ],
      },
      { id: 'f2', name: '二层' },
    ],
    surfaces: [
      {
        id: 's1',
        host: 'k2',
        size: [1500, 900],
        items: [{ id: 'cup', type: 'cup', at: [300, 300], size: [80, 80] }],
      },
    ],
  })
  if (!read.ok) throw new Error(read.message.en)
  return read.layout
}

function edited(recipe: Recipe): Layout {
  const document = createDocument(layout(), () => 0)
  document.edit(text('改', 'edit'), recipe)
  return document.committed
}
const compared = (recipe: Recipe) => compareLayouts(layout(), edited(recipe))
const plain = ({ kind, id, moved, turned, attributes }: Change) => ({ kind, id, moved, turned, attributes })

describe('comparing two layouts', () => {
  it('finds nothing between equal ones, whatever the order of their lists', () => {
    expect(compareLayouts(layout(), layout())).toEqual([])
    expect(compared(setField('k1', ['order'], 99))).toEqual([])
  })

  it('says how far a thing moved (3-4-5) and how it turned, the short way', () => {
    const recipe = together([moveBy(['k1'], [300, -400]), turnBy(['k1'], 270)])
    expect(compared(recipe).map(plain)).toEqual([
      { kind: 'items', id: 'k1', moved: 500, turned: -90, attributes: [] },
    ])
    expect(compared(turnBy(['k1'], 180))[0].turned).toBe(180)
    expect(compared(setField('k1', ['rotation'], 360))).toEqual([])
  })

  it('tells a moved zone, wall or cable from a reshaped one', () => {
    expect(compared(moveBy(['z1', 'c1'], [0, 1000])).map(plain)).toMatchObject([
      { kind: 'zones', id: 'z1', moved: 1000, attributes: [] },
      { kind: 'cables', id: 'c1', moved: 1000, attributes: [] },
    ])
    const reshaped = compared(setField('w2', ['b'], [9000, 6000]))
    expect(reshaped.map(plain)).toMatchObject([
      {
        kind: 'walls',
        id: 'w2',
        moved: undefined,
        attributes: [{ path: ['b'], from: [8000, 6000], to: [9000, 6000] }],
      },
    ])
  })

  it('measures an opening along its wall', () => {
    expect(compared(setField('o1', ['at'], 1250)).map(plain)).toMatchObject([
      { id: 'o1', moved: 250, attributes: [] },
    ])
    expect(compared(setField('o1', ['wall'], 'w2'))[0].attributes).toEqual([
      { path: ['wall'], from: 'w1', to: 'w2' },
    ])
  })

  it('names changed attributes leaf by leaf: of things, marks, floors and the hall', () => {
    const recipe = together([
      setField('k2', ['attrs', 'lowCounter'], true),
      setField('k2', ['mark', 'color'], 'blue'),
      setField('hall', ['occupants'], 80),
      draft => {
        draft.title = '新标题'
        draft.floors[0].north = 30
      },
    ])
    expect(
      compared(recipe).map(({ kind, attributes }) => [kind, attributes.map(({ path }) => path.join('.'))]),
    ).toEqual([
      ['hall', ['title', 'hall.occupants']],
      ['floors', ['north']],
      ['items', ['mark.color', 'attrs.lowCounter']],
    ])
  })

  it('finds what appeared, vanished, or went to another floor or off a desk-top', () => {
    const plant: Item = { id: 'p1', order: 9, type: 'plant', at: [0, 0], size: [400, 400] }
    const found = compared(together([addToFloor('f1', 'items', plant), remove(['k2'])]))
    expect(
      found.map(({ kind, id, before, after }) => [kind, id, before !== undefined, after !== undefined]),
    ).toEqual([
      ['items', 'p1', false, true],
      ['items', 'k2', true, false],
      ['items', 'cup', true, false],
      ['surfaces', 's1', true, false],
    ])
    const [{ attributes }] = compared(draft => {
      const table = draft.floors[0].items
      for (const shard of Object.values(table))
        if (shard.k1) {
          Object.assign(draft.floors[1].items, { 0: { k1: shard.k1 } })
          delete shard.k1
        }
    })
    expect(attributes).toEqual([{ path: ['floor'], from: 'f1', to: 'f2' }])
  })

  it('looks through what a reviewer added', () => {
    expect(
      compared(draft => {
        draft.checklist = { a: { result: 'pass' } }
        draft.comments = [{ id: 'c9', text: '?', by: '王', time: '2026-11-24' }]
        draft.revision = 9
      }),
    ).toEqual([])
  })

  it('is the same backwards, with appeared and vanished, from and to changed over', () => {
    const ids = ['k1', 'k2', 'z1', 'w1', 'c1', 'o1', 'cup', 's1']
    const edit = fc.oneof(
      fc
        .tuple(fc.constantFrom(...ids), fc.integer({ min: -900, max: 900 }))
        .map(([id, d]) => moveBy([id], [d, -d])),
      fc
        .tuple(fc.constantFrom(...ids), fc.integer({ min: -400, max: 400 }))
        .map(([id, d]) => turnBy([id], d)),
      fc.constantFrom(...ids).map(id => remove([id])),
      fc.tuple(fc.constantFrom(...ids), fc.string()).map(([id, name]) => setField(id, ['name'], name)),
    )
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 6 }), edits => {
        const after = edited(together(edits))
        const [there, back] = [compareLayouts(layout(), after), compareLayouts(after, layout())]
        const key = ({ kind, id }: Change) => `${kind} ${id}`
        const other = new Map(back.map(change => [key(change), change]))
        expect(there.length).toBe(back.length)
        for (const change of there) {
          const mirror = other.get(key(change))
          expect(mirror?.before).toEqual(change.after)
          expect(mirror?.after).toEqual(change.before)
          expect(mirror?.moved).toBe(change.moved)
          if (change.turned !== undefined && change.turned !== 180)
            expect(mirror?.turned).toBeCloseTo(-change.turned, 6)
          expect(mirror?.attributes.map(({ from, to }) => [to, from])).toEqual(
            expect.arrayContaining(change.attributes.map(({ from, to }) => [from, to])),
          )
        }
      }),
      { numRuns: 200 },
    )
  })
})
