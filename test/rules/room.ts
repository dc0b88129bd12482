/** A small hall for rule cases: one closed room of 10 × 8 m (inner faces 0…10 000, 0…8 000), entrance in the south. */
import type { LayoutFile } from '../../src/layout/model'
import type { ItemFile } from '../halls/build'

type FloorFile = LayoutFile['floors'][number]
type Extra = Partial<Omit<LayoutFile, 'floors' | 'hall'>> & {
  hall?: Partial<LayoutFile['hall']>
  floor?: Partial<FloorFile>
}

export const WALLS: NonNullable<FloorFile['walls']> = [
  { id: 'wall-n', a: [-100, -100], b: [10_100, -100], thickness: 200 },
  { id: 'wall-e', a: [10_100, -100], b: [10_100, 8100], thickness: 200 },
  { id: 'wall-s', a: [10_100, 8100], b: [-100, 8100], thickness: 200 },
  { id: 'wall-w', a: [-100, 8100], b: [-100, -100], thickness: 200 },
]

export function room(items: ItemFile[], { hall, floor, ...rest }: Extra = {}): LayoutFile {
  return {
    format: 'tinggui-layout',
    version: 1,
    id: 'case',
    title: 'case',
    hall: { name: '乌达区示例镇便民服务中心', level: 'township', ...hall },
    floors: [
      {
        id: 'f1',
        walls: WALLS,
        openings: [{ id: 'in', wall: 'wall-s', at: 5100, width: 1500, kind: 'entrance', name: '主出入口' }],
        items,
        ...floor,
      },
    ],
    ...rest,
  }
}

export const item = (
  id: string,
  type: string,
  at: [number, number],
  size: [number, number],
  more: Partial<ItemFile> = {},
): ItemFile => ({ id, type, at, size, ...more })

/** The same room with one desk, `host`, and its desk-top plan `s` of 1500 × 900 mm (seat at the middle of y = 0). */
export const deskRoom = (hostType: string, things: ItemFile[], more: Partial<ItemFile> = {}): LayoutFile =>
  room([item('host', hostType, [5000, 2000], [1500, 900], more)], {
    surfaces: [{ id: 's', name: '台面', host: 'host', size: [1500, 900], seat: [750, 0], items: things }],
  })
