/**
 * What each style name looks like on the light screen, the dark screen and paper: the only place of plan
 * colours. Line widths follow GB/T 50001 (b = 0.5 mm): cut walls b, things 0.5 b, hatches and dimensions 0.25 b.
 */
import type { Severity, ZoneType } from '../layout/model'

/** A width in paper mm is the same at any zoom; one in plan mm is drawn to size, as a tape on the floor is. */
export type Width = { readonly paper: number } | { readonly plan: number }

export const HATCHES = [
  'rising',
  'falling',
  'crossed',
  'level',
  'upright',
  'grid',
  'dots',
  'wide-rising',
  'wide-falling',
  'dense-dots',
  'dashes',
  'double-rising',
] as const
export type HatchName = (typeof HATCHES)[number]

export type Style = {
  readonly fill?: string
  readonly hatch?: { readonly pattern: HatchName; readonly color: string }
  readonly stroke?: string
  readonly width?: Width
  /** Lengths of dashes and gaps, in the unit of `width`. */
  readonly dash?: readonly number[]
  /** Texts: colour is `fill`; a halo keeps them legible over lines. */
  readonly halo?: string
  readonly bold?: boolean
}

const SEVERITY_STYLES = ['error', 'warning', 'info', 'waived'] as const
export type FindingTone = Severity | 'waived'

const NAMES = [
  // Walls and what is in them.
  'wall',
  'glass',
  'rail',
  'opening',
  'door-leaf',
  'door-swing',
  'passage',
  'window-line',
  // Things.
  'item',
  'item-shade',
  'item-solid',
  'item-line',
  'item-front',
  'item-text',
  'screen',
  'place',
  'accent',
  'accent-line',
  'accent-solid',
  'on-solid',
  'missing',
  'glazing',
  'plant',
  'plant-line',
  'tactile',
  'tactile-line',
  'fire',
  'fire-line',
  'fire-solid',
  'fire-text',
  'safety',
  'safety-line',
  'safety-text',
  'safety-solid',
  'safety-glyph',
  'swing',
  'cable-solid',
  'security',
  'security-solid',
  'security-line',
  'security-field',
  // What a drawing that was imported holds besides.
  'underlay',
  'underlay-text',
  // Marks on floor and desk, cables, words.
  'desk-top',
  'desk-edge',
  'cable',
  'cable-wrapped',
  'cable-covered',
  'dimension',
  'dimension-text',
  'note',
  'note-area',
  'note-text',
  'comment',
  'comment-text',
  'label',
  'label-small',
  'zone-label',
  'zone-label-small',
  // Paper.
  'sheet-frame',
  'sheet-edge',
  'sheet-fine',
  'sheet-solid',
  'sheet-text',
  'sheet-title',
  // Evacuation plans.
  'wall-heavy',
  'route',
  'route-other',
  'route-arrow',
  'safety-title',
  // The editor's own.
  'veil',
  'selected',
  'selected-fill',
  'hovered',
  'handle',
  'guide',
  'guide-text',
  'marquee',
  'ghost',
  'not-evaluated',
  'not-evaluated-text',
] as const

type ZoneStyle = `zone-${ZoneType}`
type TapeStyle = `${'' | 'desk-'}mark-${'yellow' | 'blue' | 'red' | 'green' | 'white'}`
type FindingPart = 'line' | 'walk' | 'area' | 'outline' | 'leader' | 'plate' | 'badge' | 'badge-text' | 'text'
type FindingStyle = `finding-${FindingTone}-${FindingPart}`
export type StyleName = (typeof NAMES)[number] | ZoneStyle | TapeStyle | FindingStyle

export type Theme = {
  readonly name: 'light' | 'dark' | 'paper'
  readonly background: string
  readonly ruler: {
    readonly fill: string
    readonly line: string
    readonly text: string
    readonly mark: string
  }
  readonly styles: Readonly<Record<StyleName, Style>>
}

type Inks = {
  background: string
  wall: string
  glass: string
  glassLine: string
  line: string
  fine: string
  fill: string
  shade: string
  solid: string
  screen: string
  accent: string
  accentFill: string
  tint: string
  fire: string
  fireFill: string
  safety: string
  safetyFill: string
  route: string
  security: string
  securityFill: string
  securityField: string
  plant: string
  plantFill: string
  tactile: string
  tactileLine: string
  onSolid: string
  text: string
  muted: string
  halo: string
  marks: { yellow: string; blue: string; red: string; green: string; white: string }
  cable: string
  note: string
  veil: string
  tones: Record<FindingTone, string>
  zones: Record<ZoneType, string>
  zoneLine: string
  ruler: Theme['ruler']
}

/** Plan and paper use one typeface, so that both agree; the rest is for the moment before it is there. */
export const PLAN_FONT = "'Noto Sans SC', 'Noto Sans Mongolian', 'PingFang SC', 'Microsoft YaHei', sans-serif"

/** Widths in paper mm. */
const WALL = { paper: 0.5 }
const THING = { paper: 0.25 }
const FINE = { paper: 0.13 }
const STRONG = { paper: 0.35 }

const ZONE_HATCHES: Record<ZoneType, HatchName | undefined> = {
  consultation: 'level',
  'self-service': 'dots',
  '24h': 'crossed',
  waiting: 'wide-rising',
  windows: 'upright',
  convenience: 'falling',
  certificate: 'grid',
  'back-office': 'rising',
  'form-filling': 'dashes',
  storeroom: 'double-rising',
  'mother-baby': 'dense-dots',
  toilet: 'wide-falling',
  other: undefined,
}

function stylesOf(ink: Inks): Record<StyleName, Style> {
  const line = (stroke: string, width: Width, dash?: readonly number[]): Style => ({ stroke, width, dash })
  const words = (fill: string, bold = false): Style => ({ fill, halo: ink.halo, bold })
  const zones = Object.entries(ink.zones).map(([type, fill]) => {
    const pattern = ZONE_HATCHES[type as ZoneType]
    return [
      `zone-${type}`,
      {
        fill,
        hatch: pattern && { pattern, color: ink.zoneLine },
        ...line(ink.muted, FINE, [3, 0.8, 0.4, 0.8]),
      },
    ]
  })
  const findings = SEVERITY_STYLES.flatMap(tone => {
    const color = ink.tones[tone]
    const of = (part: FindingPart, style: Style): [FindingStyle, Style] => [`finding-${tone}-${part}`, style]
    return [
      of('line', line(color, STRONG)),
      of('walk', line(color, STRONG, [1.6, 1])),
      of('area', { hatch: { pattern: 'rising', color }, ...line(color, STRONG) }),
      of('outline', line(color, { paper: 0.6 })),
      of('leader', line(color, FINE)),
      of('plate', { fill: ink.background, ...line(color, FINE) }),
      of('badge', { fill: color, ...line(ink.halo, THING) }),
      of('badge-text', { fill: ink.onSolid, bold: true }),
      of('text', words(color, true)),
    ]
  })
  const tapes = Object.fromEntries(
    Object.entries(ink.marks).flatMap(([colour, stroke]) => [
      [`mark-${colour}`, line(stroke, { plan: 60 })],
      [`desk-mark-${colour}`, line(stroke, { plan: 10 })],
    ]),
  ) as Record<TapeStyle, Style>
  return {
    ...(Object.fromEntries(zones) as Record<ZoneStyle, Style>),
    ...(Object.fromEntries(findings) as Record<FindingStyle, Style>),
    wall: { fill: ink.wall, ...line(ink.wall, WALL) },
    glass: { fill: ink.glass, ...line(ink.glassLine, THING) },
    rail: line(ink.line, THING, [2, 1]),
    opening: { fill: ink.background, ...line(ink.line, THING) },
    'door-leaf': { fill: ink.background, ...line(ink.line, THING) },
    'door-swing': line(ink.line, FINE),
    'window-line': line(ink.line, FINE),
    passage: line(ink.fine, FINE, [1.5, 1]),
    item: { fill: ink.fill, ...line(ink.line, THING) },
    'item-shade': { fill: ink.shade, ...line(ink.line, FINE) },
    'item-solid': { fill: ink.solid },
    'item-line': line(ink.fine, FINE),
    'item-front': line(ink.line, WALL),
    'item-text': { fill: ink.text },
    screen: { fill: ink.screen },
    place: line(ink.fine, THING, [1.2, 0.8]),
    accent: { fill: ink.accentFill, ...line(ink.accent, THING) },
    'accent-line': line(ink.accent, THING),
    'accent-solid': { fill: ink.accent },
    'on-solid': { fill: ink.onSolid, bold: true },
    missing: line(ink.tones.error, THING, [1, 0.8]),
    glazing: { fill: ink.glass, ...line(ink.glassLine, FINE) },
    plant: { fill: ink.plantFill, ...line(ink.plant, THING) },
    'plant-line': line(ink.plant, FINE),
    tactile: { fill: ink.tactile, ...line(ink.tactileLine, FINE) },
    'tactile-line': line(ink.tactileLine, FINE),
    fire: { fill: ink.fireFill, ...line(ink.fire, STRONG) },
    'fire-line': line(ink.fire, STRONG),
    'fire-solid': { fill: ink.fire },
    'fire-text': { fill: ink.onSolid, bold: true },
    safety: { fill: ink.safetyFill, ...line(ink.safety, THING) },
    'safety-line': line(ink.safety, STRONG),
    'safety-text': { fill: ink.onSolid, bold: true },
    'safety-solid': { fill: ink.safety },
    'safety-glyph': line(ink.onSolid, { plan: 16 }),
    swing: line(ink.fine, FINE, [0.8, 0.8]),
    'cable-solid': { fill: ink.cable },
    security: { fill: ink.securityFill, ...line(ink.security, THING) },
    'security-solid': { fill: ink.security },
    'security-line': line(ink.security, THING),
    'security-field': { fill: ink.securityField, ...line(ink.security, FINE, [1, 0.8]) },
    underlay: line(ink.fine, FINE),
    'underlay-text': { fill: ink.muted },
    ...tapes,
    'desk-top': { fill: ink.fill, ...line(ink.line, WALL) },
    'desk-edge': line(ink.line, { paper: 0.7 }),
    cable: line(ink.cable, THING),
    'cable-wrapped': line(ink.cable, STRONG, [2.4, 0.7]),
    'cable-covered': line(ink.fine, { paper: 1 }),
    dimension: line(ink.muted, FINE),
    'dimension-text': words(ink.muted),
    note: line(ink.note, THING),
    'note-area': line(ink.note, THING, [1.6, 1]),
    'note-text': words(ink.note),
    comment: { fill: ink.note, ...line(ink.halo, THING) },
    'comment-text': { fill: ink.onSolid, bold: true },
    label: words(ink.text),
    'label-small': words(ink.muted),
    'zone-label': words(ink.text, true),
    'zone-label-small': words(ink.muted),
    'sheet-frame': line(ink.text, { paper: 1 }),
    'sheet-edge': line(ink.text, { paper: 0.7 }),
    'sheet-fine': line(ink.text, THING),
    'sheet-solid': { fill: ink.text },
    'sheet-text': { fill: ink.text },
    'sheet-title': { fill: ink.text, bold: true },
    'wall-heavy': { fill: ink.wall, ...line(ink.wall, { paper: 0.8 }) },
    route: line(ink.route, { paper: 3 }),
    'route-other': line(ink.route, { paper: 3 }, [6, 3]),
    'route-arrow': { fill: ink.safety },
    'safety-title': words(ink.safety, true),
    veil: { fill: ink.veil },
    selected: line(ink.accent, { paper: 0.5 }),
    'selected-fill': { fill: ink.tint },
    hovered: line(ink.accent, THING),
    handle: { fill: ink.background, ...line(ink.accent, STRONG) },
    guide: line(ink.marks.red, THING),
    'guide-text': words(ink.marks.red, true),
    marquee: { fill: ink.tint, ...line(ink.accent, THING, [1.2, 0.8]) },
    ghost: line(ink.accent, THING, [1.2, 0.8]),
    'not-evaluated-text': words(ink.muted),
    'not-evaluated': line(ink.muted, STRONG, [0.35, 0.9]),
  }
}

const LIGHT: Inks = {
  background: '#ffffff',
  wall: '#333d48',
  glass: '#dceefb',
  glassLine: '#5a8fb8',
  line: '#3c4752',
  fine: '#75828f',
  fill: '#ffffff',
  shade: '#e3e8ed',
  solid: '#4a5663',
  screen: '#2c5d8f',
  accent: '#1d5fb4',
  accentFill: '#d9e7f8',
  tint: '#1d5fb41f',
  fire: '#c8102e',
  fireFill: '#fdeaec',
  safety: '#00843d',
  safetyFill: '#00843d',
  route: '#a5d6b4',
  security: '#5b3fa0',
  securityFill: '#ece8f6',
  securityField: '#5b3fa014',
  plant: '#4d8a4f',
  plantFill: '#dcefd9',
  tactile: '#f6d860',
  tactileLine: '#a8871a',
  onSolid: '#ffffff',
  text: '#1f2933',
  muted: '#4d5c6c',
  halo: '#ffffffd9',
  marks: { yellow: '#ecc245', blue: '#2f7de1', red: '#d3222a', green: '#2e9e4f', white: '#b4bec8' },
  cable: '#a0581c',
  note: '#7a3e9d',
  veil: '#ffffffb3',
  tones: { error: '#c62828', warning: '#b25e00', info: '#1d5fb4', waived: '#64707d' },
  zones: {
    consultation: '#cfe3fa',
    'self-service': '#d6f0e4',
    '24h': '#e3daf5',
    waiting: '#fff1cc',
    windows: '#dce6f2',
    convenience: '#fbe0d3',
    certificate: '#e0f2f7',
    'back-office': '#e9ecef',
    'form-filling': '#f3ead3',
    storeroom: '#e4e0da',
    'mother-baby': '#fbdfe8',
    toilet: '#d9ebee',
    other: '#eef1f4',
  },
  zoneLine: '#1f29332b',
  ruler: { fill: '#f6f8fa', line: '#d8dee6', text: '#5b6b7c', mark: '#1d5fb4' },
}

const DARK: Inks = {
  ...LIGHT,
  background: '#10141a',
  wall: '#8b98a7',
  glass: '#1d3a52',
  glassLine: '#6fa8d6',
  line: '#a9b6c3',
  fine: '#71808f',
  fill: '#222a33',
  shade: '#323d49',
  solid: '#95a3b1',
  screen: '#5aa0e6',
  accent: '#5b9df0',
  accentFill: '#20395a',
  tint: '#5b9df02b',
  fire: '#ff5a66',
  fireFill: '#3c161b',
  safety: '#2fb86b',
  safetyFill: '#2fb86b',
  route: '#1f5c3a',
  security: '#ac93ee',
  securityFill: '#2c2640',
  securityField: '#ac93ee1c',
  plant: '#6cb370',
  plantFill: '#1e3a24',
  tactile: '#8a7420',
  tactileLine: '#d9bd4f',
  onSolid: '#10141a',
  text: '#e6ebf1',
  muted: '#9aa8b7',
  halo: '#10141acc',
  marks: { yellow: '#b08f2e', blue: '#5b9df0', red: '#f0575f', green: '#4bbf6c', white: '#8f9ba8' },
  cable: '#d89a5b',
  note: '#c79ae6',
  veil: '#10141ab3',
  tones: { error: '#ff6b6b', warning: '#f0a04b', info: '#6aa9f5', waived: '#8b98a6' },
  zones: {
    consultation: '#1b2f46',
    'self-service': '#173528',
    '24h': '#2b2440',
    waiting: '#3a3119',
    windows: '#202d3d',
    convenience: '#3f2a20',
    certificate: '#17343c',
    'back-office': '#262b31',
    'form-filling': '#352e1d',
    storeroom: '#2d2a26',
    'mother-baby': '#3d2430',
    toilet: '#183136',
    other: '#1f252c',
  },
  zoneLine: '#e6ebf124',
  ruler: { fill: '#14181d', line: '#2e3742', text: '#9aa8b7', mark: '#5b9df0' },
}

const PAPER: Inks = { ...LIGHT, wall: '#1a1a1a', line: '#1a1a1a', fine: '#555555', text: '#000000' }

const themeOf = (name: Theme['name'], ink: Inks): Theme => ({
  name,
  background: ink.background,
  ruler: ink.ruler,
  styles: stylesOf(ink),
})

export const THEMES: Readonly<Record<Theme['name'], Theme>> = {
  light: themeOf('light', LIGHT),
  dark: themeOf('dark', DARK),
  paper: themeOf('paper', PAPER),
}

/** Place of each style in the order styles are named; ties of painting order are broken by it. */
export const STYLE_RANK = Object.fromEntries(
  Object.keys(THEMES.light.styles).map((name, rank) => [name, rank]),
) as Readonly<Record<StyleName, number>>
