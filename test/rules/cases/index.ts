/** Every rule's cases, by group. */
import { accessCases } from './access'
import { aisleCases } from './aisle'
import { alignCases } from './align'
import { cableCases } from './cable'
import type { RuleCase } from './case'
import { cctvCases } from './cctv'
import { closingCases } from './closing'
import { convenienceCases } from './convenience'
import { deskCases } from './desk'
import { doorCases } from './doors'
import { emergencyCases } from './emergency'
import { fireCases } from './fire'
import { labelCases } from './label'
import { layoutCases } from './layout'
import { markCases } from './mark'
import { namingCases } from './naming'
import { registerCases } from './register'
import { seatsCases } from './seats'
import { sightCases } from './sight'
import { signCases } from './sign'
import { windowsCases } from './windows'
import { zonesCases } from './zones'

export const CASES: readonly RuleCase[] = [
  ...namingCases,
  ...zonesCases,
  ...windowsCases,
  ...alignCases,
  ...cableCases,
  ...convenienceCases,
  ...aisleCases,
  ...accessCases,
  ...labelCases,
  ...markCases,
  ...deskCases,
  ...seatsCases,
  ...registerCases,
  ...fireCases,
  ...signCases,
  ...layoutCases,
  ...doorCases,
  ...closingCases,
  ...sightCases,
  ...cctvCases,
  ...emergencyCases,
]
