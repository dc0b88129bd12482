/** What a person likes, not what the plan says: kept in the browser, never in the document or its history. */
import { LAYERS, type LayerName } from '../drawing/display'
import type { Language } from '../layout/text'

export type Theme = 'light' | 'dark' | 'system'
export type Preferences = {
  readonly snap: boolean
  readonly grid: boolean
  /** mm */
  readonly gridStep: number
  readonly language: Language
  readonly theme: Theme
  readonly paletteOpen: boolean
  readonly panelOpen: boolean
  /** Whether findings are marked on the plan; one in focus always is. */
  readonly findings: boolean
  /** Layers that are not shown, and layers that let clicks through. */
  readonly hiddenLayers: readonly LayerName[]
  readonly lockedLayers: readonly LayerName[]
  /** Types of the catalogue kept on top of it, the first chosen first. */
  readonly favourites: readonly string[]
  /** Whether the first steps have been shown, or put away. */
  readonly toured: boolean
}

export const GRID_STEPS = [10, 50, 100, 500] as const

export const DEFAULT_PREFERENCES: Preferences = {
  snap: true,
  grid: true,
  gridStep: 50,
  language: 'zh',
  theme: 'system',
  paletteOpen: true,
  panelOpen: true,
  findings: true,
  hiddenLayers: [],
  lockedLayers: [],
  favourites: [],
  toured: false,
}

/** The part of `localStorage` used here; a browser may refuse it, then preferences last as long as the page. */
export type Storage = { getItem(key: string): string | null; setItem(key: string, value: string): void }

const KEY = 'tinggui.preferences'
const CHOICES: { readonly [K in keyof Preferences]?: readonly Preferences[K][] } = {
  gridStep: GRID_STEPS,
  language: ['zh', 'en'],
  theme: ['light', 'dark', 'system'],
}

/** Reads what was remembered; anything unknown or out of range falls back to the default. */
export function readPreferences(storage: Storage | undefined): Preferences {
  const known: Record<string, unknown> = { ...DEFAULT_PREFERENCES }
  try {
    const stored: unknown = JSON.parse(storage?.getItem(KEY) ?? 'null')
    if (typeof stored !== 'object' || stored === null) return DEFAULT_PREFERENCES
    for (const [key, fallback] of Object.entries(DEFAULT_PREFERENCES)) {
      const value = (stored as Record<string, unknown>)[key]
      const choices = CHOICES[key as keyof Preferences] as readonly unknown[] | undefined
      if (Array.isArray(fallback)) {
        if (Array.isArray(value)) known[key] = listOf(key, value)
      } else if (choices ? choices.includes(value) : typeof value === typeof fallback) known[key] = value
    }
  } catch {
    return DEFAULT_PREFERENCES
  }
  return known as Preferences
}

export function writePreferences(storage: Storage | undefined, preferences: Preferences): void {
  try {
    storage?.setItem(KEY, JSON.stringify(preferences))
  } catch {
    // Storage is full or forbidden: the choice then lasts as long as the page.
  }
}

/** Types that the catalogue no longer has do no harm: they are not shown. */
const listOf = (key: string, value: readonly unknown[]): readonly unknown[] =>
  key === 'favourites'
    ? value.filter(each => typeof each === 'string').slice(0, 100)
    : LAYERS.filter(layer => value.includes(layer))
