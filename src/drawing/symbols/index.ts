/** The symbol of every catalogue type, by the catalogue's symbol name. */
import { itemType } from '../../layout/catalogue'
import type { Item } from '../../layout/model'
import { line, path, rectPath } from '../path'
import * as convenience from './convenience'
import * as desks from './desks'
import * as desktop from './desktop'
import * as fabric from './fabric'
import * as fire from './fire'
import * as machines from './machines'
import * as seats from './seats'
import * as security from './security'
import * as storage from './storage'
import { type Draw, type Drawn, halfOf } from './types'

export { halfOf } from './types'

/** What has no symbol of its own: a box that leaves all its room to its label, front marked. */
const box: Draw = ({ x, y }) => ({
  parts: [path('item', rectPath(-x, -y, x, y)), path('item-front', line([-x, y], [x, y]))],
  rooms: [{ minX: -x, minY: -y, maxX: x, maxY: y }],
})

export const SYMBOLS: Readonly<Record<string, Draw>> = {
  'service-window': desks.serviceWindow,
  'help-desk': desks.helpDesk,
  'writing-desk': desks.writingDesk,
  'office-desk': desks.officeDesk,
  'office-chair': desks.officeChair,
  'visitor-chair': desks.visitorChair,
  'self-service-terminal': machines.terminal,
  'ticket-machine': machines.ticketMachine,
  copier: machines.copier,
  printer: machines.printer,
  'display-screen': machines.flatScreen,
  'window-screen': machines.flatScreen,
  evaluator: machines.evaluator,
  'qr-sign': machines.qrSign,
  'suggestion-box': machines.suggestionBox,
  'seat-row': seats.seatRow,
  'wheelchair-place': seats.wheelchairPlace,
  'first-aid-kit': convenience.firstAidKit,
  wheelchair: convenience.wheelchair,
  stroller: convenience.stroller,
  'umbrella-stand': convenience.umbrellaStand,
  'water-dispenser': convenience.waterDispenser,
  'charging-station': convenience.chargingStation,
  'reading-glasses': convenience.readingGlasses,
  'convenience-box': convenience.convenienceBox,
  'file-cabinet': storage.fileCabinet,
  'drawer-unit': storage.drawerUnit,
  'file-box': storage.fileBox,
  safe: storage.safe,
  extinguisher: fire.extinguisher,
  hydrant: fire.hydrant,
  'call-point': fire.callPoint,
  'smoke-detector': fire.smokeDetector,
  'alarm-bell': fire.alarmBell,
  'emergency-light': fire.emergencyLight,
  'exit-sign': fire.exitSign,
  'protective-gear': fire.protectiveGear,
  aed: fire.aed,
  'you-are-here': fire.youAreHere,
  camera: security.camera,
  'alarm-button': security.alarmButton,
  'security-gate': security.securityGate,
  stair: fabric.stair,
  lift: fabric.lift,
  partition: fabric.partition,
  stanchion: fabric.stanchion,
  column: fabric.column,
  plant: fabric.plant,
  'cable-box': fabric.cableBox,
  'tactile-paving': fabric.tactilePaving,
  custom: box,
  pen: desktop.pen,
  'file-rack': desktop.fileRack,
  phone: desktop.phone,
  folder: desktop.folder,
  monitor: desktop.monitor,
  keyboard: desktop.keyboard,
  mouse: desktop.mouse,
  'document-camera': desktop.documentCamera,
  'flip-stand': desktop.flipStand,
  'tent-card': desktop.tentCard,
  cup: desktop.cup,
  'private-item': desktop.privateItem,
}

const byName = new Map(Object.entries(SYMBOLS))

/** The symbol of an item in its own frame. */
export const symbolOf = (item: Item): Drawn =>
  (byName.get(itemType(item.type).symbol) ?? box)(halfOf(item), item)
