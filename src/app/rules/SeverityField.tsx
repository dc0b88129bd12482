import { useId } from 'react'
import type { Severity } from '../../layout/model'
import { setSeverity } from '../../layout/profile-edits'
import { SEVERITIES } from '../../layout/schema/kinds'
import type { Rule } from '../../rules/types'
import { useApp, useRead, useSession } from '../session-context'
import css from './rules.module.css'
import { WORDS } from './words'

const OWN = 'own'

/** How grave a rule's findings are in this plan, or that it is off. */
export function SeverityField({ rule }: { rule: Rule }) {
  const { session } = useApp()
  const read = useRead()
  const id = useId()
  const chosen = useSession(state => state.committed.profile?.severity?.[rule.id])
  const disabled = useSession(state => state.readOnly !== undefined)
  return (
    <span className={css.severity}>
      <label htmlFor={id}>{read(WORDS.severity)}</label>
      <select
        id={id}
        value={chosen ?? OWN}
        disabled={disabled}
        data-testid="rule-severity"
        data-changed={chosen !== undefined}
        onChange={({ target: { value } }) =>
          session.edit(
            WORDS.edits.severity(rule.title),
            setSeverity(rule.id, value === OWN ? undefined : (value as Severity | 'off')),
          )
        }
      >
        <option value={OWN}>{read(WORDS.own(read(WORDS.severities[rule.severity])))}</option>
        {[...SEVERITIES, 'off' as const].map(severity => (
          <option key={severity} value={severity}>
            {read(WORDS.severities[severity])}
          </option>
        ))}
      </select>
    </span>
  )
}
