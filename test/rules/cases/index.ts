/** Every rule's cases, by group. */
import { aisleCases } from './aisle'
import { alignCases } from './align'
import type { RuleCase } from './case'
import { convenienceCases } from './convenience'
import { labelCases } from './label'
import { layoutCases } from './layout'
import { namingCases } from './naming'
import { seatsCases } from './seats'
import { windowsCases } from './windows'
import { zonesCases } from './zones'

export const CASES: readonly RuleCase[] = [
  ...namingCases,
  ...zonesCases,
  ...windowsCases,
  ...alignCases,
  ...convenienceCases,
  ...aisleCases,
  ...labelCases,
  ...seatsCases,
  ...layoutCases,
]
