/** The words of a file that stand for one of few kinds, without the schema, which the check's thread can do without. */
export const ZONE_TYPES = [
  'consultation',
  'self-service',
  '24h',
  'waiting',
  'windows',
  'convenience',
  'certificate',
  'back-office',
  'form-filling',
  'storeroom',
  'mother-baby',
  'toilet',
  'other',
] as const
export const LEVELS = ['city', 'district', 'township', 'village'] as const
export const DECISIONS = ['waive', 'reject', 'reopen', 'assign', 'mended', 'rechecked'] as const
export const SEVERITIES = ['error', 'warning', 'info'] as const
