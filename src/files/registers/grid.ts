/** A table as it stands in a file: rows of cells, before anything is made of them. */

/** Words or a number; `formula` where the cell holds one, or an error, whose value nobody vouches for. */
export type GridCell = { readonly value: string | number; readonly formula?: boolean }
/** Missing cells are undefined; `number` is the row's number in the file, for messages. */
export type GridRow = { readonly number: number; readonly cells: readonly (GridCell | undefined)[] }
export type Grid = readonly GridRow[]
