import type { Backup, BackupStore, Version, VersionStore } from '../../src/files/store'

/** A browser's store as a map; `failing` makes it refuse, as a full disk does. */
export type MemoryStore = BackupStore & VersionStore & { kept: Map<string, Backup>; failing: boolean }

export function memoryStore(): MemoryStore {
  const kept = new Map<string, Backup>()
  const saved: Version[] = []
  const store: MemoryStore = {
    kept,
    failing: false,
    async snapshot(snapshot) {
      refuse()
      kept.set(snapshot.id, { ...snapshot, journal: [] })
    },
    async append(id, entry) {
      refuse()
      const backup = kept.get(id)
      if (!backup) throw new Error('an entry after no snapshot')
      kept.set(id, { ...backup, journal: [...backup.journal, entry] })
    },
    async remove(id) {
      refuse()
      kept.delete(id)
    },
    get: async id => kept.get(id),
    all: async () => [...kept.values()],
    versions: async document =>
      saved.filter(version => version.document === document).sort((a, b) => b.number - a.number),
    async putVersion(version) {
      refuse()
      const at = saved.findIndex(
        ({ document, number }) => document === version.document && number === version.number,
      )
      if (at < 0) saved.push(version)
      else saved[at] = version
    },
    async dropVersions(document, numbers) {
      for (const number of numbers)
        saved.splice(
          saved.findIndex(version => version.document === document && version.number === number),
          1,
        )
    },
  }
  const refuse = () => {
    if (store.failing) throw Object.assign(new Error('no room'), { name: 'QuotaExceededError' })
  }
  return store
}
