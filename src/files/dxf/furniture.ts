/** Which thing of the catalogue a block is: by its name, else by its size, else a box of its own name. */
import type { Point } from '../../geometry/types'
import { boxOf } from '../../geometry/vector'
import { isKnownType } from '../../layout/catalogue'
import { clustersOf } from './clusters'
import type { Line, Placed, Plan } from './place'
import { areaOfRing } from './rings'

export type RawItem = {
  readonly type: string
  readonly at: Point
  readonly size: Point
  readonly rotation: number
  readonly name?: string
  /** How the type was found. */
  readonly by: 'name' | 'size' | 'shape'
}

/** The first that fits decides: narrower words before wider ones. */
const NAMES: readonly (readonly [RegExp, string])[] = [
  [/灭火器|extinguish/i, 'extinguisher'],
  [/消[火防]栓|hydrant/i, 'hydrant'],
  [/感烟|烟感|smoke/i, 'smoke-detector'],
  [/摄像|监控|camera|cctv/i, 'camera'],
  [/安检|security.?gate/i, 'security-gate'],
  [/取号|叫号机|排队机|ticket/i, 'ticket-machine'],
  [/自助|终端|一体机|terminal|kiosk|\batm\b/i, 'self-service-terminal'],
  [/复印|copier|xerox/i, 'copier'],
  [/打印|printer/i, 'printer'],
  [/显示屏|大屏|led屏|电视|display|screen/i, 'display-screen'],
  [/饮水|water.?(disp|cool)/i, 'water-dispenser'],
  [/充电/i, 'charging-station'],
  [/轮椅|wheelchair/i, 'wheelchair'],
  [/婴儿车|stroller/i, 'stroller'],
  [/雨伞|umbrella/i, 'umbrella-stand'],
  [/医药箱|急救箱|first.?aid/i, 'first-aid-kit'],
  [/保险柜|\bsafe\b/i, 'safe'],
  [/咨询台|导[引办服询]台|服务台|前台|接待台|reception|information/i, 'help-desk'],
  [/填单|填表|写字台|writing/i, 'writing-desk'],
  [/服务窗口|受理窗口|综合窗口|办事窗口|柜台|counter/i, 'service-window'],
  [/排椅|候诊椅|等候椅|连椅|机场椅|bench|seat.?row/i, 'seat-row'],
  [/办公椅|转椅|班椅|armch|office.?chair/i, 'office-chair'],
  [/椅|凳|chair|stool|silla|sofa|沙发/i, 'visitor-chair'],
  [/文件柜|档案柜|资料柜|书柜|更衣柜|cabinet|locker|bookcase|shelf/i, 'file-cabinet'],
  [/桌|desk|table|mesa/i, 'office-desk'],
  [/绿植|植物|盆栽|花|plant|tree|arb|ficus|bush/i, 'plant'],
  [/电梯|elevator|\blift\b/i, 'lift'],
  [/楼梯|stair/i, 'stair'],
  [/屏风|隔断|screen.?wall|partition/i, 'partition'],
  [/柱|column|pillar/i, 'column'],
]

export const typeByName = (name: string): string | undefined => {
  const found = NAMES.find(([pattern]) => pattern.test(name))?.[1]
  return found && isKnownType(found) ? found : undefined
}

/** Smallest and largest side of a thing, mm (default): the rest are signs and whole arrangements. */
const SIDE = [100, 8000] as const
/** Names an editor invents (A$C3F…, *U12) say nothing. */
const isTelling = (name: string): boolean => !/^(\*|a\$|_)|^[a-z]*\d+$/i.test(name)

function typeBySize([width, depth]: Point): string | undefined {
  const [small, large] = [Math.min(width, depth), Math.max(width, depth)]
  if (small >= 380 && large <= 720) return 'visitor-chair'
  if (small >= 550 && small <= 900 && large >= 1000 && large <= 1900) return 'office-desk'
  return undefined
}

export type FurnitureFound = {
  readonly items: RawItem[]
  readonly parts: ReadonlySet<Placed>
  readonly lines: ReadonlySet<Line>
}

/** Things of one floor; each is compared with all before it. */
const MOST = 5000

export function furnitureOf(plan: Plan, taken: ReadonlySet<Placed>): FurnitureFound {
  const items: RawItem[] = []
  const parts = new Set<Placed>()
  for (const part of plan.parts) {
    if (items.length >= MOST) break
    if (taken.has(part) || part.role === 'walls' || part.role === 'zones') continue
    const item = itemOf(part)
    if (!item || isRepeated(items, item)) continue
    items.push(item)
    parts.add(part)
  }
  const lines = new Set<Line>()
  for (const cluster of columnsOf(plan)) {
    for (const line of cluster) lines.add(line)
    const item: RawItem = { ...rectangleOf(cornersOf(cluster)), type: 'column', by: 'shape' }
    if (!isRepeated(items, item)) items.push(item)
  }
  const boxes = plan.lines.filter(line => line.part < 0 && line.closed && line.role === 'furniture')
  for (const line of boxes) {
    if (items.length >= MOST) break
    const box = rectangleOf(line.points)
    if (box.size[0] < SIDE[0] || box.size[1] < SIDE[0] || Math.max(...box.size) > SIDE[1]) continue
    lines.add(line)
    const item: RawItem = { ...box, type: 'custom', by: 'shape' }
    if (!isRepeated(items, item)) items.push(item)
  }
  return { items, parts, lines }
}

/** Columns, mm: sides from 150 to 2 000 (default). */
const COLUMN = [150, 2000] as const

/** The lines of each column: closed, or its four sides one by one. */
export const columnsOf = (plan: Plan): Line[][] =>
  clustersOf(
    plan.lines.filter(line => line.role === 'columns' && line.part < 0),
    20,
  ).filter(cluster => {
    const { size } = rectangleOf(cornersOf(cluster))
    return Math.min(...size) >= COLUMN[0] && Math.max(...size) <= COLUMN[1]
  })

/** The corners of the largest closed line, else of all lines' box. */
function cornersOf(cluster: readonly Line[]): readonly Point[] {
  const closed = cluster.filter(line => line.closed)
  if (closed.length > 0)
    return closed.reduce((p, q) => (areaOfRing(q.points) > areaOfRing(p.points) ? q : p)).points
  const { minX, minY, maxX, maxY } = boxOf(cluster.flatMap(line => line.points))
  return [
    [minX, minY],
    [maxX, minY],
    [maxX, maxY],
    [minX, maxY],
  ]
}

function itemOf(part: Placed): RawItem | undefined {
  const { at, size, rotation, block, role } = part
  const [small, large] = [Math.min(...size), Math.max(...size)]
  if (!(small >= SIDE[0] && large <= SIDE[1])) return undefined
  const place = { at, size, rotation }
  if (role === 'columns') return { ...place, type: 'column', by: 'name' }
  const named = typeByName([block, ...Object.values(part.attributes)].join(' '))
  if (named) return { ...place, type: named, by: 'name', ...nameOf(block) }
  if (role !== 'furniture') return undefined
  const sized = typeBySize(size)
  if (sized) return { ...place, type: sized, by: 'size' }
  return { ...place, type: 'custom', by: 'shape', ...nameOf(block) }
}

const nameOf = (block: string): { name?: string } =>
  isTelling(block) && /[\u4e00-\u9fff]/.test(block) ? { name: block } : {}

/** The same thing drawn twice (an outline and its filling). */
const isRepeated = (items: readonly RawItem[], { at, size }: RawItem): boolean =>
  items.some(
    each =>
      Math.abs(each.at[0] - at[0]) < 20 &&
      Math.abs(each.at[1] - at[1]) < 20 &&
      Math.abs(each.size[0] - size[0]) < 40 &&
      Math.abs(each.size[1] - size[1]) < 40,
  )

/** The rectangle around a ring along its longest edge. */
export function rectangleOf(ring: readonly Point[]): { at: Point; size: Point; rotation: number } {
  let longest = 0
  let rotation = 0
  ring.forEach(([x, y], i) => {
    const [p, q] = ring[(i + 1) % ring.length]
    const length = Math.hypot(p - x, q - y)
    if (length > longest + 1e-6) {
      longest = length
      rotation = Math.atan2(q - y, p - x)
    }
  })
  // Within ±45°, so that a box along the axes has no rotation.
  const turn = rotation - (Math.round(rotation / (Math.PI / 2)) * Math.PI) / 2
  const [c, s] = [Math.cos(turn), Math.sin(turn)]
  let [minU, maxU, minV, maxV] = [Infinity, -Infinity, Infinity, -Infinity]
  for (const [x, y] of ring) {
    const [u, v] = [x * c + y * s, -x * s + y * c]
    minU = Math.min(minU, u)
    maxU = Math.max(maxU, u)
    minV = Math.min(minV, v)
    maxV = Math.max(maxV, v)
  }
  const [u, v] = [(minU + maxU) / 2, (minV + maxV) / 2]
  return {
    at: [u * c - v * s, u * s + v * c],
    size: [maxU - minU, maxV - minV],
    rotation: (turn * 180) / Math.PI,
  }
}
