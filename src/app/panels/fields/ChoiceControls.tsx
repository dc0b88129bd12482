import { useMemo } from 'react'
import type {
  ChoiceField,
  ChoicesField,
  FlagField,
  Option,
  ReferenceField,
} from '../../../editor/fields/types'
import { itemTitle } from '../../../layout/catalogue'
import { allItems } from '../../../layout/queries'
import { text } from '../../../layout/text'
import { useRead, useSession, useWords } from '../../session-context'
import properties from '../properties.module.css'
import type { Control } from './FieldRow'

/** Shown while several values are selected; it cannot be chosen. */
const MIXED = '#mixed'

/** Yes, no, or not filled in: a missing answer is not a no. */
export function Flag({ id, value, mixed, disabled, put }: Control<FlagField>) {
  const words = useWords()
  return (
    <select
      id={id}
      value={mixed ? MIXED : value === true ? 'yes' : value === false ? 'no' : ''}
      disabled={disabled}
      onChange={event => put(event.target.value === '' ? undefined : event.target.value === 'yes')}
    >
      {mixed && (
        <option value={MIXED} disabled>
          {words.properties.mixed}
        </option>
      )}
      <option value="">{words.properties.unset}</option>
      <option value="yes">{words.properties.yes}</option>
      <option value="no">{words.properties.no}</option>
    </select>
  )
}

export function Choice({ id, field, value, mixed, disabled, put }: Control<ChoiceField>) {
  const words = useWords()
  const read = useRead()
  const own = typeof value === 'string' ? value : ''
  const known = field.options.some(option => option.value === own)
  return (
    <select
      id={id}
      value={mixed ? MIXED : own}
      disabled={disabled}
      onChange={event => put(event.target.value === '' ? undefined : event.target.value)}
    >
      {mixed && (
        <option value={MIXED} disabled>
          {words.properties.mixed}
        </option>
      )}
      {!field.required && <option value="">{words.properties.unset}</option>}
      {!known && own !== '' && <option value={own}>{own}</option>}
      {field.options.map(option => (
        <option key={option.value} value={option.value}>
          {read(option.label)}
        </option>
      ))}
    </select>
  )
}

export function Choices({ id, field, value, mixed, disabled, put }: Control<ChoicesField>) {
  const words = useWords()
  const read = useRead()
  const chosen: readonly unknown[] = Array.isArray(value) ? value : []
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out beside its label
    <div role="group" aria-labelledby={id} className={properties.choices}>
      {mixed && <p className={properties.mixed}>{words.properties.mixedHint}</p>}
      {field.options.map(option => (
        <label key={option.value}>
          <input
            type="checkbox"
            checked={chosen.includes(option.value)}
            disabled={disabled}
            onChange={event => {
              const others = chosen.filter(entry => entry !== option.value)
              const next = event.target.checked ? [...others, option.value] : others
              put(next.length > 0 ? next : undefined)
            }}
          />
          {read(option.label)}
        </label>
      ))}
    </div>
  )
}

/** What a reference may name: things of the plan, or its floors. */
function useNamed(of: ReferenceField['of']): readonly Option[] {
  const layout = useSession(state => state.committed)
  return useMemo(() => {
    if (of === 'floors')
      return layout.floors.map(({ id, name = '' }) => ({
        value: id,
        label: text(name || '未命名楼层', name),
      }))
    return [...allItems(layout)]
      .filter(({ type }) => of.includes(type))
      .map(item => ({ value: item.id, label: itemTitle(item) }))
  }, [layout, of])
}

export function Reference({ field, ...control }: Control<ReferenceField>) {
  const options = useNamed(field.of)
  const { value } = control
  const gone = typeof value === 'string' && !options.some(option => option.value === value)
  const known = gone ? [...options, { value, label: text('已删除的对象', 'something deleted') }] : options
  return <Choice {...control} field={{ ...field, kind: 'choice', options: known }} />
}

export function References({ field, ...control }: Control<ReferenceField>) {
  const options = useNamed(field.of)
  return <Choices {...control} field={{ ...field, kind: 'choices', options }} />
}
