/** Defects of the village station that need places of their own. */
import { page } from '../../halls/build'
import { type Defect, planted, tidy } from './defect'
import { params } from './others-site'
import type { Site } from './sites'

const { point } = page(6300)

export function villageDefects({ height }: Site): Defect[] {
  return [
    ...planted(
      'layout/overlap',
      ...[10, 40].map(by => ({
        name: `two seat rows ${by} mm in one another`,
        plant: (hall: Parameters<Defect['plant']>[0]) => hall.move('py02', -100 - by, 0),
        finds: [['layout/overlap:py01+py02', by]] as const,
      })),
    ),
    ...planted('layout/outside', {
      name: 'the water dispenser thrown out',
      plant: hall => hall.set('sj01', { at: [2525, -600] }),
      finds: [['layout/outside:sj01', 575]],
    }),
    ...planted(
      'layout/in-wall',
      ...[30, 8].map(by => ({
        name: `the water dispenser ${by} mm`,
        plant: (hall: Parameters<Defect['plant']>[0]) => hall.move('sj01', 0, -by),
        finds: [['layout/in-wall:sj01', by]] as const,
      })),
    ),
    ...planted('aisle/unreachable', {
      name: 'the copier shut in',
      plant: hall =>
        hall.add({
          ...tidy('gd11', 'partition', point(450, 5350), [900, 60], 'H-GD-11'),
          attrs: { transparent: true },
        }),
      finds: [['aisle/unreachable:fy01']],
    }),
    ...planted('aisle/clear-width', {
      name: 'the help desk nearer to the seats',
      plant: hall => {
        params(hall, 'convenience/near-entrance', { good: null })
        hall.move('dy01', 0, -300)
      },
      finds: [['aisle/clear-width:dy01+py01', Math.hypot(700, 900)]],
    }),
    ...planted('aisle/window-front', {
      name: 'a post 540 before window 1',
      plant: hall => hall.add(tidy('lz01', 'stanchion', point(4850, 3600), [320, 320], 'E-LZ-01')),
      finds: [['aisle/window-front:lz01', 540]],
    }),
    ...planted('align/spacing', {
      name: 'an office chair slid by 60 mm',
      plant: hall => hall.move('by02', 60, 0),
      finds: [['align/spacing:by02', 60]],
    }),
    ...planted('align/protrusion', {
      name: 'window 2 150 mm forward',
      plant: hall => hall.move('ck02', 0, 150),
      finds: [['align/protrusion:ck02', 1070]],
    }),
    ...planted('convenience/near-entrance', {
      name: 'within 5.5 m',
      plant: hall => params(hall, 'convenience/near-entrance', { maxWalk: 5500, good: null }),
      finds: [['convenience/near-entrance:yc01']],
    }),
    ...planted('convenience/clustered', {
      name: 'the umbrellas beside window 1',
      plant: hall => {
        params(hall, 'convenience/near-entrance', { good: null })
        params(hall, 'convenience/near-help-desk', { good: null })
        hall.set('ys01', { at: point(3750, 5000), rotation: 90 })
      },
      finds: [['convenience/clustered:ys01']],
    }),
    ...planted('zones/back-office-closed', {
      name: 'the glass wall beside window 3 taken away',
      plant: hall => {
        hall.floor.walls = hall.floor.walls?.filter(({ id }) => id !== 'p-st')
        hall.floor.openings = hall.floor.openings?.filter(({ wall }) => wall !== 'p-st')
      },
      finds: [['zones/back-office-closed:z-ht']],
    }),
    ...planted('access/turning', {
      name: 'a post 1010 before the low window',
      plant: hall => hall.add(tidy('lz01', 'stanchion', point(4750, 3130), [320, 320], 'E-LZ-01')),
      finds: [['access/turning:ck01']],
    }),
    ...planted('sight/help-desk', {
      name: 'a sign before it, where nearly all of it is to be seen',
      plant: hall => {
        params(hall, 'sight/help-desk', { share: 95 })
        hall.set('bp01', { at: point(4860, 700), rotation: 90 })
      },
      finds: [['sight/help-desk:d1+dy01']],
    }),
    ...planted('fire/equipment-clear', {
      name: 'three metres before an extinguisher',
      plant: hall => params(hall, 'fire/equipment-clear', { depth: 3000 }),
      finds: [['fire/equipment-clear:dy01', 1950]],
    }),
    ...planted('evac/exits', {
      name: 'two exits needed, 1.1 m apart',
      plant: hall => params(hall, 'evac/exits', { area: height / 1000 }),
      finds: [['evac/exits:d1+d2#apart', 1100]],
    }),
  ]
}
