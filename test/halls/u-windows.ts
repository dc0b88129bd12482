/** The windows of a large hall on three sides of its court, numbered as the public walks round them from the left. */
import type { ItemFile } from './build'
import { type Kit, two } from './kit'
import { COUNTER, northFrom, northFront, type UPlan, WING } from './u-shell'

/** Windows of one business beside one another; the first of them is a low one where that is said. */
export type Office = {
  readonly business: string
  readonly services: readonly string[]
  readonly count: number
  readonly low?: boolean
}

const SURNAMES = [...'王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗']
const GIVEN = ['芳', '娜', '伟', '洋', '静', '磊', '敏', '强', '婷', '刚', '丽', '军']
export const staffName = (i: number): string =>
  SURNAMES[i % SURNAMES.length] + GIVEN[(i * 7 + Math.floor(i / SURNAMES.length)) % GIVEN.length]

export function uWindows(
  k: Kit,
  plan: UPlan,
  offices: readonly Office[],
  firstNo: number,
  firstStaff: number,
) {
  const { width: w, wingFrom, wing, north, area } = plan
  const front = northFront(plan)
  const each = offices.flatMap(office =>
    Array.from({ length: office.count }, (_, i) => ({ ...office, low: office.low === true && i === 0 })),
  )
  if (each.length !== 2 * wing + north)
    throw new Error(`${each.length} windows for ${2 * wing + north} places`)
  const places = [
    ...Array.from({ length: wing }, (_, i) => [WING - COUNTER, wingFrom + i * 1500, 'east', 'EW'] as const),
    ...Array.from({ length: north }, (_, i) => [northFrom(plan) + i * 1500, front, 'south', 'EN'] as const),
    ...Array.from({ length: wing }, (_, i) => {
      const y = wingFrom + (wing - 1 - i) * 1500
      return [w - WING, y, 'west', i >= wing - 4 ? 'E2' : 'EE'] as const
    }),
  ]
  const items: ItemFile[] = []
  const cameras: ItemFile[] = []
  const rows = [0, 1, 2].map((): string[] => [])
  places.forEach(([x, y, faces, zone], i) => {
    const { business, services, low } = each[i]
    const no = String(firstNo + i).padStart(2, '0')
    // One camera looks at two windows beside one another in a row.
    const row = i < wing ? 0 : i < wing + north ? 1 : 2
    const place = [i, i - wing, i - wing - north][row]
    const pair = `${area}W${two(i - (place % 2) + 1)}`
    const made = k.serviceWindow(
      {
        id: no,
        windowNo: no,
        number: two(i + 1),
        area: area + zone,
        business,
        services,
        staff: staffName(firstStaff + i),
        channel: pair,
        low,
      },
      x,
      y,
      faces,
    )
    items.push(...made)
    rows[row].push(made[0].id)
    if (place % 2 === 0)
      cameras.push(k.deskCamera(made[0], `sw${no}`, `${area}M-SW-${two(i + 1)}`, 750, pair))
    if (place % 6 === 2) items.push(k.panicButton(made[0], `jb${no}`, `${area}${zone}-JB-${two(i + 1)}`))
  })
  return { items, cameras, rows: rows.map((ids, i) => ({ id: `${area}row-ck${i + 1}`, items: ids })) }
}
