import { attrsOf } from '../../layout/model'
import { type Text, text } from '../../layout/text'
import { desks } from '../../scene/desks'
import { everyThing } from '../../scene/layout-facts'
import type { Thing } from '../../scene/things'
import { enumerate } from '../say'
import { defineRule, type Statement } from '../types'

const blank = (value: string | undefined) => !value?.trim()

export const fileBox = defineRule({
  id: 'label/file-box',
  clauses: [
    {
      id: '2.1.3.6 文件',
      quote:
        '文件盒分类标识,统一存放于文件柜内,每个文件盒内首页放本文件盒内的文件目录(文件名、发文日期、编号)',
    },
  ],
  title: text('文件盒分类标识和目录', 'Class label and index of file boxes'),
  explanation: text(
    '每个文件盒应有分类标识,盒内首页放文件目录,逐份写明文件名、发文日期和编号。',
    'Each file box has a class label and, as its first page, an index of name, date and number.',
  ),
  severity: 'info',
  params: {},
  judge(read) {
    const boxes: { place: { floor: string } | { surface: string }; thing: Thing }[] = [
      ...everyThing(read, 'file-box').map(({ floor, of }) => ({ place: { floor }, thing: of })),
      ...read(desks).flatMap(desk =>
        desk.things
          .filter(thing => thing.item.type === 'file-box')
          .map(thing => ({ place: { surface: desk.id }, thing })),
      ),
    ].filter(({ thing }) => thing.item.present !== false)
    return {
      checked: boxes.length,
      findings: boxes.flatMap(({ place, thing }): Statement[] => {
        const lacks = lacksOf(thing)
        if (lacks.length === 0) return []
        const said = enumerate(lacks)
        return [
          {
            subjects: [thing.id],
            ...place,
            message: text(`${thing.title.zh} 缺少${said.zh}。`, `${thing.title.en} lacks ${said.en}.`),
            measured: { value: lacks.length, limit: 0, unit: 'count', how: 'count' },
            marks: [{ kind: 'point', at: thing.item.at }],
          },
        ]
      }),
    }
  },
})

function lacksOf({ item }: Thing): Text[] {
  const { classLabel, index = [] } = attrsOf(item, 'file-box')
  const lacks: Text[] = []
  if (blank(classLabel)) lacks.push(text('分类标识', 'a class label'))
  if (index.length === 0) lacks.push(text('文件目录', 'an index'))
  const open = index.filter(entry => blank(entry.name) || blank(entry.date) || blank(entry.number)).length
  if (open > 0)
    lacks.push(
      text(
        `目录中 ${open} 份文件的文件名、发文日期或编号`,
        `name, date or number of ${open} papers in its index`,
      ),
    )
  return lacks
}
