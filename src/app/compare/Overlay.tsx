import { useId, useMemo, useRef, useState, useSyncExternalStore } from 'react'
import { PlanCanvas } from '../../canvas/PlanCanvas'
import { surfaceOf } from '../../layout/queries'
import { useRead } from '../session-context'
import css from './compare.module.css'
import type { CompareSides, CompareView } from './view'
import { WORDS } from './words'

/** The earlier plan under the later one; the slider says how much of the later is seen. */
export function Overlay({
  sides,
  view,
  names,
}: {
  sides: CompareSides
  view: CompareView
  names: readonly string[]
}) {
  const read = useRead()
  const later = useRef<HTMLDivElement>(null)
  const [share, setShare] = useState(50)
  const id = useId()
  const sheet = useSyncExternalStore(view.subscribe, () => view.sheet)
  const [before, after] = useMemo(() => [view.source('before'), view.source('after')], [view])
  const floors = useMemo(() => {
    const known = new Map(
      [...sides.before.floors, ...sides.after.floors].map(({ id, name }) => [id, name ?? id]),
    )
    return [...known]
  }, [sides])
  const desk =
    sheet.surface === undefined
      ? undefined
      : (surfaceOf(sides.after, sheet.surface) ?? surfaceOf(sides.before, sheet.surface))
  return (
    <div className={css.overlay}>
      <div className={css.plans} data-testid="compare-plans">
        <div className={css.plan} inert>
          <PlanCanvas
            source={before}
            label={read(WORDS.plan(read(WORDS.before)))}
            onPointer={() => undefined}
            onWheel={() => undefined}
            onGesture={() => undefined}
          />
        </div>
        <div ref={later} className={css.plan} style={{ opacity: share / 100 }} data-testid="compare-later">
          <PlanCanvas
            source={after}
            label={read(WORDS.plan(read(WORDS.after)))}
            onPointer={view.pointer}
            onWheel={({ screen, delta, zoom }) => view.wheel(screen, delta, zoom)}
            onGesture={gesture =>
              gesture.kind === 'pan'
                ? view.gesture(gesture.delta)
                : view.gesture(gesture.delta, gesture.screen, gesture.factor)
            }
          />
        </div>
      </div>
      <div className={css.controls}>
        {floors.length > 1 && (
          <label className={css.choice}>
            {read(WORDS.sheet)}
            <select value={sheet.floor} onChange={event => view.show({ floor: event.target.value })}>
              {floors.map(([floor, name]) => (
                <option key={floor} value={floor}>
                  {name}
                </option>
              ))}
            </select>
          </label>
        )}
        {desk && <span className={css.desk}>{desk.name}</span>}
        <span className={css.end}>
          {read(WORDS.before)}:{names[0]}
        </span>
        <label htmlFor={id} className={css.unseen}>
          {read(WORDS.slider)}
        </label>
        <input
          id={id}
          type="range"
          min={0}
          max={100}
          value={share}
          data-testid="compare-slider"
          onChange={event => setShare(Number(event.target.value))}
        />
        <span className={css.end}>
          {read(WORDS.after)}:{names[1]}
        </span>
      </div>
    </div>
  )
}
