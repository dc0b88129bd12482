import { describe, expect, it } from 'vitest'
import { createDocument, type Recipe } from './document'
import { changeGrid, type Grid, layGrid } from './grid'
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

describe('a grid', () => {
  const GRID: Grid = { columns: 4, rows: 2, pitch: [1800, 1680], aisle: { after: 2, width: 1200 } }
  const first = item('a', [1000, 1000], [1800, 680], {
    type: 'seat-row',
    number: 'D-PY-01',
    attrs: { seats: 3 },
  })

  it('repeats a thing in its own directions, with a way through, and is declared as a row', () => {
    const made: string[] = []
    const { floor, doc } = edited([first], layGrid('f1', ['a'], GRID, made))
    expect(made).toHaveLength(8)
    const places = made.map(id => floor.items?.find(each => each.id === id)?.at)
    expect(places.slice(0, 4)).toEqual([
      [1000, 1000],
      [2800, 1000],
      [5800, 1000],
      [7600, 1000],
    ])
    expect(places[4]).toEqual([1000, 2680])
    expect(floor.rows?.[0]).toMatchObject({ items: made, grid: { columns: 4, rows: 2, pitch: [1800, 1680] } })
    expect(floor.items?.map(each => each.number)).toEqual(
      Array.from({ length: 8 }, (_, i) => `D-PY-0${i + 1}`),
    )
    expect(floor.items?.every(each => (each.attrs as { seats: number }).seats === 3)).toBe(true)
    expect(doc.past).toHaveLength(1)
  })

  it('runs along a turned thing’s own width, down and to the right', () => {
    const { floor } = edited(
      [{ ...first, rotation: 90 }],
      layGrid('f1', ['a'], { columns: 2, rows: 2, pitch: [1000, 500] }),
    )
    expect(floor.items?.map(each => each.at)).toEqual([
      [1000, 1000],
      [1000, 2000],
      [1500, 1000],
      [1500, 2000],
    ])
  })

  it('changes by number, pitch and aisle: the first stays, others move, come and go', () => {
    const made: string[] = []
    const { floor, doc } = edited(
      [first],
      layGrid('f1', ['a'], GRID, made),
      changeGrid('r1', { columns: 3, rows: 1, pitch: [2000, 1680] }),
    )
    expect(floor.items?.map(each => each.at)).toEqual([
      [1000, 1000],
      [3000, 1000],
      [5000, 1000],
    ])
    expect(floor.items?.map(each => each.id)).toEqual(made.slice(0, 3))
    expect(floor.rows?.[0].items).toEqual(made.slice(0, 3))
    doc.undo()
    expect(toFile(doc.layout).floors[0].items).toHaveLength(8)
  })

  it('of too many things is not laid', () => {
    const { doc } = edited([first], layGrid('f1', ['a'], { columns: 100, rows: 100, pitch: [1, 1] }))
    expect(doc.past).toHaveLength(0)
  })

  it.each([
    [0, [1800, 0], [0, 1680]],
    [180, [1800, 0], [0, 1680]],
    [90, [0, 1800], [1680, 0]],
    [270, [0, 1800], [1680, 0]],
  ])('of a thing turned by %i° reads to the right and down', (rotation, along, down) => {
    const made: string[] = []
    const { floor } = edited(
      [{ ...first, rotation }],
      layGrid('f1', ['a'], { columns: 2, rows: 2, pitch: [1800, 1680] }, made),
    )
    const steps = made.slice(1, 3).map(id => floor.items?.find(each => each.id === id)?.at)
    expect(steps).toEqual([along, down].map(([x, y]) => [1000 + x, 1000 + y]))
  })

  it('of several things runs alike for all, and what belongs to a window belongs to its copy', () => {
    const window = item('w', [1000, 1000], [1500, 900], { type: 'service-window', number: 'E-CK-01' })
    const screen = item('s', [1000, 1400], [1200, 80], { type: 'window-screen', attrs: { window: 'w' } })
    const chair = item('c', [1000, 300], [500, 500], {
      type: 'visitor-chair',
      rotation: 180,
      number: 'E-ZY-01',
    })
    const made: string[] = []
    const grid: Grid = { columns: 3, rows: 1, pitch: [1500, 1000] }
    const { floor, doc } = edited([window, screen, chair], layGrid('f1', ['w', 's', 'c'], grid, made))
    expect(made).toHaveLength(9)
    const at = (id: string) => floor.items?.find(each => each.id === id)
    expect(made.map(id => at(id)?.at[0])).toEqual([1000, 2500, 4000, 1000, 2500, 4000, 1000, 2500, 4000])
    expect(made.slice(3, 6).map(id => at(id)?.attrs?.window)).toEqual(made.slice(0, 3))
    expect(made.slice(6).map(id => at(id)?.number)).toEqual(['E-ZY-01', 'E-ZY-02', 'E-ZY-03'])
    expect(floor.rows?.map(row => row.items)).toEqual([made.slice(0, 3), made.slice(3, 6), made.slice(6)])
    expect(doc.past).toHaveLength(1)
  })

  it('that ran the other way keeps its way when it is changed', () => {
    const turned = { ...first, rotation: 180 }
    const { floor } = edited(
      [turned],
      layGrid('f1', ['a'], { columns: 3, rows: 1, pitch: [1800, 1680] }),
      draft => {
        const row = Object.values(draft.floors[0].rows).flatMap(Object.values)[0]
        row.items.forEach((id: string, i: number) => {
          for (const shard of Object.values(draft.floors[0].items))
            if (id in shard) shard[id].at = [9000 - i * 1800, 1000]
        })
      },
      changeGrid('r1', { columns: 2, rows: 1, pitch: [2000, 1680] }),
    )
    expect(floor.items?.map(each => each.at)).toEqual([
      [9000, 1000],
      [7000, 1000],
    ])
  })
})
