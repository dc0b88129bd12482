import { useEffect, useRef, useState } from 'react'
import { RULES, ruleById } from '../../rules'
import type { Measured, Rule } from '../../rules/types'
import { Modal } from '../dialogs/Modal'
import parts from '../parts/parts.module.css'
import { Search } from '../parts/Search'
import { useApp, useRead, useSession, useWords } from '../session-context'
import { RulePage } from './RulePage'
import css from './rules.module.css'
import { isChanged } from './settings'
import { GROUPS, groupOf, WORDS } from './words'

/** The index of all rules and the help of one: opened at a rule, and at the limit a finding was held against. */
export default function RulesDialog({ rule: first, limit }: { rule?: string; limit?: Measured }) {
  const { workspace } = useApp()
  const words = useWords()
  const read = useRead()
  const [chosen, setChosen] = useState(first)
  const [query, setQuery] = useState('')
  const rule = (chosen === undefined ? undefined : ruleById(chosen)) ?? RULES[0]
  const wanted = query.normalize('NFKC').trim().toLowerCase()
  const shown = RULES.filter(({ title, explanation }) =>
    [title.zh, title.en, explanation.zh, explanation.en].some(each => each.toLowerCase().includes(wanted)),
  )
  const groups = [...new Set(shown.map(({ id }) => groupOf(id)))]
  const list = useRef<HTMLElement>(null)
  useEffect(() => {
    list.current?.querySelector('[aria-current="true"]')?.scrollIntoView({ block: 'center' })
  }, [])
  return (
    <Modal
      wide="page"
      title={read(WORDS.help)}
      cancel={words.close}
      onCancel={() => workspace.show(undefined)}
      more={
        <button
          type="button"
          className={`${parts.button} ${parts.outlined}`}
          data-testid="to-settings"
          onClick={() => workspace.show({ kind: 'profile' })}
        >
          {read(WORDS.toSettings)}
        </button>
      }
    >
      <nav ref={list} className={css.index} aria-label={read(WORDS.index)}>
        <div className={css.search}>
          <Search
            label={read(WORDS.search)}
            placeholder={read(WORDS.search)}
            value={query}
            onChange={setQuery}
          />
        </div>
        {groups.map(group => (
          <section key={group}>
            <h3>{read(GROUPS[group])}</h3>
            <ul>
              {shown
                .filter(({ id }) => groupOf(id) === group)
                .map(each => (
                  <li key={each.id}>
                    <IndexEntry rule={each} current={each === rule} onChoose={() => setChosen(each.id)} />
                  </li>
                ))}
            </ul>
          </section>
        ))}
        {shown.length === 0 && <p className={parts.empty}>{read(WORDS.noneFound)}</p>}
      </nav>
      <RulePage key={rule.id} rule={rule} limit={rule.id === first ? limit : undefined} />
    </Modal>
  )
}

function IndexEntry({ rule, current, onChoose }: { rule: Rule; current: boolean; onChoose: () => void }) {
  const read = useRead()
  const profile = useSession(state => state.committed.profile)
  return (
    <button
      type="button"
      className={css.entry}
      aria-current={current}
      data-index={rule.id}
      onClick={onChoose}
    >
      {read(rule.title)}
      {isChanged(rule, profile) && <span className={css.changed}>{read(WORDS.changed)}</span>}
    </button>
  )
}
