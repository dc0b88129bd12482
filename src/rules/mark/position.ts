import { text } from '../../layout/text'
import { desks } from '../../scene/desks'
import { floorIds, thingsTagged } from '../../scene/layout-facts'
import { hasTag, type Thing } from '../../scene/things'
import { defineRule, type Statement } from '../types'

export const position = defineRule({
  id: 'mark/position',
  clauses: [
    { id: '2.1.3.8', quote: '划出摆放区域对物品定位' },
    { id: '2.1.3.8 便民设施', quote: '并标线定位' },
    { id: '2.1.3.8 导引台物品', quote: '台面物品定位定点摆放' },
  ],
  title: text('划出摆放位置', 'Places are marked'),
  explanation: text(
    '自助终端、便民设施、座椅、台面物品等应以 L 角、T 角或轮廓线划出摆放位置。窗口台面由“窗口台面贴蓝色L角”判定。',
    'Terminals, convenience items, seats and things on desk-tops have their place marked by L or T corners or an outline. Window desks have a rule of their own.',
  ),
  severity: 'warning',
  params: {},
  judge(read) {
    const findings: Statement[] = []
    let checked = 0
    const look = (place: { floor: string } | { surface: string }, thing: Thing, clause: string) => {
      checked++
      if (thing.item.mark) return
      const colour = 'surface' in place ? 'blue' : thing.entry.category === 'fire' ? 'red' : 'yellow'
      findings.push({
        subjects: [thing.id],
        clauses: clause === '2.1.3.8' ? [clause] : ['2.1.3.8', clause],
        ...place,
        message: text(
          `${thing.title.zh} 没有划出摆放位置。`,
          `The place of ${thing.title.en} is not marked.`,
        ),
        marks: [{ kind: 'polygon', rings: [thing.ring] }],
        fix: {
          title: text('贴 L 角定位', 'Mark its corners'),
          patches: [{ target: thing.id, path: ['mark'], value: { kind: 'L', color: colour } }],
        },
      })
    }
    for (const floor of read(floorIds))
      for (const thing of thingsTagged(read, floor, 'marked'))
        look({ floor }, thing, hasTag(thing, 'convenience') ? '2.1.3.8 便民设施' : '2.1.3.8')
    for (const desk of read(desks)) {
      if (desk.host.item.type === 'service-window') continue
      const clause = desk.host.item.type === 'help-desk' ? '2.1.3.8 导引台物品' : '2.1.3.8'
      for (const thing of desk.kept) if (hasTag(thing, 'marked')) look({ surface: desk.id }, thing, clause)
    }
    return { checked, findings }
  },
})
