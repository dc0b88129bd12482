/** What the printed plan leaves out, as recipes. */
import type { Draft } from 'immer'
import type { Recipe } from './document'
import type { Layout } from './model'

const NONE: readonly string[] = []

/** Layers the plan sheet does not draw; names nobody knows do no harm. */
export const unprintedLayers = ({ sheet }: Pick<Layout, 'sheet'>): readonly string[] =>
  sheet?.unprinted ?? NONE

/** Prints a layer, or leaves it out. Where nothing is left out the file says nothing. */
export const setPrinted =
  (layer: string, on: boolean): Recipe =>
  (draft: Draft<Layout>) => {
    const others = unprintedLayers(draft as Layout).filter(each => each !== layer)
    const unprinted = on ? others : [...others, layer]
    const { unprinted: _, ...rest } = draft.sheet ?? {}
    if (unprinted.length > 0) draft.sheet = { ...rest, unprinted }
    else if (Object.keys(rest).length > 0) draft.sheet = rest
    else delete draft.sheet
  }
