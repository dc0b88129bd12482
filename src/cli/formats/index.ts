import type { FormatName } from '../options'
import type { Format } from './format'

/** Drawing and sheets are loaded for the page alone. */
export async function formatOf(name: FormatName): Promise<Format> {
  switch (name) {
    case 'text':
      return (await import('./text')).plainText
    case 'json':
      return (await import('./json')).json
    case 'sarif':
      return (await import('./sarif')).sarif
    case 'html':
      return (await import('./html')).html
  }
}
