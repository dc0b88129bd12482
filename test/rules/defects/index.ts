/** Defects by group; each rule has at least three. */
import { alignDefects } from './align'
import { cableDefects } from './cables'
import { convenienceDefects } from './convenience'
import type { Defect } from './defect'
import { deskDefects } from './desk'
import { hallDefects } from './hall'
import { labelDefects } from './label'
import { markDefects } from './mark'
import { registerDefects } from './registers'
import { windowDefects } from './windows'
import { zoneDefects } from './zones'

export const DEFECTS: readonly Defect[] = [
  ...hallDefects,
  ...windowDefects,
  ...zoneDefects,
  ...alignDefects,
  ...cableDefects,
  ...convenienceDefects,
  ...labelDefects,
  ...markDefects,
  ...deskDefects,
  ...registerDefects,
]
