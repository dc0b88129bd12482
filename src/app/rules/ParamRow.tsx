import { useId } from 'react'
import { setParam } from '../../layout/profile-edits'
import type { LevelsSpec, ListSpec, ParamSpec, Rule } from '../../rules/types'
import { Choices } from '../panels/fields/ChoiceControls'
import { NumberControl } from '../panels/fields/NumberControl'
import { Words } from '../panels/fields/TextControls'
import parts from '../parts/parts.module.css'
import { useApp, useLanguage, useRead, useSession } from '../session-context'
import { LevelsControl } from './LevelsControl'
import css from './rules.module.css'
import { optionName, refusedValue, settingsOf, sourceWords, valueWords } from './settings'
import { UNITS, WORDS } from './words'

/** A parameter of a rule: its field with bounds and unit, where its value comes from, and the way back. */
export function ParamRow({ rule, name, lit = false }: { rule: Rule; name: string; lit?: boolean }) {
  const { session } = useApp()
  const read = useRead()
  const language = useLanguage()
  const id = useId()
  const profile = useSession(state => state.committed.profile)
  const disabled = useSession(state => state.readOnly !== undefined)
  const spec = rule.params[name]
  const { value, from } = settingsOf(rule, profile)[name]
  const refused = refusedValue(rule, name, profile)
  const changed = from !== 'default' || refused !== undefined
  const put = (next: unknown): void => {
    const same = JSON.stringify(next) === JSON.stringify(spec.default)
    session.edit(WORDS.edits.param(rule.title, spec.title), setParam(rule.id, name, same ? undefined : next))
  }
  const tall = spec.type === 'list' || spec.type === 'levels'
  return (
    <div className={css.param} data-param={name} data-lit={lit} data-tall={tall} data-changed={changed}>
      {tall ? (
        <span id={id} className={css.name}>
          {read(spec.title)}
        </span>
      ) : (
        <label htmlFor={id} className={css.name}>
          {read(spec.title)}
        </label>
      )}
      <div className={css.control}>
        <ParamControl id={id} spec={spec} value={value} disabled={disabled} put={put} />
        {refused && (
          <p className={css.refused} role="alert">
            {read(WORDS.refused(read(refused)))}
          </p>
        )}
      </div>
      <div className={css.origin}>
        <span data-mark={spec.source.kind === 'standard' ? spec.source.mark : spec.source.kind}>
          {read(sourceWords(spec))}
        </span>
        {changed && (
          <>
            <span className={css.changed}>
              {read(
                spec.type === 'levels'
                  ? WORDS.changed
                  : WORDS.changedFrom(valueWords(spec, spec.default, language)),
              )}
            </span>
            <button
              type="button"
              className={`${parts.button} ${css.small}`}
              aria-label={read(WORDS.resetOf(read(spec.title)))}
              disabled={disabled}
              data-testid="reset-param"
              onClick={() => put(undefined)}
            >
              {read(WORDS.reset)}
            </button>
          </>
        )}
        {lit && <strong className={css.lit}>{read(WORDS.thisLimit)}</strong>}
      </div>
    </div>
  )
}

type ControlProps<S> = {
  readonly id: string
  readonly spec: S
  readonly value: unknown
  readonly disabled: boolean
  readonly put: (value: unknown) => void
}

function ParamControl({ spec, ...rest }: ControlProps<ParamSpec>) {
  switch (spec.type) {
    case 'number':
    case 'number-or-none':
      return <NumberParam spec={spec} {...rest} />
    case 'text':
      return (
        <Words
          {...rest}
          mixed={false}
          field={{ kind: 'text', path: [], label: spec.title, required: true }}
        />
      )
    case 'list':
      return <ListParam spec={spec} {...rest} />
    case 'levels':
      return <LevelsControl spec={spec as LevelsSpec} {...rest} />
  }
}

function NumberParam({
  id,
  spec,
  value,
  disabled,
  put,
}: ControlProps<Extract<ParamSpec, { unit: unknown }>>) {
  const read = useRead()
  const { min, max, unit, title } = spec
  const none = value === null
  return (
    <div className={css.number}>
      <NumberControl
        id={id}
        field={{ kind: 'number', path: [], label: title, range: { min, max, unit }, optional: true }}
        value={value}
        mixed={false}
        disabled={disabled || none}
        put={put}
      />
      <span className={css.unit}>{read(UNITS[unit])}</span>
      {spec.type === 'number-or-none' && (
        <label className={css.none}>
          <input
            type="checkbox"
            checked={none}
            disabled={disabled}
            aria-label={read(WORDS.noLimitOf(read(title)))}
            onChange={event => put(event.target.checked ? null : (spec.default ?? min))}
          />
          {read(WORDS.noLimit)}
        </label>
      )}
    </div>
  )
}

function ListParam({ id, spec, value, disabled, put }: ControlProps<ListSpec>) {
  return (
    <div className={css.choices}>
      <Choices
        id={id}
        field={{
          kind: 'choices',
          path: [],
          label: spec.title,
          options: spec.options.map(each => ({ value: each, label: optionName(each) })),
        }}
        value={value}
        mixed={false}
        disabled={disabled}
        // In the order of the options, so that ticking off and on again changes nothing.
        put={next => {
          const chosen: readonly unknown[] = Array.isArray(next) ? next : []
          put(inOrder(spec, chosen))
        }}
      />
    </div>
  )
}

/** As the default lists them, then as the options do. */
function inOrder({ default: first, options }: ListSpec, chosen: readonly unknown[]): readonly string[] {
  return [...first, ...options.filter(each => !first.includes(each))].filter(each => chosen.includes(each))
}
