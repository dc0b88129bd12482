import { describe, expect, it } from 'vitest'
import { createDocument } from './document'
import { fromFile, type Layout, toFile } from './model'
import {
  addWalls,
  insertVertex,
  moveCorner,
  moveVertex,
  moveWalls,
  removeVertex,
  splitWall,
} from './shell-edits'
import { text } from './text'

const LABEL = text('改', 'change')
const base = (): Layout =>
  fromFile({
    format: 'tinggui-layout',
    version: 1,
    id: 'x',
    title: '',
    hall: { name: '', level: 'village' },
    floors: [
      {
        id: 'f1',
        walls: [
          { id: 'n', a: [0, 0], b: [6000, 0], thickness: 200 },
          { id: 'e', a: [6000, 0], b: [6000, 4000] },
          { id: 's', a: [6000, 4004], b: [0, 4000] },
          { id: 'w', a: [0, 4000], b: [0, 0] },
          { id: 'free', a: [9000, 0], b: [9000, 2000] },
        ],
        openings: [{ id: 'd', wall: 'n', at: 5000, width: 900, kind: 'door' }],
        zones: [
          {
            id: 'z',
            type: 'waiting',
            polygon: [
              [0, 0],
              [3000, 0],
              [3000, 2000],
            ],
          },
        ],
        cables: [
          {
            id: 'c',
            points: [
              [0, 0],
              [100, 0],
              [100, 100],
            ],
          },
        ],
      },
    ],
  })

const edited = (recipe: Parameters<ReturnType<typeof createDocument>['edit']>[1]) => {
  const doc = createDocument(base(), () => 0)
  const changed = doc.edit(LABEL, recipe)
  const [floor] = toFile(doc.layout).floors
  const wall = (id: string) => floor.walls?.find(each => each.id === id)
  return { doc, changed, floor, wall }
}

describe('walls', () => {
  it('drawn along a line get fresh ids and whole millimetres; steps of no length are left out', () => {
    const made: string[] = []
    const { floor } = edited(
      addWalls(
        'f1',
        [
          [0.4, 0],
          [1000, 0.6],
          [1000, 3],
          [1000, 2000],
        ],
        true,
        { thickness: 120, kind: 'glass' },
        made,
      ),
    )
    const drawn = floor.walls?.filter(each => made.includes(each.id)) ?? []
    expect(drawn.map(({ a, b }) => [a, b])).toEqual([
      [
        [0, 0],
        [1000, 1],
      ],
      [
        [1000, 3],
        [1000, 2000],
      ],
      [
        [1000, 2000],
        [0, 0],
      ],
    ])
    expect(drawn.every(each => each.thickness === 120 && each.kind === 'glass')).toBe(true)
    expect(new Set(floor.walls?.map(each => each.id)).size).toBe(8)
  })

  it('moved take the ends of their neighbours along, within the weld', () => {
    const { wall, floor } = edited(moveWalls(['e'], [500, 0]))
    expect(wall('e')).toMatchObject({ a: [6500, 0], b: [6500, 4000] })
    expect(wall('n')?.b).toEqual([6500, 0])
    expect(wall('s')?.a).toEqual([6500, 4004])
    expect(wall('w')).toMatchObject({ a: [0, 4000], b: [0, 0] })
    expect(wall('free')).toMatchObject({ a: [9000, 0], b: [9000, 2000] })
    expect(floor.openings?.[0].at).toBe(5000)
  })

  it('keep openings inside when they become shorter', () => {
    const { floor } = edited(moveWalls(['e'], [-2000, 0]))
    expect(floor.openings?.[0]).toMatchObject({ at: 4000 - 450, width: 900 })
  })

  it('moved together move each corner once', () => {
    const { wall } = edited(moveWalls(['n', 'e', 's', 'w'], [100, 200]))
    expect(wall('n')).toMatchObject({ a: [100, 200], b: [6100, 200] })
    expect(wall('s')).toMatchObject({ a: [6100, 4204], b: [100, 4200] })
  })

  it('follow a corner that is dragged', () => {
    const { wall } = edited(moveCorner('n', 'b', [7000, -500]))
    expect(wall('n')?.b).toEqual([7000, -500])
    expect(wall('e')?.a).toEqual([7000, -500])
    expect(wall('s')?.a).toEqual([6000, 4004])
  })

  it('divided keep their openings on the right part, and undo in one step', () => {
    const { floor, wall, doc } = edited(splitWall('n', 3000))
    expect(wall('n')).toMatchObject({ a: [0, 0], b: [3000, 0], thickness: 200 })
    const [opening] = floor.openings ?? []
    expect(opening.at).toBe(2000)
    expect(wall(opening.wall)).toMatchObject({ a: [3000, 0], b: [6000, 0], thickness: 200 })
    expect(doc.past).toHaveLength(1)
    doc.undo()
    expect(toFile(doc.layout)).toEqual(toFile(base()))
    expect(edited(splitWall('n', 5)).changed).toBe(false)
  })
})

describe('outlines', () => {
  it('take, move and lose corners; an area keeps three and a line two', () => {
    expect(edited(moveVertex('z', 1, [3500.4, 10])).floor.zones?.[0].polygon[1]).toEqual([3500, 10])
    expect(edited(insertVertex('z', 2, [1000, 1500])).floor.zones?.[0].polygon).toHaveLength(4)
    expect(edited(removeVertex('z', 0)).changed).toBe(false)
    expect(edited(removeVertex('c', 1)).floor.cables?.[0].points).toEqual([
      [0, 0],
      [100, 100],
    ])
    expect(edited(moveVertex('z', 9, [0, 0])).changed).toBe(false)
  })
})
