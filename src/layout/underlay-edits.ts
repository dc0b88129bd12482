/** The picture under a floor, as pure recipes. */
import type { Draft } from 'immer'
import { type Asset, dropAsset, putAsset } from './assets'
import type { Recipe } from './document'
import type { Floor, Layout } from './model'

export type PictureUnderlay = Extract<NonNullable<Floor['underlay']>, { asset: string }>
export type UnderlayPlace = Omit<PictureUnderlay, 'asset'>

/** The picture a floor lies on; undefined for none, and for an imported drawing. */
export const pictureUnder = ({ underlay }: Floor): PictureUnderlay | undefined =>
  underlay && 'asset' in underlay ? (underlay as PictureUnderlay) : undefined

const floorIn = (draft: Draft<Layout>, id: string) => draft.floors.find(each => each.id === id)

/** Lays a picture under a floor, in place of what lay there. `asset` undefined keeps the picture that is there. */
export const setUnderlay =
  (floorId: string, asset: Asset | undefined, place: UnderlayPlace): Recipe =>
  draft => {
    const floor = floorIn(draft, floorId)
    if (!floor) return
    const before = pictureUnder(floor as Floor)?.asset
    const id = asset ? putAsset(draft, asset) : before
    if (id === undefined) return
    floor.underlay = { asset: id, ...place, at: [place.at[0], place.at[1]] }
    if (before !== id) dropAsset(draft, before)
  }

/** Takes away what lies under a floor, picture or drawing. */
export const removeUnderlay =
  (floorId: string): Recipe =>
  draft => {
    const floor = floorIn(draft, floorId)
    if (!floor) return
    const before = pictureUnder(floor as Floor)?.asset
    delete floor.underlay
    dropAsset(draft, before)
  }
