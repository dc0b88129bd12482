/** The sample halls of the four levels. */
import type { LayoutFile } from '../../src/layout/model'
import { city } from './city'
import { district } from './district'
import { township } from './township'
import { village } from './village'

export type HallName = 'village' | 'township' | 'district' | 'city'
export const HALLS: Readonly<Record<HallName, () => LayoutFile>> = { village, township, district, city }
