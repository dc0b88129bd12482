/** The last saved states of each document, kept in the browser so that an earlier one can be looked at and restored. */
import type { Layout } from '../layout/model'
import { writeLayout } from '../layout/read'
import { sizeOf } from './guard'
import type { Version, VersionStore } from './store'

export const MOST_VERSIONS = 50

/** Keeps a saved state; of those beyond the last fifty the oldest without a name go first. May be refused by the browser. */
export async function keepVersion(
  store: VersionStore,
  layout: Layout,
  time: number,
  fileName?: string,
): Promise<void> {
  const kept = await store.versions(layout.id)
  await store.putVersion({
    document: layout.id,
    number: (kept[0]?.number ?? 0) + 1,
    time,
    title: layout.title,
    fileName,
    things: sizeOf(layout),
    floors: layout.floors.length,
    source: writeLayout(layout),
  })
  const over = kept.length + 1 - MOST_VERSIONS
  if (over <= 0) return
  const oldest = [...kept].reverse()
  const byWorth = [...oldest.filter(version => !version.name), ...oldest.filter(version => version.name)]
  await store.dropVersions(
    layout.id,
    byWorth.slice(0, over).map(version => version.number),
  )
}

/** Gives a version a name, or takes it away. */
export const nameVersion = (store: VersionStore, version: Version, name: string): Promise<void> =>
  store.putVersion({ ...version, name: name.trim() === '' ? undefined : name.trim() })
