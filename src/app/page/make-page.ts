/** A single page: the viewer's template with a layout written in it. */
import { type Layout, toFile } from '../../layout/model'
import { LAYOUT_ELEMENT } from './layout-element'

/** Nothing inside begins a tag, so the element ends where it seems to. */
const PLACE = new RegExp(`(<script type="application/json" id="${LAYOUT_ELEMENT}">)[^<]*(</script>)`)

/**
 * @param template the page as built, or a page made from it. Throws when it has no place for a layout.
 */
export function makePage(template: string, layout: Layout): string {
  if (!PLACE.test(template)) throw new Error('the template has no place for a layout')
  // Such signs are in words only, where JSON may escape them.
  const json = JSON.stringify(toFile(layout)).replace(/</g, '\\u003c')
  const title = layout.title.replace(/[&<>"']/g, sign => `&#${sign.charCodeAt(0)};`)
  return template
    .replace(PLACE, (_, begin: string, end: string) => `${begin}${json}${end}`)
    .replace(/<title>[^<]*<\/title>/, () => `<title>${title}</title>`)
}
