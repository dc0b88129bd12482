import { attrsOf } from '../../layout/model'
import { type Text, text } from '../../layout/text'
import { desks } from '../../scene/desks'
import { everyThing } from '../../scene/layout-facts'
import type { Thing } from '../../scene/things'
import { inTurn } from '../say'
import { defineRule, type Statement } from '../types'

export const convenienceBox = defineRule({
  id: 'desk/convenience-box',
  clauses: [{ id: '2.1.3.6 便民盒', quote: '便民盒内便民用品固定位置存放并标明名称数量,专人维护,缺失即补' }],
  title: text('便民盒内物品齐全', 'Contents of the convenience box'),
  explanation: text(
    '便民盒内用品逐项标明名称和数量,缺失即补,有专人维护。',
    'The contents of the box are listed by name and quantity, none is missing, and someone keeps it.',
  ),
  severity: 'warning',
  params: {},
  judge(read) {
    const boxes: { place: { floor: string } | { surface: string }; thing: Thing }[] = [
      ...everyThing(read, 'convenience-box').map(({ floor, of }) => ({ place: { floor }, thing: of })),
      ...read(desks).flatMap(desk =>
        desk.things
          .filter(thing => thing.item.type === 'convenience-box')
          .map(thing => ({ place: { surface: desk.id }, thing })),
      ),
    ].filter(({ thing }) => thing.item.present !== false)
    return {
      checked: boxes.length,
      findings: boxes.flatMap(({ place, thing }): Statement[] => {
        const faults = faultsOf(thing)
        if (faults.length === 0) return []
        const said = inTurn(faults)
        return [
          {
            subjects: [thing.id],
            ...place,
            message: text(`${thing.title.zh} ${said.zh}。`, `${thing.title.en}: ${said.en}.`),
            measured: { value: faults.length, limit: 0, unit: 'count', how: 'count' },
            marks: [{ kind: 'polygon', rings: [thing.ring] }],
          },
        ]
      }),
    }
  },
})

function faultsOf({ item }: Thing): Text[] {
  const { contents = [], keeper } = attrsOf(item, 'convenience-box')
  const faults: Text[] = []
  if (contents.length === 0) faults.push(text('没有标明盒内用品的名称和数量', 'its contents are not listed'))
  for (const { name, quantity, required } of contents) {
    const what = name.trim() || '未写名称的用品'
    if (name.trim() === '' || quantity === undefined)
      faults.push(text(`“${what}”没有标明名称或数量`, `"${name.trim() || 'unnamed'}" lacks name or quantity`))
    else if (required !== undefined && quantity < required)
      faults.push(
        text(
          `“${what}”缺 ${required - quantity} 件(应有 ${required} 件)`,
          `${required - quantity} of ${required} "${what}" missing`,
        ),
      )
  }
  if (!keeper?.trim()) faults.push(text('没有写明维护人', 'no one is named to keep it'))
  return faults
}
