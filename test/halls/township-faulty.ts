/** The township hall with faults of different kinds, each planted alone, so that each gives exactly one finding. */
import type { LayoutFile } from '../../src/layout/model'
import { page } from './build'
import { township } from './township'

const { point } = page(15_000)

const plant = (id: string, number: string, x: number, y: number) => ({
  id,
  type: 'plant',
  number,
  labelled: true,
  at: point(x, y),
  size: [500, 500] as [number, number],
  mark: { kind: 'L' as const, color: 'yellow' },
})

export function townshipFaulty(): LayoutFile {
  // The clean hall's parts are shared by all who build it.
  const file = structuredClone(township())
  file.id = 'sample-township-faulty'
  file.title = '乌达区示例镇便民服务中心 一层(待整改)'
  const [floor] = file.floors
  const items = floor.items ?? []
  const item = (id: string) => {
    const found = items.find(each => each.id === id)
    if (!found) throw new Error(`no item ${id}`)
    return found
  }
  const opening = (id: string) => {
    const found = floor.openings?.find(each => each.id === id)
    if (!found) throw new Error(`no opening ${id}`)
    return found
  }
  const drop = (id: string) => items.splice(items.indexOf(item(id)), 1)

  // naming/hall-name
  file.hall.name = '乌达区示例镇政务大厅'
  // windows/required: no window carries 代办 any more.
  const agency = item('ck07')
  agency.attrs = { ...agency.attrs, services: ['general'] }
  // zones/required
  floor.zones = floor.zones?.filter(zone => zone.id !== 'z-cz')
  // Its camera now serves the windows.
  floor.zones?.find(zone => zone.id === 'z-ck')?.cameraChannels?.push('C04')
  // align/row: terminal 2 stands 120 mm forward.
  item('zd02').at[0] += 120
  // align/rotation: terminal 5 is turned by 4°, clear of the wall behind it.
  item('zd05').rotation = 274
  item('zd05').at[0] += 25
  // convenience/present
  drop('ys01')
  // convenience/near-entrance: the first-aid kit stands in the far corner of the east hall.
  item('yy01').at = point(22_000, 9000)
  // That is also beyond the softer limit from the help desk, which this hall does without.
  file.profile = { params: { 'convenience/near-help-desk': { good: null } } }
  // label/unique-number
  item('qh01').number = 'A-DY-01'
  // seats/priority: one priority seat left.
  item('py01').attrs = { seats: 3, priority: [0] }
  // layout/overlap: the plant stands half in the help desk.
  item('lv01').at = point(16_900, 2900)
  // layout/outside: the water dispenser is pushed out through the south wall.
  item('sj01').at = point(8175, -600)
  // aisle/unreachable: the copier is shut in behind a glass partition.
  items.push({
    id: 'gd01',
    type: 'partition',
    number: 'F-GD-01',
    labelled: true,
    at: point(5750, 1000),
    size: [1300, 60],
    rotation: 0,
    mark: { kind: 'L', color: 'yellow' },
    attrs: { transparent: true },
  })
  // zones/back-office-closed: the staff passage stands open to everyone.
  opening('d8').access = 'public'
  // zones/24h-independent: the inner door of the 24-hour zone is never shut.
  opening('d5').hours = 'always'
  // aisle/clear-width: a glass partition leaves 1.1 m before terminal 5, on the way to terminal 6.
  items.push({
    id: 'gd03',
    type: 'partition',
    number: 'C-GD-03',
    labelled: true,
    at: point(3400, 2760),
    size: [3200, 60],
    mark: { kind: 'L', color: 'yellow' },
    attrs: { transparent: true },
  })
  // aisle/window-front: a post stands 540 mm before window 7.
  items.push({
    id: 'lz01',
    type: 'stanchion',
    number: 'E-LZ-01',
    at: point(13_250, 10_400),
    size: [320, 320],
  })
  // aisle/door-approach: a plant stands 400 mm before the exit.
  items.push(plant('lv02', 'L-LV-02', 23_350, 12_100))
  // fire/equipment-clear: another stands 300 mm before an extinguisher.
  items.push(plant('lv03', 'L-LV-03', 23_200, 9750))
  // evac/exit-width: the exit opens 1 m.
  opening('d2').clearWidth = 1000
  // sight/help-desk: a notice board hides more than half of the help desk from the main entrance.
  items.push({
    id: 'zb01',
    type: 'custom',
    name: '宣传展板',
    number: 'A-QT-01',
    labelled: true,
    at: point(14_020, 1700),
    size: [840, 60],
    height: 1800,
    attrs: { label: '宣传展板' },
  })
  // sight/opaque-partition: an opaque one hides the terminals from the waiting seats.
  items.push({
    id: 'gd04',
    type: 'partition',
    number: 'B-GD-04',
    labelled: true,
    at: point(4300, 7500),
    size: [1800, 60],
    rotation: 90,
    mark: { kind: 'L', color: 'yellow' },
  })
  // cctv/coverage: the camera of the self-service zone looks into the corner.
  item('sx05').rotation = 225
  // cctv/window-channel: window 3 is also listed under a channel no camera has.
  item('ck03').attrs = { ...item('ck03').attrs, cameraChannels: ['W03', 'W33'] }

  // windows/numbering: window 8 says 18.
  const eighth = item('ck08')
  eighth.attrs = { ...eighth.attrs, windowNo: '18' }
  // zones/overlap: the waiting zone runs 300 mm into enquiries.
  for (const p of floor.zones?.find(zone => zone.id === 'z-dh')?.polygon ?? [])
    if (p[1] === 11_000) p[1] = 11_400
  // align/spacing: a visitor's chair has slid along the windows.
  item('zy05').at[0] += 150
  // cable/right-angle: the cable in the back office runs straight across it.
  floor.cables?.find(cable => cable.id === 'xl01')?.points.splice(1, 2)
  // cable/crossing: a bare cable before window 6.
  items.push({
    id: 'jx02',
    type: 'cable-box',
    number: 'E-JX-02',
    labelled: true,
    owner: '孙浩',
    at: [12_000, 4050],
    size: [250, 100],
  })
  floor.cables?.push({
    id: 'xl02',
    kind: 'power',
    points: [
      [12_000, 4000],
      [12_000, 6000],
    ],
    wrapped: true,
    box: 'jx02',
  })
  // mark/displaced: the extinguisher stands 200 mm beside its outline.
  const bottle = item('mh01')
  bottle.mark = { kind: 'outline', color: 'red', at: [...bottle.at] }
  bottle.at[0] -= 200
  // layout/in-wall: the charging cabinet is set 30 mm into the south wall.
  item('cd01').at[1] += 30
  // desk/private-items: a bag on the help desk. desk/worktop-row: the mouse too far from the staff edge.
  const [window2, helpDesk] = file.surfaces ?? []
  helpDesk.items?.push({ id: 'g-sr', type: 'private-item', name: '挎包', at: [2200, 450], size: [300, 200] })
  const mouse = window2.items?.find(each => each.id === 't-ms')
  if (mouse) mouse.at[1] += 60
  return file
}
