/** Defects of the other three halls: those of the township hall that need no place of it, and places of their own. */
import { HALLS, type HallName } from '../../halls'
import { DEFECTS } from '.'
import { adapted } from './adapt'
import type { Defect } from './defect'
import { morePlaces } from './more-places'
import { moreSiteDefects } from './more-site'
import { courtDefects } from './others-court'
import { siteDefects } from './others-site'
import { villageDefects } from './others-village'
import { SITES, type SiteName } from './sites'

/** Rules whose defects in the township hall name things, not places, and what of them does not carry over. */
const PORTABLE = [
  'naming/hall-name',
  'sign/window-screen',
  'sign/evaluator',
  'access/low-counter',
  'layout/open-outline',
  'cable/wrapped',
  'label/name-and-number',
  'label/terminal-guide',
  'label/cabinet',
  'label/drawers',
  'label/file-box',
  'mark/position',
  'mark/displaced',
  'mark/desk-corners',
  'register/fire',
  'register/cctv',
  'register/protective',
  'register/storeroom',
  'register/equipment',
  'fire/extinguisher-count',
]
const isPortable = ({ rule }: Defect) => PORTABLE.includes(rule) || rule.startsWith('desk/')

/** Of their defects those that need a place or a number of the township hall after all. */
const PLACED = [
  'layout/open-outline: the east wall 350 mm short',
  'layout/open-outline: the south wall 400 mm short at its beginning, its doors where they were',
  'cable/wrapped: a box 700 mm from its end',
  'mark/displaced: a terminal 60 mm off its mark',
  'register/cctv: nor for that of window 2',
  'fire/extinguisher-count: eight where the profile asks for nine',
]
/** And, by hall, those of things that it has not, or has on each floor. */
const ABSENT: Readonly<Record<SiteName, readonly string[]>> = {
  village: [
    'access/low-counter: no low window',
    'mark/displaced: the charging cabinet gone at the last inspection',
    'register/protective: no quantity of the AED',
    'register/equipment: a ticket machine nobody noted',
  ],
  district: ['access/low-counter: no low window'],
  city: ['access/low-counter: no low window'],
}

const seatRows = (name: SiteName): string[] =>
  HALLS[name]()
    .floors.flatMap(floor => floor.items ?? [])
    .filter(({ type }) => type === 'seat-row')
    .map(({ id }) => id)

export function defectsIn(name: Exclude<HallName, 'township'>): readonly Defect[] {
  const site = SITES[name]
  const portable = DEFECTS.filter(
    each => isPortable(each) && ![...PLACED, ...ABSENT[name]].includes(`${each.rule}: ${each.name}`),
  ).map(each => adapted(each, site.rename))
  return [
    ...portable,
    ...siteDefects(site),
    ...moreSiteDefects(site, seatRows(name)),
    ...(name === 'village' ? villageDefects(site) : courtDefects(name, site)),
    ...morePlaces(name),
  ]
}
