import type { Layout } from '../../layout/model'
import { registerCsv } from './csv'
import type { RegisterName } from './kinds'
import { registerTable } from './table'

export const REGISTER_FORMATS = ['xlsx', 'csv'] as const
export type RegisterFormat = (typeof REGISTER_FORMATS)[number]

/** A register as a file, the same bytes in the app and on the command line. */
export async function registerFile(
  layout: Layout,
  kind: RegisterName,
  format: RegisterFormat,
  now = new Date(),
): Promise<Uint8Array> {
  const table = registerTable(layout, kind, now)
  if (format === 'csv') return new TextEncoder().encode(registerCsv(table))
  const { registerXlsx } = await import('./xlsx')
  return registerXlsx(table, layout.hall.name)
}
