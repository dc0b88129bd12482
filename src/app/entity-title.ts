/** What an object of the plan is called in lists and headings. */
import { distance } from '../geometry/vector'
import { itemTitle, zoneTitle } from '../layout/catalogue'
import type { Found } from '../layout/queries'
import type { Language } from '../layout/text'
import type { Words } from './words'

export function entityTitle(found: Found, words: Words, language: Language): string {
  if (found.kind === 'items') {
    const { entity } = found
    const title = itemTitle(entity)[language]
    const own = entity.name?.trim()
    // A numbered thing is called by its number; its own name says more where there is one.
    return own && entity.number && !title.includes(own) ? `${title} ${own}` : title
  }
  if (found.kind === 'zones') return zoneTitle(found.entity)[language]
  if (found.kind === 'walls') {
    const { a, b } = found.entity
    return words.objects.wall((distance(a, b) / 1000).toFixed(1))
  }
  if (found.kind === 'openings') {
    const { kind, name, number } = found.entity
    return [name?.trim() || words.objects.opening[kind], number?.trim()].filter(Boolean).join(' ')
  }
  if (found.kind === 'cables') return [words.objects.cable, found.entity.kind].filter(Boolean).join(' ')
  return words.objects.other[found.kind]
}
