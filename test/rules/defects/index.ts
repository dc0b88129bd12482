/** Defects by group; each rule has at least three. */
import { alignDefects } from './align'
import { cableDefects } from './cables'
import { cctvDefects } from './cctv'
import { convenienceDefects } from './convenience'
import type { Defect } from './defect'
import { deskDefects } from './desk'
import { doorDefects } from './doors'
import { emergencyDefects } from './emergency'
import { hallDefects } from './hall'
import { labelDefects } from './label'
import { markDefects } from './mark'
import { registerDefects } from './registers'
import { routeDefects } from './routes'
import { sightDefects } from './sight'
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
  ...routeDefects,
  ...doorDefects,
  ...sightDefects,
  ...cctvDefects,
  ...emergencyDefects,
]
