/** The township hall with faults of different kinds, each planted alone, so that each gives exactly one finding. */
import type { LayoutFile } from '../../src/layout/model'
import { page } from './build'
import { township } from './township'

const { point } = page(15_000)

export function townshipFaulty(): LayoutFile {
  const file = township()
  file.id = 'sample-township-faulty'
  file.title = '乌达区示例镇便民服务中心 一层(待整改)'
  const [floor] = file.floors
  const items = floor.items ?? []
  const item = (id: string) => {
    const found = items.find(each => each.id === id)
    if (!found) throw new Error(`no item ${id}`)
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
  // label/unique-number
  item('qh01').number = 'A-DY-01'
  // seats/priority: one priority seat left.
  item('py01').attrs = { seats: 3, priority: [0] }
  // layout/overlap: the plant stands half in the help desk.
  item('lv01').at = point(16_900, 2900)
  // layout/outside: the water dispenser is pushed out through the south wall.
  item('sj01').at = point(8175, -600)
  // aisle/unreachable: the copier is shut in behind a partition.
  items.push({
    id: 'gd01',
    type: 'partition',
    number: 'F-GD-01',
    labelled: true,
    at: point(5750, 1000),
    size: [1300, 60],
    rotation: 0,
    mark: { kind: 'L', color: 'yellow' },
  })
  return file
}
