import { useEffect, useState } from 'react'
import { canPropose } from '../../check/proposable'
import type { Proposal } from '../../check/propose'
import { applyFix } from '../../editor/actions/view'
import { fixedLayout } from '../../editor/findings'
import type { Session } from '../../editor/session'
import { growBox, unionBox } from '../../geometry/vector'
import type { Layout } from '../../layout/model'
import type { Finding } from '../../rules/types'
import { boxAround } from '../../scene/outlines'
import parts from '../parts/parts.module.css'
import { useApp, useRead, useSession } from '../session-context'
import css from './mend.module.css'
import { useJob } from './use-job'
import { WORDS } from './words'

/** What else can be done about a finding in the list: a better place for its thing, and the way to its rule. */
export default function FindingActions({ finding, focused }: { finding: Finding; focused: boolean }) {
  const { workspace } = useApp()
  const read = useRead()
  const { rule, measured, fix, waived } = finding
  return (
    <>
      {!fix && !waived && canPropose(finding) && <BetterPlace finding={finding} />}
      {focused && (
        <div className={css.row}>
          <button
            type="button"
            className={`${parts.button} ${css.link}`}
            data-testid="why-limit"
            onClick={() => workspace.show({ kind: 'rules', rule, limit: measured })}
          >
            {read(measured ? WORDS.whyLimit : WORDS.aboutRule)}
          </button>
        </div>
      )}
    </>
  )
}

/** Room left around the way from the old place to the new, mm. */
const AROUND = 1500

/** Searches for a place, shows it on the plan, and puts the thing there as one step. */
function BetterPlace({ finding }: { finding: Finding }) {
  const { session } = useApp()
  const read = useRead()
  const committed = useSession(state => state.committed)
  const mayAsk = useSession(state => state.check.status === 'current' && !state.readOnly)
  const { state, start, cancel } = useJob<Proposal | undefined>()
  const [asked, setAsked] = useState<Layout>()
  // What was found for another state of the plan is no longer offered.
  useEffect(() => {
    if (asked && asked !== committed) {
      setAsked(undefined)
      cancel()
    }
  }, [asked, committed, cancel])
  const proposal = state.kind === 'answered' && asked === committed ? state.answer : undefined
  useEffect(() => {
    if (!proposal) return
    session.update({ fixPreview: proposal.fix })
    show(session, committed, proposal)
    return () => session.update({ fixPreview: undefined })
  }, [session, committed, proposal])
  const search = () => {
    setAsked(committed)
    start((remote, tell) => remote.propose(committed, finding, new Date().toISOString(), tell))
  }
  const preview = () => session.update({ fixPreview: proposal?.fix })
  if (state.kind === 'running')
    return (
      <div className={css.row}>
        <div className={css.search} role="status" data-testid="searching">
          {read(WORDS.searching(state.done, state.of))}
          <progress
            aria-label={read(WORDS.propose)}
            max={Math.max(1, state.of)}
            value={state.of === 0 ? undefined : state.done}
          />
        </div>
        <button type="button" className={`${parts.button} ${parts.outlined}`} onClick={cancel}>
          {read(WORDS.stop)}
        </button>
      </div>
    )
  if (proposal)
    return (
      <div className={css.row} data-testid="proposal">
        <p className={css.search} role="status">
          {read(proposal.fix.title)}
        </p>
        <button
          type="button"
          className={`${parts.button} ${parts.primary}`}
          data-testid="proposal-apply"
          disabled={!mayAsk}
          onPointerEnter={preview}
          onFocus={preview}
          onClick={() => applyFix(session, proposal.fix)}
        >
          {read(WORDS.place)}
        </button>
        <button type="button" className={`${parts.button} ${parts.outlined}`} onClick={cancel}>
          {read(WORDS.drop)}
        </button>
      </div>
    )
  return (
    <div className={css.row}>
      {state.kind !== 'idle' && (
        <p className={css.search} role="status" data-testid="no-place">
          {read(state.kind === 'failed' ? WORDS.died : WORDS.noPlace)}
        </p>
      )}
      <button
        type="button"
        className={`${parts.button} ${parts.outlined}`}
        data-testid="propose"
        disabled={!mayAsk}
        onClick={search}
      >
        {read(state.kind === 'idle' ? WORDS.propose : WORDS.again)}
      </button>
    </div>
  )
}

/** Brings the old and the new place into view. */
function show(session: Session, layout: Layout, { item, fix }: Proposal): void {
  const before = boxAround(layout, [item])
  const after = boxAround(fixedLayout(layout, fix), [item])
  if (before && after) session.fit(growBox(unionBox(before, after), AROUND))
}
