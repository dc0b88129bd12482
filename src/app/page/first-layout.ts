/** In a single page: the layout that is written in it, and the page itself as the template of the next one. */
import { emptyHall } from '../../files/empty'
import { readLayout } from '../../layout/read'
import type { First } from '../first-layout'
import { LAYOUT_ELEMENT } from './layout-element'

/** The page as it came, taken before anything is drawn in it. */
export const source = `<!doctype html>\n${document.documentElement.outerHTML}`

/** What a page without a layout, as it is built, begins with. */
const BEGINNING = { name: '未命名便民服务中心', level: 'township', width: 20_000, depth: 12_000 } as const

export async function firstLayout(): Promise<First> {
  const written = document.getElementById(LAYOUT_ELEMENT)?.textContent?.trim() ?? ''
  if (written === '') return { result: { ok: true, layout: emptyHall(BEGINNING) } }
  return { result: readLayout(written), reviewing: true }
}
