/** Defects of the township hall planted in another hall whose things have other ids. */
import type { ItemFile } from '../../halls/build'
import { type Defect, Hall } from './defect'

/** Every id of the township hall to that of its counterpart. */
export type Rename = (id: string) => string

class Renamed extends Hall {
  constructor(hall: Hall, rename: Rename) {
    super(hall.file)
    const own = { item: this.item, zone: this.zone, cable: this.cable, opening: this.opening }
    this.item = id => own.item(rename(id))
    this.zone = id => own.zone(rename(id))
    this.cable = id => own.cable(rename(id))
    this.opening = id => own.opening(rename(id))
    const { wall, surface } = this
    this.wall = id => wall(rename(id))
    this.surface = id => surface(rename(id))
    this.rename = rename
  }
  private readonly rename: Rename
  override drop(...ids: readonly string[]): void {
    super.drop(...ids.map(this.rename))
  }
  override put(surface: string, ...items: readonly ItemFile[]): void {
    super.put(surface, ...items)
  }
}

/** `align/row:b+a#slot`: subjects renamed and in order again. */
export function renamed(id: string, rename: Rename): string {
  const [head, slot] = id.split('#')
  const at = head.indexOf(':')
  const subjects = head.slice(at + 1)
  const mapped = subjects === '' ? '' : subjects.split('+').map(rename).sort().join('+')
  return `${head.slice(0, at + 1)}${mapped}${slot === undefined ? '' : `#${slot}`}`
}

export const adapted = (defect: Defect, rename: Rename): Defect => ({
  ...defect,
  plant: hall => defect.plant(new Renamed(hall, rename)),
  finds: defect.finds.map(([id, measured]) => [renamed(id, rename), measured] as const),
})
