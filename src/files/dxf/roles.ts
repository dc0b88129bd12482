/** What the layers of a drawing hold, guessed from the names Chinese and English offices give them. */
import { type Text, text } from '../../layout/text'
import type { Layer } from './model'

export const ROLES = ['walls', 'doors', 'columns', 'furniture', 'zones', 'underlay', 'ignore'] as const
export type Role = (typeof ROLES)[number]
export const isRole = (word: string): word is Role => ROLES.some(role => role === word)
/** By layer name. */
export type Mapping = Readonly<Record<string, Role>>

export const ROLE_NAMES: Readonly<Record<Role, Text>> = {
  walls: text('墙', 'walls'),
  doors: text('门窗', 'doors and windows'),
  columns: text('柱', 'columns'),
  furniture: text('家具设备', 'furniture'),
  zones: text('房间和区域', 'rooms and zones'),
  underlay: text('底图(只显示)', 'underlay, only shown'),
  ignore: text('不导入', 'not imported'),
}

/**
 * The first pattern that fits decides. Names: 天正 (WALL, WINDOW, COLUMN, SPACE, DOTE, PUB_DIM…), the AIA layer
 * guidelines (A-WALL, A-DOOR, A-GLAZ, S-COLS, A-FURN), GB/T 18112 (建-墙, 建-门窗), and words.
 */
const PATTERNS: readonly (readonly [RegExp, Role])[] = [
  [
    /^defpoints$|视口|viewport|图框|title|border|_tch_key|_tch_mask|waypoint|journey|distribution|parameter/i,
    'ignore',
  ],
  [/dim|标注|尺寸|轴线|轴网|axis|^dote$|grid|中心线|center|hatch|填充|pattern|lvtry/i, 'underlay'],
  [/window_text|门窗表|图名|说明/i, 'underlay'],
  [/门|窗|door|window|glaz|puerta|开启|exit|^3t_glass/i, 'doors'],
  [/柱|colu?m|^s-cols?|pillar/i, 'columns'],
  [/墙|wall|qiang|muro|partition|隔断|砌体|walkable|concr|砼|obstacle|障碍/i, 'walls'],
  [
    /家具|设备|furn|equip|桌|椅|柜|洁具|sanit|fixt|mobil|plant|绿化|植物|终端|窗口设施|消防|fire/i,
    'furniture',
  ],
  [/房间|空间|区域|分区|space|room|zone|area|功能/i, 'zones'],
  [/^(san|lamp)$/i, 'furniture'],
]

/** Layers that are off or frozen are not imported unless the person says so. */
export function guessRole({ name, off }: Layer): Role {
  if (off) return 'ignore'
  return PATTERNS.find(([pattern]) => pattern.test(name))?.[1] ?? 'underlay'
}

/** @param preset what was chosen for these names before. */
export function guessMapping(layers: readonly Layer[], preset: Mapping = {}): Mapping {
  const mapping: Record<string, Role> = Object.create(null)
  for (const layer of layers) {
    const before = Object.entries(preset).find(([name]) => name === layer.name)?.[1]
    mapping[layer.name] = before ?? guessRole(layer)
  }
  return mapping
}
