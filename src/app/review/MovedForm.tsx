import { type FormEvent, useId, useState } from 'react'
import { type NumberRange, readNumber } from '../../editor/number-field'
import { fold } from '../../geometry/rows'
import { LIMITS } from '../../layout/limits'
import type { Inspected, Item } from '../../layout/model'
import { floorOf } from '../../layout/queries'
import { atMark, awayOnSpot } from '../../scene/marked-places'
import { type Thing, thingOf } from '../../scene/things'
import { crossing, placeByWalls, type WallSide, wallsAround } from '../../scene/wall-fix'
import parts from '../parts/parts.module.css'
import { useRead, useSession } from '../session-context'
import inspect from './inspection.module.css'
import css from './review.module.css'
import { useReviewWords } from './use-review'

const OFFSET: NumberRange = { min: -LIMITS.size, max: LIMITS.size, unit: 'mm' }
const DISTANCE: NumberRange = { min: 0, max: LIMITS.size, unit: 'mm' }
const TURN: NumberRange = { min: -180, max: 180, unit: 'deg' }

/** The item as it stands, its angle always said. */
const posed = ({ item, rotation }: Thing) => ({ ...item, rotation })

export type Moved = { readonly at: [number, number]; readonly turn: number }

/** Where a thing was found: by its offset, or by the distances to two walls, as a tape gives them. */
export function MovedForm({
  item,
  entry,
  onMoved,
}: {
  item: Item
  entry: Inspected | undefined
  onMoved: (moved: Moved) => void
}) {
  const words = useReviewWords()
  const read = useRead()
  const id = useId()
  const floor = useSession(state =>
    state.surface === undefined ? floorOf(state.committed, state.floor) : undefined,
  )
  // Away from the marked place, wherever the plan shows the thing.
  const place = posed(atMark(thingOf(item)))
  const known = entry?.state === 'moved' ? posed(awayOnSpot(thingOf(item), entry).found) : place
  const walls = floor ? wallsAround(floor, known) : []
  const [by, setBy] = useState<'offset' | 'walls'>('offset')
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({})
  const [chosen, setChosen] = useState<readonly [string, string]>(() => firstPair(walls))
  const [tried, setTried] = useState(false)
  const [still, setStill] = useState(false)
  const usable = chosen[0] !== '' && chosen[1] !== ''
  const pair = chosen.map(each => walls.find(wall => wall.id === each)) as (WallSide | undefined)[]
  const parallel = pair[0] !== undefined && pair[1] !== undefined && !crossing(pair[0], pair[1])
  const start: Readonly<Record<string, number>> = {
    x: known.at[0] - place.at[0],
    y: known.at[1] - place.at[1],
    turn: Math.round(fold(known.rotation - place.rotation, 360) * 100) / 100,
    0: Math.round(pair[0]?.gap ?? 0),
    1: Math.round(pair[1]?.gap ?? 0),
  }
  const value = (key: string, range: NumberRange) => readNumber(typed[key] ?? String(start[key]), range)
  const field = (key: string, label: string, range: NumberRange) => {
    const result = value(key, range)
    const wrong = tried && !result.ok ? read(result.error) : undefined
    return (
      <div>
        <label className={css.label} htmlFor={`${id}-${key}`}>
          {label}
        </label>
        <input
          id={`${id}-${key}`}
          type="text"
          inputMode="decimal"
          value={typed[key] ?? String(start[key])}
          aria-invalid={wrong !== undefined}
          aria-describedby={wrong ? `${id}-${key}-error` : undefined}
          data-testid={`moved-${key}`}
          onChange={event => setTyped({ ...typed, [key]: event.target.value })}
        />
        {wrong && (
          <p id={`${id}-${key}-error`} className={css.error} role="alert">
            {wrong}
          </p>
        )}
      </div>
    )
  }
  const put = (at: [number, number], turn: number) => {
    const same = at[0] === place.at[0] && at[1] === place.at[1] && turn === 0
    setStill(same)
    if (!same) onMoved({ at, turn })
  }
  const keep = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    const turn = value('turn', TURN)
    if (!turn.ok) return
    if (by === 'offset') {
      const [x, y] = [value('x', OFFSET), value('y', OFFSET)]
      if (x.ok && y.ok) put([place.at[0] + x.value, place.at[1] + y.value], turn.value)
      return
    }
    const [p, q] = [value('0', DISTANCE), value('1', DISTANCE)]
    const [first, second] = pair
    if (!p.ok || !q.ok || !first || !second) return
    const at = placeByWalls(known, [first, p.value], [second, q.value])
    if (at) put(at, turn.value)
  }
  const choose = (i: 0 | 1, wall: string) => {
    setChosen(i === 0 ? [wall, chosen[1]] : [chosen[0], wall])
    const { [i]: _, ...rest } = typed
    setTyped(rest)
  }
  return (
    <form className={css.form} onSubmit={keep} data-testid="moved-form">
      <div className={css.choices}>
        {(['offset', 'walls'] as const).map(each => (
          <label key={each} className={css.choice} data-touch>
            <input
              type="radio"
              name={`${id}-by`}
              checked={by === each}
              data-testid={`by-${each}`}
              onChange={() => setBy(each)}
            />
            {each === 'offset' ? words.byOffset : words.byWalls}
          </label>
        ))}
      </div>
      {by === 'offset' ? (
        <div className={inspect.pair}>
          {field('x', words.offsetX, OFFSET)}
          {field('y', words.offsetY, OFFSET)}
        </div>
      ) : usable ? (
        <>
          <div className={inspect.pair}>
            {([0, 1] as const).map(i => (
              <div key={i}>
                <select
                  aria-label={words.wall(i + 1)}
                  value={chosen[i]}
                  data-testid={`wall-${i}`}
                  onChange={event => choose(i, event.target.value)}
                >
                  {walls.map(wall => (
                    <option key={wall.id} value={wall.id}>
                      {words.wallName(words.sides[wall.side], String(Math.round(wall.gap)))}
                    </option>
                  ))}
                </select>
                {field(String(i), words.wallLabel(i + 1), DISTANCE)}
              </div>
            ))}
          </div>
          <p className={css.remark}>{words.wallHint}</p>
          {parallel && (
            <p className={css.error} role="alert">
              {words.parallelWalls}
            </p>
          )}
        </>
      ) : (
        <p className={css.remark}>{words.fewWalls}</p>
      )}
      {field('turn', words.turned, TURN)}
      {still && (
        <p className={css.error} role="alert">
          {words.notMoved}
        </p>
      )}
      <div className={css.actions}>
        <button
          type="submit"
          className={`${parts.button} ${parts.primary}`}
          disabled={by === 'walls' && (!usable || parallel)}
          data-testid="moved-now"
        >
          {words.setFound}
        </button>
      </div>
    </form>
  )
}

/** The nearest wall, and the nearest that crosses it. */
function firstPair(walls: readonly WallSide[]): readonly [string, string] {
  for (const first of walls) {
    const second = walls.find(wall => crossing(first, wall))
    if (second) return [first.id, second.id]
  }
  return ['', '']
}
