/** A thing becomes one of another type and stays where it is. */
import type { Draft } from 'immer'
import { itemType } from './catalogue'
import type { Recipe } from './document'
import type { Item, Layout } from './model'
import { findItem, nextNumber } from './queries'

/**
 * Gives things another type. A size that was the old type's usual one becomes the new type's; a size set by hand stays.
 * Attributes belong to the type and go; a number is given anew in the same area. Place, turn, name and marks stay.
 */
export const replaceType =
  (ids: readonly string[], type: string): Recipe =>
  draft => {
    for (const id of ids) {
      const item = findItem(draft as Layout, id) as Draft<Item> | undefined
      if (!item || item.type === type) continue
      const [before, after] = [itemType(item.type), itemType(type)]
      if (item.size[0] === before.size[0] && item.size[1] === before.size[1])
        item.size = [after.size[0], after.size[1]]
      if (item.height === before.height) delete item.height
      const number =
        item.number === undefined
          ? undefined
          : nextNumber(draft as Layout, type, /^[A-Z]+(?=-)/.exec(item.number)?.[0])
      item.type = type
      if (number !== undefined) item.number = number
      delete item.attrs
    }
  }
