/** What a register is made of: typed cells. */

/** A day is written YYYY-MM-DD. */
export type Cell = string | number | { readonly day: string } | undefined

export type RegisterTable = {
  readonly title: string
  readonly columns: readonly { readonly heading: string; readonly width: number }[]
  readonly rows: readonly (readonly Cell[])[]
}

const DAY = /^\d{4}-\d{2}-\d{2}/

/** A date where it is one, else the words as they stand. */
export const day = (value: string | undefined): Cell => {
  const found = DAY.exec(value ?? '')?.[0]
  return found && !Number.isNaN(Date.parse(found)) ? { day: found } : value
}
