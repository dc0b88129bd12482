/**
 * The shell of a large hall: windows on three sides of a court, staff behind them, ways out at the two far corners,
 * the 24-hour zone and the wet rooms in the near corners. All lengths from the south-west inner corner, y up.
 */
import type { LayoutFile } from '../../src/layout/model'
import type { Kit } from './kit'

type Floor = LayoutFile['floors'][number]

/** mm: depth of a wing behind its windows with them, and half a window's depth. */
export const WING = 5000
export const COUNTER = 900
/** Wet rooms and the 24-hour zone in the near corners. */
export const CORNER = 8000

export type UPlan = {
  readonly width: number
  readonly depth: number
  /** Depth of the rooms in the near corners. */
  readonly south: number
  /** Where the wings' windows begin, and how many each wing has. */
  readonly wingFrom: number
  readonly wing: number
  /** Clear width of the two far corners, where the ways out are. */
  readonly corner: number
  /** The middle of the ways out there, from the corner's near wall. */
  readonly wayOut: number
  readonly north: number
  /** Before the numbers of zones and doors. */
  readonly area: string
  readonly ground: boolean
  /** Where the door or the lifts lead in, the help desk and the copiers begin, x. */
  readonly lobby: number
  readonly desk: number
  readonly copy: number
  /** Where cameras look all round over the court. */
  readonly cameras: readonly (readonly [number, number])[]
}

export const wingEnd = ({ wingFrom, wing }: UPlan): number => wingFrom + wing * 1500
/** The public edge of the north row. */
export const northFront = (plan: UPlan): number => wingEnd(plan) + 100 + plan.corner
export const northFrom = ({ width, north }: UPlan): number => (width - north * 1500) / 2

/** Cameras that look all round, with their channels: over the court, in the near corner room, before the terminals. */
export function panoramas({
  cameras,
  area,
  south,
}: UPlan): { at: readonly [number, number]; channel: string }[] {
  const all: (readonly [number, number])[] = [...cameras, [CORNER / 2, south / 2], [CORNER / 2, south + 1500]]
  return all.map((at, i) => ({ at, channel: `${area}C${String(i + 1).padStart(2, '0')}` }))
}

export function uShell(k: Kit, plan: UPlan): Pick<Floor, 'walls' | 'openings' | 'zones'> {
  return { walls: walls(k, plan), openings: openings(k, plan), zones: zones(k, plan) }
}

function walls({ wall }: Kit, plan: UPlan): NonNullable<Floor['walls']> {
  const { width: w, depth: d, south, wingFrom } = plan
  const [end, front, from] = [wingEnd(plan), northFront(plan), northFrom(plan)]
  const middle = WING - COUNTER / 2
  const glass = (id: string, a: [number, number], b: [number, number]) => ({
    ...wall(id, a, b, 100),
    kind: 'glass' as const,
  })
  return [
    wall('w-s', [-100, -100], [w + 100, -100]),
    wall('w-e', [w + 100, -100], [w + 100, d + 100]),
    wall('w-n', [w + 100, d + 100], [-100, d + 100]),
    wall('w-w', [-100, d + 100], [-100, -100]),
    // South-west and south-east corners.
    wall('p-swn', [-100, south + 50], [CORNER + 50, south + 50], 100),
    wall('p-swe', [CORNER + 50, south + 50], [CORNER + 50, -100], 100),
    wall('p-sen', [w - CORNER - 50, south + 50], [w + 100, south + 50], 100),
    wall('p-sew', [w - CORNER - 50, -100], [w - CORNER - 50, south + 50], 100),
    wall('p-wc1', [w - 5350, -100], [w - 5350, south + 50], 100),
    wall('p-wc2', [w - 2650, -100], [w - 2650, south + 50], 100),
    // The wings' near ends, and both sides of the far corners.
    glass('p-wws', [-100, wingFrom - 50], [middle, wingFrom - 50]),
    glass('p-ews', [w - middle, wingFrom - 50], [w + 100, wingFrom - 50]),
    wall('p-wwn', [-100, end + 50], [WING, end + 50], 100),
    wall('p-ewn', [w - WING, end + 50], [w + 100, end + 50], 100),
    wall('p-nww', [-100, front + 50], [from, front + 50], 100),
    wall('p-nee', [w - from, front + 50], [w + 100, front + 50], 100),
    // Records in the north-west, the store in the north-east.
    wall('p-rec', [from - 50, front + 50], [from - 50, d + 100], 100),
    wall('p-sto', [w - from + 50, d + 100], [w - from + 50, front + 50], 100),
  ]
}

const staffDoor = { kind: 'door', leaf: 'single', width: 1000, clearWidth: 900, access: 'staff' } as const
const wetDoor = { kind: 'door', leaf: 'sliding', width: 1000, clearWidth: 900, access: 'public' } as const

function openings(_: Kit, plan: UPlan): NonNullable<Floor['openings']> {
  const { width: w, depth: d, wingFrom, area, ground } = plan
  const [end, front] = [wingEnd(plan), northFront(plan)]
  const no = (n: string) => `${area}A-MK-${n}`
  const id = (own: string) => `${area.toLowerCase()}${own}`
  const middle = end + 100 + plan.wayOut
  const windows = (wall: string, from: number, to: number) =>
    Array.from({ length: Math.floor((to - from) / 5000) }, (_each, i) => ({
      id: id(`win-${wall}${i + 1}`),
      wall: id(wall),
      at: from + 2500 + i * 5000,
      width: 3000,
      kind: 'window' as const,
    }))
  const outer: NonNullable<Floor['openings']> = [
    {
      id: id('d1'),
      wall: id('w-s'),
      at: w / 2 + 100,
      width: 3600,
      clearWidth: 3000,
      kind: 'entrance',
      leaf: 'automatic',
      access: 'public',
      hours: 'office',
      name: '主出入口',
      number: no('01'),
    },
    {
      id: id('d2'),
      wall: id('w-s'),
      at: 3100,
      width: 1800,
      clearWidth: 1600,
      kind: 'entrance',
      leaf: 'automatic',
      access: 'public',
      hours: 'always',
      name: '24小时自助区入口',
      number: no('02'),
    },
    ...[
      ['d3', 'w-w', d + 100 - middle, '西侧疏散出口', '03'] as const,
      ['d4', 'w-e', middle + 100, '东侧疏散出口', '04'] as const,
    ].map(([own, wall, at, name, n]) => ({
      id: id(own),
      wall: id(wall),
      at,
      width: 1600,
      clearWidth: 1500,
      kind: 'exit' as const,
      leaf: 'double' as const,
      swing: 'out' as const,
      access: 'public' as const,
      hours: 'always' as const,
      name,
      number: no(n),
    })),
    ...[
      ['d5', 'w-w', d + 100 - wingFrom - 3000, '西侧员工出入口', '05'] as const,
      ['d6', 'w-e', wingFrom + 3100, '东侧员工出入口', '06'] as const,
    ].map(([own, wall, at, name, n]) => ({
      ...staffDoor,
      id: id(own),
      wall: id(wall),
      at,
      kind: 'exit' as const,
      swing: 'out' as const,
      name,
      number: no(n),
    })),
  ]
  return [
    ...(ground ? outer : []),
    {
      id: id('d7'),
      wall: id('p-swe'),
      at: 1000,
      width: 1400,
      clearWidth: 1200,
      kind: 'door',
      leaf: 'automatic',
      access: ground ? 'public' : 'staff',
      hours: 'office',
      name: ground ? '24小时自助区内门' : '后台办公室门',
      number: no('07'),
    },
    { ...wetDoor, id: id('d8'), wall: id('p-sen'), at: 1350, name: '母婴室门', number: no('08') },
    { ...wetDoor, id: id('d9'), wall: id('p-sen'), at: 4050, name: '无障碍卫生间门', number: no('09') },
    { ...wetDoor, id: id('d10'), wall: id('p-sen'), at: 6750, name: '卫生间门', number: no('10') },
    {
      ...staffDoor,
      id: id('d11'),
      wall: id('p-wws'),
      at: 2100,
      swing: 'in',
      name: '西翼员工门',
      number: no('11'),
    },
    {
      ...staffDoor,
      id: id('d12'),
      wall: id('p-ews'),
      at: 2450,
      swing: 'in',
      name: '东翼员工门',
      number: no('12'),
    },
    {
      ...staffDoor,
      id: id('d13'),
      wall: id('p-rec'),
      at: 2200,
      swing: 'in',
      name: '档案室门',
      number: no('13'),
    },
    {
      ...staffDoor,
      id: id('d14'),
      wall: id('p-sto'),
      at: d - front - 2100,
      swing: 'out',
      name: '库房门',
      number: no('14'),
    },
    ...windows('w-n', 5000, w - 5000),
    ...windows('w-s', ground ? w / 2 + 2500 : 9000, w - CORNER),
    ...windows('w-e', wingFrom + 5000, end),
    ...windows('w-w', d - end, d - wingFrom - 5000),
  ]
}

/** Where nobody looks on, and where only staff come. */
const UNWATCHED = new Set(['mother-baby', 'toilet', 'storeroom'])

function zones({ rectangle }: Kit, plan: UPlan): NonNullable<Floor['zones']> {
  const { width: w, depth: d, south, wingFrom, area, ground, lobby, desk, copy } = plan
  const [end, front, from] = [wingEnd(plan), northFront(plan), northFrom(plan)]
  const zone = (
    id: string,
    type: NonNullable<Floor['zones']>[number]['type'],
    number: string,
    polygon: [number, number][],
    name?: string,
  ) => ({
    id: `${area.toLowerCase()}${id}`,
    type,
    number: area + number,
    polygon,
    ...(name && { name }),
  })
  const inner = WING + 1200
  const certificates = wingFrom + 4 * 1500
  const all = [
    zone('z-zx', 'consultation', 'A', rectangle(desk - 5500, 2100, desk + 6500, wingFrom - 1400)),
    zone('z-zz', 'self-service', 'B', rectangle(0, south + 100, CORNER, wingFrom - 100)),
    ground
      ? zone('z-24', '24h', 'C', rectangle(0, 0, CORNER, south))
      : zone('z-bg', 'back-office', 'K4', rectangle(0, 0, CORNER, south), '后台办公室'),
    zone('z-dh', 'waiting', 'D', rectangle(w / 2 - 9000, wingFrom + 3200, w / 2 + 9000, front - 4700)),
    zone('z-ckw', 'windows', 'EW', rectangle(WING - COUNTER, wingFrom, inner, end), '西翼窗口服务区'),
    zone(
      'z-ckn',
      'windows',
      'EN',
      rectangle(from, front - 1200, w - from, front + COUNTER),
      '北侧窗口服务区',
    ),
    zone(
      'z-cke',
      'windows',
      'EE',
      rectangle(w - inner, certificates, w - WING + COUNTER, end),
      '东翼窗口服务区',
    ),
    zone('z-cz', 'certificate', 'E2', rectangle(w - inner, wingFrom, w - WING + COUNTER, certificates)),
    zone(
      'z-bm1',
      'convenience',
      'F1',
      rectangle(lobby + 1900, 0, lobby + 8400, 1500),
      '便民服务区(便民设施)',
    ),
    zone('z-bm2', 'convenience', 'F2', rectangle(copy, 0, copy + 5900, 1500), '便民服务区(复印打印)'),
    zone(
      'z-td',
      'form-filling',
      'G',
      rectangle(w / 2 + 9700, wingFrom + 3000, w / 2 + 11_300, wingFrom + 10_900),
    ),
    zone('z-my', 'mother-baby', 'H1', rectangle(w - CORNER, 0, w - 5400, south)),
    zone('z-wa', 'toilet', 'H2', rectangle(w - 5300, 0, w - 2700, south), '无障碍卫生间'),
    zone('z-wc', 'toilet', 'H3', rectangle(w - 2600, 0, w, south)),
    zone('z-htw', 'back-office', 'K1', rectangle(0, wingFrom, WING - COUNTER, end), '西翼后台审批区'),
    zone('z-htn', 'back-office', 'K2', rectangle(from, front + COUNTER, w - from, d), '北侧后台审批区'),
    zone('z-hte', 'back-office', 'K3', rectangle(w - WING + COUNTER, wingFrom, w, end), '东翼后台审批区'),
    zone('z-da', 'storeroom', 'L1', rectangle(0, front + 100, from - 100, d), '档案室'),
    zone('z-kf', 'storeroom', 'L2', rectangle(w - from + 100, front + 100, w, d)),
  ]
  return withChannels(all, plan)
}

type Zone = NonNullable<Floor['zones']>[number]

/** Each zone is looked at by the camera nearest to its middle; a camera that no zone took, by the zone nearest to it. */
function withChannels(zones: Zone[], plan: UPlan): Zone[] {
  const cameras = panoramas(plan)
  const watched = zones.filter(({ type }) => !UNWATCHED.has(type))
  const away = ({ at: [x, y] }: (typeof cameras)[number], { polygon: [a, , b] }: Zone) =>
    Math.hypot((a[0] + b[0]) / 2 - x, plan.depth - (a[1] + b[1]) / 2 - y)
  const outside = ({ at: [x, y] }: (typeof cameras)[number], { polygon: [a, , b] }: Zone) =>
    Math.hypot(Math.max(a[0] - x, 0, x - b[0]), Math.max(a[1] - (plan.depth - y), 0, plan.depth - y - b[1]))
  const channels = new Map(
    watched.map(zone => [
      zone,
      [cameras.reduce((best, each) => (away(each, zone) < away(best, zone) ? each : best)).channel],
    ]),
  )
  for (const camera of cameras) {
    if ([...channels.values()].some(list => list.includes(camera.channel))) continue
    const nearest = watched.reduce((best, each) =>
      outside(camera, each) < outside(camera, best) ? each : best,
    )
    channels.get(nearest)?.push(camera.channel)
  }
  return zones.map(zone => {
    const cameraChannels = channels.get(zone)
    return cameraChannels ? { ...zone, cameraChannels } : zone
  })
}
