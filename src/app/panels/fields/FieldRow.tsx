import { useId } from 'react'
import { type Field, fieldRecipe, shownValue } from '../../../editor/fields'
import { text } from '../../../layout/text'
import { useApp, useRead, useSession } from '../../session-context'
import properties from '../properties.module.css'
import { Choice, Choices, Flag, Reference, References } from './ChoiceControls'
import { NumberControl } from './NumberControl'
import { Table } from './TableControl'
import { Day, List, Places, Words } from './TextControls'

/** What each kind of control is given: the value of all selected objects and how to give them another. */
export type Control<T> = {
  readonly id: string
  readonly field: T
  readonly value: unknown
  readonly mixed: boolean
  readonly disabled: boolean
  /** One history entry; undefined removes the field. */
  readonly put: (value: unknown) => void
}

/** A field of the selected objects (or of the hall): its label and the control of its kind. */
export function FieldRow({ ids, field }: { ids: readonly string[]; field: Field }) {
  const { session } = useApp()
  const read = useRead()
  const id = useId()
  const layout = useSession(state => state.layout)
  const disabled = useSession(state => state.fixed !== undefined)
  const shown = shownValue(layout, ids, field)
  const { zh, en } = field.label
  const control = {
    id,
    value: shown.mixed ? undefined : shown.value,
    mixed: shown.mixed,
    disabled,
    put: (value: unknown) =>
      void session.edit(text(`修改${zh}`, `change ${en.toLowerCase()}`), fieldRecipe(ids, field, value)),
  }
  // Several controls in one are named as a group, a single one by its label.
  const grouped =
    field.kind === 'choices' || field.kind === 'table' || (field.kind === 'reference' && field.many === true)
  return (
    <div
      className={properties.row}
      data-wide={field.kind === 'list' || grouped}
      data-stacked={field.kind === 'table'}
    >
      {grouped ? (
        <span className={properties.label} id={id}>
          {read(field.label)}
        </span>
      ) : (
        <label className={properties.label} htmlFor={id}>
          {read(field.label)}
        </label>
      )}
      <div className={properties.control} data-field={field.path.join('.')}>
        {field.kind === 'number' && <NumberControl {...control} field={field} />}
        {field.kind === 'text' && <Words {...control} field={field} />}
        {field.kind === 'list' && <List {...control} field={field} />}
        {field.kind === 'flag' && <Flag {...control} field={field} />}
        {field.kind === 'choice' && <Choice {...control} field={field} />}
        {field.kind === 'choices' && <Choices {...control} field={field} />}
        {field.kind === 'date' && <Day {...control} field={field} />}
        {field.kind === 'places' && <Places {...control} field={field} />}
        {field.kind === 'reference' && !field.many && <Reference {...control} field={field} />}
        {field.kind === 'reference' && field.many && <References {...control} field={field} />}
        {field.kind === 'table' && <Table {...control} field={field} />}
      </div>
    </div>
  )
}
