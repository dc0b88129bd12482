/** Desk-top plans of the sample hall: window 2, and the help desk. y = 0 is the staff edge. */
import { itemType } from '../../src/layout/catalogue'
import type { LayoutFile } from '../../src/layout/model'
import type { ItemFile } from './build'

const blue = { kind: 'L' as const, color: 'blue' }

/** A thing whose upper left corner on the desk is (x, y). */
function on(
  id: string,
  type: string,
  x: number,
  y: number,
  number: string,
  more: Partial<ItemFile> = {},
): ItemFile {
  const [w, d] = more.size ?? itemType(type).size
  return {
    id,
    type,
    at: [x + w / 2, y + d / 2],
    size: [w, d],
    number,
    labelled: true,
    mark: blue,
    pose: 'upright',
    ...more,
  }
}

export function deskTops(): LayoutFile['surfaces'] {
  return [
    {
      id: 's-ck02',
      name: '2号窗口台面',
      host: 'ck02',
      size: [1500, 900],
      seat: [750, 0],
      items: [
        on('t-bi', 'pen', 290, 100, 'T2-01', { size: [140, 12], pose: 'flat', frequency: 'high' }),
        on('t-jp', 'keyboard', 530, 100, 'T2-02', { pose: 'flat', frequency: 'high' }),
        on('t-ms', 'mouse', 1000, 100, 'T2-03', { pose: 'flat', frequency: 'high' }),
        on('t-dh', 'phone', 1100, 100, 'T2-04', { pose: 'flat', size: [110, 180], frequency: 'high' }),
        on('t-ft', 'flip-stand', 150, 690, 'T2-05', {
          attrs: { pages: [{ kind: 'notice' }, { kind: 'sample' }, { kind: 'leaflet' }, { kind: 'away' }] },
        }),
        on('t-pj', 'evaluator', 1150, 750, 'T2-06', {
          owner: '李娜',
          unit: '示例镇便民服务中心',
          asset: { model: 'PJ-7', quantity: 1, purchased: '2024-03-18', status: '在用' },
          attrs: { window: 'ck02' },
        }),
      ],
    },
    {
      id: 's-dy01',
      name: '咨询导引台台面',
      host: 'dy01',
      size: [2400, 800],
      seat: [1200, 0],
      items: [
        on('g-lv', 'plant', 100, 300, 'DT-01', { size: [250, 250], height: 300 }),
        on('g-bm', 'convenience-box', 700, 350, 'DT-02', {
          attrs: {
            contents: [
              { name: '老花镜', quantity: 2, required: 2 },
              { name: '签字笔', quantity: 5, required: 5 },
              { name: '创可贴', quantity: 10, required: 10 },
            ],
            keeper: '马丽',
            transparent: true,
          },
        }),
        on('g-tq1', 'tent-card', 1200, 400, 'DT-03'),
        on('g-tq2', 'tent-card', 1600, 400, 'DT-04'),
      ],
    },
  ]
}
