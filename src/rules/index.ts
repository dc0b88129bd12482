/** All rules, in the order of the catalogue. */
import { unreachable } from './aisle/unreachable'
import { rotation } from './align/rotation'
import { row } from './align/row'
import { nearEntrance } from './convenience/near-entrance'
import { present } from './convenience/present'
import { uniqueNumber } from './label/unique-number'
import { outside } from './layout/outside'
import { overlapRule } from './layout/overlap'
import { hallName } from './naming/hall-name'
import { priority } from './seats/priority'
import type { Rule } from './types'
import { requiredWindows } from './windows/required'
import { requiredZones } from './zones/required'

export const RULES: readonly Rule[] = [
  hallName,
  requiredZones,
  requiredWindows,
  row,
  rotation,
  present,
  nearEntrance,
  unreachable,
  uniqueNumber,
  priority,
  overlapRule,
  outside,
]

const byId = new Map(RULES.map(rule => [rule.id, rule]))

export const ruleById = (id: string): Rule | undefined => byId.get(id)
