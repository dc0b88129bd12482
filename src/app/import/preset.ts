/** What layers of a name were taken for before: the next drawing of the same office needs no questions. */
import { isRole, type Mapping, type Role } from '../../files/dxf/roles'

const KEY = 'tinggui.dxf-layers'
const MOST = 500

export function readPreset(): Mapping {
  const mapping: Record<string, Role> = {}
  try {
    const stored: unknown = JSON.parse(window.localStorage.getItem(KEY) ?? 'null')
    if (!Array.isArray(stored)) return mapping
    for (const entry of stored.slice(-MOST))
      if (Array.isArray(entry) && typeof entry[0] === 'string' && isRole(entry[1]))
        mapping[entry[0]] = entry[1]
  } catch {
    // A browser may refuse its storage: then every drawing is guessed anew.
  }
  return mapping
}

/** Remembers the layers a person set by hand, the newest last. */
export function keepPreset(chosen: Mapping): void {
  const all = new Map(Object.entries(readPreset()))
  for (const [name, role] of Object.entries(chosen)) {
    all.delete(name)
    all.set(name, role)
  }
  try {
    window.localStorage.setItem(KEY, JSON.stringify([...all].slice(-MOST)))
  } catch {
    // As above.
  }
}
