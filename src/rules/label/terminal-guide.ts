import { attrsOf } from '../../layout/model'
import { text } from '../../layout/text'
import { everyThing } from '../../scene/layout-facts'
import { defineRule } from '../types'

export const terminalGuide = defineRule({
  id: 'label/terminal-guide',
  clauses: [{ id: '2.1.3.7 自助设备', quote: '标名称及操作方法' }],
  title: text('自助终端标明操作方法', 'Terminals show how to use them'),
  explanation: text(
    '每台自助终端应标明名称和操作方法,群众不问人也会用。',
    'Every self-service terminal shows its name and how to use it.',
  ),
  severity: 'error',
  params: {},
  judge(read) {
    const terminals = everyThing(read, 'self-service-terminal').filter(({ of }) => of.item.present !== false)
    return {
      checked: terminals.length,
      findings: terminals
        .filter(({ of }) => attrsOf(of.item, 'self-service-terminal').guide !== true)
        .map(({ floor, of }) => ({
          subjects: [of.id],
          floor,
          message: text(
            `${of.title.zh} 没有标明名称和操作方法。`,
            `${of.title.en} does not show its name and how to use it.`,
          ),
          marks: [{ kind: 'point', at: of.item.at } as const],
          fix: {
            title: text('标明名称和操作方法', 'Show its name and how to use it'),
            patches: [{ target: of.id, path: ['attrs', 'guide'], value: true }],
          },
        })),
    }
  },
})
