import { MenuAt } from './parts/Menu'
import { useApp, useWorkspace } from './session-context'

const ENTRIES = [
  ['desk-top'],
  ['copy', 'paste', 'duplicate', 'delete'],
  ['grid-array', 'array-line', 'spread', 'renumber'],
  ['turn-90', 'turn--90'],
  ['group', 'ungroup', 'select-same-type', 'select-in-zone'],
  ['split-wall', 'split-zone', 'merge-zones', 'subtract-zones'],
  ['locked', 'hidden'],
  ['zoom-selection', 'zoom-fit'],
]

/** What can be done with the selection, at the place of the right click. */
export function PlanMenu() {
  const { workspace } = useApp()
  const at = useWorkspace(state => state.menu)
  if (!at) return null
  return (
    <MenuAt
      at={at}
      groups={ENTRIES}
      onClose={() => {
        workspace.setMenu(undefined)
        document.querySelector<HTMLElement>('[role="application"]')?.focus()
      }}
    />
  )
}
