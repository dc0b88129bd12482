/** Which findings a better place can end; apart from the search itself, so that the page knows without loading it. */
import type { Finding } from '../rules/types'

const PLACED = new Set([
  'convenience/near-entrance',
  'convenience/near-help-desk',
  'convenience/clustered',
  'aisle/clear-width',
  'aisle/unreachable',
  'aisle/window-front',
  'aisle/door-approach',
  'access/turning',
  'fire/equipment-clear',
  'fire/extinguisher-coverage',
  'layout/overlap',
  'layout/outside',
  'layout/in-wall',
])

export const canPropose = ({ rule, floor }: Finding): boolean => PLACED.has(rule) && floor !== undefined
