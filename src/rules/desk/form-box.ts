import { attrsOf } from '../../layout/model'
import { type Text, text } from '../../layout/text'
import { everyThing } from '../../scene/layout-facts'
import type { Thing } from '../../scene/things'
import { inTurn } from '../say'
import { defineRule } from '../types'

export const formBox = defineRule({
  id: 'desk/form-box',
  clauses: [
    {
      id: '2.1.3.3 填单台空表',
      quote: '定制窗口空表箱,将空表平放于每层空表栏内,两侧面分别标注空表名称,最下方抽屉内存放便民文具用品等',
    },
  ],
  title: text('填单台空表箱', 'Blank-form box of a form desk'),
  explanation: text(
    '每个填单台有空表箱,两侧面标注空表名称,最下方抽屉存放文具用品。',
    'Each form desk has a blank-form box, labelled on both sides, with stationery in its lowest drawer.',
  ),
  severity: 'warning',
  params: {},
  judge(read) {
    const desks = everyThing(read, 'writing-desk').filter(({ of }) => of.item.present !== false)
    return {
      checked: desks.length,
      findings: desks.flatMap(({ floor, of }) => {
        const lacks = lacksOf(of)
        if (lacks.length === 0) return []
        const said = inTurn(lacks)
        return [
          {
            subjects: [of.id],
            floor,
            message: text(`${of.title.zh} ${said.zh}。`, `${of.title.en}: ${said.en}.`),
            measured: { value: lacks.length, limit: 0, unit: 'count', how: 'count' } as const,
            marks: [{ kind: 'polygon', rings: [of.ring] } as const],
            fix: {
              title: text('配齐空表箱', 'Complete the form box'),
              patches: [
                {
                  target: of.id,
                  path: ['attrs', 'formBox'],
                  value: { labelledBothSides: true, stationery: true },
                },
              ],
            },
          },
        ]
      }),
    }
  },
})

function lacksOf({ item }: Thing): Text[] {
  const box = attrsOf(item, 'writing-desk').formBox
  if (!box) return [text('没有空表箱', 'no blank-form box')]
  const lacks: Text[] = []
  if (box.labelledBothSides !== true)
    lacks.push(text('空表箱两侧面没有都标注空表名称', 'the box is not labelled on both sides'))
  if (box.stationery !== true) lacks.push(text('空表箱下方没有存放文具用品', 'no stationery below the box'))
  return lacks
}
