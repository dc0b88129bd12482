/** A sheet of paper: plans at their scale, and what is drawn on the paper itself. Writers know nothing else. */
import type { DisplayList } from '../drawing/display'
import type { Box, Point } from '../geometry/types'
import type { Asset } from '../layout/assets'
import type { Size } from './paper'

/** A display list in plan mm on the paper. */
export type View = {
  readonly list: DisplayList
  /** Paper mm for one plan mm: 0.01 is 1:100. */
  readonly scale: number
  /** The plan point that lies at the paper point `at`. */
  readonly origin: Point
  readonly at: Point
  /** Nothing is drawn beyond this, paper mm. */
  readonly clip?: Box
}

/** A JPEG or PNG, as large as its box allows. */
export type Picture = { readonly asset: Asset; readonly box: Box }

/** Where a sheet says which page of how many it is: in its title block, or in words at its foot. */
export type PageMark = { readonly at: Point; readonly width: number; readonly kind: 'block' | 'foot' }

export type Sheet = {
  readonly title: string
  /** Paper mm. */
  readonly size: Size
  readonly views: readonly View[]
  /** Frame, title block, legend: in paper mm, over the views. */
  readonly list: DisplayList
  /** Photos on the paper. */
  readonly pictures?: readonly Picture[]
  /** Its number goes there once all pages are known. */
  readonly pageMark?: PageMark
}
