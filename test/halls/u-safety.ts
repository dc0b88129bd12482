/** Fire things, signs and cameras of a large hall. */
import type { ItemFile } from './build'
import { type Kit, two } from './kit'
import { CORNER, northFrom, northFront, panoramas, type UPlan, wingEnd } from './u-shell'

export function uSafety(k: Kit, plan: UPlan): ItemFile[] {
  return [...extinguishers(k, plan), ...alarms(k, plan), ...signs(k, plan), ...cameras(k, plan)]
}

function extinguishers(k: Kit, plan: UPlan): ItemFile[] {
  const { area: a, width: w, depth: d, south, wingFrom, copy } = plan
  const [front, from, middle] = [northFront(plan), northFrom(plan), w / 2]
  const places = [
    [copy + 4900, 0, 'north'],
    [6500, 0, 'north'],
    [w - 5600, south + 100, 'north'],
    [0, wingFrom + 800, 'east'],
    [w - 250, wingFrom + 800, 'west'],
    [from + 9400, d - 250, 'south'],
    [w - from - 9400, d - 250, 'south'],
    // At the four columns.
    [middle - 8600, wingFrom + 1550, 'west'],
    [middle + 8350, wingFrom + 1550, 'east'],
    [middle - 8600, front - 5050, 'west'],
    [middle + 8350, front - 5050, 'east'],
  ] as const
  return [
    ...places.map(([x, y, faces], i) =>
      k.extinguisher(`mh${two(i + 1)}`, `${a}M-MH-${two(i + 1)}`, x, y, faces),
    ),
    k.hydrant('xh01', `${a}M-XH-01`, 7000, south + 100, 'north'),
    k.hydrant('xh02', `${a}M-XH-02`, w - 3200, south + 100, 'north'),
    k.hydrant('xh03', `${a}M-XH-03`, middle - 350, d - 240, 'south'),
  ]
}

function alarms(k: Kit, plan: UPlan): ItemFile[] {
  const { area: a, width: w, depth: d, lobby } = plan
  const end = wingEnd(plan)
  const columns = Math.floor(w / 8000)
  const rows = Math.floor(d / 7500)
  return [
    k.mounted('sb01', 'call-point', `${a}M-SB-01`, lobby + 2050, 0, 'north'),
    k.mounted('sb02', 'call-point', `${a}M-SB-02`, 4200, end + 100, 'north'),
    k.mounted('sb03', 'call-point', `${a}M-SB-03`, w - 4300, end + 100, 'north'),
    k.mounted('sb04', 'call-point', `${a}M-SB-04`, w - 6000, plan.south + 100, 'north'),
    k.mounted('sg01', 'alarm-bell', `${a}M-SG-01`, lobby + 1900, 0, 'north'),
    k.mounted('sg02', 'alarm-bell', `${a}M-SG-02`, w / 2, d - 60, 'south'),
    ...Array.from({ length: columns * rows }, (_, i) => {
      const x = ((i % columns) + 0.5) * (w / columns)
      const y = (Math.floor(i / columns) + 0.5) * (d / rows)
      const id = two(i + 1)
      return k.mounted(
        `yg${id}`,
        'smoke-detector',
        `${a}M-YG-${id}`,
        Math.round(x) - 50,
        Math.round(y) + 300,
        'south',
      )
    }),
  ]
}

function signs(k: Kit, plan: UPlan): ItemFile[] {
  const { area: a, width: w, ground, south, lobby } = plan
  const [end, front] = [wingEnd(plan), northFront(plan)]
  const middle = end + 100 + plan.wayOut
  const doors = [
    [w / 2 - 180, 0, 'north'],
    [2820, 0, 'north'],
    [0, middle - 180, 'east'],
    [w - 20, middle - 180, 'west'],
  ] as const
  const stairs = [
    [9820, 0, 'north'],
    [w - 9180, 0, 'north'],
    [1500, front - 20, 'south'],
    [w - 1860, front - 20, 'south'],
  ] as const
  const lights = [
    [lobby + 1500, 0, 'north'],
    [CORNER - 60, 3000, 'west'],
    [2000, end + 100, 'north'],
    [w - 2250, end + 100, 'north'],
    [w - 7000, south + 100, 'north'],
  ] as const
  return [
    ...(ground ? doors : stairs).map(([x, y, faces], i) =>
      k.mounted(`ac0${i + 1}`, 'exit-sign', `${a}M-AC-0${i + 1}`, x, y, faces),
    ),
    ...lights.map(([x, y, faces], i) =>
      k.mounted(`yd0${i + 1}`, 'emergency-light', `${a}M-YD-0${i + 1}`, x, y, faces),
    ),
    ...(
      [
        [lobby + 8600, 0, 'north'],
        [3200, end + 100, 'north'],
      ] as const
    ).map(([x, y, faces], i) =>
      k.thing(`sp0${i + 1}`, 'you-are-here', x, y, faces, {
        number: `${a}M-SP-0${i + 1}`,
        labelled: true,
        owner: '李安',
      }),
    ),
  ]
}

const cameras = (k: Kit, plan: UPlan): ItemFile[] =>
  panoramas(plan).map(({ at, channel }, i) =>
    k.panorama(`sx${two(i + 1)}`, `${plan.area}M-SX-${two(i + 1)}`, at, channel),
  )
