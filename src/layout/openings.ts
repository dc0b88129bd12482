/** What an opening is where the file does not say. */
import type { Opening } from './model'
import { type Text, text } from './text'

/** A double leaf from this width on where the file does not say, mm. */
const DOUBLE_FROM = 1200

export type Leaf = NonNullable<Opening['leaf']>

/** The leaf an opening has where the file does not say. */
export function leafOf(opening: Opening): Leaf {
  if (opening.leaf) return opening.leaf
  if (opening.kind === 'window' || opening.kind === 'passage') return 'none'
  return opening.width >= DOUBLE_FROM ? 'double' : 'single'
}

/** Open to the public unless the file says it is for staff. */
export const isPublic = (opening: Opening): boolean => (opening.access ?? 'public') === 'public'

/** Can be passed when the hall is shut: only where the file says so. */
export const isAlwaysOpen = (opening: Opening): boolean => opening.hours === 'always'

/** The width people can pass, mm. */
export const clearWidthOf = (opening: Opening): number => opening.clearWidth ?? opening.width

const KINDS: Readonly<Record<Opening['kind'], Text>> = {
  entrance: text('出入口', 'entrance'),
  exit: text('出口', 'exit'),
  door: text('门', 'door'),
  window: text('窗', 'window'),
  passage: text('通道口', 'passage'),
}

/** 疏散出口 A-MK-02: how a person calls an opening; never its id. */
export function openingTitle(opening: Opening): Text {
  const kind = KINDS[opening.kind]
  const name = opening.name?.trim()
  const number = opening.number?.trim()
  const zh = name || kind.zh
  const en = name ? `${kind.en} "${name}"` : kind.en
  return number ? text(`${zh} ${number}`, `${en} ${number}`) : text(zh, en)
}
