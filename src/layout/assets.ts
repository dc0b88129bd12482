/** Pictures kept in the file, each once however often it is used. */
import type { Draft } from 'immer'
import { INPUT } from './limits'
import type { Layout } from './model'
import { own } from './own'

export type Asset = { readonly mime: string; readonly data: string }

export const assetOf = (layout: Layout, id: string | undefined): Asset | undefined =>
  id !== undefined && layout.assets && own(layout.assets, id) ? layout.assets[id] : undefined

const sizeOf = (layout: Layout): number =>
  Object.values(layout.assets ?? {}).reduce((sum, { data }) => sum + data.length, 0)

/** Whether the file has room for one more picture. */
export const hasRoom = (layout: Layout, { data }: Asset): boolean =>
  sizeOf(layout) + data.length <= INPUT.layout.assets

/** For recipes: keeps a picture and returns its id; one that is already there is kept once. */
export function putAsset(draft: Draft<Layout>, asset: Asset): string {
  draft.assets ??= {}
  const { assets } = draft
  const known = Object.keys(assets).find(
    id => assets[id].data === asset.data && assets[id].mime === asset.mime,
  )
  if (known !== undefined) return known
  let n = 1
  while (own(assets, `img${n}`)) n++
  assets[`img${n}`] = { ...asset }
  return `img${n}`
}

/** For recipes: removes a picture that nothing speaks of any more. */
export function dropAsset(draft: Draft<Layout>, id: string | undefined): void {
  if (id === undefined || !draft.assets || !own(draft.assets, id) || inUse(draft as Layout, id)) return
  delete draft.assets[id]
  if (Object.keys(draft.assets).length === 0) delete draft.assets
}

function inUse(layout: Layout, id: string): boolean {
  const has = (entries: readonly { photo?: string }[] | undefined) =>
    entries?.some(({ photo }) => photo === id)
  return (
    Object.values(layout.checklist ?? {}).some(({ photo }) => photo === id) ||
    (layout.inspections ?? []).some(({ entries, extra }) => has(entries) || has(extra)) ||
    layout.floors.some(({ underlay }) => underlay && 'asset' in underlay && underlay.asset === id)
  )
}

/** A picture as an address for pages; undefined for what is no picture we show. */
export const addressOf = (asset: Asset | undefined): string | undefined =>
  asset && /^image\/(jpeg|png|webp|gif)$/.test(asset.mime) && /^[A-Za-z0-9+/=]*$/.test(asset.data)
    ? `data:${asset.mime};base64,${asset.data}`
    : undefined
