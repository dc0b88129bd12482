import { Tabs } from 'radix-ui'
import { lazy, Suspense, useEffect, useState } from 'react'
import panels from '../panels/panels.module.css'
import parts from '../parts/parts.module.css'
import { useApp, useSession, useWords } from '../session-context'
import { Checklist } from './Checklist'
import Comments from './Comments'
import { Inspection } from './Inspection'
import { Ledger } from './Ledger'
import Pins from './Pins'
import panelCss from './panel.module.css'
import { Score } from './Score'
import { NameQuestion, useReviewWords } from './use-review'

const Clauses = lazy(() => import('../panels/Clauses'))

const TABS = ['ledger', 'clauses', 'checklist', 'comments', 'inspection', 'score'] as const
type Tab = (typeof TABS)[number]

/** The reviewer's side of the page: everything there is to say about a plan that itself stands still. */
export default function ReviewPanel() {
  const { session } = useApp()
  const words = useReviewWords()
  const common = useWords()
  const name = useSession(state => state.preferences.reviewer)
  const pin = useSession(state => state.focusedPin)
  const [tab, setTab] = useState<Tab>('ledger')
  const [inspection, setInspection] = useState<string>()
  const [naming, setNaming] = useState(false)
  useEffect(() => {
    if (pin !== undefined && session.state.committed.comments?.some(({ id }) => id === pin))
      setTab('comments')
  }, [pin, session])
  // A finding shown from its clause is read in the ledger.
  const finding = useSession(state => state.focusedFinding)
  useEffect(() => {
    if (finding !== undefined) setTab(now => (now === 'clauses' ? 'ledger' : now))
  }, [finding])
  const content: Readonly<Record<Tab, () => React.ReactNode>> = {
    ledger: () => <Ledger />,
    clauses: () => (
      <Suspense fallback={<p className={parts.empty}>{common.clauses.loading}</p>}>
        <Clauses />
      </Suspense>
    ),
    checklist: () => <Checklist />,
    comments: () => <Comments />,
    inspection: () => <Inspection current={inspection} onCurrent={setInspection} />,
    score: () => <Score />,
  }
  return (
    <aside className={panelCss.panel} aria-label={words.title} data-testid="review-panel">
      <Pins inspection={tab === 'inspection' ? inspection : undefined} />
      <div className={panelCss.head}>
        <h2>{words.title}</h2>
        <span className={panelCss.who} data-testid="reviewer">
          {words.reviewer}: {name || words.noReviewer}
        </span>
        <button type="button" className={parts.button} onClick={() => setNaming(true)}>
          {words.change}
        </button>
        <button
          type="button"
          className={`${parts.button} ${parts.outlined}`}
          data-testid="leave-review"
          onClick={() => session.setReviewing(false)}
        >
          {words.back}
        </button>
      </div>
      <Tabs.Root
        className={panels.tabs}
        value={tab}
        onValueChange={value => setTab(value as Tab)}
        activationMode="manual"
      >
        <Tabs.List className={panels.tabList} aria-label={words.title}>
          {TABS.map(id => (
            <Tabs.Trigger key={id} className={panels.tab} value={id} data-testid={`review-${id}`}>
              {words.tabs[id]}
            </Tabs.Trigger>
          ))}
        </Tabs.List>
        {TABS.map(id => (
          <Tabs.Content key={id} className={panels.content} value={id}>
            {content[id]()}
          </Tabs.Content>
        ))}
      </Tabs.Root>
      {naming && (
        <NameQuestion
          onName={reviewer => {
            session.setPreference('reviewer', reviewer)
            setNaming(false)
          }}
          onCancel={() => setNaming(false)}
        />
      )}
    </aside>
  )
}
