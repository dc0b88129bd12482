/** What the latest inspections found on the spot, thing by thing. */
import { lastInspected, latestInspection } from '../layout/inspection-edits'
import type { Inspected, Surplus } from '../layout/model'
import { layoutFact, query } from './facts'
import { floorIds } from './layout-facts'

const inspectionsFact = query('inspections', read => read(layoutFact).inspections)

/** The last word on each thing, by item id, with the moment of that inspection. */
export const foundOnSpot = query<ReadonlyMap<string, Inspected & { readonly on: string }>>(
  'found on the spot',
  read => {
    return lastInspected({ inspections: read(inspectionsFact) })
  },
  (a, b) => a.size === 0 && b.size === 0,
)

export type SurplusFound = Surplus & { readonly floor: string; readonly on: string; readonly key: string }

/** Things of the latest inspection that the plan does not have; one without a floor was found on the first. */
export const surplusOnSpot = query<readonly SurplusFound[]>(
  'surplus on the spot',
  read => {
    const latest = latestInspection({ inspections: read(inspectionsFact) })
    const floors = read(floorIds)
    return (latest?.extra ?? []).map((each, i) => ({
      ...each,
      floor: each.floor !== undefined && floors.includes(each.floor) ? each.floor : floors[0],
      on: latest?.at ?? '',
      key: each.id ?? String(i + 1),
    }))
  },
  (a, b) => a.length === 0 && b.length === 0,
)
