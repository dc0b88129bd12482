import type { Session } from '../../editor/session'
import { fileStem, saveFile } from '../../files/save'
import { makePage } from '../page/make-page'
import { pageTemplate } from './template'
import { WORDS } from './words'

/** Writes the open layout as one HTML file that needs nothing else, where the person wants it. */
export async function savePage(session: Session): Promise<void> {
  const { committed } = session.state
  try {
    const page = makePage(await pageTemplate(), committed)
    const saved = await saveFile(new Blob([page], { type: 'text/html' }), committed.title, '.html')
    if (saved) session.notify('info', WORDS.saved(`${fileStem(committed.title)}.html`))
  } catch {
    session.notify('error', WORDS.pageFailed)
  }
}
