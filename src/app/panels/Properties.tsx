import { useMemo } from 'react'
import { flyTo } from '../../editor/actions/view'
import { HALL, HALL_SECTIONS, sectionsFor } from '../../editor/fields'
import { findEntity } from '../../layout/queries'
import { entityTitle } from '../entity-title'
import parts from '../parts/parts.module.css'
import { useApp, useLanguage, useRead, useSession, useWords } from '../session-context'
import { FieldRow } from './fields/FieldRow'
import css from './panels.module.css'
import properties from './properties.module.css'

const HALL_ONLY: readonly string[] = [HALL]

/** The numbers and words of what is selected, one or several at once; of the hall when nothing is. */
export function Properties() {
  const words = useWords()
  const read = useRead()
  const layout = useSession(state => state.layout)
  const selection = useSession(state => state.selection)
  const ids = selection.length > 0 ? selection : HALL_ONLY
  const sections = useMemo(
    () => (selection.length > 0 ? sectionsFor(layout, selection) : HALL_SECTIONS),
    [layout, selection],
  )
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling area must be reachable by keyboard
    <section className={css.scroll} tabIndex={0} aria-label={words.panel.properties}>
      <Heading />
      {selection.length > 0 && sections.length === 0 && (
        <p className={parts.empty}>{words.properties.nothingShared}</p>
      )}
      {sections.map(section => (
        <fieldset key={section.title?.zh ?? ''} className={properties.section}>
          {section.title && <legend>{read(section.title)}</legend>}
          {section.fields.map(field => (
            <FieldRow key={`${ids.join(' ')} ${field.path.join('.')}`} ids={ids} field={field} />
          ))}
        </fieldset>
      ))}
    </section>
  )
}

function Heading() {
  const words = useWords()
  const language = useLanguage()
  const layout = useSession(state => state.layout)
  const selection = useSession(state => state.selection)
  if (selection.length === 0)
    return (
      <div className={parts.empty}>
        <h2 className={parts.emptyTitle}>{words.properties.empty}</h2>
        <p>{words.properties.emptyHint}</p>
      </div>
    )
  const found = selection.length === 1 ? findEntity(layout, selection[0]) : undefined
  return (
    <div className={properties.heading}>
      <h2 data-testid="property-title">
        {found ? entityTitle(found, words, language) : words.properties.many(selection.length)}
      </h2>
      <Concerning />
    </div>
  )
}

/** The findings about the selection, each one click away. */
function Concerning() {
  const { session, workspace } = useApp()
  const words = useWords()
  const selection = useSession(state => state.selection)
  const report = useSession(state => state.check.report)
  const about = useMemo(
    () =>
      report?.findings.filter(
        finding => !finding.waived && finding.subjects.some(id => selection.includes(id)),
      ) ?? [],
    [report, selection],
  )
  if (about.length === 0) return null
  return (
    <button
      type="button"
      className={`${parts.button} ${properties.concerning}`}
      data-testid="concerning"
      onClick={() => {
        workspace.setTab('findings')
        flyTo(session, about[0])
      }}
    >
      {words.properties.concerning(about.length)}
    </button>
  )
}
