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
import { nearEntrance } from './convenience/near-entrance'
import { nearHelpDesk } from './convenience/near-help-desk'
import { present } from './convenience/present'
import { equipmentClear } from './fire/equipment-clear'
import { uniqueNumber } from './label/unique-number'
import { outside } from './layout/outside'
import { overlapRule } from './layout/overlap'
import { hallName } from './naming/hall-name'
import { priority } from './seats/priority'
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
  equipmentClear,
]

const byId = new Map(RULES.map(rule => [rule.id, rule]))

export const ruleById = (id: string): Rule | undefined => byId.get(id)
