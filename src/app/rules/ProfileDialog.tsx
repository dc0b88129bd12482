import { useState } from 'react'
import { problemsIn } from '../../check/profile'
import { pickProfile, saveProfile } from '../../files/profile'
import { replaceProfile, resetRule } from '../../layout/profile-edits'
import type { Text } from '../../layout/text'
import { RULES } from '../../rules'
import type { Rule } from '../../rules/types'
import { Modal } from '../dialogs/Modal'
import parts from '../parts/parts.module.css'
import { Search } from '../parts/Search'
import { useApp, useRead, useSession, useWords } from '../session-context'
import { ParamRow } from './ParamRow'
import css from './rules.module.css'
import { SeverityField } from './SeverityField'
import { isChanged, sizeOfProfile } from './settings'
import { GROUPS, groupOf, WORDS } from './words'

type Said = { readonly tone: 'info' | 'error'; readonly words: Text }

/** Every rule with its severity and parameters, as they hold in this plan; each change is one step of the history. */
export default function ProfileDialog() {
  const { session, workspace } = useApp()
  const words = useWords()
  const read = useRead()
  const profile = useSession(state => state.committed.profile)
  const title = useSession(state => state.committed.title)
  const readOnly = useSession(state => state.readOnly !== undefined)
  const [query, setQuery] = useState('')
  const [only, setOnly] = useState(false)
  const [said, setSaid] = useState<Said>()
  const problems = profile ? problemsIn(profile, RULES) : []
  const wanted = query.normalize('NFKC').trim().toLowerCase()
  const shown = RULES.filter(
    rule =>
      (!only || isChanged(rule, profile)) &&
      [rule.title, ...Object.values(rule.params).map(spec => spec.title)].some(({ zh, en }) =>
        `${zh} ${en}`.toLowerCase().includes(wanted),
      ),
  )
  const groups = [...new Set(shown.map(({ id }) => groupOf(id)))]
  const bringIn = async () => {
    const picked = await pickProfile()
    if (!picked) return
    const { name, result } = picked
    if (!result.ok) {
      setSaid({ tone: 'error', words: WORDS.notImported(name, read(result.message)) })
      return
    }
    session.edit(WORDS.edits.import, replaceProfile(result.profile))
    const wrong = problemsIn(result.profile, RULES).length
    setSaid({ tone: 'info', words: WORDS.imported(name, sizeOfProfile(result.profile), wrong) })
  }
  const writeOut = () =>
    saveProfile(profile ?? {}, `${title} ${read(WORDS.fileName)}`).catch(() =>
      setSaid({ tone: 'error', words: WORDS.notSaved }),
    )
  return (
    <Modal
      wide="page"
      title={read(WORDS.settings)}
      cancel={words.close}
      onCancel={() => workspace.show(undefined)}
      more={
        <>
          <Answer testId="profile-import" disabled={readOnly} onClick={() => void bringIn()}>
            {read(WORDS.import)}
          </Answer>
          <Answer testId="profile-export" onClick={() => void writeOut()}>
            {read(WORDS.export)}
          </Answer>
          <Answer
            testId="profile-reset"
            disabled={readOnly || !profile}
            onClick={() => session.edit(WORDS.edits.resetAll, replaceProfile(undefined))}
          >
            {read(WORDS.resetAll)}
          </Answer>
        </>
      }
    >
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling area must be reachable by keyboard */}
      <section className={css.settings} tabIndex={0} aria-label={read(WORDS.settings)}>
        <p className={css.muted}>{read(WORDS.intro)}</p>
        <div className={css.filter}>
          <Search
            label={read(WORDS.search)}
            placeholder={read(WORDS.search)}
            value={query}
            onChange={setQuery}
          />
          <label>
            <input type="checkbox" checked={only} onChange={event => setOnly(event.target.checked)} />
            {read(WORDS.onlyChanged)}
          </label>
        </div>
        <div role="status" data-testid="profile-said" data-tone={said?.tone} className={css.said}>
          {said && read(said.words)}
        </div>
        {problems.length > 0 && (
          <div className={css.problems} role="alert" data-testid="profile-problems">
            <strong>{read(WORDS.problems)}</strong>
            <ul>
              {problems.map(problem => (
                <li key={problem.zh}>{read(problem)}</li>
              ))}
            </ul>
          </div>
        )}
        {shown.length === 0 && (
          <p className={parts.empty}>{read(only ? WORDS.nothingChanged : WORDS.noneFound)}</p>
        )}
        {groups.map(group => (
          <section key={group} className={css.settingGroup}>
            <h3>{read(GROUPS[group])}</h3>
            {shown
              .filter(({ id }) => groupOf(id) === group)
              .map(rule => (
                <RuleSettings key={rule.id} rule={rule} />
              ))}
          </section>
        ))}
      </section>
    </Modal>
  )
}

function RuleSettings({ rule }: { rule: Rule }) {
  const { session, workspace } = useApp()
  const read = useRead()
  const changed = useSession(state => isChanged(rule, state.committed.profile))
  const readOnly = useSession(state => state.readOnly !== undefined)
  return (
    <section className={css.rule} data-settings={rule.id} data-changed={changed}>
      <div className={css.ruleHead}>
        <h4>
          <button
            type="button"
            className={css.help}
            onClick={() => workspace.show({ kind: 'rules', rule: rule.id })}
          >
            {read(rule.title)}
          </button>
        </h4>
        {changed && (
          <button
            type="button"
            className={`${parts.button} ${css.small}`}
            aria-label={read(WORDS.resetOf(read(rule.title)))}
            disabled={readOnly}
            data-testid="reset-rule"
            onClick={() => session.edit(WORDS.edits.reset(rule.title), resetRule(rule.id))}
          >
            {read(WORDS.resetRule)}
          </button>
        )}
        <SeverityField rule={rule} />
      </div>
      {Object.keys(rule.params).map(name => (
        <ParamRow key={name} rule={rule} name={name} />
      ))}
    </section>
  )
}

function Answer({
  testId,
  disabled,
  onClick,
  children,
}: {
  testId: string
  disabled?: boolean
  onClick: () => void
  children: React.ReactNode
}) {
  return (
    <button
      type="button"
      className={`${parts.button} ${parts.outlined}`}
      data-testid={testId}
      disabled={disabled}
      onClick={onClick}
    >
      {children}
    </button>
  )
}
