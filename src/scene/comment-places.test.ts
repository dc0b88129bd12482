import { produce } from 'immer'
import { describe, expect, it } from 'vitest'
import { moveBy, remove, setField } from '../layout/edits'
import { type Comment, fromFile, type LayoutFile } from '../layout/model'
import { commentsOn, placedComments, placeOf } from './comment-places'

const FILE: LayoutFile = {
  format: 'tinggui-layout',
  version: 1,
  id: 'x',
  title: '',
  hall: { name: '', level: 'village' },
  floors: [
    {
      id: 'f1',
      items: [
        { id: 'a', type: 'plant', at: [1000, 1000], size: [400, 200] },
        { id: 'desk', type: 'service-window', at: [5000, 1000], size: [1500, 900] },
      ],
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
    },
    { id: 'f2' },
  ],
  surfaces: [
    {
      id: 's',
      host: 'desk',
      size: [1500, 900],
      items: [{ id: 'pen', type: 'pen', at: [100, 100], size: [140, 10] }],
    },
  ],
}
const layout = fromFile(FILE)
const by = { text: 't', by: 'b', time: '2026-11-24' }
const on = (more: Partial<Comment>) => placeOf(layout, { id: 'c', ...by, ...more })

describe('a comment', () => {
  it('lies at the corner of its thing, and goes where the thing goes', () => {
    const comment: Comment = { id: 'c', ...by, floor: 'f1', at: [900, 900], item: 'a' }
    expect(placeOf(layout, comment)).toEqual({ floor: 'f1', at: [1200, 900], lost: false })
    const moved = produce(layout, moveBy(['a'], [250, -50]))
    expect(placeOf(moved, comment)).toMatchObject({ at: [1450, 850] })
    const turned = produce(layout, setField('a', ['rotation'], 90))
    expect(placeOf(turned, comment)).toMatchObject({ at: [1100, 800] })
  })
  it('stays where it was put when its thing is gone, and says so', () => {
    const comment: Comment = { id: 'c', ...by, floor: 'f1', at: [900, 900], item: 'a' }
    expect(placeOf(produce(layout, remove(['a'])), comment)).toEqual({
      floor: 'f1',
      at: [900, 900],
      lost: true,
    })
    expect(on({ item: 'gone' })).toBeUndefined()
  })
  it('may be of any entity, of a thing on a desk, of a place, or of the layout as a whole', () => {
    expect(on({ item: 'z' })).toMatchObject({ floor: 'f1', at: [3000, 0] })
    expect(on({ item: 'pen' })).toMatchObject({ surface: 's', at: [170, 95] })
    expect(on({ surface: 's', at: [5, 6] })).toEqual({ surface: 's', at: [5, 6], lost: false })
    expect(on({ at: [5, 6] })).toMatchObject({ floor: 'f1' })
    expect([on({}), on({ floor: 'gone', at: [1, 1] }), on({ surface: 'gone', at: [1, 1] })]).toEqual([
      undefined,
      undefined,
      undefined,
    ])
  })
  it('is listed on its own sheet under the number it has in the list', () => {
    const all = placedComments({
      ...layout,
      comments: [
        { id: 'c1', ...by, floor: 'f2', at: [0, 0] },
        { id: 'c2', ...by, item: 'pen' },
        { id: 'c3', ...by, item: 'a' },
        { id: 'c4', ...by },
      ],
    })
    const ids = (scope: { floor: string; surface?: string }) =>
      commentsOn(all, scope).map(({ comment, number }) => [comment.id, number])
    expect(ids({ floor: 'f1' })).toEqual([['c3', 3]])
    expect(ids({ floor: 'f2' })).toEqual([['c1', 1]])
    expect(ids({ floor: 'f1', surface: 's' })).toEqual([['c2', 2]])
  })
})
