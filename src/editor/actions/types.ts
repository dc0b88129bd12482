import type { Text } from '../../layout/text'
import type { Shortcut } from '../keys'

/** What an action looks like; the interface maps these to its icons. */
export type IconName =
  | 'undo'
  | 'redo'
  | 'delete'
  | 'duplicate'
  | 'copy'
  | 'paste'
  | 'select-all'
  | 'turn-right'
  | 'turn-left'
  | 'zoom-in'
  | 'zoom-out'
  | 'zoom-fit'
  | 'zoom-selection'
  | 'zoom-actual'
  | 'next'
  | 'previous'
  | 'fix'
  | 'magnet'
  | 'grid'
  | 'new'
  | 'open'
  | 'review'
  | 'save'
  | 'save-as'
  | 'print'
  | 'versions'
  | 'help'
  | 'language'
  | 'theme'
  | 'pointer'
  | 'hand'
  | 'wall'
  | 'door'
  | 'zone'
  | 'cable'
  | 'split'
  | 'align-left'
  | 'align-centre'
  | 'align-right'
  | 'align-top'
  | 'align-middle'
  | 'align-bottom'
  | 'distribute-across'
  | 'distribute-down'
  | 'mirror-across'
  | 'mirror-down'
  | 'rows'
  | 'array-line'
  | 'spread'
  | 'number'
  | 'search'
  | 'floor-add'
  | 'ruler'
  | 'note'
  | 'desk'
  | 'eye'
  | 'lock'
  | 'rules'
  | 'settings'
  | 'hide'
  | 'share'
  | 'page'
  | 'compare'
  | 'merge'
  | 'overview'

export const GROUPS = ['file', 'edit', 'arrange', 'findings', 'view', 'tools', 'help'] as const
export type ActionGroup = (typeof GROUPS)[number]

/** Everything about one command; menus, toolbar, context menu, keyboard and help sheet are made from it. */
export type Action = {
  readonly id: string
  readonly label: Text
  readonly group: ActionGroup
  readonly shortcuts: readonly Shortcut[]
  readonly icon?: IconName
  /** True, or why not, in words. */
  enabled(): true | Text
  /** For switches: whether it is on. */
  checked?(): boolean
  perform(): void
}

/** What the actions need of the page around the session. */
export interface ActionHost {
  newFile(): void
  open(): void
  openForReview(): void
  save(): void
  saveAs(): void
  print(): void
  help(): void
  importDrawing(): void
  exportDrawing(): void
  savePage(): void
  /** Goes to the search of the catalogue. */
  findThing(): void
  /** Tries all fixes and shows what they would mend. */
  mendAll(): void
  /** Opens a dialog: for a command, for the numbers of an arrangement, of versions or rules. */
  ask(
    what:
      | 'commands'
      | 'grid'
      | 'renumber'
      | 'versions'
      | 'rules'
      | 'profile'
      | 'history'
      | 'underlay'
      | 'share'
      | 'merge'
      | 'compare'
      | 'overview',
  ): void
}
