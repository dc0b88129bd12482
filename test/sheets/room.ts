import type { Layout } from '../../src/layout/model'
import { readJson } from '../../src/layout/read'

/** A hall of so many mm, with a window, a door and a board. */
export function room(wide: number, high: number, name: string): Layout {
  const corners = [
    [0, 0],
    [wide, 0],
    [wide, high],
    [0, high],
  ]
  const read = readJson({
    format: 'tinggui-layout',
    version: 1,
    id: 'room',
    title: name,
    hall: { name, level: 'township' },
    floors: [
      {
        id: 'f',
        name,
        walls: corners.map((a, i) => ({ id: `w${i}`, a, b: corners[(i + 1) % 4], thickness: 200 })),
        openings: [{ id: 'd', wall: 'w2', at: Math.round(wide / 2), width: 1500, kind: 'entrance', name }],
        zones: [
          {
            id: 'z',
            type: 'waiting',
            name,
            number: name.slice(0, 40),
            polygon: [
              [500, 500],
              [wide - 500, 500],
              [wide - 500, 1500],
              [500, 1500],
            ],
          },
        ],
        items: [
          {
            id: 'k',
            type: 'service-window',
            number: name.slice(0, 40),
            name,
            at: [2000, 2000],
            size: [1500, 800],
            owner: name,
          },
          {
            id: 'b',
            type: 'you-are-here',
            number: 'P-1',
            name,
            at: [1000, high - 200],
            size: [600, 100],
            rotation: 180,
          },
          { id: 'c', type: 'camera', number: 'M-1', name, at: [300, 300], size: [120, 120], rotation: 45 },
          {
            id: 'e',
            type: 'extinguisher',
            number: 'L-1',
            name,
            at: [wide - 400, 1000],
            size: [400, 200],
            mark: { kind: 'L', color: 'yellow' },
          },
        ],
        cables: [
          {
            id: 'ca',
            kind: 'power',
            points: [
              [400, 400],
              [wide - 400, 400],
            ],
            name,
          },
        ],
      },
    ],
    surfaces: [
      {
        id: 's',
        host: 'k',
        name,
        size: [1500, 800],
        items: [{ id: 'p', type: 'custom', name, number: 'T-1', at: [300, 300], size: [200, 200] }],
      },
    ],
  })
  if (!read.ok) throw new Error(`${read.path} ${read.message.en}`)
  return read.layout
}
