import type { Session } from '../../editor/session'
import { readPlanHash } from '../../files/share-link'
import type { Workspace } from '../workspace-types'
import { WORDS } from './words'

/** Opens the layout in the page's address for viewing; a bad link is explained, and what is open stays. */
export async function followLink(session: Session, workspace: Workspace): Promise<void> {
  const refusal = await readPlanHash(location.hash)
  if (refusal.ok) return workspace.look(refusal.layout, WORDS.looking)
  const fileName = WORDS.linkName[session.state.preferences.language]
  workspace.show({ kind: 'refused', fileName, refusal })
}
