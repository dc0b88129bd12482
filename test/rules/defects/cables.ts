import { type Defect, type Hall, planted, tidy } from './defect'

/** A wrapped but bare cable, its surplus in a box at its first point. */
const bare = (hall: Hall, ...points: [number, number][]): void => {
  hall.add(tidy('jx02', 'cable-box', points[0], [250, 100], 'E-JX-02'))
  hall.floor.cables?.push({ id: 'xl02', kind: 'power', points, wrapped: true, box: 'jx02' })
}
const degrees = (dy: number, dx: number) => (Math.atan2(dy, dx) * 180) / Math.PI

export const cableDefects: readonly Defect[] = [
  ...planted(
    'cable/right-angle',
    {
      name: 'a long stretch at 1.2°',
      plant: hall => {
        hall.cable('xl01').points[1] = [3425, 1100]
      },
      finds: [['cable/right-angle:xl01', degrees(300, 13_875)]],
      turns: true,
    },
    {
      name: 'straight across the back office',
      plant: hall => hall.cable('xl01').points.splice(1, 2),
      finds: [['cable/right-angle:xl01', degrees(2900, 13_875)]],
      turns: true,
    },
    {
      name: 'the last stretch at 5°',
      plant: hall => {
        hall.cable('xl01').points[3] = [17_500, 3000]
      },
      finds: [['cable/right-angle:xl01', degrees(200, 2200)]],
      turns: true,
    },
  ),
  ...planted(
    'cable/wrapped',
    {
      name: 'bare wire',
      plant: hall => {
        hall.cable('xl01').wrapped = false
      },
      finds: [['cable/wrapped:xl01#bare']],
    },
    {
      name: 'no box',
      plant: hall => {
        delete hall.cable('xl01').box
      },
      finds: [['cable/wrapped:xl01#box']],
    },
    {
      name: 'a box 700 mm from its end',
      plant: hall => hall.cable('xl01').points.shift(),
      finds: [['cable/wrapped:xl01#box', 700]],
      turns: true,
    },
  ),
  ...planted(
    'cable/crossing',
    {
      name: 'two metres before the windows',
      plant: hall => bare(hall, [12_000, 4000], [12_000, 6000]),
      // All but what lies within 150 mm of the counter.
      finds: [['cable/crossing:xl02', 1950]],
      turns: true,
    },
    {
      name: '350 mm before the windows',
      plant: hall => bare(hall, [12_000, 4000], [12_000, 4400]),
      finds: [['cable/crossing:xl02', 350]],
      turns: true,
    },
    {
      name: '200 mm off the south wall',
      plant: hall => bare(hall, [9500, 14_800], [10_500, 14_800]),
      finds: [['cable/crossing:xl02', 1000]],
      turns: true,
    },
  ),
]
