import { describe, expect, it } from 'vitest'
import { createDocument, type Recipe } from './document'
import { addFloor, copyFloor, freshFloorId, removeFloor, renameFloor } from './floor-edits'
import { fromFile, type LayoutFile, toFile } from './model'
import { readLayout, writeLayout } from './read'
import { text } from './text'

const FILE: LayoutFile = {
  format: 'tinggui-layout',
  version: 1,
  id: 'x',
  title: '',
  hall: { name: '', level: 'village' },
  floors: [
    {
      id: 'f1',
      name: '一层',
      storey: 1,
      walls: [{ id: 'w1', a: [0, 0], b: [5000, 0] }],
      openings: [{ id: 'd1', wall: 'w1', at: 1000, width: 900, kind: 'door', name: 'w1' }],
      items: [
        { id: 'a', type: 'plant', at: [0, 0], size: [400, 400], number: 'a' },
        { id: 'b', type: 'service-window', at: [1000, 0], size: [400, 400] },
        { id: 'c', type: 'plant', at: [2000, 0], size: [400, 400] },
      ],
      rows: [{ id: 'r1', items: ['a', 'b', 'c'] }],
      dimensions: [{ id: 'm1', from: { item: 'a', anchor: 'left' }, to: [5, 5] }],
    },
  ],
  surfaces: [{ id: 's1', host: 'b', size: [400, 400] }],
}

const edited = (...recipes: Recipe[]) => {
  const doc = createDocument(fromFile(FILE), () => 0)
  for (const recipe of recipes) doc.edit(text('改', 'change'), recipe)
  return doc
}

describe('floors', () => {
  it('are added empty above the others', () => {
    const doc = edited(addFloor('f2', '二层'))
    expect(toFile(doc.layout).floors[1]).toMatchObject({ id: 'f2', name: '二层', storey: 2 })
    expect(freshFloorId(doc.layout)).toBe('f3')
  })

  it('are copied with ids of their own that refer to each other, as a file that opens', () => {
    const doc = edited(copyFloor('f1', 'f2', '二层'), copyFloor('f1', 'f3', '三层'))
    const [, second, third] = toFile(doc.layout).floors
    expect(second.walls?.[0].id).toBe('w1-2')
    expect(second.openings?.[0]).toMatchObject({ id: 'd1-2', wall: 'w1-2', name: 'w1' })
    expect(second.items?.[0]).toMatchObject({ id: 'a-2', number: 'a' })
    expect(second.rows?.[0].items).toEqual(['a-2', 'b-2', 'c-2'])
    expect(second.dimensions?.[0].from).toEqual({ item: 'a-2', anchor: 'left' })
    expect(third.rows?.[0].items).toEqual(['a-3', 'b-3', 'c-3'])
    const read = readLayout(writeLayout(doc.layout))
    expect(read.ok && toFile(read.layout)).toEqual(toFile(doc.layout))
    doc.undo()
    doc.undo()
    expect(toFile(doc.layout)).toEqual(toFile(fromFile(FILE)))
  })

  it('go with the desk-tops of their things; the last one stays', () => {
    const doc = edited(removeFloor('f1'), addFloor('f2', '二层'), removeFloor('f1'))
    expect(toFile(doc.layout).floors.map(floor => floor.id)).toEqual(['f2'])
    expect(toFile(doc.layout).surfaces ?? []).toEqual([])
    expect(doc.past).toHaveLength(2)
  })

  it('are renamed', () => {
    expect(toFile(edited(renameFloor('f1', '大厅')).layout).floors[0].name).toBe('大厅')
  })
})
