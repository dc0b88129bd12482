import { describe, expect, it } from 'vitest'
import { alignTo, distribute, fillInOrder, mirror, renumber } from './arrange'
import { createDocument, type Recipe } from './document'
import { fromFile, type LayoutFile, toFile } from './model'
import { text } from './text'

type ItemFile = NonNullable<LayoutFile['floors'][number]['items']>[number]
const item = (
  id: string,
  at: [number, number],
  size: [number, number],
  more: Partial<ItemFile> = {},
): ItemFile => ({
  id,
  type: 'plant',
  at,
  size,
  ...more,
})

const edited = (items: ItemFile[], ...recipes: Recipe[]) => {
  const layout = fromFile({
    format: 'tinggui-layout',
    version: 1,
    id: 'x',
    title: '',
    hall: { name: '', level: 'village' },
    floors: [{ id: 'f1', items }],
  })
  const doc = createDocument(layout, () => 0)
  for (const recipe of recipes) doc.edit(text('改', 'change'), recipe)
  const floor = toFile(doc.layout).floors[0]
  const at = (id: string) => floor.items?.find(each => each.id === id)?.at
  return { doc, floor, at, before: toFile(layout) }
}

describe('aligning', () => {
  const things = [
    item('a', [1000, 1000], [400, 400]),
    item('b', [3000, 1500], [600, 200]),
    item('c', [5000, 900], [200, 800], { rotation: 90 }),
  ]
  it.each<['min' | 'middle' | 'max', number, [number, number, number]]>([
    ['min', 0, [1000, 1100, 1200]],
    ['max', 0, [5200, 5100, 5000]],
    ['min', 1, [1000, 900, 900]],
    ['max', 1, [1400, 1500, 1500]],
    ['middle', 1, [1200, 1200, 1200]],
  ])('to the %s on axis %i', (side, axis, expected) => {
    const { at } = edited(things, alignTo(['a', 'b', 'c'], axis as 0 | 1, side))
    expect(['a', 'b', 'c'].map(id => at(id)?.[axis])).toEqual(expected)
  })

  it('leaves what is locked where it is, and one thing alone', () => {
    const { at } = edited([things[0], { ...things[1], locked: true }], alignTo(['a', 'b'], 0, 'max'))
    expect([at('a'), at('b')]).toEqual([
      [1000, 1000],
      [3000, 1500],
    ])
  })
})

describe('distributing', () => {
  it('makes gaps equal between the first and the last, whatever the sizes and order', () => {
    const { at } = edited(
      [
        item('c', [5000, 0], [400, 400]),
        item('a', [200, 0], [400, 400]),
        item('b', [900, 0], [1000, 400], { rotation: 180 }),
      ],
      distribute(['a', 'b', 'c'], 0),
    )
    expect([at('a')?.[0], at('b')?.[0], at('c')?.[0]]).toEqual([200, 2600, 5000])
  })

  it('of two things is nothing', () => {
    const { doc } = edited([item('a', [0, 0], [1, 1]), item('b', [9, 0], [1, 1])], distribute(['a', 'b'], 0))
    expect(doc.past).toHaveLength(0)
  })
})

describe('mirroring', () => {
  it('twice is nothing, and turns fronts with the things', () => {
    const things = [item('a', [0, 0], [600, 400], { rotation: 30 }), item('b', [2000, 500], [400, 400])]
    for (const axis of [0, 1] as const) {
      const { floor, before } = edited(things, mirror(['a', 'b'], axis), mirror(['a', 'b'], axis))
      expect(floor.items?.map(each => each.at)).toEqual(before.floors[0].items?.map(each => each.at))
      expect(floor.items?.[0].rotation).toBe(30)
    }
    const once = edited(things, mirror(['a', 'b'], 0))
    expect(once.floor.items?.[0].rotation).toBe(330)
    const upside = edited(things, mirror(['a', 'b'], 1))
    expect(upside.floor.items?.[1].rotation).toBe(180)
  })
})

describe('numbering', () => {
  it('goes row by row from the top left, by a pattern', () => {
    const { floor } = edited(
      [
        item('d', [3000, 2000], [400, 400]),
        item('b', [3000, 1010], [400, 400]),
        item('a', [1000, 1000], [400, 400]),
        item('c', [1000, 2000], [400, 400]),
      ],
      renumber(['a', 'b', 'c', 'd'], 'A-LV-##', 3),
    )
    const numbers = Object.fromEntries(floor.items?.map(each => [each.id, each.number]) ?? [])
    expect(numbers).toEqual({ a: 'A-LV-03', b: 'A-LV-04', c: 'A-LV-05', d: 'A-LV-06' })
  })

  it('fills any field: by a pattern for all, or line by line for as many as there are', () => {
    const things = [2000, 1000, 3000].map((x, i) => item(`k${i}`, [x, 1000], [400, 400], { owner: '旧' }))
    const ids = ['k0', 'k1', 'k2']
    const { floor, doc } = edited(
      things,
      fillInOrder(ids, ['name'], ['##号窗口'], 9),
      fillInOrder(ids, ['owner'], ['王芳', '李娜'], 1),
      fillInOrder(ids, ['attrs', 'cameraChannels'], ['W#'], 1, true),
    )
    const read = (pick: (each: ItemFile) => unknown) =>
      ids.map(id => floor.items?.filter(each => each.id === id).map(pick)[0])
    expect(read(each => each.name)).toEqual(['10号窗口', '09号窗口', '11号窗口'])
    expect(read(each => each.owner)).toEqual(['李娜', '王芳', '旧'])
    expect(read(each => each.attrs)).toEqual(
      [['W2'], ['W1'], ['W3']].map(cameraChannels => ({ cameraChannels })),
    )
    expect(doc.past).toHaveLength(3)
  })
})
