import { describe, expect, it } from 'vitest'
import { copyDesk, makeSurface, surfaceOfHost } from './desk-edits'
import { createDocument } from './document'
import { fromFile, type LayoutFile, toFile } from './model'
import { text } from './text'

const LABEL = text('改', 'change')
const FILE: LayoutFile = {
  format: 'tinggui-layout',
  version: 1,
  id: 'x',
  title: '',
  hall: { name: '', level: 'village' },
  floors: [
    {
      id: 'f1',
      items: ['k1', 'k2', 'k3'].map((id, i) => ({
        id,
        type: 'service-window',
        at: [i * 1500, 0],
        size: [1500, 900],
      })),
    },
  ],
  surfaces: [
    {
      id: 's1',
      host: 'k1',
      size: [1500, 900],
      items: [
        { id: 'p1', type: 'pen', number: 'A-BI-01', at: [300, 200], size: [140, 12], rotation: 90 },
        { id: 'm1', type: 'mouse', at: [900, 200], size: [70, 110] },
      ],
    },
    {
      id: 's2',
      host: 'k2',
      size: [1500, 900],
      items: [{ id: 'old', type: 'cup', at: [1, 1], size: [80, 80] }],
    },
  ],
}

describe('desk-top plans', () => {
  it('are made in the size of their host with the seat at the staff’s edge', () => {
    const doc = createDocument(fromFile(FILE), () => 0)
    doc.edit(LABEL, makeSurface('s9', 'k3', '3号窗口台面'))
    expect(toFile(doc.layout).surfaces?.find(each => each.id === 's9')).toMatchObject({
      host: 'k3',
      name: '3号窗口台面',
      size: [1500, 900],
      seat: [750, 0],
    })
    expect(surfaceOfHost(doc.layout, 'k3')?.id).toBe('s9')
    expect(doc.edit(LABEL, makeSurface('s8', 'gone', ''))).toBe(false)
  })

  it('are copied to other hosts: same places, ids and numbers of their own, one step', () => {
    const doc = createDocument(fromFile(FILE), () => 0)
    doc.edit(
      LABEL,
      copyDesk('s1', ['k1', 'k2', 'k3', 'gone'], host => `${host.id}台面`),
    )
    const surfaces = toFile(doc.layout).surfaces ?? []
    expect(surfaces.map(({ host, items }) => [host, items?.map(({ type, at }) => [type, at])])).toEqual(
      ['k1', 'k2', 'k3'].map(host => [
        host,
        [
          ['pen', [300, 200]],
          ['mouse', [900, 200]],
        ],
      ]),
    )
    const all = surfaces.flatMap(each => each.items ?? [])
    expect(new Set(all.map(each => each.id)).size).toBe(6)
    const numbers = all.flatMap(each => each.number ?? [])
    expect(new Set(numbers).size).toBe(3)
    expect(surfaces[2].name).toBe('k3台面')
    expect(doc.past).toHaveLength(1)
    doc.undo()
    expect(toFile(doc.layout)).toEqual(toFile(fromFile(FILE)))
  })
})
