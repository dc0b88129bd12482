import { useEffect, useMemo, useState } from 'react'
import { createSurveyTool } from '../../editor/tools/survey'
import { newId } from '../../files/ids'
import { itemTitle, itemType } from '../../layout/catalogue'
import {
  addSurplus,
  dropInspection,
  enterFound,
  enterRest,
  startInspection,
} from '../../layout/inspection-edits'
import type { Inspected, Item, Layout } from '../../layout/model'
import { findItem, floorOf, surfaceOf } from '../../layout/queries'
import { rowsOf } from '../../layout/table'
import { text } from '../../layout/text'
import panels from '../panels/panels.module.css'
import parts from '../parts/parts.module.css'
import { useApp, useRead, useSession } from '../session-context'
import { FoundForm } from './FoundForm'
import inspect from './inspection.module.css'
import css from './review.module.css'
import { SurplusList } from './SurplusList'
import { saveRegister } from './save-register'
import { moment, momentWords, useReviewWords, useSigner } from './use-review'
import { REVIEW_WORDS } from './words'

const FOUND = text('记录现场检查结果', 'note what was found')

/** The things of the sheet on view that can be moved, as they are numbered. */
function thingsOn(layout: Layout, floor: string, surface: string | undefined): readonly Item[] {
  const sheet = surface === undefined ? floorOf(layout, floor) : surfaceOf(layout, surface)
  return rowsOf(sheet?.items ?? {}).filter(
    ({ type, hidden }) => itemType(type).category !== 'fabric' && hidden !== true,
  )
}

/** 移位检查: thing by thing on the spot, with a finger; the record is dated and its findings come by themselves. */
export function Inspection({
  current,
  onCurrent,
}: {
  current: string | undefined
  onCurrent: (id: string | undefined) => void
}) {
  const { session } = useApp()
  const words = useReviewWords()
  const { sign, question } = useSigner()
  const fixed = useSession(state => state.readOnly !== undefined)
  const inspections = useSession(state => state.committed.inspections)
  const records = useMemo(
    () => [...(inspections ?? [])].sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0)),
    [inspections],
  )
  const record = records.find(({ id }) => id === current)
  const start = () =>
    sign(by => {
      const id = newId()
      session.annotate(text('开始现场检查', 'start an inspection'), startInspection(id, by, moment()))
      onCurrent(id)
    })
  return (
    <div className={`${css.body} ${inspect.large}`}>
      <div className={css.bar}>
        <button
          type="button"
          className={`${parts.button} ${records.length === 0 ? parts.primary : parts.outlined}`}
          disabled={fixed}
          data-testid="start-inspection"
          onClick={start}
        >
          {words.startInspection}
        </button>
        {records.length > 0 && (
          <select
            className={css.grow}
            aria-label={words.inspections}
            value={record?.id ?? ''}
            data-testid="inspections"
            onChange={event => onCurrent(event.target.value || undefined)}
          >
            <option value="">
              {words.inspections} {records.length}
            </option>
            {records.map(({ id, at, by }) => (
              <option key={id} value={id}>
                {words.inspectionOf(momentWords(at), by)}
              </option>
            ))}
          </select>
        )}
      </div>
      {record ? (
        <Survey key={record.id} id={record.id} onDropped={() => onCurrent(undefined)} />
      ) : (
        <p className={parts.empty}>{words.noInspection}</p>
      )}
      {question}
    </div>
  )
}

function Survey({ id, onDropped }: { id: string; onDropped: () => void }) {
  const { session } = useApp()
  const words = useReviewWords()
  const read = useRead()
  const layout = useSession(state => state.committed)
  const floor = useSession(state => state.floor)
  const surface = useSession(state => state.surface)
  const selected = useSession(state => state.selection[0])
  const fixed = useSession(state => state.readOnly !== undefined)
  const record = layout.inspections?.find(each => each.id === id)
  const things = useMemo(() => thingsOn(layout, floor, surface), [layout, floor, surface])
  const entries = useMemo(
    () => new Map(record?.entries?.map(entry => [entry.item, entry]) ?? []),
    [record?.entries],
  )
  const adding = useSurveyTool(id, fixed)
  const chosen = things.find(thing => thing.id === selected)
  const done = things.filter(thing => entries.has(thing.id)).length
  const count = (state: Inspected['state']) =>
    [...entries.values()].filter(each => each.state === state).length
  const next = () => {
    const from = chosen ? things.indexOf(chosen) + 1 : 0
    const order = [...things.slice(from), ...things.slice(0, from)]
    const thing = order.find(each => !entries.has(each.id))
    session.update({ selection: thing ? [thing.id] : [] })
  }
  if (!record) return null
  return (
    <>
      <div className={css.intro}>
        <p data-testid="inspected">{words.inspected(done, things.length)}</p>
        <progress
          aria-label={words.inspected(done, things.length)}
          value={done}
          max={Math.max(1, things.length)}
        />
        <p data-testid="inspected-counts">
          {words.inspectedCounts(count('moved'), count('missing'), record.extra?.length ?? 0)}
        </p>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling list must be reachable by keyboard */}
      <section className={panels.scroll} tabIndex={0} aria-label={words.tabs.inspection}>
        {chosen ? (
          <FoundForm
            key={chosen.id}
            inspection={id}
            item={chosen}
            entry={entries.get(chosen.id)}
            onNext={next}
          />
        ) : (
          <div className={css.bar}>
            <span className={css.grow}>{words.choose}</span>
            <button
              type="button"
              className={`${parts.button} ${parts.outlined}`}
              disabled={done === things.length}
              data-testid="next-thing"
              onClick={next}
            >
              {words.nextThing}
            </button>
          </div>
        )}
        <ul data-testid="things">
          {things.map(thing => {
            const state = entries.get(thing.id)?.state ?? 'todo'
            return (
              <li key={thing.id} className={inspect.thing} data-thing={thing.id} data-found={state}>
                <button
                  type="button"
                  className={css.cardHead}
                  aria-pressed={thing.id === selected}
                  onClick={() => session.update({ selection: thing.id === selected ? [] : [thing.id] })}
                >
                  <span className={css.cardTitle}>{read(itemTitle(thing))}</span>
                  <span className={css.state} data-state={state}>
                    {words.states[state]}
                  </span>
                </button>
              </li>
            )
          })}
        </ul>
        {!fixed && done < things.length && (
          <div className={css.bar}>
            <button
              type="button"
              className={`${parts.button} ${parts.outlined}`}
              data-testid="rest-in-place"
              onClick={() =>
                session.annotate(
                  FOUND,
                  enterRest(
                    id,
                    things.map(thing => thing.id),
                  ),
                )
              }
            >
              {words.restInPlace(things.length - done)}
            </button>
          </div>
        )}
        <SurplusList inspection={id} extra={record.extra ?? []} adding={adding} />
        <div className={css.bar}>
          <button
            type="button"
            className={`${parts.button} ${parts.outlined}`}
            data-testid="export-inspection"
            onClick={() => void saveRegister(session, 'inspection', words)}
          >
            {words.exportInspection}
          </button>
          <button
            type="button"
            className={parts.button}
            disabled={fixed}
            data-testid="drop-inspection"
            onClick={() => {
              session.annotate(text('删除现场检查', 'remove an inspection'), dropInspection(id))
              onDropped()
            }}
          >
            {words.dropInspection}
          </button>
        </div>
      </section>
    </>
  )
}

export type Adding = {
  /** Whether the next touch of the plan places a surplus thing, and where it was placed. */
  readonly picking: boolean
  readonly at?: [number, number]
  start(): void
  keep(what: string): void
  cancel(): void
}

/** While an inspection is open the hand points at things, drags them to where they were found, or places what is extra. */
function useSurveyTool(id: string, fixed: boolean): Adding {
  const { session } = useApp()
  const idle = useSession(state => state.tool.kind === 'select')
  const pin = useSession(state => state.focusedPin)
  const [picking, setPicking] = useState(false)
  const [at, setAt] = useState<[number, number]>()
  useEffect(() => {
    if (pin !== undefined && findItem(session.state.committed, pin)) session.update({ selection: [pin] })
  }, [pin, session])
  useEffect(() => {
    // Esc puts a tool down: here the hand goes on surveying.
    if (!idle) return
    setPicking(false)
    const point = createSurveyTool(session, {
      onPoint(pointed) {
        const item = pointed.id !== undefined && findItem(session.state.committed, pointed.id)
        session.update({ selection: item ? [item.id] : [] })
      },
      onFound: fixed
        ? undefined
        : (item, found) => {
            const known = entryOf(session.state.committed, id, item)
            session.annotate(FOUND, enterFound(id, { ...bare(known), item, state: 'moved', at: found }))
            session.update({ selection: [item] })
          },
      foundAt: item => entryOf(session.state.committed, id, item.id)?.at ?? item.at,
    })
    const { zh, en } = REVIEW_WORDS
    session.setTool({ kind: 'own', hint: text(zh.surveyHint, en.surveyHint), tool: point })
  }, [session, id, fixed, idle])
  useEffect(
    () => () => {
      if (session.state.tool.kind === 'own') session.setTool({ kind: 'select' })
    },
    [session],
  )
  return {
    picking,
    at,
    start() {
      setAt(undefined)
      setPicking(true)
      const { zh, en } = REVIEW_WORDS
      const tool = createSurveyTool(session, {
        onPoint(pointed) {
          setAt([pointed.at[0], pointed.at[1]])
          session.setTool({ kind: 'select' })
        },
      })
      session.setTool({ kind: 'own', hint: text(zh.extraHint, en.extraHint), tool })
    },
    keep(what) {
      if (!at) return
      const { floor } = session.state
      session.annotate(FOUND, addSurplus(id, { id: newId(), floor, at, text: what }))
      setAt(undefined)
    },
    cancel() {
      setAt(undefined)
      session.setTool({ kind: 'select' })
    },
  }
}

const entryOf = (layout: Layout, inspection: string, item: string): Inspected | undefined =>
  layout.inspections?.find(({ id }) => id === inspection)?.entries?.find(each => each.item === item)

/** What an entry says besides its state and its photo. */
const bare = (entry: Inspected | undefined): Pick<Inspected, 'note' | 'rotation'> => ({
  ...(entry?.note === undefined ? {} : { note: entry.note }),
  ...(entry?.rotation === undefined ? {} : { rotation: entry.rotation }),
})
