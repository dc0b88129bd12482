/** One defect planted in the clean township hall, and everything the whole check must then say. */
import type { LayoutFile } from '../../../src/layout/model'
import type { ItemFile } from '../../halls/build'

type Floor = LayoutFile['floors'][number]

export type Defect = {
  readonly rule: string
  readonly name: string
  readonly plant: (hall: Hall) => void
  /** All findings, each by its whole id, with the measured value where it has one. */
  readonly finds: readonly (readonly [id: string, measured?: number])[]
  /** Also planted in the hall turned by 23°: the rule is about geometry. */
  readonly turns?: true
  /** Takes the ground from rules about routes: they may not be able to judge. */
  readonly opens?: true
}

/** The hall's file with its parts at hand; what is asked for must be there. */
export class Hall {
  constructor(readonly file: LayoutFile) {}

  get floor(): Floor {
    return this.file.floors[0]
  }
  item = (id: string): ItemFile => found(this.lists(), id)
  zone = (id: string) => found([this.floor.zones ?? []], id)
  wall = (id: string) => found([this.floor.walls ?? []], id)
  cable = (id: string) => found([this.floor.cables ?? []], id)
  opening = (id: string) => found([this.floor.openings ?? []], id)
  surface = (id: string) => found([this.file.surfaces ?? []], id)

  /** Moves a thing, x to the right, y down the page. */
  move(id: string, dx: number, dy: number): void {
    const thing = this.item(id)
    thing.at = [thing.at[0] + dx, thing.at[1] + dy]
  }
  set(id: string, fields: Partial<ItemFile>): void {
    Object.assign(this.item(id), fields)
  }
  attrs(id: string, fields: Record<string, unknown>): void {
    const thing = this.item(id)
    thing.attrs = { ...thing.attrs, ...fields }
  }
  drop(...ids: readonly string[]): void {
    for (const id of ids) {
      const list = this.lists().find(each => each.some(thing => thing.id === id))
      if (!list) throw new Error(`no ${id}`)
      list.splice(
        list.findIndex(thing => thing.id === id),
        1,
      )
    }
  }
  add(...items: readonly ItemFile[]): void {
    this.floor.items = [...(this.floor.items ?? []), ...items]
  }
  put(surface: string, ...items: readonly ItemFile[]): void {
    const top = this.surface(surface)
    top.items = [...(top.items ?? []), ...items]
  }

  private lists(): ItemFile[][] {
    return [
      ...this.file.floors.map(floor => floor.items ?? []),
      ...(this.file.surfaces ?? []).map(surface => surface.items ?? []),
    ]
  }
}

function found<T extends { id: string }>(lists: readonly (readonly T[])[], id: string): T {
  for (const list of lists) for (const each of list) if (each.id === id) return each
  throw new Error(`no ${id} in the hall`)
}

/** Defects of one rule. */
export const planted = (rule: string, ...defects: readonly Omit<Defect, 'rule'>[]): Defect[] =>
  defects.map(each => ({ ...each, rule }))

/** A thing with all that a fixed thing must have, so that only what is planted is found. */
export const tidy = (
  id: string,
  type: string,
  at: [number, number],
  size: [number, number],
  number: string,
): ItemFile => ({
  id,
  type,
  at,
  size,
  number,
  labelled: true,
  owner: '马丽',
  unit: '示例镇便民服务中心',
  mark: { kind: 'L', color: 'yellow' },
  asset: {
    model: 'M-1',
    quantity: 1,
    purchased: '2024-03-18',
    status: '在用',
    expiry: '2029-03-01',
    lastCheck: '2026-11-02',
  },
})
