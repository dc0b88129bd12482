import { lazy } from 'react'
import { useWorkspace } from '../session-context'
import { Versions } from '../versions/Versions'
import { GridForm, NumberForm } from './ArrangeForms'
import { CommandPalette } from './CommandPalette'
import { Help } from './Help'
import { History } from './History'
import { NewHall } from './NewHall'
import { Changed, Emptied, NoBackup, Recover, Refused, Unsaved } from './Questions'

const PrintMode = lazy(() => import('../print/PrintMode'))
const UnderlayDialog = lazy(() => import('../underlay/UnderlayDialog'))
const ImportDialog = lazy(() => import('../import/ImportDialog'))
const ShareDialog = lazy(() => import('../share/ShareDialog'))
const MergeDialog = lazy(() => import('../merge/MergeDialog'))
const CompareMode = lazy(() => import('../compare/CompareMode'))
const Overview = lazy(() => import('../overview/Overview'))

/** The dialog that is open, if any. */
export default function Dialogs() {
  const dialog = useWorkspace(state => state.dialog)
  switch (dialog?.kind) {
    case 'new':
      return <NewHall />
    case 'help':
      return <Help />
    case 'print':
      return <PrintMode />
    case 'commands':
      return <CommandPalette />
    case 'history':
      return <History />
    case 'underlay':
      return <UnderlayDialog />
    case 'grid':
      return <GridForm />
    case 'renumber':
      return <NumberForm />
    case 'import':
      return <ImportDialog file={dialog.file} />
    case 'refused':
      return <Refused fileName={dialog.fileName} refusal={dialog.refusal} />
    case 'unsaved':
      return <Unsaved {...dialog} />
    case 'emptied':
      return <Emptied {...dialog} />
    case 'changed':
      return <Changed {...dialog} />
    case 'no-backup':
      return <NoBackup {...dialog} />
    case 'versions':
      return <Versions />
    case 'share':
      return <ShareDialog />
    case 'merge':
      return <MergeDialog />
    case 'compare':
      return <CompareMode version={dialog.version} />
    case 'overview':
      return <Overview entries={dialog.entries} />
    case 'recover':
      return <Recover {...dialog} />
    default:
      return null
  }
}
