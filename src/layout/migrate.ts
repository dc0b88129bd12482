import { VERSION } from './schema/layout'

type Json = Record<string, unknown>
/** One pure, total step from version n (the key) to n + 1. It never sees a file of another version. */
export type Migrations = Readonly<Record<number, (file: Json) => Json>>

/** No step yet: version 1 is the first. Every released version keeps a saved file in `fixtures/versions`. */
const MIGRATIONS: Migrations = {}

export type Migrated = { ok: true; file: Json } | { ok: false; reason: 'newer' | 'unknown'; version: unknown }

/** Brings a file of any released version to the current one; a newer or nameless version is refused. */
export function migrate(file: Json, steps: Migrations = MIGRATIONS, current: number = VERSION): Migrated {
  const { version } = file
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1)
    return { ok: false, reason: 'unknown', version }
  if (version > current) return { ok: false, reason: 'newer', version }
  let migrated = file
  for (let v = version; v < current; v++) {
    const step = steps[v]
    if (!step) return { ok: false, reason: 'unknown', version }
    migrated = { ...step(migrated), version: v + 1 }
  }
  return { ok: true, file: migrated }
}
