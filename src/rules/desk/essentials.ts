import { ITEM_TYPES, itemType } from '../../layout/catalogue'
import { own } from '../../layout/own'
import { text } from '../../layout/text'
import { type Desk, desksOf, OFFICE_TOPS } from '../../scene/desks'
import type { Thing } from '../../scene/things'
import { count } from '../params'
import { defineRule, type Source, type Statement } from '../types'

const NOTICE: Source = { kind: 'notice', clause: '2.1.3.1' }
const one = (type: string, source?: Source) => {
  const { zh, en } = itemType(type).name
  return count(`${zh}件数`, `number: ${en}`, 1, [0, 20], source)
}
const SURFACE_TYPES = ITEM_TYPES.filter(entry => entry.tags.includes('surface')).map(entry => entry.type)

export const essentials = defineRule({
  id: 'desk/essentials',
  clauses: [
    { id: '2.1.3.1', quote: '桌面只保留唯一办公必需品,如笔一支,文件架一个,电话、文件夹等' },
    { id: '2.1.3', quote: '保持常用物品唯一性' },
  ],
  title: text('桌面只留必需品', 'Only the necessary things on a desk'),
  explanation: text(
    '窗口和办公桌台面只保留办公必需品,每种一件。私人物品由“台面无私人物品”指出。',
    'The desks of windows and offices hold only the necessary things, one of each. Private things have a rule of their own.',
  ),
  severity: 'error',
  params: {
    pen: one('pen', NOTICE),
    'file-rack': one('file-rack', NOTICE),
    phone: one('phone', NOTICE),
    folder: one('folder', NOTICE),
    monitor: one('monitor'),
    keyboard: one('keyboard'),
    mouse: one('mouse'),
    'document-camera': one('document-camera'),
    evaluator: one('evaluator'),
    'flip-stand': one('flip-stand'),
    'tent-card': one('tent-card'),
    printer: one('printer'),
    others: {
      type: 'list',
      title: text('另外允许的物品', 'also allowed'),
      default: ['file-box'],
      options: SURFACE_TYPES,
      source: { kind: 'notice', clause: '2.1.3.3 桌面文件' },
    },
  },
  judge(read, { others, ...allowed }) {
    const limits: Readonly<Record<string, number>> = allowed
    const findings: Statement[] = []
    let checked = 0
    for (const desk of desksOf(read, ...OFFICE_TOPS)) {
      checked++
      const byType = new Map<string, Thing[]>()
      for (const thing of desk.things)
        byType.set(thing.item.type, [...(byType.get(thing.item.type) ?? []), thing])
      for (const [type, things] of byType) {
        if (type === 'private-item' || others.includes(type)) continue
        const limit = own(limits, type) ? limits[type] : 0
        if (things.length > limit) findings.push(statement(desk, type, things, limit))
      }
    }
    return { checked, findings }
  },
})

function statement(desk: Desk, type: string, things: readonly Thing[], limit: number): Statement {
  const { zh, en } = itemType(type).name
  const surplus = things.slice(limit)
  return {
    subjects: surplus.map(thing => thing.id),
    related: things.slice(0, limit).map(thing => thing.id),
    surface: desk.id,
    message:
      limit === 0
        ? text(
            `${desk.title.zh}上的${zh}不是办公必需品,应清除。`,
            `On ${desk.title.en}: ${en} is not a necessary thing and should go.`,
          )
        : text(
            `${desk.title.zh}上有 ${things.length} 件${zh},应只保留 ${limit} 件。`,
            `On ${desk.title.en} there are ${things.length} of ${en}; at most ${limit} should stay.`,
          ),
    measured: { value: things.length, limit, unit: 'count', how: 'count' },
    marks: surplus.map(thing => ({ kind: 'polygon', rings: [thing.ring] })),
  }
}
