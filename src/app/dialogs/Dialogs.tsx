import { lazy } from 'react'
import { useWorkspace } from '../session-context'
import { Versions } from '../versions/Versions'
import { CommandPalette } from './CommandPalette'
import { FillForm } from './FillForm'
import { GridForm } from './GridForm'
import { Help } from './Help'
import { History } from './History'
import { NewHall } from './NewHall'
import { Changed, Emptied, NoBackup, Refused, Unsaved } from './Questions'

const Recover = lazy(() => import('../recover/Recover'))
const PrintMode = lazy(() => import('../print/PrintMode'))
const UnderlayDialog = lazy(() => import('../underlay/UnderlayDialog'))
const RulesDialog = lazy(() => import('../rules/RulesDialog'))
const ProfileDialog = lazy(() => import('../rules/ProfileDialog'))
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
    case 'rules':
      return <RulesDialog rule={dialog.rule} limit={dialog.limit} />
    case 'profile':
      return <ProfileDialog />
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
      return <FillForm />
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
      return <Recover offered={dialog.offered} />
    default:
      return null
  }
}
