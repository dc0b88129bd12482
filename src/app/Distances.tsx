import { useEffect, useRef } from 'react'
import { RULER } from '../canvas/rulers'
import { type Clearance, clearancesOf, SIDES, type Side } from '../editor/clearances'
import { type NumberRange, readNumber } from '../editor/number-field'
import { toScreen } from '../editor/viewport'
import type { Point } from '../geometry/types'
import { add, distance, lerp } from '../geometry/vector'
import { itemTitle } from '../layout/catalogue'
import { moveBy } from '../layout/edits'
import { LIMITS } from '../layout/limits'
import { findItem } from '../layout/queries'
import { type Text, text } from '../layout/text'
import css from './distances.module.css'
import { useApp, useLanguage } from './session-context'

const GAP: NumberRange = { min: 0, max: LIMITS.size, unit: 'mm' }
/** Gaps shorter than this on screen, px, have no room for their number. */
const SHORT = 30
const WALL = text('墙', 'the wall')

/**
 * Distances from the selected thing to what is beside it, on the plan itself: they follow a drag, and another number
 * typed over one of them moves the thing. Written to the page directly: nothing renders while the hand moves.
 */
export function Distances() {
  const { session } = useApp()
  const language = useLanguage()
  const root = useRef<HTMLDivElement>(null)
  const now = useRef<readonly Clearance[]>([])

  useEffect(() => {
    const read = (words: Text) => words[language]
    const titleOf = (id: string): Text => {
      const item = findItem(session.state.layout, id)
      return item ? itemTitle(item) : WALL
    }
    const follow = () => {
      const { current: element } = root
      if (!element) return
      const found = clearancesOf(session.state)
      now.current = found
      for (const side of SIDES) {
        const clearance = found.find(each => each.side === side)
        const line = element.querySelector<SVGLineElement>(`line[data-side="${side}"]`)
        const input = element.querySelector<HTMLInputElement>(`input[data-side="${side}"]`)
        if (line && input) show(clearance, line, input)
      }
    }
    const show = (clearance: Clearance | undefined, line: SVGLineElement, input: HTMLInputElement): void => {
      const { view, inGesture } = session.state
      const [a, b] = clearance
        ? [toScreen(view, clearance.from), toScreen(view, clearance.to)]
        : [[0, 0] as Point, [0, 0] as Point]
      const hidden = !clearance || distance(a, b) < SHORT
      line.toggleAttribute('data-off', hidden)
      input.hidden = hidden && document.activeElement !== input
      if (!clearance || hidden) return
      const ends = { x1: a[0], y1: a[1], x2: b[0], y2: b[1] }
      for (const [name, value] of Object.entries(ends)) line.setAttribute(name, value.toFixed(1))
      const [x, y] = lerp(a, b, 0.5)
      input.style.transform = `translate(${x.toFixed(1)}px, ${y.toFixed(1)}px) translate(-50%, -50%)`
      input.readOnly = inGesture
      const title = titleOf(clearance.other)
      input.setAttribute(
        'aria-label',
        read(text(`到${title.zh}的距离(毫米)`, `distance to ${title.en} (mm)`)),
      )
      if (document.activeElement !== input) input.value = String(Math.round(clearance.gap))
    }
    follow()
    return session.subscribe(follow)
  }, [session, language])

  /** Moves the thing so that the gap becomes what was typed. */
  const take = (side: Side, input: HTMLInputElement): void => {
    const clearance = now.current.find(each => each.side === side)
    const typed = readNumber(input.value, GAP)
    if (!clearance) return
    if (!typed.ok) {
      session.notify('error', typed.error)
      return
    }
    const by = Math.round(clearance.gap) - typed.value
    const [id] = session.state.selection
    const item = findItem(session.state.layout, id)
    input.blur()
    if (!item || by === 0) return
    const to = add(item.at, [clearance.out[0] * by, clearance.out[1] * by])
    const delta: Point = [Math.round(to[0] - item.at[0]), Math.round(to[1] - item.at[1])]
    const { zh, en } = itemTitle(item)
    session.edit(
      text(`${zh}间距改为 ${typed.value} 毫米`, `${en}: gap of ${typed.value} mm`),
      moveBy([id], delta),
    )
  }

  return (
    <div ref={root} className={css.distances} style={{ inset: `${RULER}px 0 0 ${RULER}px` }}>
      <svg className={css.lines} aria-hidden="true">
        {SIDES.map(side => (
          <line key={side} data-side={side} data-off="" />
        ))}
      </svg>
      {SIDES.map(side => (
        <input
          key={side}
          type="text"
          inputMode="decimal"
          data-side={side}
          data-testid={`gap-${side}`}
          hidden
          onFocus={event => event.target.select()}
          onBlur={() => session.update({})}
          onKeyDown={event => {
            event.stopPropagation()
            if (event.key === 'Enter' && !event.nativeEvent.isComposing) take(side, event.currentTarget)
            else if (event.key === 'Escape') event.currentTarget.blur()
          }}
        />
      ))}
    </div>
  )
}
