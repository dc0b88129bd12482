import { useState } from 'react'
import { type NumberRange, readNumber } from '../editor/number-field'
import type { ToolState } from '../editor/state'
import { OPENING_MAKES } from '../editor/tools/opening'
import { ZONE_KINDS } from '../layout/catalogue'
import type { Opening, Wall, ZoneType } from '../layout/model'
import { text } from '../layout/text'
import { ArrangeOptions } from './arrange/ArrangeOptions'
import css from './frame.module.css'
import { useApp, useRead, useSession, useWords } from './session-context'

const MATERIALS: readonly NonNullable<Wall['kind']>[] = ['solid', 'glass', 'rail']
const THICKNESS: NumberRange = { min: 1, max: 2000, unit: 'mm' }
const THICK = text('墙厚(毫米)', 'Thickness (mm)')
const OPENINGS = Object.keys(OPENING_MAKES) as Opening['kind'][]

/** What the drawing tool in hand draws, and how: below the plan while it is in hand. */
export function ToolOptions() {
  const { session } = useApp()
  const words = useWords()
  const read = useRead()
  const tool = useSession(state => state.tool)
  const take = (next: ToolState) => session.setTool(next)
  if (tool.kind === 'select' || tool.kind === 'pan' || tool.kind === 'place') return null
  return (
    <section className={css.options} aria-label={words.tools.options} data-testid="tool-options">
      <div role="toolbar" aria-label={words.tools.options}>
        {tool.kind === 'wall' && (
          <>
            <Choice
              label={words.tools.shape}
              value={tool.shape}
              options={[
                ['rectangle', words.tools.rectangle],
                ['line', words.tools.line.wall],
              ]}
              onChange={shape => take({ ...tool, shape: shape === 'line' ? 'line' : 'rectangle' })}
            />
            <Choice
              label={words.tools.material}
              value={tool.material}
              options={MATERIALS.map(each => [each, words.tools.materials[each]])}
              onChange={material => take({ ...tool, material: material as NonNullable<Wall['kind']> })}
            />
            <Thickness
              value={tool.thickness}
              onChange={thickness => session.update({ tool: { ...tool, thickness } })}
            />
          </>
        )}
        {tool.kind === 'opening' && (
          <Choice
            label={words.tools.opening}
            value={tool.opening}
            options={OPENINGS.map(kind => [kind, words.objects.opening[kind]])}
            onChange={opening => take({ kind: 'opening', opening: opening as Opening['kind'] })}
          />
        )}
        {(tool.kind === 'zone' || tool.kind === 'room') && (
          <>
            <Choice
              label={words.tools.zone}
              value={tool.type}
              options={ZONE_KINDS.map(({ type, name }) => [type, read(name)])}
              onChange={type => take({ ...tool, type: type as ZoneType })}
            />
            <Choice
              label={words.tools.shape}
              value={tool.kind === 'room' ? 'room' : tool.shape}
              options={[
                ['rectangle', words.tools.rectangle],
                ['line', words.tools.line.zone],
                ['room', words.tools.room],
              ]}
              onChange={shape =>
                take(
                  shape === 'room'
                    ? { kind: 'room', type: tool.type }
                    : { kind: 'zone', type: tool.type, shape: shape === 'line' ? 'line' : 'rectangle' },
                )
              }
            />
          </>
        )}
        {tool.kind === 'measure' && (
          <Choice
            label={words.tools.measure}
            value={tool.keep ? 'keep' : 'say'}
            options={[
              ['say', words.tools.say],
              ['keep', words.tools.keep],
            ]}
            onChange={choice => take({ kind: 'measure', keep: choice === 'keep' })}
          />
        )}
        {tool.kind === 'own' && tool.options && (
          <ArrangeOptions key={tool.options.kind} options={tool.options} />
        )}
        <span className={css.optionsHint}>
          {tool.kind === 'own'
            ? read(tool.hint)
            : tool.kind === 'wall' || tool.kind === 'zone'
              ? words.tools.hints[tool.kind][tool.shape]
              : words.tools.hints[tool.kind]}
        </span>
      </div>
    </section>
  )
}

/** How thick the walls to be drawn are; Enter goes back to the plan. */
function Thickness({ value, onChange }: { value: number; onChange: (value: number) => void }) {
  const read = useRead()
  const [typed, setTyped] = useState(String(value))
  const result = readNumber(typed, THICKNESS)
  return (
    <label className={css.optionsCheck}>
      {read(THICK)}
      <input
        type="text"
        inputMode="decimal"
        className={css.optionsEntry}
        aria-invalid={!result.ok}
        title={result.ok ? undefined : read(result.error)}
        value={typed}
        data-testid="wall-thickness"
        onFocus={event => event.target.select()}
        onChange={event => {
          setTyped(event.target.value)
          const next = readNumber(event.target.value, THICKNESS)
          if (next.ok) onChange(next.value)
        }}
        onKeyDown={event => {
          event.stopPropagation()
          if (event.key === 'Enter' || event.key === 'Escape')
            document.querySelector<HTMLElement>('[role="application"]')?.focus()
        }}
      />
    </label>
  )
}

function Choice({
  label,
  value,
  options,
  onChange,
}: {
  label: string
  value: string
  options: readonly (readonly [value: string, words: string])[]
  onChange: (value: string) => void
}) {
  return (
    <select
      aria-label={label}
      title={label}
      value={value}
      onChange={event => {
        onChange(event.target.value)
        // The keyboard goes back to the plan, where lengths are typed.
        document.querySelector<HTMLElement>('[role="application"]')?.focus()
      }}
    >
      {options.map(([each, words]) => (
        <option key={each} value={each}>
          {words}
        </option>
      ))}
    </select>
  )
}
