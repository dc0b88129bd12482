import { text } from '../../layout/text'
import { desks } from '../../scene/desks'
import { defineRule } from '../types'

export const privateItems = defineRule({
  id: 'desk/private-items',
  clauses: [
    { id: '2.1.3.1', quote: '个人物品存放于桌下“私人物品”标识抽屉柜中' },
    { id: '2.1.3.8 导引台物品', quote: '私人物品放于台面下柜子内' },
  ],
  title: text('台面无私人物品', 'Nothing private on desks'),
  explanation: text(
    '私人物品存放在桌下有“私人物品”标识的抽屉柜内,咨询导引台的放在台面下柜子内。抽屉柜由“抽屉柜分层”判定。',
    'Private things are kept in the labelled drawer under the desk, or in the cupboard of the help desk.',
  ),
  severity: 'error',
  params: {},
  judge(read) {
    const all = read(desks)
    return {
      checked: all.length,
      findings: all.flatMap(desk => {
        const isHelp = desk.host.item.type === 'help-desk'
        const where = isHelp
          ? text('台面下柜子内', 'the cupboard below')
          : text('桌下抽屉柜', 'the drawer below')
        return desk.things
          .filter(thing => thing.item.type === 'private-item')
          .map(thing => {
            const own = thing.item.name?.trim()
            return { thing, what: own ? text(`“${own}”`, ` (${own})`) : text('', '') }
          })
          .map(({ thing, what }) => ({
            subjects: [thing.id],
            clauses: [isHelp ? '2.1.3.8 导引台物品' : '2.1.3.1'],
            surface: desk.id,
            message: text(
              `${desk.title.zh}上有私人物品${what.zh},应放入${where.zh}。`,
              `There is a private thing${what.en} on ${desk.title.en}; it belongs in ${where.en}.`,
            ),
            marks: [{ kind: 'polygon', rings: [thing.ring] } as const],
          }))
      }),
    }
  },
})
