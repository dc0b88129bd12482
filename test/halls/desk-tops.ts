/** Desk-top plans of a sample hall: one window's, and the help desk's. y = 0 is the staff edge. */
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

export type DeskPlan = {
  /** The window's item id, its number as people read it, and who sits there. */
  readonly window: string
  readonly no: number
  readonly staff: string
  readonly helpDesk: string
  readonly helpSize: readonly [number, number]
  readonly keeper: string
  readonly unit: string
}

export function deskTops({
  window,
  no,
  staff,
  helpDesk,
  helpSize,
  keeper,
  unit,
}: DeskPlan): LayoutFile['surfaces'] {
  // On a short desk things stand closer together.
  const [plant, box, first, second] = helpSize[0] < 2000 ? [50, 350, 700, 950] : [100, 700, 1200, 1600]
  const row = helpSize[1] < 700 ? 250 : 400
  return [
    {
      id: `s-${window}`,
      name: `${no}号窗口台面`,
      host: window,
      size: [1500, 900],
      seat: [750, 0],
      items: [
        on('t-bi', 'pen', 290, 100, `T${no}-01`, { size: [140, 12], pose: 'flat', frequency: 'high' }),
        on('t-jp', 'keyboard', 530, 100, `T${no}-02`, { pose: 'flat', frequency: 'high' }),
        on('t-ms', 'mouse', 1000, 100, `T${no}-03`, { pose: 'flat', frequency: 'high' }),
        on('t-dh', 'phone', 1100, 100, `T${no}-04`, { pose: 'flat', size: [110, 180], frequency: 'high' }),
        on('t-ft', 'flip-stand', 150, 690, `T${no}-05`, {
          attrs: { pages: [{ kind: 'notice' }, { kind: 'sample' }, { kind: 'leaflet' }, { kind: 'away' }] },
        }),
        on('t-pj', 'evaluator', 1150, 750, `T${no}-06`, {
          owner: staff,
          unit,
          asset: { model: 'PJ-7', quantity: 1, purchased: '2024-03-18', status: '在用' },
          attrs: { window },
        }),
      ],
    },
    {
      id: `s-${helpDesk}`,
      name: '咨询导引台台面',
      host: helpDesk,
      size: [...helpSize],
      seat: [helpSize[0] / 2, 0],
      items: [
        on('g-lv', 'plant', plant, row - 100, 'DT-01', { size: [250, 250], height: 300 }),
        on('g-bm', 'convenience-box', box, row - 50, 'DT-02', {
          attrs: {
            contents: [
              { name: '老花镜', quantity: 2, required: 2 },
              { name: '签字笔', quantity: 5, required: 5 },
              { name: '创可贴', quantity: 10, required: 10 },
            ],
            keeper,
            transparent: true,
          },
        }),
        on('g-tq1', 'tent-card', first, row, 'DT-03'),
        on('g-tq2', 'tent-card', second, row, 'DT-04'),
      ],
    },
  ]
}
