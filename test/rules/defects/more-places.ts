/** Further defects at places of one hall, so that each rule has three there too. */
import { page } from '../../halls/build'
import { ground } from '../../halls/city'
import { plan } from '../../halls/district'
import { northFront } from '../../halls/u-shell'
import { type Defect, type Hall, planted, tidy } from './defect'
import { convenienceItems } from './more-site'
import { params } from './others-site'
import { SITES, type SiteName } from './sites'

const glass = (id: string, at: [number, number], length: number, rotation = 0) => ({
  ...tidy(id, 'partition', at, [length, 60], `X-${id}`),
  rotation,
  attrs: { transparent: true },
})

const passage = (hall: Hall, wall: string, at: number) =>
  hall.floor.openings?.push({
    id: 'd99',
    wall,
    at,
    width: 900,
    kind: 'passage',
    leaf: 'none',
    access: 'public',
  })

export const morePlaces = (name: SiteName): Defect[] => (name === 'village' ? village() : court(name))

function court(name: 'district' | 'city'): Defect[] {
  const { rename: own, height } = SITES[name]
  const shape = name === 'district' ? plan : ground
  const { width: w, south, lobby } = shape
  const { point } = page(height)
  const tickets = w / 2 - 3600
  const across = point(lobby - 2150, 150)
  const front = northFront(shape)
  const exits = (prefix: string, ids: readonly string[]) =>
    [`evac/exits:${ids.map(id => prefix + id).join('+')}#apart`] as const
  return [
    ...planted('layout/outside', {
      name: 'the suggestion box on the outer face',
      plant: hall => hall.set(own('yx01'), { at: [hall.item(own('yx01')).at[0], height + 300] }),
      finds: [[`layout/outside:${own('yx01')}`, 200]],
    }),
    ...planted('layout/outside', {
      name: 'the plant 10 mm beyond the south wall',
      plant: hall => hall.set(own('lv01'), { at: [SITES[name].bare - 1500, height - 40] }),
      finds: [[`layout/outside:${own('lv01')}`, 10]],
    }),
    ...planted(
      'aisle/unreachable',
      ...[500, 590].map(gap => ({
        name: `the ticket machines boxed in but for ${gap} mm`,
        plant: (hall: Hall) =>
          hall.add(
            glass('gd11', point(tickets + 575 - gap / 2, 3200), 1550 - gap),
            glass('gd12', point(tickets - 230, 3700), 1000, 90),
            glass('gd13', point(tickets + 1380, 3700), 1000, 90),
          ),
        finds: [[`aisle/unreachable:${own('qh01')}`], [`aisle/unreachable:${own('qh02')}`]] as const,
      })),
    ),
    ...planted(
      'convenience/near-entrance',
      {
        name: 'all within 2 m',
        plant: hall => params(hall, 'convenience/near-entrance', { maxWalk: 2000, good: null }),
        finds: convenienceItems(SITES[name]).map(id => [`convenience/near-entrance:${id}`] as const),
      },
      {
        name: 'the stroller before the north windows',
        plant: hall => hall.set(own('yc01'), { at: point(w / 2, front - 3000) }),
        finds: [[`convenience/near-entrance:${own('yc01')}`], [`convenience/near-help-desk:${own('yc01')}`]],
      },
    ),
    ...planted(
      'convenience/clustered',
      {
        name: 'the first-aid kit on the other side of the entrance',
        plant: hall => hall.set(own('yy01'), { at: point(lobby - 2150, 200) }),
        finds: [[`convenience/clustered:${own('yy01')}`]],
      },
      {
        name: 'the defibrillator on the other side of the entrance',
        plant: hall => hall.set(own('ae01'), { at: across }),
        finds: [[`convenience/clustered:${own('ae01')}`]],
      },
    ),
    ...planted(
      'zones/back-office-closed',
      {
        name: 'the west wing’s staff door open to everyone',
        plant: hall => {
          hall.opening(own('d11')).access = 'public'
        },
        finds: [[`zones/back-office-closed:${own('z-htw')}`]],
      },
      {
        name: 'a passage beside the west wing’s staff door',
        plant: hall => passage(hall, own('p-wws'), 800),
        finds: [[`zones/back-office-closed:${own('z-htw')}`]],
      },
    ),
    ...planted(
      'access/turning',
      {
        name: 'a plant 900 before the 24-hour zone’s inner door',
        plant: hall => hall.set(own('lv01'), { at: point(9300, south - 900) }),
        finds: [[`access/turning:${own('d7')}`]],
      },
      {
        name: 'a plant 920 before the 24-hour zone’s inner door',
        plant: hall => hall.set(own('lv01'), { at: point(9300, south - 920) }),
        finds: [[`access/turning:${own('d7')}`]],
      },
    ),
    ...planted(
      'sight/help-desk',
      ...[96, 99].map(share => ({
        name: `a sign before it, where ${share} of a hundred parts are to be seen`,
        plant: (hall: Hall) => params(hall, 'sight/help-desk', { share }),
        finds: [[`sight/help-desk:${own('d1')}+${own('dy01')}`]] as const,
      })),
    ),
    ...planted('fire/extinguisher-count', {
      name: 'more wanted than there are',
      plant: hall => params(hall, 'fire/extinguisher-count', { least: 500 }),
      finds: [['fire/extinguisher-count:#least']],
    }),
    ...planted(
      'evac/exits',
      ...[49_000, 49_500].map(apart => ({
        name: `none ${apart} mm apart`,
        plant: (hall: Hall) => params(hall, 'evac/exits', { apart }),
        finds: [
          name === 'district'
            ? exits('', ['d1', 'd2', 'd3', 'd4'])
            : exits('2', ['lt01', 'lt02', 'lt03', 'lt04']),
        ],
      })),
    ),
  ]
}

function village(): Defect[] {
  const { point } = page(6300)
  return [
    ...planted('layout/overlap', {
      name: 'two seat rows 25 mm in one another',
      plant: hall => hall.move('py02', -125, 0),
      finds: [['layout/overlap:py01+py02', 25]],
    }),
    ...planted(
      'layout/outside',
      {
        name: 'the suggestion box on the outer face',
        plant: hall => hall.set('yx01', { at: [3025, -300] }),
        finds: [['layout/outside:yx01', 200]],
      },
      {
        name: 'the first-aid kit outside the south wall',
        plant: hall => hall.set('sj01', { at: [2525, -400] }),
        finds: [['layout/outside:sj01', 375]],
      },
    ),
    ...planted('layout/in-wall', {
      name: 'the water dispenser 60 mm',
      plant: hall => hall.move('sj01', 0, -60),
      finds: [['layout/in-wall:sj01', 60]],
    }),
    ...planted('layout/open-outline', {
      name: 'the east wall 350 mm short',
      plant: hall => {
        const wall = hall.wall('w-e')
        wall.b = [wall.b[0], wall.b[1] + 350]
      },
      finds: [['layout/open-outline:w-e+w-n', 350]],
      opens: true,
    }),
    ...planted(
      'aisle/unreachable',
      // Open between the screen's end and the corner of the form desk: 512 and 594 mm.
      ...[300, 400].map(gap => ({
        name: `the copier shut in but for ${Math.round(Math.hypot(gap + 100, 320))} mm`,
        plant: (hall: Hall) => hall.add(glass('gd11', point((900 - gap) / 2, 5350), 900 - gap)),
        finds: [['aisle/unreachable:fy01']] as const,
      })),
    ),
    ...planted(
      'aisle/clear-width',
      ...[250, 400].map(by => ({
        name: `the help desk ${by} mm nearer to the seats`,
        plant: (hall: Hall) => {
          params(hall, 'convenience/near-entrance', { good: null })
          hall.move('dy01', 0, -by)
        },
        finds: [['aisle/clear-width:dy01+py01', Math.hypot(700, 1200 - by)]] as const,
      })),
    ),
    ...planted(
      'aisle/window-front',
      ...[640, 300].map(distance => ({
        name: `a post ${distance} before window 1`,
        plant: (hall: Hall) =>
          hall.add(tidy('lz01', 'stanchion', point(4850, 4140 - distance), [320, 320], 'E-LZ-01')),
        finds: [['aisle/window-front:lz01', distance]] as const,
      })),
    ),
    ...planted('aisle/door-approach', {
      name: 'a post 600 before a door',
      plant: hall =>
        hall.add(tidy('lz01', 'stanchion', SITES.village.beforeDoor(600), [320, 320], 'X-LZ-01')),
      finds: [['aisle/door-approach:d3+lz01', 600]],
    }),
    ...planted(
      'align/spacing',
      ...[-200, 120].map(by => ({
        name: `an office chair slid by ${by} mm`,
        plant: (hall: Hall) => hall.move('by02', by, 0),
        finds: [['align/spacing:by02', Math.abs(by)]] as const,
      })),
    ),
    ...planted(
      'align/protrusion',
      ...[60, 110].map(by => ({
        name: `window 2 ${by} mm forward`,
        plant: (hall: Hall) => hall.move('ck02', 0, by),
        finds: [['align/protrusion:ck02', 1220 - by]] as const,
      })),
    ),
    ...planted(
      'convenience/near-entrance',
      ...[5000, 4500].map(maxWalk => ({
        name: `within ${maxWalk} mm`,
        plant: (hall: Hall) => params(hall, 'convenience/near-entrance', { maxWalk, good: null }),
        finds: [['convenience/near-entrance:yc01']] as const,
      })),
    ),
    ...planted(
      'convenience/clustered',
      ...(
        [
          ['yy01', 3700],
          ['ly01', 3550],
        ] as const
      ).map(([id, x]) => ({
        name: `${id} beside window 1`,
        plant: (hall: Hall) => {
          params(hall, 'convenience/near-entrance', { good: null })
          params(hall, 'convenience/near-help-desk', { good: null })
          hall.set(id, { at: point(x, 5000), rotation: 90 })
        },
        finds: [[`convenience/clustered:${id}`]] as const,
      })),
    ),
    ...planted(
      'zones/back-office-closed',
      {
        name: 'the staff door open to everyone',
        plant: hall => {
          hall.opening('d4').access = 'public'
        },
        // A door of the public needs room to turn about, too.
        finds: [['zones/back-office-closed:z-ht'], ['access/turning:d4']],
      },
      {
        name: 'the glass wall beside window 3 a metre short, its door gone',
        plant: hall => {
          hall.wall('p-st').a = [9500, 1550]
          hall.floor.openings = hall.floor.openings?.filter(({ id }) => id !== 'd4')
        },
        finds: [['zones/back-office-closed:z-ht']],
      },
    ),
    ...planted(
      'access/turning',
      ...[3100, 3120].map(y => ({
        name: `a post ${4140 - y} before the low window`,
        plant: (hall: Hall) => hall.add(tidy('lz01', 'stanchion', point(4750, y), [320, 320], 'E-LZ-01')),
        finds: [['access/turning:ck01']] as const,
      })),
    ),
    ...planted(
      'sight/help-desk',
      ...[96, 99].map(share => ({
        name: `a sign before it, where ${share} of a hundred parts are to be seen`,
        plant: (hall: Hall) => {
          params(hall, 'sight/help-desk', { share })
          hall.set('bp01', { at: point(4860, 700), rotation: 90 })
        },
        finds: [['sight/help-desk:d1+dy01']] as const,
      })),
    ),
    ...planted(
      'fire/equipment-clear',
      ...[2500, 2000].map(depth => ({
        name: `${depth} mm before an extinguisher`,
        plant: (hall: Hall) => params(hall, 'fire/equipment-clear', { depth }),
        finds: [['fire/equipment-clear:dy01', 1950]] as const,
      })),
    ),
    ...planted('fire/extinguisher-count', {
      name: 'eight wanted in the hall',
      plant: hall => params(hall, 'fire/extinguisher-count', { least: 8 }),
      finds: [['fire/extinguisher-count:#least']],
    }),
    ...planted(
      'evac/exits',
      ...[62, 60].map(area => ({
        name: `two exits needed above ${area} m², 1.1 m apart`,
        plant: (hall: Hall) => params(hall, 'evac/exits', { area }),
        finds: [['evac/exits:d1+d2#apart', 1100]] as const,
      })),
    ),
    ...planted('mark/displaced', {
      name: 'the first terminal 60 mm off its mark',
      plant: hall => {
        const { at } = hall.item('zd01')
        hall.set('zd01', { mark: { kind: 'L', color: 'yellow', at: [at[0] + 60, at[1]] } })
      },
      finds: [['mark/displaced:zd01', 60]],
    }),
    ...planted('register/protective', {
      name: 'the cupboard with neither quantity nor owner',
      plant: hall => hall.set('fh01', { owner: undefined, asset: undefined }),
      finds: [['register/protective:fh01', 2]],
    }),
  ]
}
