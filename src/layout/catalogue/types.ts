import type { Text } from '../text'

/** Where a catalogue number comes from (see the notice's rule catalogue): read, second-hand, trade size, our own. */
export type Verification = 'V1' | 'V2' | 'M' | 'T'

export const CATEGORIES = [
  'desks',
  'machines',
  'waiting',
  'convenience',
  'storage',
  'fire',
  'security',
  'fabric',
  'surface',
] as const
export type Category = (typeof CATEGORIES)[number]

export type RegisterKind = 'fire' | 'cctv' | 'alarm' | 'protective' | 'storeroom' | 'equipment'

/**
 * What rules ask of a type, so that no rule lists types by name where the catalogue can say it:
 * `destination` the public walks to it; `convenience` counts as 便民设施 of 2.1.3.8; `row` is laid out in rows;
 * `fixed` has a place of its own: named, numbered, labelled; `marked` its place is marked on the floor or desk;
 * `tucks` may stand under a desk; `desk` has a top others stand on; `surface` may stand on a desk-top.
 */
export type RuleTag =
  | 'destination'
  | 'convenience'
  | 'row'
  | 'fixed'
  | 'marked'
  | 'tucks'
  | 'desk'
  | 'surface'

/** Everything the product knows of one type of thing. */
export type ItemType = {
  readonly type: string
  readonly name: Text
  readonly category: Category
  /** Default width and depth, mm. */
  readonly size: readonly [number, number]
  /** Height of the thing, and of its underside above the floor, mm. */
  readonly height: number
  readonly elevation: number
  readonly sizeSource: Verification
  /** Clear service zone in front, mm; 0 where nobody stands in front. */
  readonly front: number
  /** Stands in the way of people (see the measuring rules for what hangs high or flat on a wall). */
  readonly solid: boolean
  /** Whether it has a front at all: a plant has none. */
  readonly directed: boolean
  /** Drawing symbol; the drawing knows each by this name. */
  readonly symbol: string
  /** Letters of its number: A-ZD-03. */
  readonly prefix: string
  readonly register?: RegisterKind
  /** Snaps its back to walls. */
  readonly againstWall: boolean
  readonly tags: readonly RuleTag[]
  /** Search words beyond the names: pinyin initials. */
  readonly keys: string
}
