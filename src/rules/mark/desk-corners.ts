import { text } from '../../layout/text'
import { desksOf } from '../../scene/desks'
import { defineRule } from '../types'

export const deskCorners = defineRule({
  id: 'mark/desk-corners',
  clauses: [{ id: '2.1.3.8 窗口桌面', quote: '在摆放位四角张贴蓝色L角精准定位' }],
  title: text('窗口台面贴蓝色L角', 'Blue L corners on window desks'),
  explanation: text(
    '窗口台面上的每件物品,在摆放位四角贴蓝色 L 角。',
    'Every thing on a window desk has its place marked by blue L corners.',
  ),
  severity: 'warning',
  params: {},
  judge(read) {
    const things = desksOf(read, 'service-window').flatMap(desk => desk.kept.map(thing => ({ desk, thing })))
    return {
      checked: things.length,
      findings: things
        // A desk mark without a colour is drawn blue.
        .filter(({ thing: { item } }) => item.mark?.kind !== 'L' || (item.mark.color ?? 'blue') !== 'blue')
        .map(({ desk, thing }) => ({
          subjects: [thing.id],
          surface: desk.id,
          message: text(
            `${desk.title.zh}上的${thing.title.zh} 没有用蓝色L角定位。`,
            `${thing.title.en} on ${desk.title.en} is not marked by blue L corners.`,
          ),
          marks: [{ kind: 'polygon', rings: [thing.ring] } as const],
          fix: {
            title: text('贴蓝色L角', 'Mark it with blue L corners'),
            patches: [
              { target: thing.id, path: ['mark'], value: { ...thing.item.mark, kind: 'L', color: 'blue' } },
            ],
          },
        })),
    }
  },
})
