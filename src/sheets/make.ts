/** Every sheet there is, from the layout alone: what the print mode and the command line both call. */
import { createEngine, type Engine } from '../check/engine'
import type { Report } from '../check/types'
import type { Ring } from '../geometry/types'
import type { Floor, Layout } from '../layout/model'
import { findEntity } from '../layout/queries'
import type { Read } from '../scene/facts'
import { outlinePoints } from '../scene/outlines'
import { deskSheets, templateSheets } from './desk-sheets'
import {
  alarmSheets,
  cableSheets,
  cctvSheets,
  equipmentSheets,
  fireSheets,
  storeroomSheets,
} from './distribution-sheets'
import { evacuationSheets } from './evacuation-sheet'
import { findingSheets } from './finding-sheets'
import type { SheetRequest, SheetsResult } from './floor-sheet'
import type { SheetKind, SheetOptions } from './kinds'
import { markSheets } from './mark-sheets'
import { withNumbers } from './page-numbers'
import { planSheets } from './plan-sheet'
import { reportSheets } from './report-sheets'

/** What a sheet may ask of the layout. */
export type SheetContext = {
  readonly layout: Layout
  readonly floor: Floor
  readonly read: Read
  report(): Report
  /** Outline of an entity, mm; undefined for what has none. */
  outline(id: string): Ring | undefined
}

export type Make = (context: SheetContext, request: SheetRequest) => SheetsResult

const MAKERS: Readonly<Record<SheetKind, Make>> = {
  plan: ({ layout, floor }, request) => planSheets(layout, floor, request),
  findings: ({ layout, floor, report, outline }, request) =>
    findingSheets(layout, floor, report(), outline, request),
  report: (context, request) => reportSheets(context, request),
  evacuation: ({ layout, floor }, request) => evacuationSheets(layout, floor, request),
  fire: ({ layout, floor }, request) => fireSheets(layout, floor, request),
  cctv: ({ read, layout, floor }, request) => cctvSheets(read, layout, floor, request),
  alarm: ({ layout, floor }, request) => alarmSheets(layout, floor, request),
  storeroom: ({ layout, floor }, request) => storeroomSheets(layout, floor, request),
  equipment: ({ layout, floor }, request) => equipmentSheets(layout, floor, request),
  cables: ({ layout, floor }, request) => cableSheets(layout, floor, request),
  marks: ({ read, layout, floor }, request) => markSheets(read, layout, floor, request),
  desk: ({ read, layout }, request) => deskSheets(read, layout, request),
  templates: ({ read, layout }, request) => templateSheets(read, layout, request),
}

/** One layout as the sheets see it; it is judged once, when a sheet first needs it. */
export function contextMaker(layout: Layout): (options: SheetOptions) => [SheetContext, SheetRequest] {
  const engine: Engine = createEngine()
  engine.set(layout)
  return ({ floor: wanted, date, ...request }) => {
    const dated = date === undefined ? layout : { ...layout, sheet: { ...layout.sheet, date } }
    const floor = layout.floors.find(({ id }) => id === wanted) ?? layout.floors[0]
    const context = {
      layout: dated,
      floor,
      read: engine.read,
      // Waivers expire by the day on the sheet, so that the same call gives the same sheet.
      report: () => engine.report(dayOf(dated)),
      outline: outlineIn(layout),
    }
    return [context, request]
  }
}

/** The pages of a sheet, numbered. */
export function makeSheets(kind: SheetKind, context: SheetContext, request: SheetRequest): SheetsResult {
  const made = MAKERS[kind](context, request)
  return made.ok ? { ...made, sheets: withNumbers(made.sheets) } : made
}

/** Makes sheets of one layout. */
export function sheetMaker(layout: Layout): (kind: SheetKind, options: SheetOptions) => SheetsResult {
  const contextOf = contextMaker(layout)
  return (kind, options) => makeSheets(kind, ...contextOf(options))
}

const dayOf = ({ sheet }: Layout): Date => {
  const day = new Date(`${sheet?.date ?? ''}T00:00:00Z`)
  return Number.isNaN(day.getTime()) ? new Date() : day
}

const outlineIn =
  (layout: Layout) =>
  (id: string): Ring | undefined => {
    const found = findEntity(layout, id)
    const ring = found && outlinePoints(layout, found)
    return ring && ring.length > 2 ? ring : undefined
  }
