/** Building a layout file from a plan's own numbers: y up from the south-west corner, as a surveyor notes them. */
import { itemType } from '../../src/layout/catalogue'
import type { LayoutFile } from '../../src/layout/model'

type FloorFile = LayoutFile['floors'][number]
export type ItemFile = NonNullable<FloorFile['items']>[number]
export type Faces = 'south' | 'west' | 'north' | 'east'

/** Rotation at which a thing faces each way on a page whose top is north. */
const ROTATION: Record<Faces, number> = { south: 0, west: 90, north: 180, east: 270 }

/** A page `height` mm high: plan coordinates (y up) to file coordinates (y down). */
export function page(height: number) {
  const point = (x: number, y: number): [number, number] => [x, height - y]
  return {
    point,
    /** The rectangle from (x1, y1) to (x2, y2) as a polygon. */
    rectangle: (x1: number, y1: number, x2: number, y2: number): [number, number][] => [
      point(x1, y2),
      point(x2, y2),
      point(x2, y1),
      point(x1, y1),
    ],
    /**
     * A thing whose footprint's south-west corner is (x, y). `size` is its own width and depth; facing west or east
     * its depth lies along x.
     */
    thing(
      id: string,
      type: string,
      x: number,
      y: number,
      faces: Faces,
      more: Partial<ItemFile> = {},
    ): ItemFile {
      const [w, d] = more.size ?? itemType(type).size
      const along = faces === 'west' || faces === 'east'
      const [dx, dy] = along ? [d, w] : [w, d]
      return {
        id,
        type,
        at: point(x + dx / 2, y + dy / 2),
        size: [w, d],
        rotation: ROTATION[faces],
        ...more,
      }
    },
  }
}
