/** Defects that one kind of place serves for in every hall. */
import { type Defect, type Hall, planted, tidy } from './defect'
import type { Site } from './sites'

export const itemsOf = (hall: Hall, type: string) =>
  hall.file.floors.flatMap(floor => floor.items ?? []).filter(each => each.type === type)
export const dropAll = (hall: Hall, type: string) => hall.drop(...itemsOf(hall, type).map(({ id }) => id))
export const params = (hall: Hall, rule: string, values: Record<string, number | null>) => {
  hall.file.profile = { params: { ...hall.file.profile?.params, [rule]: values } }
}
const zonesOf = (hall: Hall, type: string) =>
  hall.file.floors.flatMap(floor => floor.zones ?? []).filter(zone => zone.type === type)
const attr = <T>(thing: { attrs?: Record<string, unknown> }, key: string) => thing.attrs?.[key] as T
const square = ([x, y]: readonly [number, number], w: number, h: number): [number, number][] => [
  [x, y],
  [x + w, y],
  [x + w, y + h],
  [x, y + h],
]

export function siteDefects(site: Site): Defect[] {
  const { rename: own, storeys, chair, window, low, height } = site
  return [
    ...planted(
      'windows/required',
      ...['unresolved', 'agency', 'cross-region'].map(service => ({
        name: `nobody for ${service}`,
        plant: (hall: Hall) => {
          for (const each of itemsOf(hall, 'service-window')) {
            const rest = attr<string[]>(each, 'services').filter(other => other !== service)
            each.attrs = { ...each.attrs, services: rest.length > 0 ? rest : ['general'] }
          }
        },
        finds: [[`windows/required:#${service}`, 0]] as const,
      })),
    ),
    ...planted('windows/numbering', {
      name: 'one without a number',
      plant: hall => hall.attrs(window, { windowNo: '' }),
      finds: [[`windows/numbering:${window}#none`]],
    }),
    ...planted(
      'zones/required',
      ...(['certificate', 'convenience'] as const).map(type => ({
        name: `no ${type} zone`,
        plant: (hall: Hall) => {
          for (const zone of zonesOf(hall, type)) zone.type = type === 'certificate' ? 'windows' : 'other'
        },
        finds: [[`zones/required:#${type}`, 0]] as const,
      })),
    ),
    ...planted('zones/containment', {
      name: 'a file box in the consultation zone',
      plant: hall =>
        hall.add({
          id: 'x1',
          type: 'file-box',
          at: site.quiet,
          size: [80, 320],
          number: 'A-WH-99',
          labelled: true,
          attrs: { classLabel: '在办件', index: [{ name: '目录', date: '2026-03-02', number: '1号' }] },
        }),
      finds: [['zones/containment:x1']],
    }),
    ...planted(
      'zones/overlap',
      ...[200, 8, 450].map(size => ({
        name: `a zone of ${size} mm in another`,
        plant: (hall: Hall) => {
          hall.floor.zones?.push({
            id: 'z-x',
            type: 'other',
            number: 'X',
            polygon: square(site.quiet, size, size),
            cameraChannels: [site.channel],
          })
        },
        finds: [[`zones/overlap:${[own('z-zx'), 'z-x'].sort().join('+')}`, size]] as const,
      })),
    ),
    ...planted(
      'zones/outside',
      ...[300, 10, 1000].map(depth => ({
        name: `${depth} mm beyond the south wall`,
        plant: (hall: Hall) => {
          hall.floor.zones?.push({
            id: 'z-x',
            type: 'other',
            number: 'X',
            polygon: square([site.bare, height], 300, 200 + depth),
            cameraChannels: [site.channel],
          })
        },
        finds: [['zones/outside:z-x', depth]] as const,
      })),
    ),
    ...planted('zones/24h-independent', {
      name: 'its entrance is shut at night',
      plant: hall => {
        hall.opening(own('d2')).hours = 'office'
      },
      finds: [[`zones/24h-independent:${own('z-24')}`]],
    }),
    ...planted(
      'align/row',
      ...[60, 55, 90].map(by => ({
        name: `an office chair ${by} mm back`,
        plant: (hall: Hall) => hall.move(chair, 0, -by),
        finds: [[`align/row:${chair}`, by]] as const,
      })),
    ),
    ...planted(
      'align/rotation',
      ...[5, 1.5, 8].map(turn => ({
        name: `an office chair turned by ${turn}°`,
        plant: (hall: Hall) => hall.set(chair, { rotation: turn }),
        finds: [[`align/rotation:${chair}`, turn]] as const,
      })),
    ),
    ...planted(
      'cable/right-angle',
      ...[100, -100, 200].map(dy => ({
        name: `a corner ${dy} mm off`,
        plant: (hall: Hall) => {
          const { points } = hall.cable(own('xl01'))
          points[1] = [points[1][0], points[1][1] + (storeys.length > 1 ? 4 * dy : 3 * dy)]
        },
        finds: [[`cable/right-angle:${own('xl01')}`]] as const,
      })),
    ),
    ...planted('cable/crossing', {
      name: 'over open ground',
      plant: hall => {
        const [from, to] = site.open
        hall.add(tidy('jx02', 'cable-box', from, [250, 100], 'E-JX-02'))
        hall.floor.cables?.push({
          id: 'xl02',
          kind: 'power',
          points: [from, to],
          wrapped: true,
          box: 'jx02',
        })
      },
      finds: [
        [
          'cable/crossing:xl02',
          Math.hypot(site.open[1][0] - site.open[0][0], site.open[1][1] - site.open[0][1]),
        ],
      ],
    }),
    ...planted(
      'convenience/present',
      ...['umbrella-stand', 'stroller', 'first-aid-kit'].map(type => ({
        name: `no ${type}`,
        plant: (hall: Hall) => dropAll(hall, type),
        finds: [[`convenience/present:#${type}`, 0]] as const,
      })),
    ),
    ...planted(
      'sign/feedback',
      ...['suggestion-box', 'qr-sign'].map(type => ({
        name: `no ${type}`,
        plant: (hall: Hall) => dropAll(hall, type),
        finds: [[`sign/feedback:#${type}`, 0]] as const,
      })),
      {
        name: 'a window without an evaluator',
        plant: hall => hall.attrs(low, { evaluator: undefined }),
        finds: [[`sign/feedback:${low}`, 0]],
      },
    ),
    ...planted(
      'label/unique-number',
      ...['zd02', 'fy01', 'mh01'].map(id => ({
        name: `${id} has the number of the first terminal`,
        plant: (hall: Hall) => hall.set(own(id), { number: hall.item(own('zd01')).number }),
        finds: [
          [
            `label/unique-number:${[own(id), own('zd01')].sort().join('+')}#${storeys.length > 1 ? '1' : ''}B-ZD-01`,
            2,
          ],
        ] as const,
      })),
    ),
    ...planted('convenience/services', {
      name: 'no printer',
      plant: hall => dropAll(hall, 'printer'),
      finds: [['convenience/services:#printer', 0]],
    }),
    ...planted('convenience/near-help-desk', {
      name: 'all within a metre',
      plant: hall => params(hall, 'convenience/near-help-desk', { maxWalk: 1000, good: null }),
      finds: storeys.flatMap((_, i) =>
        ['ys01', 'yy01', 'ae01', 'ly01', 'yc01']
          .filter(id => height > 7000 || id !== 'ae01')
          .map(id => [`convenience/near-help-desk:${storeys.length > 1 ? i + 1 : ''}${id}`] as const),
      ),
    }),
    ...planted(
      'aisle/door-approach',
      ...site.near.map(distance => ({
        name: `a post ${distance} before a door`,
        plant: (hall: Hall) =>
          hall.add(tidy('lz01', 'stanchion', site.beforeDoor(distance), [320, 320], 'X-LZ-01')),
        finds: [[`aisle/door-approach:${site.door}+lz01`, distance]] as const,
      })),
    ),
    ...planted(
      'access/door-width',
      ...[880, 650].map(clear => ({
        name: `an inner door opens ${clear}`,
        plant: (hall: Hall) => {
          hall.opening(site.door).clearWidth = clear
        },
        finds: [[`access/door-width:${site.door}`, clear]] as const,
      })),
    ),
    ...planted('access/low-counter', {
      name: 'the low window is 1 m high',
      plant: hall => hall.set(low, { height: 1000 }),
      finds: [[`access/low-counter:${low}`, 1000]],
    }),
    ...planted('access/wheelchair-place', {
      name: 'none',
      plant: hall =>
        hall.drop(
          ...(hall.floor.items ?? []).filter(({ type }) => type === 'wheelchair-place').map(({ id }) => id),
        ),
      finds: [[`access/wheelchair-place:${own('z-dh')}`, 0]],
    }),
    ...planted('sight/opaque-partition', {
      name: 'frosted glass',
      plant: hall => hall.attrs(own('gd01'), { transparent: false }),
      finds: [[`sight/opaque-partition:${own('gd01')}`, 1800]],
    }),
    ...planted('sight/call-screen', {
      name: 'no screen',
      plant: hall => {
        dropAll(hall, 'window-screen')
        for (const each of itemsOf(hall, 'display-screen')) each.attrs = { purpose: 'notice' }
      },
      finds: storeys.map(floor => [`sight/call-screen:#none-${floor}`, 0] as const),
    }),
    ...planted(
      'seats/priority',
      // A seat that is not there does not count.
      ...[[], [0], [0, 7]].map((seats, i) => ({
        name: `${seats.join(' and ') || 'none'} in the first seat row`,
        plant: (hall: Hall) => hall.attrs(own('py01'), { priority: seats }),
        finds: [['seats/priority:', site.priority + Math.min(i, 1)]] as const,
      })),
    ),
    ...planted(
      'register/alarm',
      ...(['number', 'owner'] as const).map(field => ({
        name: `a panic button without ${field}`,
        plant: (hall: Hall) => hall.set(itemsOf(hall, 'alarm-button')[0].id, { [field]: '' }),
        finds: [[`register/alarm:${site.button}`, 1]] as const,
      })),
    ),
    ...planted('cctv/window-channel', {
      name: 'a window also under a channel no camera has',
      plant: hall => {
        const channels = attr<string[]>(hall.item(window), 'cameraChannels')
        hall.attrs(window, { cameraChannels: [...channels, 'X99'] })
      },
      finds: [[`cctv/window-channel:${window}#unknown`, 1]],
    }),
    ...planted(
      'cctv/coverage',
      ...[1000, 500].map(range => ({
        name: `the 24-hour zone’s camera sees ${range} mm`,
        plant: (hall: Hall) => hall.attrs(site.camera24, { range }),
        finds: [[`cctv/coverage:${own('z-24')}`]] as const,
      })),
    ),
    ...planted('fire/extinguisher-coverage', {
      name: 'within 5 m',
      plant: hall => params(hall, 'fire/extinguisher-coverage', { distance: 5000 }),
      finds: storeys.map(floor => [`fire/extinguisher-coverage:#farthest-${floor}`] as const),
    }),
    ...planted('fire/call-point', {
      name: 'none though there are detectors',
      plant: hall => hall.drop(...site.callPoints),
      finds: storeys.map(floor => [`fire/call-point:#cut-off-${floor}`] as const),
    }),
    ...planted('evac/travel', {
      name: 'within 5 m',
      plant: hall => params(hall, 'evac/travel', { distance: 5000 }),
      finds: storeys.map(floor => [`evac/travel:#farthest-${floor}`] as const),
    }),
    ...planted(
      'evac/exit-width',
      ...[1000, 1090].map(clear => ({
        name: `the main entrance opens ${clear}`,
        plant: (hall: Hall) => {
          hall.opening(own('d1')).clearWidth = clear
        },
        finds: [[`evac/exit-width:${own('d1')}`, clear]] as const,
      })),
    ),
    ...planted('evac/plan', {
      name: 'no plan',
      plant: hall => dropAll(hall, 'you-are-here'),
      finds: storeys.map(floor => [`evac/plan:#board-${floor}`, 0] as const),
    }),
  ]
}
