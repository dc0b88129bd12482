/** All rules, in the order of the catalogue. */
import { doorWidth } from './access/door-width'
import { lowCounter } from './access/low-counter'
import { turning } from './access/turning'
import { wheelchairPlace } from './access/wheelchair-place'
import { clearWidth } from './aisle/clear-width'
import { doorApproach } from './aisle/door-approach'
import { unreachable } from './aisle/unreachable'
import { windowFront } from './aisle/window-front'
import { protrusion } from './align/protrusion'
import { rotation } from './align/rotation'
import { row } from './align/row'
import { spacing } from './align/spacing'
import { crossing } from './cable/crossing'
import { rightAngle } from './cable/right-angle'
import { wrapped } from './cable/wrapped'
import { coverage } from './cctv/coverage'
import { windowChannel } from './cctv/window-channel'
import { clustered } from './convenience/clustered'
import { nearEntrance } from './convenience/near-entrance'
import { nearHelpDesk } from './convenience/near-help-desk'
import { present } from './convenience/present'
import { services } from './convenience/services'
import { convenienceBox } from './desk/convenience-box'
import { essentials } from './desk/essentials'
import { flipStand } from './desk/flip-stand'
import { formBox } from './desk/form-box'
import { helpDesk } from './desk/help-desk'
import { privateItems } from './desk/private-items'
import { reach } from './desk/reach'
import { tentCard } from './desk/tent-card'
import { upright } from './desk/upright'
import { worktopRow } from './desk/worktop-row'
import { exitWidth } from './evac/exit-width'
import { exits } from './evac/exits'
import { plan } from './evac/plan'
import { travel } from './evac/travel'
import { callPoint } from './fire/call-point'
import { equipmentClear } from './fire/equipment-clear'
import { extinguisherCount } from './fire/extinguisher-count'
import { extinguisherCoverage } from './fire/extinguisher-coverage'
import { cabinet } from './label/cabinet'
import { drawers } from './label/drawers'
import { fileBox } from './label/file-box'
import { nameAndNumber } from './label/name-and-number'
import { terminalGuide } from './label/terminal-guide'
import { uniqueNumber } from './label/unique-number'
import { inWall } from './layout/in-wall'
import { openOutline } from './layout/open-outline'
import { outside } from './layout/outside'
import { overlapRule } from './layout/overlap'
import { deskCorners } from './mark/desk-corners'
import { displaced } from './mark/displaced'
import { position } from './mark/position'
import { hallName } from './naming/hall-name'
import { alarmRegister } from './register/alarm'
import { cctvRegister } from './register/cctv'
import { equipmentRegister } from './register/equipment'
import { fireRegister } from './register/fire'
import { protectiveRegister } from './register/protective'
import { storeroomRegister } from './register/storeroom'
import { priority } from './seats/priority'
import { sightCallScreen } from './sight/call-screen'
import { sightHelpDesk } from './sight/help-desk'
import { opaquePartition } from './sight/opaque-partition'
import { evaluator } from './sign/evaluator'
import { feedback } from './sign/feedback'
import { windowScreen } from './sign/window-screen'
import type { Rule } from './types'
import { numbering } from './windows/numbering'
import { requiredWindows } from './windows/required'
import { independent24h } from './zones/24h-independent'
import { backOfficeClosed } from './zones/back-office-closed'
import { containment } from './zones/containment'
import { zoneOutside } from './zones/outside'
import { zoneOverlap } from './zones/overlap'
import { requiredZones } from './zones/required'

export const RULES: readonly Rule[] = [
  hallName,
  requiredZones,
  requiredWindows,
  numbering,
  containment,
  zoneOverlap,
  zoneOutside,
  backOfficeClosed,
  independent24h,
  row,
  rotation,
  spacing,
  protrusion,
  rightAngle,
  wrapped,
  crossing,
  present,
  nearEntrance,
  nearHelpDesk,
  clustered,
  services,
  clearWidth,
  unreachable,
  windowFront,
  doorApproach,
  doorWidth,
  turning,
  lowCounter,
  wheelchairPlace,
  sightHelpDesk,
  opaquePartition,
  sightCallScreen,
  nameAndNumber,
  uniqueNumber,
  terminalGuide,
  cabinet,
  drawers,
  fileBox,
  position,
  displaced,
  deskCorners,
  essentials,
  privateItems,
  reach,
  upright,
  worktopRow,
  helpDesk,
  tentCard,
  flipStand,
  formBox,
  convenienceBox,
  priority,
  fireRegister,
  cctvRegister,
  alarmRegister,
  protectiveRegister,
  storeroomRegister,
  equipmentRegister,
  windowChannel,
  coverage,
  extinguisherCoverage,
  extinguisherCount,
  equipmentClear,
  callPoint,
  exits,
  travel,
  exitWidth,
  plan,
  windowScreen,
  evaluator,
  feedback,
  overlapRule,
  outside,
  inWall,
  openOutline,
]

const byId = new Map(RULES.map(rule => [rule.id, rule]))

export const ruleById = (id: string): Rule | undefined => byId.get(id)
