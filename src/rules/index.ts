/** All rules, in the order of the catalogue. */

import { doorWidth } from './access/door-width'
import { turning } from './access/turning'
import { clearWidth } from './aisle/clear-width'
import { doorApproach } from './aisle/door-approach'
import { unreachable } from './aisle/unreachable'
import { windowFront } from './aisle/window-front'
import { protrusion } from './align/protrusion'
import { rotation } from './align/rotation'
import { row } from './align/row'
import { coverage } from './cctv/coverage'
import { windowChannel } from './cctv/window-channel'
import { nearEntrance } from './convenience/near-entrance'
import { nearHelpDesk } from './convenience/near-help-desk'
import { present } from './convenience/present'
import { exitWidth } from './evac/exit-width'
import { exits } from './evac/exits'
import { plan } from './evac/plan'
import { travel } from './evac/travel'
import { callPoint } from './fire/call-point'
import { equipmentClear } from './fire/equipment-clear'
import { extinguisherCoverage } from './fire/extinguisher-coverage'
import { uniqueNumber } from './label/unique-number'
import { outside } from './layout/outside'
import { overlapRule } from './layout/overlap'
import { hallName } from './naming/hall-name'
import { priority } from './seats/priority'
import { sightCallScreen } from './sight/call-screen'
import { sightHelpDesk } from './sight/help-desk'
import { opaquePartition } from './sight/opaque-partition'
import type { Rule } from './types'
import { requiredWindows } from './windows/required'
import { independent24h } from './zones/24h-independent'
import { backOfficeClosed } from './zones/back-office-closed'
import { requiredZones } from './zones/required'

export const RULES: readonly Rule[] = [
  hallName,
  requiredZones,
  requiredWindows,
  backOfficeClosed,
  independent24h,
  row,
  rotation,
  protrusion,
  present,
  nearEntrance,
  nearHelpDesk,
  clearWidth,
  unreachable,
  windowFront,
  doorApproach,
  doorWidth,
  turning,
  uniqueNumber,
  priority,
  overlapRule,
  outside,
  sightHelpDesk,
  opaquePartition,
  sightCallScreen,
  windowChannel,
  coverage,
  extinguisherCoverage,
  equipmentClear,
  callPoint,
  exits,
  travel,
  exitWidth,
  plan,
]

const byId = new Map(RULES.map(rule => [rule.id, rule]))

export const ruleById = (id: string): Rule | undefined => byId.get(id)
