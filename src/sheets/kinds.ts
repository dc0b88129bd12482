/** The sheets there are, by name: free of all that is needed to draw them. */
import { type Text, text } from '../layout/text'
import type { SheetRequest } from './floor-sheet'

export const SHEETS = {
  plan: text('平面布局图', 'Layout plan'),
  findings: text('问题标注图', 'Findings on the plan'),
} as const satisfies Readonly<Record<string, Text>>

export type SheetKind = keyof typeof SHEETS
export const SHEET_KINDS = Object.keys(SHEETS) as SheetKind[]

export type SheetOptions = SheetRequest & {
  /** Floor by its id; absent: the first. */
  readonly floor?: string
  /** The date in the title block, YYYY-MM-DD; absent: the layout's own. */
  readonly date?: string
}
