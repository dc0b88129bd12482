import { type Defect, type Hall, planted } from './defect'

const asset = (hall: Hall, id: string, fields: object): void => {
  const thing = hall.item(id)
  thing.asset = { ...thing.asset, ...fields }
}

export const registerDefects: readonly Defect[] = [
  ...planted(
    'register/fire',
    {
      name: 'nobody answers for an extinguisher',
      plant: hall => hall.set('mh01', { owner: '' }),
      finds: [['register/fire:mh01', 1]],
    },
    {
      name: 'a hydrant never checked',
      plant: hall => asset(hall, 'xh01', { lastCheck: undefined }),
      finds: [['register/fire:xh01', 1]],
    },
    {
      name: 'a detector nobody noted',
      plant: hall => hall.set('yg03', { number: '', asset: undefined }),
      finds: [['register/fire:yg03', 5]],
    },
  ),
  ...planted(
    'register/cctv',
    {
      name: 'nobody answers for a camera',
      plant: hall => hall.set('sx01', { owner: ' ' }),
      finds: [['register/cctv:sx01', 1]],
    },
    {
      name: 'nor for that of window 2',
      plant: hall => hall.set('sx12', { owner: undefined }),
      finds: [['register/cctv:sx12', 1]],
    },
    {
      name: 'nor for that of the 24-hour zone',
      plant: hall => hall.set('sx06', { owner: '' }),
      finds: [['register/cctv:sx06', 1]],
    },
  ),
  ...planted(
    'register/alarm',
    {
      name: 'no number',
      plant: hall => hall.set('jb01', { number: '' }),
      finds: [['register/alarm:jb01', 1]],
    },
    {
      name: 'nobody answers for it',
      plant: hall => hall.set('jb02', { owner: undefined }),
      finds: [['register/alarm:jb02', 1]],
    },
    {
      name: 'neither quantity nor owner',
      plant: hall => hall.set('jb03', { asset: {}, owner: ' ' }),
      finds: [['register/alarm:jb03', 2]],
    },
  ),
  ...planted(
    'register/protective',
    {
      name: 'nobody answers for the cupboard',
      plant: hall => hall.set('fh01', { owner: '' }),
      finds: [['register/protective:fh01', 1]],
    },
    {
      name: 'no quantity of the AED',
      plant: hall => asset(hall, 'ae01', { quantity: undefined }),
      finds: [['register/protective:ae01', 1]],
    },
    {
      name: 'neither',
      plant: hall => hall.set('fh01', { owner: undefined, asset: undefined }),
      finds: [['register/protective:fh01', 2]],
    },
  ),
  ...planted(
    'register/storeroom',
    {
      name: 'nobody answers for a cabinet',
      plant: hall => hall.set('wg01', { owner: '' }),
      finds: [['register/storeroom:wg01', 1]],
    },
    {
      name: 'no quantity',
      plant: hall => hall.set('ct03', { asset: undefined }),
      finds: [['register/storeroom:ct03', 1]],
    },
    {
      name: 'no number',
      plant: hall => hall.set('ct07', { number: ' ' }),
      finds: [['register/storeroom:ct07', 1]],
    },
  ),
  ...planted(
    'register/equipment',
    {
      name: 'a copier of unknown state',
      plant: hall => asset(hall, 'fy01', { status: '' }),
      finds: [['register/equipment:fy01', 1]],
    },
    {
      name: 'a terminal without its unit',
      plant: hall => hall.set('zd01', { unit: undefined }),
      finds: [['register/equipment:zd01', 1]],
    },
    {
      name: 'a ticket machine nobody noted',
      plant: hall => hall.set('qh01', { asset: undefined }),
      finds: [['register/equipment:qh01', 4]],
    },
    {
      name: 'the evaluator on window 2',
      plant: hall => asset(hall, 't-pj', { model: ' ' }),
      finds: [['register/equipment:t-pj', 1]],
    },
  ),
  ...planted(
    'fire/extinguisher-count',
    {
      name: 'six in a box',
      plant: hall => hall.attrs('mh01', { count: 6 }),
      finds: [['fire/extinguisher-count:mh01#most', 6]],
    },
    {
      name: 'ten in a box',
      plant: hall => hall.attrs('mh02', { count: 10 }),
      finds: [['fire/extinguisher-count:mh02#most', 10]],
    },
    {
      name: 'eight where the profile asks for nine',
      plant: hall => {
        hall.file.profile = { params: { 'fire/extinguisher-count': { least: 9 } } }
      },
      finds: [['fire/extinguisher-count:#least', 8]],
    },
  ),
]
