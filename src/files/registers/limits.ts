/** What an edited register may hold; one beyond is refused by name. */
export const REGISTER_LIMITS = {
  /** Bytes of the file. */
  file: 16 * 1024 * 1024,
  /** Bytes of what is unpacked of a workbook. */
  unpacked: 64 * 1024 * 1024,
  /** Files in a workbook. */
  entries: 1000,
  rows: 20_000,
  columns: 100,
} as const
