/** How a message names what an id stands for. */
import { openingTitle } from '../layout/openings'
import { type Text, text } from '../layout/text'
import type { Read } from './facts'
import { openingsOf, thingsOf } from './layout-facts'

/** The name of a thing, opening or wall of a floor. */
export function nameOf(read: Read, floor: string, id: string): Text {
  const thing = read(thingsOf, floor).find(each => each.id === id)
  if (thing) return thing.title
  const opening = read(openingsOf, floor).find(each => each.id === id)
  return opening ? openingTitle(opening) : text('墙', 'a wall')
}
