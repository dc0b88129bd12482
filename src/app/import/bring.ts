import { newId } from '../../files/ids'
import { readHome } from '../../files/sweethome/read'
import type { Workspace } from '../workspace'

/** A home of another planner needs no questions: it opens as a new plan, or is refused with the reason. */
export async function bringHome(workspace: Pick<Workspace, 'show' | 'adopt'>, file: File): Promise<void> {
  const title = file.name.replace(/\.xml$/i, '')
  const result = readHome(await file.text(), { title, id: newId() })
  if (result.ok) await workspace.adopt(result.layout)
  else
    workspace.show({
      kind: 'refused',
      fileName: file.name,
      refusal: { ...result, code: 'not-layout', path: '' },
    })
}
