/**
 * What the plan shows, as display lists: what stands still, what is in the hand, and the overlay. Lists that did not
 * change are the same objects as before; listeners are told which of them did.
 */
import { type DisplayList, LAYERS, type LayerName } from '../drawing/display'
import { drawItem } from '../drawing/items'
import { labelBand, labelFloor, labelSurface } from '../drawing/labels'
import { drawGhost, drawGuides, drawHover, drawMarquee, drawSelection } from '../drawing/overlay'
import { drawFloor, drawSurface } from '../drawing/plan'
import { THEMES, type Theme } from '../drawing/theme'
import { drawUnderlay } from '../drawing/underlay'
import type { Point, Ring } from '../geometry/types'
import type { Item, Layout } from '../layout/model'
import { findEntity, floorOf, surfaceOf } from '../layout/queries'
import type { Language } from '../layout/text'
import { outlinePoints } from '../scene/outlines'
import { thingOf } from '../scene/things'
import { findingOf, fixedLayout } from './findings'
import { lastOnly } from './memo'
import type { Session } from './session'
import type { Live, SessionState } from './state'
import { cornerHandles } from './tools/corners'
import { turnHandle } from './tools/turn'

export type PictureChange = 'static' | 'moving' | 'overlay' | 'viewport' | 'theme'

export interface Picture {
  readonly viewport: () => SessionState['view']
  readonly static: () => DisplayList
  readonly moving: () => DisplayList
  readonly overlay: () => DisplayList
  readonly theme: () => Theme
  readonly subscribe: (listener: (what: PictureChange) => void) => () => void
  readonly resized: (size: Point) => void
}

/** `isDark` answers which theme the page shows (the system's, where the preference says so). */
export function createPicture(session: Session, isDark: () => boolean): Picture {
  const still = lastOnly(drawStill)
  const label = lastOnly(drawLabels)
  const both = lastOnly((plan: DisplayList, labels: DisplayList): DisplayList => [...plan, ...labels])
  const moving = lastOnly(drawMoving)
  const overlay = lastOnly(drawOverlay)
  const theme = () => (isDark() ? THEMES.dark : THEMES.light)

  return {
    viewport: () => session.state.view,
    static() {
      const { committed, layout, floor, surface, live, view, preferences } = session.state
      // What is in the hand is drawn elsewhere, so the rest is as it was committed.
      const base = live.held.length > 0 ? committed : layout
      const { hiddenLayers } = preferences
      const plan = still(base, floor, surface, live.held, hiddenLayers)
      return both(
        plan,
        label(base, floor, surface, live.held, labelBand(view.scale), preferences.language, hiddenLayers),
      )
    },
    moving() {
      const { layout, floor, surface, live } = session.state
      return moving(layout, floor, surface, live.held, live.ghost)
    },
    overlay() {
      const { state } = session
      // Where things are pointed at, callouts would be in the way.
      const findings = state.tool.kind === 'own' ? [] : session.findings.list(state)
      return overlay(state, findings)
    },
    theme,
    subscribe(listener) {
      let before = session.state
      let shownTheme = theme()
      return session.subscribe(() => {
        const now = session.state
        for (const what of changesBetween(before, now)) listener(what)
        before = now
        if (theme() !== shownTheme) {
          shownTheme = theme()
          listener('theme')
        }
      })
    },
    resized: size => session.resize(size),
  }
}

const OVERLAY = [
  'selection',
  'hover',
  'focusedFinding',
  'hoveredFinding',
  'fixPreview',
  'check',
  'live',
  'tool',
  'pins',
  'grips',
  'touch',
] as const

export function changesBetween(before: SessionState, now: SessionState): PictureChange[] {
  const changes: PictureChange[] = []
  const differ = (...keys: (keyof SessionState)[]) => keys.some(key => before[key] !== now[key])
  const language = before.preferences.language !== now.preferences.language
  const heldChanged = before.live.held.length > 0 !== now.live.held.length > 0
  const planChanged = now.live.held.length > 0 ? differ('committed') : differ('layout')
  const layers = before.preferences.hiddenLayers !== now.preferences.hiddenLayers
  if (planChanged || heldChanged || language || layers || differ('floor', 'surface')) changes.push('static')
  if (differ('layout', 'live', 'floor', 'surface')) changes.push('moving')
  if (differ('layout', 'floor', 'surface', 'preferences', ...OVERLAY)) changes.push('overlay')
  if (differ('view')) changes.push('viewport')
  return changes
}

/** A sheet without its labels; `held` ids are left out. */
export function drawStill(
  layout: Layout,
  floorId: string,
  surfaceId: string | undefined,
  held: Live['held'],
  hidden: readonly LayerName[],
): DisplayList {
  const omit = held.length > 0 ? new Set(held) : undefined
  const surface = surfaceId === undefined ? undefined : surfaceOf(layout, surfaceId)
  if (surface) return drawSurface(surface, { omit })
  const floor = floorOf(layout, floorId)
  if (!floor) return []
  const under = hidden.includes('underlay') ? [] : drawUnderlay(floor)
  return [...under, ...drawFloor(floor, { omit, layers: shownLayers(hidden) })]
}

/** The layers left when some are hidden; undefined for all of them. */
const shownLayers = (hidden: readonly LayerName[]): ReadonlySet<LayerName> | undefined =>
  hidden.length === 0 ? undefined : new Set(LAYERS.filter(layer => !hidden.includes(layer)))

/** The labels of a sheet at a zoom. */
export function drawLabels(
  layout: Layout,
  floorId: string,
  surfaceId: string | undefined,
  held: Live['held'],
  band: number,
  language: Language,
  hidden: readonly LayerName[],
): DisplayList {
  const omit = held.length > 0 ? new Set(held) : undefined
  // The least scale of the band: any scale of it gives the same labels.
  const options = { omit, language, scale: 2 ** (band / 2) }
  const surface = surfaceId === undefined ? undefined : surfaceOf(layout, surfaceId)
  if (surface) return labelSurface(surface, options)
  const floor = floorOf(layout, floorId)
  return floor ? labelFloor(floor, { ...options, layers: shownLayers(hidden) }) : []
}

/** Things are drawn one by one, so that a drag costs the same whatever else is on the floor. */
function drawMoving(
  layout: Layout,
  floorId: string,
  surfaceId: string | undefined,
  held: Live['held'],
  ghost: Item | undefined,
): DisplayList {
  const found = held.map(id => findEntity(layout, id))
  const shapes = ghost ? [drawItem(ghost)] : []
  if (found.every(entry => entry?.kind === 'items'))
    return [...shapes, ...found.flatMap(entry => (entry?.kind === 'items' ? [drawItem(entry.entity)] : []))]
  const only = new Set(held)
  const floor = floorOf(layout, floorId)
  return surfaceId === undefined && floor ? [...shapes, ...drawFloor(floor, { only })] : shapes
}

function outlinesOf(layout: Layout, ids: readonly string[]): Ring[] {
  return ids.flatMap(id => {
    const found = findEntity(layout, id)
    const points = found ? outlinePoints(layout, found) : []
    return points.length > 1 ? [points] : []
  })
}

function drawOverlay(state: SessionState, findings: DisplayList): DisplayList {
  const { layout, live, selection, hover, preferences } = state
  const shapes = [...findings, ...state.pins, ...state.grips.shapes]
  const handle = turnHandle(state)
  const lit = litBy(state)
  shapes.push(...outlinesOf(layout, lit).flatMap(drawHover))
  if (hover !== undefined && !selection.includes(hover))
    shapes.push(...outlinesOf(layout, [hover]).flatMap(drawHover))
  shapes.push(
    ...drawSelection(
      outlinesOf(layout, selection),
      [...(handle ? [handle] : []), ...cornerHandles(state), ...state.grips.handles].map(({ at }) => at),
      state.touch,
    ),
  )
  shapes.push(...drawFixGhost(state))
  if (live.ghost) shapes.push(...drawGhost([thingOf(live.ghost).ring]))
  if (live.outlines) shapes.push(...drawGhost(live.outlines))
  if (live.marquee) shapes.push(...drawMarquee(live.marquee))
  shapes.push(
    ...drawGuides(live.guides.map(({ a, b, words }) => ({ a, b, words: words[preferences.language] }))),
  )
  return shapes
}

/** Things a finding under the pointer, in the list or on the plan, is about. */
function litBy({ check, hoveredFinding }: SessionState): readonly string[] {
  return findingOf(check.report, hoveredFinding)?.subjects ?? []
}

/** Where the things would be after the fix that is being considered. */
function drawFixGhost({ committed, fixPreview }: SessionState): DisplayList {
  if (!fixPreview) return []
  const fixed = fixedLayout(committed, fixPreview)
  const moved = [...new Set(fixPreview.patches.map(patch => patch.target))]
  const centres = moved.flatMap(id => {
    const [before, after] = [findEntity(committed, id), findEntity(fixed, id)]
    if (before?.kind !== 'items' || after?.kind !== 'items') return []
    const [from, to] = [before.entity.at, after.entity.at]
    return from[0] === to[0] && from[1] === to[1] ? [] : [[from, to] as const]
  })
  return drawGhost(outlinesOf(fixed, moved), centres)
}
