import { IconChevronDown } from '@tabler/icons-react'
import css from './frame.module.css'
import { ActionButton } from './parts/ActionButton'
import { MenuButton } from './parts/Menu'
import parts from './parts/parts.module.css'
import { useApp, useSession, useWords, useWorkspace } from './session-context'

const FILE = [
  ['new', 'open', 'open-for-review', 'overview'],
  ['save', 'save-as', 'versions'],
  ['share', 'save-page', 'compare', 'merge'],
  ['print'],
  ['import', 'underlay', 'export'],
]
const EDIT = [
  ['undo', 'redo', 'history'],
  ['copy', 'paste', 'duplicate', 'delete', 'select-all'],
  ['select-same-type', 'select-in-zone', 'select-of-finding'],
  ['locked', 'hidden', 'group', 'ungroup'],
]
const ARRANGE = [
  ['split-wall', 'split-zone', 'merge-zones', 'subtract-zones'],
  ['grid-array', 'array-line', 'spread', 'renumber', 'copy-desk'],
  ['align-left', 'align-centre', 'align-right'],
  ['align-top', 'align-middle', 'align-bottom'],
  ['distribute-across', 'distribute-down'],
  ['turn-90', 'turn--90', 'turn-15', 'turn--15', 'mirror-across', 'mirror-down'],
]
const VIEW = [
  ['zoom-in', 'zoom-out', 'zoom-fit', 'zoom-selection', 'zoom-actual'],
  ['snap', 'grid'],
  ['findings-shown', 'next-finding', 'previous-finding', 'apply-fix', 'mend-all'],
  ['rules', 'profile'],
  ['review'],
]

const DRAWING = ['tool-wall', 'tool-opening', 'tool-zone', 'tool-cable', 'tool-measure', 'tool-note']

/** What is open and whether it is safe. */
function Title() {
  const { workspace } = useApp()
  const words = useWords()
  const title = useSession(state => state.committed.title)
  const dirty = useSession(state => state.dirty)
  const fileName = useSession(state => state.fileName)
  const readOnly = useSession(state => state.readOnly)
  const downloaded = useWorkspace(state => state.downloaded)
  const saved = readOnly
    ? words.top.readOnly
    : dirty
      ? words.top.unsaved
      : fileName === undefined
        ? words.top.notInFile
        : downloaded
          ? words.top.downloaded
          : words.top.saved
  return (
    <div className={css.title}>
      <h1 className={css.titleText} title={fileName ?? title}>
        {title}
      </h1>
      <span className={css.saved} data-dirty={dirty} data-testid="saved-state">
        {saved}
      </span>
      {readOnly && (
        <button
          type="button"
          className={`${parts.button} ${parts.outlined}`}
          data-testid="take-over"
          onClick={() => void workspace.takeOver()}
        >
          {words.safety.takeOver}
        </button>
      )}
    </div>
  )
}

export function TopBar() {
  const words = useWords()
  const reviewing = useSession(state => state.reviewing)
  return (
    <header className={css.top}>
      <strong className={css.product}>{words.product}</strong>
      <div className={css.tools} role="toolbar" aria-label={words.top.toolbar}>
        <MenuButton label={words.top.file} testId="file-menu" groups={FILE}>
          {words.top.file}
          <IconChevronDown size={14} />
        </MenuButton>
        {!reviewing && (
          <>
            <MenuButton label={words.top.edit} testId="edit-menu" groups={EDIT}>
              {words.groups.edit}
              <IconChevronDown size={14} />
            </MenuButton>
            <MenuButton label={words.top.arrange} testId="arrange-menu" groups={ARRANGE}>
              {words.groups.arrange}
              <IconChevronDown size={14} />
            </MenuButton>
          </>
        )}
        <MenuButton label={words.top.view} testId="view-menu" groups={VIEW}>
          {words.groups.view}
          <IconChevronDown size={14} />
        </MenuButton>
        <span className={css.divider} />
        <ActionButton id="undo" />
        <ActionButton id="redo" />
        <span className={css.divider} />
        <ActionButton id="tool-select" />
        <ActionButton id="tool-pan" />
        {!reviewing && DRAWING.map(id => <ActionButton key={id} id={id} />)}
        <span className={css.roomy}>
          <span className={css.divider} />
          <ActionButton id="zoom-fit" />
          <ActionButton id="findings-shown" />
        </span>
      </div>
      <Title />
      <div className={css.tools}>
        <ActionButton id="review" words={words.top.review} />
        <ActionButton id="commands" />
        <ActionButton id="save" />
        <ActionButton id="print" />
        <span className={css.roomy}>
          <ActionButton id="help" />
          <ActionButton id="theme" />
          <LanguageButton />
        </span>
      </div>
    </header>
  )
}

function LanguageButton() {
  const words = useWords()
  return <ActionButton id="language" words={words.top.otherLanguage} />
}
