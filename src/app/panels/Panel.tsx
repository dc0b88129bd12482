import {
  IconAlertSquareRounded,
  IconBook2,
  IconForms,
  IconLayoutSidebarRightCollapse,
  IconLayoutSidebarRightExpand,
  IconListTree,
  IconMessage,
} from '@tabler/icons-react'
import { Tabs } from 'radix-ui'
import { lazy, Suspense } from 'react'
import parts from '../parts/parts.module.css'
import { Tip } from '../parts/Tip'
import { type PanelTab, useApp, useSession, useWords, useWorkspace } from '../session-context'
import { Findings } from './Findings'
import { Objects } from './Objects'
import { Properties } from './Properties'
import css from './panels.module.css'

const Clauses = lazy(() => import('./Clauses'))
const Comments = lazy(() => import('../review/Comments'))

const TABS = [
  { id: 'properties', icon: IconForms },
  { id: 'findings', icon: IconAlertSquareRounded },
  { id: 'clauses', icon: IconBook2 },
  { id: 'objects', icon: IconListTree },
  { id: 'comments', icon: IconMessage },
] as const

export function Panel() {
  const { session, workspace } = useApp()
  const words = useWords()
  const open = useSession(state => state.preferences.panelOpen)
  const tab = useWorkspace(state => state.tab)
  const count = useSession(({ check }) => {
    const counts = check.report?.counts
    return counts && counts.error + counts.warning + counts.info
  })
  const fold = (
    <Tip content={open ? words.panel.fold : words.panel.unfold} side="left">
      <button
        type="button"
        className={`${parts.button} ${parts.icon}`}
        aria-label={open ? words.panel.fold : words.panel.unfold}
        aria-expanded={open}
        onClick={() => session.setPreference('panelOpen', !open)}
      >
        {open ? <IconLayoutSidebarRightCollapse size={18} /> : <IconLayoutSidebarRightExpand size={18} />}
      </button>
    </Tip>
  )
  if (!open)
    return (
      <aside className={`${css.panel} ${css.folded}`} aria-label={words.panel.title}>
        {fold}
        {TABS.map(({ id, icon: Icon }) => (
          <Tip key={id} content={words.panel[id]} side="left">
            <button
              type="button"
              className={`${parts.button} ${parts.icon}`}
              aria-label={words.panel[id]}
              onClick={() => {
                workspace.setTab(id)
                session.setPreference('panelOpen', true)
              }}
            >
              <Icon size={18} />
            </button>
          </Tip>
        ))}
      </aside>
    )
  return (
    <aside className={css.panel} aria-label={words.panel.title}>
      <Tabs.Root
        className={css.tabs}
        value={tab}
        onValueChange={value => workspace.setTab(value as PanelTab)}
        activationMode="manual"
      >
        <div className={css.tabList}>
          <Tabs.List aria-label={words.panel.title} style={{ display: 'flex', flex: 1 }}>
            {TABS.map(({ id }) => (
              <Tabs.Trigger key={id} className={css.tab} value={id} data-testid={`tab-${id}`}>
                {words.panel[id]}
                {id === 'findings' && count !== undefined && count > 0 && (
                  <span className={css.count}>{count}</span>
                )}
              </Tabs.Trigger>
            ))}
          </Tabs.List>
          {fold}
        </div>
        <Tabs.Content className={css.content} value="properties">
          <Properties />
        </Tabs.Content>
        <Tabs.Content className={css.content} value="findings">
          <Findings />
        </Tabs.Content>
        <Tabs.Content className={css.content} value="clauses">
          <Suspense fallback={<p className={parts.empty}>{words.clauses.loading}</p>}>
            <Clauses />
          </Suspense>
        </Tabs.Content>
        <Tabs.Content className={css.content} value="objects">
          <Objects />
        </Tabs.Content>
        <Tabs.Content className={css.content} value="comments">
          <Suspense fallback={<p className={parts.empty}>{words.clauses.loading}</p>}>
            <Comments />
          </Suspense>
        </Tabs.Content>
      </Tabs.Root>
    </aside>
  )
}
