import { attrsOf } from '../../layout/model'
import { type Text, text } from '../../layout/text'
import { everyThing } from '../../scene/layout-facts'
import type { Thing } from '../../scene/things'
import { enumerate } from '../say'
import { defineRule } from '../types'

const blank = (value: string | undefined) => !value?.trim()

export const cabinet = defineRule({
  id: 'label/cabinet',
  clauses: [
    { id: '2.1.3.4 文件柜', quote: '办公室文件柜右上角需标明单位名称、责任人、每层所放文件及物品类型名称' },
  ],
  title: text('文件柜标签', 'Labels of file cabinets'),
  explanation: text(
    '文件柜右上角应有标签,写明单位名称、责任人和每层所放内容。',
    'A file cabinet carries at its upper right a label with unit, person responsible and the contents shelf by shelf.',
  ),
  severity: 'warning',
  params: {},
  judge(read) {
    const cabinets = everyThing(read, 'file-cabinet').filter(({ of }) => of.item.present !== false)
    return {
      checked: cabinets.length,
      findings: cabinets.flatMap(({ floor, of }) => {
        const lacks = lacksOf(of)
        const corner = attrsOf(of.item, 'file-cabinet').labelCorner
        const moved = lacks.length === 0 && corner !== 'upper-right'
        if (lacks.length === 0 && !moved) return []
        const said = enumerate(lacks)
        return [
          {
            subjects: [of.id],
            floor,
            message: moved
              ? text(
                  `${of.title.zh} 的标签不在右上角。`,
                  `The label of ${of.title.en} is not at its upper right.`,
                )
              : text(
                  `${of.title.zh} 的标签没有写明${said.zh}。`,
                  `The label of ${of.title.en} lacks ${said.en}.`,
                ),
            measured: {
              value: lacks.length + (moved ? 1 : 0),
              limit: 0,
              unit: 'count',
              how: 'count',
            } as const,
            marks: [{ kind: 'point', at: of.item.at } as const],
            fix: moved
              ? {
                  title: text('标签移到右上角', 'Move the label to the upper right'),
                  patches: [{ target: of.id, path: ['attrs', 'labelCorner'], value: 'upper-right' }],
                }
              : undefined,
          },
        ]
      }),
    }
  },
})

function lacksOf({ item }: Thing): Text[] {
  const label = attrsOf(item, 'file-cabinet').label ?? {}
  const shelves = label.shelves ?? []
  const lacks: Text[] = []
  if (blank(label.unit)) lacks.push(text('单位名称', 'the unit'))
  if (blank(label.owner)) lacks.push(text('责任人', 'the person responsible'))
  if (shelves.length === 0 || shelves.some(blank))
    lacks.push(text('每层所放内容', 'the contents of each shelf'))
  return lacks
}
