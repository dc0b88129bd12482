import type { Severity } from '../../layout/model'
import { LEVELS, SEVERITIES } from '../../layout/schema/kinds'
import type { LevelsSpec } from '../../rules/types'
import { useRead } from '../session-context'
import css from './rules.module.css'
import { WORDS } from './words'

type Grade = Severity | 'off'

/** A severity for each key at each level of hall. */
export function LevelsControl({
  spec,
  value,
  disabled,
  put,
}: {
  spec: LevelsSpec
  value: unknown
  disabled: boolean
  put: (value: unknown) => void
}) {
  const read = useRead()
  const grades = value as LevelsSpec['default']
  const gradeOf = (level: string, key: string): Grade => grades[level]?.[key] ?? 'off'
  return (
    <table className={css.levels}>
      <thead>
        <tr>
          <th scope="col">{read(WORDS.level)}</th>
          {LEVELS.map(level => (
            <th key={level} scope="col">
              {read(WORDS.levels[level])}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {Object.entries(spec.names).map(([key, name]) => (
          <tr key={key}>
            <th scope="row">{read(name)}</th>
            {LEVELS.map(level => (
              <td key={level}>
                <select
                  aria-label={`${read(name)} · ${read(WORDS.levels[level])}`}
                  value={gradeOf(level, key)}
                  disabled={disabled}
                  onChange={event =>
                    put({ ...grades, [level]: { ...grades[level], [key]: event.target.value as Grade } })
                  }
                >
                  {[...SEVERITIES, 'off' as const].map(grade => (
                    <option key={grade} value={grade}>
                      {read(WORDS.severities[grade])}
                    </option>
                  ))}
                </select>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
