import { newId } from '../../files/ids'
import { openHome } from '../../files/sweethome/open'
import type { Workspace } from '../workspace-types'

/** A home of another planner needs no questions: it opens as a new plan, or is refused with the reason. */
export async function bringHome(workspace: Pick<Workspace, 'show' | 'adopt'>, file: File): Promise<void> {
  const title = file.name.replace(/\.(xml|sh3d)$/i, '')
  const result = openHome(new Uint8Array(await file.arrayBuffer()), { title, id: newId() })
  if (result.ok) await workspace.adopt(result.layout)
  else
    workspace.show({
      kind: 'refused',
      fileName: file.name,
      refusal: { ...result, code: 'not-layout', path: '' },
    })
}
