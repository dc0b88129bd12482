/** What reading a register back comes to. */
import type { Recipe } from '../../layout/document'
import { type Text, text } from '../../layout/text'
import { REGISTERS, type RegisterName } from '../../sheets/registers/kinds'

export type RegisterChange = {
  /** Row of the file. */
  readonly row: number
  readonly title: string
  readonly field: string
  readonly before: string
  readonly after: string
  readonly recipe: Recipe
}
export type RegisterProblem = { readonly row: number; readonly message: Text }

export type Comparison =
  | {
      readonly ok: true
      readonly changes: readonly RegisterChange[]
      readonly problems: readonly RegisterProblem[]
      /** Rows that were understood, whether or not they change anything. */
      readonly understood: number
    }
  | { readonly ok: false; readonly message: Text }

/** What columns a register needs and does not have. */
export function missingColumns(kind: RegisterName, headings: readonly string[], any = false): Text {
  const list = headings.map(each => `“${each}”`).join(any ? '或' : '、')
  return text(
    `这份表里没有${list}一栏,不是《${REGISTERS[kind].zh}》,或者表头被改过;没有读入。`,
    `This table has no column ${list}, so it is not the ${REGISTERS[kind].en.toLowerCase()} or its headings were changed; nothing was read.`,
  )
}
