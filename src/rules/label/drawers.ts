import { attrsOf } from '../../layout/model'
import { type Text, text } from '../../layout/text'
import { everyThing } from '../../scene/layout-facts'
import type { Thing } from '../../scene/things'
import { inTurn } from '../say'
import { defineRule, type Fix } from '../types'

/** Top to bottom. */
const ORDER = ['supplies', 'temporary', 'private'] as const
const CONTENT: Readonly<Record<(typeof ORDER)[number], Text>> = {
  supplies: text('非常用办公用品', 'rarely used supplies'),
  temporary: text('临时性资料', 'temporary papers'),
  private: text('私人物品', 'private things'),
}
const PRIVATE_LABEL = '私人物品'

export const drawers = defineRule({
  id: 'label/drawers',
  clauses: [
    {
      id: '2.1.3.4 抽屉柜',
      quote: '非常用办公用品存放于抽屉柜最上面一层,临时性资料存放于中间层,私人物品存放于最底层',
    },
    { id: '2.1.3.1', quote: '个人物品存放于桌下“私人物品”标识抽屉柜中' },
  ],
  title: text('抽屉柜分层', 'Order of drawers'),
  explanation: text(
    '抽屉柜上层放非常用办公用品,中层放临时性资料,最底层放私人物品并贴“私人物品”标识。',
    'Top drawer: rarely used supplies; middle: temporary papers; bottom: private things, labelled 私人物品.',
  ),
  severity: 'warning',
  params: {},
  judge(read) {
    const units = everyThing(read, 'drawer-unit').filter(({ of }) => of.item.present !== false)
    return {
      checked: units.length,
      findings: units.flatMap(({ floor, of }) => {
        const faults = faultsOf(of)
        if (faults.length === 0) return []
        const said = inTurn(faults)
        return [
          {
            subjects: [of.id],
            floor,
            message: text(`${of.title.zh} ${said.zh}。`, `${of.title.en}: ${said.en}.`),
            measured: { value: faults.length, limit: 0, unit: 'count', how: 'count' } as const,
            marks: [{ kind: 'point', at: of.item.at } as const],
            fix: sorted(of),
          },
        ]
      }),
    }
  },
})

const drawersOf = ({ item }: Thing) => attrsOf(item, 'drawer-unit').drawers ?? []

function faultsOf(thing: Thing): Text[] {
  const all = drawersOf(thing)
  if (all.length === 0) return [text('没有写明各层存放内容', 'its drawers are not described')]
  const faults = ORDER.filter(kind => !all.some(drawer => drawer.content === kind)).map(kind =>
    text(`没有存放${CONTENT[kind].zh}的抽屉`, `no drawer for ${CONTENT[kind].en}`),
  )
  const ranks = all.map(drawer => ORDER.indexOf(drawer.content))
  if (ranks.some((rank, i) => i > 0 && rank < ranks[i - 1]))
    faults.push(
      text(
        '各层次序不符(应自上而下为非常用办公用品、临时性资料、私人物品)',
        'the drawers are out of order (supplies, temporary papers, private things from the top)',
      ),
    )
  if (all.some(drawer => drawer.content === 'private' && !drawer.label?.includes(PRIVATE_LABEL)))
    faults.push(
      text(
        `存放私人物品的抽屉没有“${PRIVATE_LABEL}”标识`,
        `the private drawer is not labelled ${PRIVATE_LABEL}`,
      ),
    )
  return faults
}

/** In order and labelled, where every kind of content has its drawer. */
function sorted(thing: Thing): Fix | undefined {
  const all = drawersOf(thing)
  if (ORDER.some(kind => !all.some(drawer => drawer.content === kind))) return undefined
  const value = [...all]
    .sort((a, b) => ORDER.indexOf(a.content) - ORDER.indexOf(b.content))
    .map(drawer =>
      drawer.content === 'private' && !drawer.label?.includes(PRIVATE_LABEL)
        ? { ...drawer, label: PRIVATE_LABEL }
        : drawer,
    )
  return {
    title: text('按规定次序分层并贴标识', 'Put the drawers in order and label them'),
    patches: [{ target: thing.id, path: ['attrs', 'drawers'], value }],
  }
}
