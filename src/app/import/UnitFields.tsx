import { useId, useState } from 'react'
import { readNumber } from '../../editor/number-field'
import type { Summary } from '../../files/dxf/job'
import { doubtWords, unitName } from '../../files/dxf/report'
import { UNITS } from '../../files/dxf/units'
import dialogs from '../dialogs/dialogs.module.css'
import parts from '../parts/parts.module.css'
import { useRead } from '../session-context'
import css from './import.module.css'
import { WORDS } from './words'

const RANGE = { min: 1, max: 10_000_000, unit: 'mm' } as const

/** The unit, said as sizes a person can judge, or by the true distance of two points. */
export function UnitFields({
  summary,
  mmPerUnit,
  picked,
  onUnit,
}: {
  summary: Summary
  mmPerUnit: number
  picked: readonly (readonly [number, number])[]
  onUnit: (mm: number) => void
}) {
  const read = useRead()
  const [distance, setDistance] = useState('')
  const [error, setError] = useState<string>()
  const id = useId()
  const doubt = doubtWords(summary.unit)
  const metres = (length: number, mm: number): string => ((length * mm) / 1000).toFixed(2)
  const option = (mm: number): string => {
    const { door } = summary.unit.evidence
    const [width, height] = summary.size.map(side => metres(side, mm))
    return read(WORDS.unitOption(read(unitName(mm)), width, height, door && metres(door.width, mm)))
  }
  const units = [...new Set([...UNITS, mmPerUnit, ...(summary.unit.header ? [summary.unit.header] : [])])]
  const apply = (): void => {
    const entered = readNumber(distance, RANGE)
    setError(entered.ok ? undefined : read(entered.error))
    if (!entered.ok) return
    const [[x0, y0], [x1, y1]] = picked
    onUnit(entered.value / Math.hypot(x1 - x0, y1 - y0))
  }
  return (
    <>
      {doubt && (
        <p className={css.doubt} data-testid="import-doubt">
          {read(doubt)}
        </p>
      )}
      <div className={dialogs.field}>
        <label htmlFor={`${id}-unit`}>{read(WORDS.unit)}</label>
        <select
          id={`${id}-unit`}
          data-testid="import-unit"
          value={String(mmPerUnit)}
          aria-describedby={`${id}-judge`}
          onChange={event => onUnit(Number(event.target.value))}
        >
          {units.map(mm => (
            <option key={mm} value={String(mm)}>
              {option(mm)}
            </option>
          ))}
        </select>
      </div>
      <p id={`${id}-judge`} className={dialogs.muted}>
        {read(WORDS.unitJudge)}
      </p>
      <details className={css.rescale}>
        <summary>{read(WORDS.rescale)}</summary>
        <p className={dialogs.muted}>
          {read(WORDS.rescaleHow)} {read(WORDS.picked(picked.length))}
        </p>
        <div className={css.inline}>
          <label htmlFor={`${id}-distance`}>{read(WORDS.distance)}</label>
          <input
            id={`${id}-distance`}
            type="text"
            inputMode="decimal"
            data-testid="import-distance"
            value={distance}
            aria-invalid={error !== undefined}
            onChange={event => setDistance(event.target.value)}
          />
          <button
            type="button"
            className={`${parts.button} ${parts.outlined}`}
            data-testid="import-rescale"
            disabled={picked.length < 2}
            onClick={apply}
          >
            {read(WORDS.apply)}
          </button>
        </div>
        {error && (
          <p className={dialogs.error} role="alert">
            {error}
          </p>
        )}
      </details>
    </>
  )
}
