/** All rules, in the order of the catalogue. */
import { lowCounter } from './access/low-counter'
import { wheelchairPlace } from './access/wheelchair-place'
import { unreachable } from './aisle/unreachable'
import { rotation } from './align/rotation'
import { row } from './align/row'
import { spacing } from './align/spacing'
import { crossing } from './cable/crossing'
import { rightAngle } from './cable/right-angle'
import { wrapped } from './cable/wrapped'
import { clustered } from './convenience/clustered'
import { nearEntrance } from './convenience/near-entrance'
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
import { extinguisherCount } from './fire/extinguisher-count'
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
import { evaluator } from './sign/evaluator'
import { feedback } from './sign/feedback'
import { windowScreen } from './sign/window-screen'
import type { Rule } from './types'
import { numbering } from './windows/numbering'
import { requiredWindows } from './windows/required'
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
  row,
  rotation,
  spacing,
  rightAngle,
  wrapped,
  crossing,
  present,
  nearEntrance,
  clustered,
  services,
  unreachable,
  lowCounter,
  wheelchairPlace,
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
  extinguisherCount,
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
