/** The layers a floor is exported to, and what its entities carry so that our importer reads them back exactly. */
import type { DxfLayer } from '../../sheets/dxf'

export const OWN = {
  walls: '墙',
  axes: '墙中线',
  openings: '门窗',
  openingAxes: '门窗定位',
  zones: '分区',
  things: '家具设备',
  fire: '消防设施',
  security: '安防设施',
  cables: '线缆',
  notes: '标注说明',
  rows: '成行',
  words: '文字',
  title: '图名',
} as const

/** Layers that only carry data are not plotted. */
export const LAYERS: readonly DxfLayer[] = [
  { name: OWN.walls, color: 7 },
  { name: OWN.axes, color: 1, plots: false },
  { name: OWN.openings, color: 4 },
  { name: OWN.openingAxes, color: 1, plots: false },
  { name: OWN.zones, color: 8 },
  { name: OWN.things, color: 3 },
  { name: OWN.fire, color: 1 },
  { name: OWN.security, color: 5 },
  { name: OWN.cables, color: 30 },
  { name: OWN.notes, color: 6 },
  { name: OWN.rows, color: 9, plots: false },
  { name: OWN.words, color: 7 },
  { name: OWN.title, color: 7 },
]

/** Layers of an underlay are written back with this before their names. */
export const UNDERLAY = '底图-'

/** What an entity carries: its kind and everything of it that its own geometry does not say. */
export type Carried = { readonly kind: Kind; readonly data: Record<string, unknown> }
export const KINDS = [
  'title',
  'wall',
  'opening',
  'zone',
  'hole',
  'item',
  'row',
  'cable',
  'note',
  'dimension',
] as const
export type Kind = (typeof KINDS)[number]
