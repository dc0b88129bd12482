import { IconAlertTriangle, IconCircleCheck, IconLoader2 } from '@tabler/icons-react'
import { useEffect, useRef } from 'react'
import { grouped } from '../drawing/bars'
import { HUNDRED_PERCENT } from '../editor/actions/view'
import { GRID_STEPS } from '../editor/preferences'

import css from './frame.module.css'
import { Badge } from './parts/Badge'
import { useApp, useSession, useWords, useWorkspace } from './session-context'

export function StatusBar() {
  const { session } = useApp()
  const words = useWords()
  const { snap, grid, gridStep } = useSession(state => state.preferences)
  return (
    <footer className={css.status}>
      <Place />
      <Scale />
      <button
        type="button"
        aria-pressed={snap}
        data-testid="status-snap"
        onClick={() => session.setPreference('snap', !snap)}
      >
        {snap ? words.status.snapOn : words.status.snapOff}
      </button>
      <button
        type="button"
        aria-pressed={grid}
        data-testid="status-grid"
        onClick={() => session.setPreference('grid', !grid)}
      >
        {grid ? words.status.snapGrid(gridStep) : words.status.gridOff}
      </button>
      {grid && (
        <select
          aria-label={words.status.gridStep}
          value={gridStep}
          onChange={event => session.setPreference('gridStep', Number(event.target.value))}
        >
          {GRID_STEPS.map(step => (
            <option key={step} value={step}>
              {step}
            </option>
          ))}
        </select>
      )}
      <span className={css.spacer} />
      <Newer />
      <CheckSummary />
    </footer>
  )
}

/** The pointer's place, written without rendering. */
function Place() {
  const { session } = useApp()
  const words = useWords()
  const element = useRef<HTMLSpanElement>(null)
  useEffect(() => {
    const follow = () => {
      const { pointer } = session.state
      if (element.current && pointer)
        element.current.textContent = `x ${grouped(pointer[0])}  y ${grouped(pointer[1])}`
    }
    return session.subscribe(follow)
  }, [session])
  return (
    <span ref={element} className={css.place} title={words.status.position}>
      {'x –  y –'}
    </span>
  )
}

function Scale() {
  const { session } = useApp()
  const words = useWords()
  const element = useRef<HTMLSpanElement>(null)
  useEffect(() => {
    const follow = () => {
      const ratio = (HUNDRED_PERCENT * 100) / session.state.view.scale
      const shown = ratio < 10 ? ratio.toFixed(1) : String(Math.round(ratio))
      if (element.current) element.current.textContent = words.status.scale(shown)
    }
    follow()
    return session.subscribe(follow)
  }, [session, words])
  return <span ref={element} className={css.place} data-testid="scale" />
}

/** A newer build of the program is there: it is loaded when asked for, never by itself. */
function Newer() {
  const { workspace } = useApp()
  const words = useWords()
  const newer = useWorkspace(state => state.newer)
  if (!newer) return null
  return (
    <button type="button" data-testid="newer" onClick={() => void workspace.loadNewer()}>
      {words.safety.newer}
    </button>
  )
}

function CheckSummary() {
  const words = useWords()
  const check = useSession(state => state.check)
  const { status, report } = check
  const counts = report?.counts
  const icon = {
    idle: <IconLoader2 size={16} aria-hidden="true" />,
    checking: <IconLoader2 size={16} aria-hidden="true" />,
    current: <IconCircleCheck size={16} aria-hidden="true" />,
    failed: <IconAlertTriangle size={16} aria-hidden="true" />,
  }[status]
  const state = {
    idle: words.status.idle,
    checking: check.restarts ? words.status.restarted : words.status.checking,
    current: words.status.checked,
    failed: words.status.failed,
  }[status]
  const clean = counts && counts.error + counts.warning + counts.info === 0
  return (
    <div className={css.check} data-status={status} data-testid="check-state">
      {counts && (
        <span className={css.counts}>
          {clean && words.status.clean}
          {counts.error > 0 && (
            <span>
              <Badge severity="error" size={14} />
              {words.status.errors(counts.error)}
            </span>
          )}
          {counts.warning > 0 && (
            <span>
              <Badge severity="warning" size={14} />
              {words.status.warnings(counts.warning)}
            </span>
          )}
          {counts.info > 0 && (
            <span>
              <Badge severity="info" size={14} />
              {words.status.infos(counts.info)}
            </span>
          )}
          {counts.notEvaluated > 0 && <span>{words.status.notEvaluated(counts.notEvaluated)}</span>}
        </span>
      )}
      <span>
        {icon}
        {state}
      </span>
    </div>
  )
}
