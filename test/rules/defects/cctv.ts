import { type Defect, planted } from './defect'

export const cctvDefects: readonly Defect[] = [
  ...planted(
    'cctv/window-channel',
    {
      name: 'window 3 under a channel no camera has',
      plant: hall => hall.attrs('ck03', { cameraChannels: ['W03', 'W33'] }),
      finds: [['cctv/window-channel:ck03#unknown', 1]],
    },
    {
      name: 'window 3 under none',
      plant: hall => hall.attrs('ck03', { cameraChannels: [] }),
      finds: [['cctv/window-channel:ck03', 0]],
    },
    {
      name: 'two cameras on one channel',
      plant: hall => hall.attrs('sx05', { channel: 'C04' }),
      finds: [
        ['cctv/window-channel:sx04+sx05#C04', 2],
        ['cctv/window-channel:z-zz#unknown', 1],
      ],
    },
  ),
  ...planted(
    'cctv/coverage',
    {
      name: 'the camera of the self-service zone turned away',
      plant: hall => hall.set('sx05', { rotation: 225 }),
      finds: [['cctv/coverage:z-zz']],
      turns: true,
    },
    {
      name: 'the camera of the 24-hour zone turned away',
      plant: hall => hall.set('sx06', { rotation: 225 }),
      finds: [['cctv/coverage:z-24']],
      turns: true,
    },
    {
      name: 'the camera of the 24-hour zone sees 3 m',
      plant: hall => hall.attrs('sx06', { range: 3000 }),
      finds: [['cctv/coverage:z-24']],
      turns: true,
    },
    {
      name: 'a column before the camera of the 24-hour zone',
      plant: hall =>
        hall.add({ id: 'zz01', type: 'column', number: 'C-Z-01', at: [4100, 10_900], size: [500, 500] }),
      finds: [['cctv/coverage:z-24']],
      turns: true,
    },
  ),
]
