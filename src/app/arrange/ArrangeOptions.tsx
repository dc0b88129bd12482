import { useId, useState } from 'react'
import type { ArraySettings, ArrayTool } from '../../editor/array-tool'
import { type NumberRange, readNumber } from '../../editor/number-field'
import type { SpreadTool } from '../../editor/spread-tool'
import type { OwnOptions } from '../../editor/state'
import type { Fill } from '../../layout/arrange-line'
import { LIMITS } from '../../layout/limits'
import type { Text } from '../../layout/text'
import css from '../frame.module.css'
import parts from '../parts/parts.module.css'
import { useRead } from '../session-context'
import { WORDS } from './words'

const PITCH: NumberRange = { min: 1, max: LIMITS.size, unit: 'mm' }
const GAP: NumberRange = { min: 0, max: LIMITS.size, unit: 'mm' }
/** What the fields say first, our own defaults. */
const FIRST = { count: '5', pitch: '1200', gap: '600' } as const

/** The numbers of an arranging tool, below the plan while it is in hand. */
export function ArrangeOptions({ options }: { options: OwnOptions }) {
  return options.kind === 'array' ? (
    <ArrayOptions tool={options.tool} most={options.most} />
  ) : (
    <SpreadOptions tool={options.tool} />
  )
}

function ArrayOptions({ tool, most }: { tool: ArrayTool; most: number }) {
  const read = useRead()
  const [typed, setTyped] = useState({ count: FIRST.count as string, pitch: FIRST.pitch as string })
  const [by, setBy] = useState<'count' | 'pitch'>(tool.settings.spacing.by)
  const [turns, setTurns] = useState(tool.settings.turns)
  const ranges = { count: { min: 2, max: Math.max(2, most), unit: 'count' } as const, pitch: PITCH }
  const result = readNumber(typed[by], ranges[by])
  const take = (kind: typeof by, entries: typeof typed, turned: boolean): void => {
    const value = readNumber(entries[kind], ranges[kind])
    if (!value.ok) return
    const spacing: ArraySettings['spacing'] =
      kind === 'count' ? { by: kind, count: value.value } : { by: kind, pitch: value.value }
    tool.settings = { spacing, turns: turned }
  }
  return (
    <>
      <select
        aria-label={read(WORDS.spacing)}
        value={by}
        data-testid="array-by"
        onChange={event => {
          const kind = event.target.value === 'pitch' ? 'pitch' : 'count'
          setBy(kind)
          take(kind, typed, turns)
        }}
      >
        <option value="count">{read(WORDS.count)}</option>
        <option value="pitch">{read(WORDS.pitch)}</option>
      </select>
      <Entry
        label={by === 'count' ? WORDS.countValue : WORDS.pitchValue}
        value={typed[by]}
        error={result.ok ? undefined : result.error}
        testId="array-value"
        onChange={value => {
          const entries = { ...typed, [by]: value }
          setTyped(entries)
          take(by, entries, turns)
        }}
      />
      <label className={css.optionsCheck}>
        <input
          type="checkbox"
          checked={turns}
          onChange={event => {
            setTurns(event.target.checked)
            take(by, typed, event.target.checked)
          }}
        />
        {read(WORDS.turns)}
      </label>
    </>
  )
}

const MODES: readonly (readonly [Fill['mode'], Text])[] = [
  ['even', WORDS.even],
  ['ends', WORDS.ends],
  ['gap', WORDS.gap],
]

function SpreadOptions({ tool }: { tool: SpreadTool }) {
  const read = useRead()
  const [mode, setMode] = useState<Fill['mode']>(tool.fill.mode)
  const [typed, setTyped] = useState<string>(FIRST.gap)
  const [found, setFound] = useState(() => tool.use(tool.fill))
  const gap = readNumber(typed, GAP)
  const wrong = mode === 'gap' && !gap.ok ? gap.error : undefined
  const use = (next: Fill['mode'], entered: string): void => {
    const value = readNumber(entered, GAP)
    if (next !== 'gap') setFound(tool.use({ mode: next }))
    else if (value.ok) setFound(tool.use({ mode: next, gap: value.value }))
  }
  const ready = found.ok && !wrong
  return (
    <>
      <select
        aria-label={read(WORDS.fill)}
        value={mode}
        data-testid="spread-mode"
        onChange={event => {
          const next = MODES.find(([each]) => each === event.target.value)?.[0] ?? 'even'
          setMode(next)
          use(next, typed)
        }}
      >
        {MODES.map(([each, name]) => (
          <option key={each} value={each}>
            {read(name)}
          </option>
        ))}
      </select>
      {mode === 'gap' && (
        <Entry
          label={WORDS.gapValue}
          value={typed}
          error={wrong}
          testId="spread-gap"
          onChange={value => {
            setTyped(value)
            use(mode, value)
          }}
        />
      )}
      <button
        type="button"
        className={`${parts.button} ${parts.primary}`}
        disabled={!ready}
        data-testid="spread-put"
        onClick={() => {
          tool.put()
          document.querySelector<HTMLElement>('[role="application"]')?.focus()
        }}
      >
        {read(WORDS.done)}
      </button>
      <span role="status" data-testid="spread-said" className={found.ok ? undefined : css.optionsWrong}>
        {read(found.ok ? WORDS.said(Math.round(found.gap), found.free) : found.why)}
      </span>
    </>
  )
}

function Entry({
  label,
  value,
  error,
  testId,
  onChange,
}: {
  label: Text
  value: string
  error?: Text
  testId: string
  onChange: (value: string) => void
}) {
  const read = useRead()
  const id = useId()
  return (
    <>
      <input
        type="text"
        inputMode="decimal"
        className={css.optionsEntry}
        aria-label={read(label)}
        title={read(label)}
        aria-invalid={error !== undefined}
        aria-describedby={error && id}
        value={value}
        data-testid={testId}
        onChange={event => onChange(event.target.value)}
        onKeyDown={event => {
          event.stopPropagation()
          // The keyboard goes back to the plan, where the tool waits for it.
          if (event.key === 'Enter' || event.key === 'Escape')
            document.querySelector<HTMLElement>('[role="application"]')?.focus()
        }}
      />
      {error && (
        <span id={id} role="alert" className={css.optionsWrong}>
          {read(error)}
        </span>
      )}
    </>
  )
}
