import { useMemo, useState } from 'react'
import { CONFLICT_WORDS, recordTitle, recordWords, TAKEN_WORDS } from '../../editor/review-words'
import { mergeBase } from '../../files/merge-base'
import { type Opened, pickFile } from '../../files/open'
import { compareLayouts } from '../../layout/compare'
import {
  type MergeChoice,
  type MergeConflict,
  type Merged,
  mergeRecipe,
  mergeReview,
} from '../../layout/merge'
import type { Layout } from '../../layout/model'
import { reviewRecords } from '../../layout/review-records'
import dialogs from '../dialogs/dialogs.module.css'
import { Modal } from '../dialogs/Modal'
import { useApp, useRead, useSession } from '../session-context'
import css from './merge.module.css'
import { WORDS } from './words'

type Chosen = { readonly name: string; readonly result: Opened['result']; readonly base?: Layout }

/** A review on its way in: which file, what comes of it, what both sides say differently. */
export default function MergeDialog() {
  const { session, workspace } = useApp()
  const read = useRead()
  const [chosen, setChosen] = useState<Chosen>()
  const close = () => workspace.show(undefined)
  const pick = async () => {
    const opened = await pickFile()
    if (!opened) return
    const versions = opened.result.ok ? await workspace.versions().catch(() => []) : []
    const base = opened.result.ok ? mergeBase(versions, opened.result.layout) : undefined
    setChosen({ name: opened.name, result: opened.result, base })
  }
  if (!chosen)
    return (
      <Modal
        title={read(WORDS.title)}
        primary={read(WORDS.pick)}
        cancel={read(WORDS.cancel)}
        onPrimary={() => void pick()}
        onCancel={close}
      >
        <p>{read(WORDS.intro)}</p>
      </Modal>
    )
  const { name, result, base } = chosen
  const merged = result.ok ? mergeReview(session.state.committed, result.layout, { base }) : undefined
  const refusal = !result.ok ? result.message : merged && !merged.ok ? merged.message : undefined
  if (refusal || !result.ok)
    return (
      <Modal
        title={read(WORDS.refused)}
        primary={read(WORDS.other)}
        cancel={read(WORDS.close)}
        onPrimary={() => void pick()}
        onCancel={close}
      >
        <p className={dialogs.file}>{read(WORDS.from(name))}</p>
        <p className={dialogs.reason} data-testid="merge-refusal">
          {refusal && read(refusal)}
        </p>
        <p className={dialogs.muted}>{read(WORDS.safe)}</p>
      </Modal>
    )
  return <Preview key={name} name={name} review={result.layout} base={base} onOther={() => void pick()} />
}

type Ready = Extract<Merged, { ok: true }>

function Preview({
  name,
  review,
  base,
  onOther,
}: {
  name: string
  review: Layout
  base: Layout | undefined
  onOther: () => void
}) {
  const { session, workspace } = useApp()
  const read = useRead()
  const plan = useSession(state => state.committed)
  const [choices, setChoices] = useState<Readonly<Record<string, MergeChoice>>>({})
  const merged = useMemo(
    () => mergeReview(plan, review, { base, choices }) as Ready,
    [plan, review, base, choices],
  )
  const elsewhere = useMemo(() => compareLayouts(plan, review).length, [plan, review])
  const { taken, conflicts, photos } = merged
  const count = taken.length + conflicts.filter(({ id }) => choices[id] === 'theirs').length
  const nothing = taken.length === 0 && conflicts.length === 0
  const close = () => workspace.show(undefined)
  const merge = () => {
    close()
    if (session.edit(WORDS.edit, mergeRecipe(merged.layout))) session.notify('info', WORDS.merged(count))
  }
  return (
    <Modal
      title={read(WORDS.title)}
      primary={read(nothing ? WORDS.other : WORDS.merge)}
      cancel={read(nothing ? WORDS.close : WORDS.cancel)}
      onPrimary={nothing ? onOther : merge}
      onCancel={close}
      wide
    >
      <p className={dialogs.file}>{read(WORDS.from(name))}</p>
      {nothing ? (
        <p data-testid="merge-nothing">{read(WORDS.nothing)}</p>
      ) : (
        <p className={dialogs.muted}>{read(base ? WORDS.base : WORDS.noBase)}</p>
      )}
      {taken.length > 0 && <TakenList merged={merged} plan={plan} review={review} photos={photos} />}
      {conflicts.length > 0 && (
        <>
          <h3 className={dialogs.heading}>{read(WORDS.conflicts(conflicts.length))}</h3>
          {conflicts.map(conflict => (
            <Conflict
              key={conflict.id}
              conflict={conflict}
              layout={plan}
              choice={choices[conflict.id] ?? 'mine'}
              onChoose={side => setChoices(now => ({ ...now, [conflict.id]: side }))}
            />
          ))}
        </>
      )}
      {elsewhere > 0 && <p className={css.plan}>{read(WORDS.plan(elsewhere))}</p>}
    </Modal>
  )
}

/** So many are listed; the rest is counted. */
const MOST = 100

function TakenList({
  merged,
  plan,
  review,
  photos,
}: {
  merged: Ready
  plan: Layout
  review: Layout
  photos: number
}) {
  const read = useRead()
  const { taken } = merged
  const [after, before] = useMemo(() => [reviewRecords(merged.layout), reviewRecords(plan)], [merged, plan])
  return (
    <>
      <h3 className={dialogs.heading}>{read(WORDS.comes(taken.length, photos))}</h3>
      <ul className={css.taken} data-testid="merge-taken">
        {taken.slice(0, MOST).map(({ kind, key, change }) => {
          const record = after[kind].get(key) ?? before[kind].get(key)
          return (
            <li key={`${kind} ${key}`}>
              <span className={css.change} data-change={change}>
                {read(TAKEN_WORDS[change])}
              </span>
              <span className={dialogs.grow}>
                {read(recordTitle(kind, key, review, record))}
                <span className={dialogs.place}>{read(recordWords(kind, record))}</span>
              </span>
            </li>
          )
        })}
      </ul>
      {taken.length > MOST && <p className={dialogs.muted}>{read(WORDS.more(taken.length - MOST))}</p>}
    </>
  )
}

function Conflict({
  conflict,
  layout,
  choice,
  onChoose,
}: {
  conflict: MergeConflict
  layout: Layout
  choice: MergeChoice
  onChoose: (side: MergeChoice) => void
}) {
  const read = useRead()
  const { id, kind, key, why, mine, theirs } = conflict
  return (
    <fieldset className={css.conflict} data-testid="merge-conflict" data-conflict={id}>
      <legend>
        {read(recordTitle(kind, key, layout, mine ?? theirs))}
        <span className={dialogs.place}>{read(CONFLICT_WORDS[why])}</span>
      </legend>
      {(['mine', 'theirs'] as const).map(side => (
        <label key={side} className={css.side}>
          <input
            type="radio"
            name={id}
            value={side}
            checked={choice === side}
            onChange={() => onChoose(side)}
          />
          <span>{read(WORDS[side])}</span>
          <span className={dialogs.grow}>{read(recordWords(kind, conflict[side]))}</span>
        </label>
      ))}
    </fieldset>
  )
}
