/** Defects of the large halls that need places of their own. */
import { page } from '../../halls/build'
import { ground } from '../../halls/city'
import { plan } from '../../halls/district'
import { northFront } from '../../halls/u-shell'
import { type Defect, type Hall, planted, tidy } from './defect'
import { params } from './others-site'
import type { Site } from './sites'

export function courtDefects(
  name: 'district' | 'city',
  { rename: own, height, chair, window }: Site,
): Defect[] {
  const shape = name === 'district' ? plan : ground
  const { width: w, wingFrom, lobby } = shape
  const { point } = page(height)
  const glass = (id: string, x: number, y: number, length: number, rotation = 0) => ({
    ...tidy(id, 'partition', point(x, y), [length, 60], `X-${id}`),
    rotation,
    attrs: { transparent: true },
  })
  const front = northFront(shape)
  const tickets = w / 2 - 3600
  const desk4 = { x: w / 2 + 10_200, y: wingFrom + 3500 + 3 * 1900 }
  const seat = own('py09')
  const exits = (prefix: string, ids: readonly string[]) =>
    [`evac/exits:${ids.map(id => prefix + id).join('+')}#apart`] as const
  return [
    ...planted(
      'layout/overlap',
      ...[20, 10, 40].map(by => ({
        name: `two cabinets ${by} mm in one another`,
        plant: (hall: Hall) => hall.move(own('wg02'), -by, 0),
        finds: [[`layout/overlap:${own('wg01')}+${own('wg02')}`, by]] as const,
      })),
    ),
    ...planted('layout/outside', {
      name: 'the water dispenser thrown out',
      plant: hall => hall.set(own('sj01'), { at: [lobby + 7325, height + 600] }),
      finds: [[`layout/outside:${own('sj01')}`, 575]],
    }),
    ...planted(
      'layout/in-wall',
      ...[30, 8, 60].map(by => ({
        name: `the water dispenser ${by} mm`,
        plant: (hall: Hall) => hall.move(own('sj01'), 0, by),
        finds: [[`layout/in-wall:${own('sj01')}`, by]] as const,
      })),
    ),
    ...planted('aisle/unreachable', {
      name: 'the ticket machines boxed in',
      plant: hall =>
        hall.add(
          glass('gd11', tickets + 575, 3200, 1550),
          glass('gd12', tickets - 230, 3700, 1000, 90),
          glass('gd13', tickets + 1380, 3700, 1000, 90),
        ),
      finds: [[`aisle/unreachable:${own('qh01')}`], [`aisle/unreachable:${own('qh02')}`]],
    }),
    ...planted(
      'aisle/clear-width',
      ...[1100, 1190, 800].map(gap => ({
        name: `two screens ${gap} mm apart before a form desk`,
        plant: (hall: Hall) =>
          hall.add(
            glass('gd21', desk4.x - 800, desk4.y + 600 - gap / 2 - 30, 1400),
            glass('gd22', desk4.x - 800, desk4.y + 600 + gap / 2 + 30, 1400),
          ),
        finds: [['aisle/clear-width:gd21+gd22', gap]] as const,
      })),
    ),
    ...planted(
      'aisle/window-front',
      ...[540, 990, 300].map(distance => ({
        name: `a post ${distance} before two windows`,
        plant: (hall: Hall) => {
          const [x, y] = hall.item(window).at
          hall.add(tidy('lz01', 'stanchion', [x + 750, y + 450 + distance + 160], [320, 320], 'E-LZ-01'))
        },
        finds: [['aisle/window-front:lz01', distance]] as const,
      })),
    ),
    ...planted(
      'align/spacing',
      ...[200, 60, 120].map(by => ({
        name: `an office chair slid by ${by} mm`,
        plant: (hall: Hall) => hall.move(chair, -by, 0),
        finds: [[`align/spacing:${chair}`, by]] as const,
      })),
    ),
    ...planted(
      'align/protrusion',
      ...[150, 110, 300].map(by => ({
        name: `a seat row ${by} back`,
        plant: (hall: Hall) => hall.move(seat, 0, by),
        finds: [[`align/protrusion:${seat}`, 920 - by]] as const,
      })),
    ),
    ...planted('convenience/near-entrance', {
      name: 'the first-aid kit before the north windows',
      plant: hall => hall.set(own('yy01'), { at: point(w / 2, front - 3000) }),
      finds: [[`convenience/near-entrance:${own('yy01')}`], [`convenience/near-help-desk:${own('yy01')}`]],
    }),
    ...planted('convenience/clustered', {
      name: 'the umbrellas on the other side of the entrance',
      plant: hall => hall.set(own('ys01'), { at: point(lobby - 2150, 150) }),
      finds: [[`convenience/clustered:${own('ys01')}`, 4850]],
    }),
    ...planted('zones/back-office-closed', {
      name: 'the east wing’s staff door open to everyone',
      plant: hall => {
        hall.opening(own('d12')).access = 'public'
      },
      finds: [[`zones/back-office-closed:${own('z-hte')}`]],
    }),
    ...planted('access/turning', {
      name: 'a plant 950 before the 24-hour zone’s inner door',
      plant: hall => hall.set(own('lv01'), { at: point(9300, shape.south - 950) }),
      finds: [[`access/turning:${own('d7')}`]],
    }),
    ...planted('sight/help-desk', {
      name: 'a sign before it, where nearly all of it is to be seen',
      plant: hall => params(hall, 'sight/help-desk', { share: 95 }),
      finds: [[`sight/help-desk:${own('d1')}+${own('dy01')}`]],
    }),
    ...planted(
      'fire/equipment-clear',
      ...[300, 590, 100].map(distance => ({
        name: `a plant ${distance} before an extinguisher at a column`,
        plant: (hall: Hall) => hall.set(own('lv01'), { at: point(w / 2 - 8850 - distance, wingFrom + 1800) }),
        finds: [[`fire/equipment-clear:${own('lv01')}`, distance]] as const,
      })),
    ),
    ...planted('evac/exits', {
      name: 'none 50 m apart',
      plant: hall => params(hall, 'evac/exits', { apart: 50_000 }),
      // From the 24-hour zone to the east exit it is farther than that on the city's ground floor.
      finds: [
        name === 'district'
          ? exits('', ['d1', 'd2', 'd3', 'd4'])
          : exits('2', ['lt01', 'lt02', 'lt03', 'lt04']),
      ],
    }),
    ...planted('layout/open-outline', {
      name: 'the east wall 350 mm short',
      plant: hall => {
        const wall = hall.wall(own('w-e'))
        wall.b = [wall.b[0], wall.b[1] + 350]
      },
      finds: [[`layout/open-outline:${own('w-e')}+${own('w-n')}`, 350]],
      opens: true,
    }),
  ]
}
