import { useEffect, useMemo, useRef, useState } from 'react'
import { THEMES } from '../../drawing/theme'
import { type Example, exampleOf } from '../../rules/examples'
import { clauseLabel, clauseText } from '../../rules/notice/clauses'
import type { ClauseRef, Measured, Rule } from '../../rules/types'
import { useApp, useLanguage, useRead, useSession } from '../session-context'
import { useDark } from '../use-dark'
import { type Drawn, drawExample } from './example'
import { ParamRow } from './ParamRow'
import css from './rules.module.css'
import { SeverityField } from './SeverityField'
import { paramOfLimit } from './settings'
import { GROUPS, groupOf, WORDS } from './words'

/** All about one rule: what it asks, by which words of the notice, its numbers and where they come from, examples. */
export function RulePage({ rule, limit }: { rule: Rule; limit?: Measured }) {
  const read = useRead()
  const { session } = useApp()
  const page = useRef<HTMLElement>(null)
  const { profile } = session.state.committed
  const lit = useMemo(() => limit && paramOfLimit(rule, profile, limit), [rule, profile, limit])
  useEffect(() => {
    const { current } = page
    current?.scrollTo({ top: 0 })
    if (limit) current?.querySelector('[data-lit="true"], [data-limits]')?.scrollIntoView({ block: 'center' })
  }, [limit])
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling area must be reachable by keyboard
    <article ref={page} className={css.page} tabIndex={0} aria-label={read(rule.title)} data-help={rule.id}>
      <p className={css.group}>{read(GROUPS[groupOf(rule.id)])}</p>
      <h3 className={css.title}>{read(rule.title)}</h3>
      <div className={css.state}>
        <SeverityField rule={rule} />
        <Here rule={rule} />
      </div>
      <h4>{read(WORDS.explanation)}</h4>
      <p>{read(rule.explanation)}</p>
      <h4>{read(WORDS.clause)}</h4>
      {rule.clauses === 'technical' ? (
        <p>{read(WORDS.technical)}</p>
      ) : (
        rule.clauses.map(clause => <Clause key={`${clause.id} ${clause.quote}`} clause={clause} />)
      )}
      <h4 data-limits>{read(WORDS.parameters)}</h4>
      {limit && lit === undefined && <p className={css.lit}>{read(WORDS.limitInRule)}</p>}
      {Object.keys(rule.params).map(name => (
        <ParamRow key={name} rule={rule} name={name} lit={name === lit} />
      ))}
      {Object.keys(rule.params).length === 0 && <p className={css.muted}>{read(WORDS.noParameters)}</p>}
      <Examples rule={rule} />
    </article>
  )
}

/** What the live check says of the rule. */
function Here({ rule }: { rule: Rule }) {
  const read = useRead()
  const outcome = useSession(state => state.check.report?.rules.find(each => each.id === rule.id))
  if (!outcome) return null
  const parts = [
    WORDS.verdicts[outcome.verdict],
    outcome.checked > 0 ? WORDS.checked(outcome.checked) : undefined,
    outcome.findings.length > 0 ? WORDS.found(outcome.findings.length) : undefined,
    outcome.reason,
  ]
  return (
    <span className={css.here} data-verdict={outcome.verdict}>
      {read(WORDS.here)}: {parts.flatMap(part => (part ? [read(part)] : [])).join(' · ')}
    </span>
  )
}

/** The clause with the words of it that the rule decides. */
function Clause({ clause: { id, quote } }: { clause: ClauseRef }) {
  const whole = clauseText(id)
  const at = whole.indexOf(quote)
  return (
    <blockquote className={css.quote} lang="zh-CN">
      <p className={css.label}>{clauseLabel(id)}</p>
      {at < 0 ? (
        whole
      ) : (
        <>
          {whole.slice(0, at)}
          <mark>{quote}</mark>
          {whole.slice(at + quote.length)}
        </>
      )}
    </blockquote>
  )
}

function Examples({ rule }: { rule: Rule }) {
  const read = useRead()
  const language = useLanguage()
  const dark = useDark()
  const [example, setExample] = useState<Example>()
  useEffect(() => {
    let wanted = true
    setExample(undefined)
    exampleOf(rule.id).then(found => {
      if (wanted) setExample(found)
    })
    return () => {
      wanted = false
    }
  }, [rule])
  const drawn = useMemo(
    () => example && drawExample(rule.id, example, THEMES[dark ? 'dark' : 'light'], language),
    [rule, example, dark, language],
  )
  if (!drawn) return null
  const title = read(rule.title)
  return (
    <>
      <h4>{read(WORDS.examples)}</h4>
      <div className={css.examples}>
        <Figure drawn={drawn.good} title={read(WORDS.good)} alt={read(WORDS.goodOf(title))} kind="good" />
        <Figure drawn={drawn.bad} title={read(WORDS.bad)} alt={read(WORDS.badOf(title))} kind="bad" />
      </div>
    </>
  )
}

function Figure({
  drawn: { picture, says },
  title,
  alt,
  kind,
}: {
  drawn: Drawn
  title: string
  alt: string
  kind: 'good' | 'bad'
}) {
  const read = useRead()
  return (
    <figure className={css.figure} data-kind={kind} data-testid={`example-${kind}`}>
      <figcaption>{title}</figcaption>
      {picture && <img src={picture} alt={alt} />}
      {says.map(words => (
        <p key={words.zh}>{read(words)}</p>
      ))}
    </figure>
  )
}
