/** Where in each hall a defect can be planted, so that one kind of defect serves village, district and city. */
import { page } from '../../halls/build'
import { ground } from '../../halls/city'
import { plan } from '../../halls/district'
import { northFront, panoramas, type UPlan } from '../../halls/u-shell'
import type { Rename } from './adapt'

type XY = [number, number]
export type Site = {
  /** Of the township hall's ids to this hall's. */
  readonly rename: Rename
  /** Inner depth, mm: the south wall's inner face on the page. */
  readonly height: number
  readonly storeys: readonly string[]
  /** An office chair with neighbours left and right, and one of the windows it belongs to. */
  readonly chair: string
  readonly window: string
  readonly low: string
  /** The bare end of a cable and another, on open ground. */
  readonly open: readonly [XY, XY]
  /** On the south wall, off all zones and openings: x. */
  readonly bare: number
  /** In the consultation zone, away from all things. */
  readonly quiet: XY
  readonly channel: string
  readonly camera24: string
  readonly button: string
  readonly door: string
  /** How many priority seats there are without the first seat row. */
  readonly priority: number
  /** How near posts can be set before that door with room to pass. */
  readonly near: readonly number[]
  /** So far before that door, mm, for a post of 320. */
  readonly beforeDoor: (distance: number) => XY
  readonly callPoints: readonly string[]
}

/** Of what the township hall has many the village station has three windows, and one or two of the rest. */
const villageId: Rename = id => {
  const numbered = /^(ck|tp|by|ct)(\d\d)$/.exec(id)
  if (numbered) return `${numbered[1]}0${((Number(numbered[2]) - 1) % 3) + 1}`
  if (/^(wg|wh|jb|mh)0\d$/.test(id)) return `${id.slice(0, 2)}01`
  if (/^zd0[4-6]$/.test(id)) return 'zd03'
  if (/^(td0\d|wz01)$/.test(id)) return 'td01'
  return id === 'xh01' ? 'sb01' : id
}

const village: Site = (() => {
  const { point } = page(6300)
  return {
    rename: villageId,
    height: 6300,
    storeys: ['f1'],
    chair: 'by02',
    window: 'ck02',
    low: 'ck01',
    open: [point(4400, 1700), point(4400, 2900)],
    bare: 9700,
    quiet: point(4400, 1300),
    channel: 'C01',
    camera24: 'sx02',
    button: 'jb01',
    door: 'd3',
    priority: 0,
    near: [400, 200],
    beforeDoor: distance => point(2700 + distance + 160, 1500),
    callPoints: ['sb01'],
  }
})()

function court(shape: UPlan, storeys: readonly string[], first: number, rename: Rename): Site {
  const { width: w, south, depth, wing, north, cameras } = shape
  const { point } = page(depth)
  const window = String(first + wing + Math.floor(north / 2))
  const own = (id: string) => `${shape.area}${id}`
  return {
    rename,
    height: depth,
    storeys,
    chair: own(`by${window}`),
    window: own(`ck${window}`),
    low: own(`ck${String(first).padStart(2, '0')}`),
    open: [point(w / 2 - 9500, northFront(shape) - 3500), point(w / 2 - 7500, northFront(shape) - 3500)],
    bare: w - 9200,
    quiet: point(w / 2 + 5000, 2600),
    channel: panoramas(shape)[1].channel,
    camera24: own(`sx${String(cameras.length + 1).padStart(2, '0')}`),
    button: own(`jb${String(first + 2).padStart(2, '0')}`),
    door: own('d8'),
    near: [400, 890, 200],
    priority: storeys.length > 1 ? 33 : 6,
    beforeDoor: distance => point(w - 6700, south + 100 + distance + 160),
    callPoints: storeys.flatMap((_, i) =>
      ['sb01', 'sb02', 'sb03', 'sb04'].map(id => (storeys.length > 1 ? `${i + 1}${id}` : id)),
    ),
  }
}

/** Window and chair numbers of the city's ground floor begin at 101; things on desk-tops keep their ids. */
const cityId: Rename = id => {
  if (id.startsWith('s-')) return `s-${cityId(id.slice(2))}`
  if (id === '' || /^([tg]-|x\d$)/.test(id)) return id
  const numbered = /^(ck|tp|zy|by|ct)(\d\d)$/.exec(id)
  return numbered ? `1${numbered[1]}1${numbered[2]}` : `1${id}`
}

export const SITES = {
  village,
  district: court(plan, ['f1'], 1, id => id),
  city: court(ground, ['f1', 'f2'], 101, cityId),
}
export type SiteName = keyof typeof SITES
