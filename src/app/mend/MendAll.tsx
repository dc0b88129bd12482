import { useEffect, useMemo, useRef } from 'react'
import type { Mended } from '../../check/worker'
import { applyFix, flyTo } from '../../editor/actions/view'
import { numbered } from '../../editor/finding-layer'
import type { Finding, Fix } from '../../rules/types'
import panels from '../panels/panels.module.css'
import { Badge } from '../parts/Badge'
import parts from '../parts/parts.module.css'
import { useApp, useRead, useSession } from '../session-context'
import css from './mend.module.css'
import { useJob } from './use-job'
import { WORDS } from './words'

/** All safe fixes of the plan: found by trying them, shown on the plan and in a list, applied as one step. */
export default function MendAll() {
  const { session, workspace } = useApp()
  const read = useRead()
  const committed = useSession(state => state.committed)
  const readOnly = useSession(state => state.readOnly !== undefined)
  const { state, start, cancel } = useJob<Mended>()
  const heading = useRef<HTMLHeadingElement>(null)
  const found = state.kind === 'answered' ? state.answer : undefined
  useEffect(() => {
    start((remote, tell) => remote.mend(committed, new Date().toISOString(), tell))
    return cancel
  }, [committed, start, cancel])
  useEffect(() => heading.current?.focus(), [])
  const fix = useMemo((): Fix | undefined => {
    const count = found?.mended.length ?? 0
    return found && count > 0 ? { title: WORDS.label(count), patches: found.patches } : undefined
  }, [found])
  useEffect(() => {
    session.update({ fixPreview: fix })
    return () => session.update({ fixPreview: undefined })
  }, [session, fix])
  const close = () => workspace.setMending(false)
  const apply = () => {
    if (!found || !fix) return
    close()
    applyFix(session, fix)
    session.notify('info', WORDS.done(found.mended.length, found.left.length))
  }
  return (
    <section className={css.mend} data-testid="mend-all" data-state={state.kind}>
      <h2 ref={heading} tabIndex={-1} className={css.title}>
        {read(WORDS.title)}
      </h2>
      {state.kind === 'running' && (
        <div className={css.said} role="status">
          <p>{read(WORDS.trying(state.done, state.of))}</p>
          <progress
            aria-label={read(WORDS.title)}
            max={Math.max(1, state.of)}
            value={state.of === 0 ? undefined : state.done}
          />
        </div>
      )}
      {state.kind === 'failed' && (
        <p className={css.said} role="alert">
          {read(WORDS.died)}
        </p>
      )}
      {found && (
        <>
          <p className={css.said} role="status">
            {read(fix ? WORDS.safe(found.mended.length) : WORDS.none)}
          </p>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling list must be reachable by keyboard */}
          <section className={panels.scroll} tabIndex={0} aria-label={read(WORDS.title)}>
            {found.mended.length > 0 && (
              <Group title={read(WORDS.toMend(found.mended.length))} testId="will-mend">
                {found.mended.map(finding => (
                  <Entry key={finding.id} finding={finding}>
                    {finding.fix && read(finding.fix.title)}
                  </Entry>
                ))}
              </Group>
            )}
            {found.left.length > 0 && (
              <Group title={read(WORDS.left(found.left.length))} testId="left-over">
                {found.left.map(({ finding, why }) => (
                  <Entry key={finding.id} finding={finding}>
                    {read(WORDS.why(read(why)))}
                  </Entry>
                ))}
              </Group>
            )}
          </section>
        </>
      )}
      <div className={css.answers}>
        <button
          type="button"
          className={`${parts.button} ${parts.outlined}`}
          data-testid="mend-close"
          onClick={close}
        >
          {read(state.kind === 'running' ? WORDS.stop : WORDS.close)}
        </button>
        {state.kind === 'failed' && (
          <button
            type="button"
            className={`${parts.button} ${parts.primary}`}
            onClick={() => start((remote, tell) => remote.mend(committed, new Date().toISOString(), tell))}
          >
            {read(WORDS.again)}
          </button>
        )}
        {fix && found && (
          <button
            type="button"
            className={`${parts.button} ${parts.primary}`}
            data-testid="mend-apply"
            disabled={readOnly}
            onClick={apply}
          >
            {read(WORDS.apply(found.mended.length))}
          </button>
        )}
      </div>
    </section>
  )
}

function Group({ title, testId, children }: { title: string; testId: string; children: React.ReactNode }) {
  return (
    <section className={panels.group}>
      <h3>
        <span>{title}</span>
      </h3>
      <ul data-testid={testId}>{children}</ul>
    </section>
  )
}

/** A finding and what is done about it; a click shows it on the plan. */
function Entry({ finding, children }: { finding: Finding; children: React.ReactNode }) {
  const { session } = useApp()
  const read = useRead()
  const report = useSession(state => state.check.report)
  const number = useMemo(
    () => numbered(report).find(each => each.finding.id === finding.id)?.number,
    [report, finding],
  )
  return (
    <li className={css.entry} data-mend={finding.id}>
      <button type="button" className={css.main} onClick={() => flyTo(session, finding)}>
        <Badge severity={finding.severity} number={number} />
        <span>
          {read(finding.message)}
          <span className={css.what}>{children}</span>
        </span>
      </button>
    </li>
  )
}
