/** Further defects that one kind of place serves for in every hall, so that each rule has three there too. */
import { type Defect, type Hall, planted, tidy } from './defect'
import { dropAll, itemsOf, params } from './others-site'
import type { Site } from './sites'

/** What is put in people's way makes some walks a little longer than is good. */
const roundabout = (hall: Hall) => {
  params(hall, 'convenience/near-entrance', { good: null })
  params(hall, 'convenience/near-help-desk', { good: null })
}

/** @param seatRows ids of all seat rows of the hall. */
export function moreSiteDefects(site: Site, seatRows: readonly string[]): Defect[] {
  const { rename: own, storeys, window, low } = site
  const [from, to] = site.open
  const toward = (share: number): [number, number] => [
    Math.round(from[0] + (to[0] - from[0]) * share),
    Math.round(from[1] + (to[1] - from[1]) * share),
  ]
  const span = Math.hypot(to[0] - from[0], to[1] - from[1])
  const places = (hall: Hall) => itemsOf(hall, 'wheelchair-place')
  return [
    ...planted('zones/required', {
      name: 'no back office, only storerooms',
      plant: hall => {
        for (const floor of hall.file.floors)
          for (const zone of floor.zones ?? []) if (zone.type === 'back-office') zone.type = 'storeroom'
      },
      finds: [['zones/required:#back-office', 0]],
    }),
    ...planted(
      'windows/numbering',
      ...['', ' '].map((windowNo, i) => ({
        name: `the low window ${i === 0 ? 'without a number' : 'with a blank one'}`,
        plant: (hall: Hall) => hall.attrs(low, { windowNo }),
        finds: [[`windows/numbering:${low}#none`]] as const,
      })),
    ),
    ...planted(
      'zones/containment',
      {
        name: 'a printer in the consultation zone',
        plant: hall => {
          roundabout(hall)
          hall.add(tidy('x1', 'printer', site.quiet, [420, 420], 'A-DJ-99'))
        },
        finds: [['zones/containment:x1']],
      },
      {
        name: 'a safe in the consultation zone',
        plant: hall => {
          roundabout(hall)
          hall.add(tidy('x1', 'safe', site.quiet, [300, 300], 'A-BX-99'))
        },
        finds: [['zones/containment:x1']],
      },
    ),
    ...planted('cable/wrapped', {
      name: 'bare, and its surplus in no box',
      plant: hall => {
        const cable = hall.cable(own('xl01'))
        cable.wrapped = false
        delete cable.box
      },
      finds: [[`cable/wrapped:${own('xl01')}#bare`], [`cable/wrapped:${own('xl01')}#box`]],
    }),
    ...planted(
      'cable/crossing',
      ...[0.5, 0.75].map(share => ({
        name: `over ${share} of that open ground`,
        plant: (hall: Hall) => {
          hall.add(tidy('jx02', 'cable-box', from, [250, 100], 'E-JX-02'))
          hall.floor.cables?.push({
            id: 'xl02',
            kind: 'power',
            points: [from, toward(share)],
            wrapped: true,
            box: 'jx02',
          })
        },
        finds: [['cable/crossing:xl02', span * share]] as const,
      })),
    ),
    ...planted(
      'convenience/services',
      {
        name: 'no copier',
        plant: hall => dropAll(hall, 'copier'),
        finds: [['convenience/services:#copier', 0]],
      },
      {
        name: 'neither',
        plant: hall => {
          dropAll(hall, 'copier')
          dropAll(hall, 'printer')
        },
        finds: [
          ['convenience/services:#copier', 0],
          ['convenience/services:#printer', 0],
        ],
      },
    ),
    ...planted('access/door-width', {
      name: 'an inner door opens 799',
      plant: hall => {
        hall.opening(site.door).clearWidth = 799
      },
      finds: [[`access/door-width:${site.door}`, 799]],
    }),
    ...planted(
      'access/wheelchair-place',
      {
        name: 'all 100 mm too narrow',
        plant: hall => {
          for (const place of places(hall)) place.size = [700, 1300]
        },
        finds: prefixes(storeys).map(prefix => [`access/wheelchair-place:${prefix}lx01`, 700] as const),
      },
      {
        name: 'all 100 mm too short',
        plant: hall => {
          for (const place of places(hall)) place.size = [800, 1200]
        },
        finds: prefixes(storeys).map(prefix => [`access/wheelchair-place:${prefix}lx01`, 1200] as const),
      },
    ),
    ...planted(
      'sight/opaque-partition',
      ...[1500, 1510].map(height => ({
        name: `frosted glass ${height} high`,
        plant: (hall: Hall) => {
          hall.attrs(own('gd01'), { transparent: false })
          hall.set(own('gd01'), { height })
        },
        finds: [[`sight/opaque-partition:${own('gd01')}`, height]] as const,
      })),
    ),
    ...planted(
      'sight/call-screen',
      {
        name: 'all screens taken down',
        plant: hall => {
          dropAll(hall, 'window-screen')
          dropAll(hall, 'display-screen')
        },
        finds: storeys.map(floor => [`sight/call-screen:#none-${floor}`, 0] as const),
      },
      {
        name: 'those of the hall show their backs, those of the windows are gone',
        plant: hall => {
          dropAll(hall, 'window-screen')
          for (const { id } of itemsOf(hall, 'display-screen')) hall.set(id, { rotation: 180 })
        },
        finds: seatRows.map(id => [`sight/call-screen:${id}`] as const),
      },
    ),
    ...planted('register/alarm', {
      name: 'a panic button with neither number nor owner',
      plant: hall => hall.set(itemsOf(hall, 'alarm-button')[0].id, { number: '', owner: ' ' }),
      finds: [[`register/alarm:${site.button}`, 2]],
    }),
    ...planted('register/cctv', {
      name: 'nobody answers for the camera of the 24-hour zone',
      plant: hall => hall.set(site.camera24, { owner: undefined }),
      finds: [[`register/cctv:${site.camera24}`, 1]],
    }),
    ...planted(
      'cctv/window-channel',
      {
        name: 'a window under none',
        plant: hall => hall.attrs(window, { cameraChannels: [] }),
        finds: [[`cctv/window-channel:${window}`, 0]],
      },
      {
        name: 'a window under two channels no camera has',
        plant: hall => hall.attrs(window, { cameraChannels: ['X98', 'X99'] }),
        finds: [[`cctv/window-channel:${window}#unknown`, 2]],
      },
    ),
    ...planted('cctv/coverage', {
      name: 'the 24-hour zone’s camera sees 800 mm',
      plant: hall => hall.attrs(site.camera24, { range: 800 }),
      finds: [[`cctv/coverage:${own('z-24')}`]],
    }),
    ...planted(
      'fire/extinguisher-coverage',
      ...[5500, 6000].map(distance => ({
        name: `within ${distance} mm`,
        plant: (hall: Hall) => params(hall, 'fire/extinguisher-coverage', { distance }),
        finds: storeys.map(floor => [`fire/extinguisher-coverage:#farthest-${floor}`] as const),
      })),
    ),
    ...planted(
      'fire/call-point',
      ...[5500, 6000].map(distance => ({
        name: `within ${distance} mm`,
        plant: (hall: Hall) => params(hall, 'fire/call-point', { distance }),
        finds: storeys.map(floor => [`fire/call-point:#farthest-${floor}`] as const),
      })),
    ),
    ...planted(
      'evac/travel',
      ...[5500, 6000].map(distance => ({
        name: `within ${distance} mm`,
        plant: (hall: Hall) => params(hall, 'evac/travel', { distance }),
        finds: storeys.map(floor => [`evac/travel:#farthest-${floor}`] as const),
      })),
    ),
    ...planted('evac/exit-width', {
      name: 'the main entrance opens 1050',
      plant: hall => {
        hall.opening(own('d1')).clearWidth = 1050
      },
      finds: [[`evac/exit-width:${own('d1')}`, 1050]],
    }),
    ...planted(
      'evac/plan',
      {
        name: 'the main entrance without its sign',
        plant: hall => hall.drop(own('ac01')),
        finds: [[`evac/plan:${own('d1')}`]],
      },
      {
        name: 'the second exit without its sign',
        plant: hall => hall.drop(own('ac02')),
        finds: [[`evac/plan:${own('d2')}`]],
      },
    ),
    ...planted(
      'zones/24h-independent',
      {
        name: 'its entrance is a way out only',
        plant: hall => {
          hall.opening(own('d2')).kind = 'exit'
        },
        finds: [[`zones/24h-independent:${own('z-24')}`]],
      },
      {
        name: 'its entrance is walled up',
        plant: hall => {
          hall.floor.openings = hall.floor.openings?.filter(({ id }) => id !== own('d2'))
        },
        finds: [[`zones/24h-independent:${own('z-24')}`]],
      },
    ),
    ...planted(
      'convenience/near-help-desk',
      ...[1500, 1200].map(maxWalk => ({
        name: `all within ${maxWalk} mm`,
        plant: (hall: Hall) => params(hall, 'convenience/near-help-desk', { maxWalk, good: null }),
        finds: convenienceItems(site).map(id => [`convenience/near-help-desk:${id}`] as const),
      })),
    ),
  ]
}

/** Things on each floor have its number before their ids, where there are several. */
const prefixes = (storeys: readonly string[]): string[] =>
  storeys.length > 1 ? storeys.map((_, i) => String(i + 1)) : ['']

/** The village has no defibrillator. */
export const convenienceItems = ({ storeys, height }: Site): string[] =>
  prefixes(storeys).flatMap(prefix =>
    ['ys01', 'yy01', ...(height > 7000 ? ['ae01'] : []), 'ly01', 'yc01'].map(id => `${prefix}${id}`),
  )
