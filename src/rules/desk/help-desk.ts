import { ITEM_TYPES } from '../../layout/catalogue'
import { attrsOf } from '../../layout/model'
import { text } from '../../layout/text'
import { type Desk, desksOf } from '../../scene/desks'
import { defineRule, type Statement } from '../types'

const SURFACE_TYPES = ITEM_TYPES.filter(entry => entry.tags.includes('surface') || entry.type === 'plant')

export const helpDesk = defineRule({
  id: 'desk/help-desk',
  clauses: [{ id: '2.1.3.5 咨询导引台', quote: '除固定绿植外,咨询导引台上面应有便民服务盒,内装物品可视' }],
  title: text('咨询导引台台面', 'Top of the help desk'),
  explanation: text(
    '咨询导引台上只放固定绿植、便民服务盒(内装物品可视)和台签。私人物品由“台面无私人物品”指出。',
    'On the help desk: fixed plants, a convenience box with visible contents, desk signs, nothing else.',
  ),
  severity: 'warning',
  params: {
    allowed: {
      type: 'list',
      title: text('可放物品', 'what may stand there'),
      default: ['plant', 'convenience-box', 'tent-card'],
      options: SURFACE_TYPES.map(entry => entry.type),
      source: { kind: 'notice', clause: '2.1.3.5 咨询导引台' },
    },
  },
  judge(read, { allowed }) {
    const tops = desksOf(read, 'help-desk')
    return { checked: tops.length, findings: tops.flatMap(desk => judgeTop(desk, allowed)) }
  },
})

function judgeTop(desk: Desk, allowed: readonly string[]): Statement[] {
  const findings: Statement[] = []
  const boxes = desk.things.filter(thing => thing.item.type === 'convenience-box')
  if (boxes.length === 0)
    findings.push({
      subjects: [desk.host.id],
      slot: 'box',
      surface: desk.id,
      message: text(`${desk.title.zh}上没有便民服务盒。`, `There is no convenience box on ${desk.title.en}.`),
      measured: { value: 0, limit: 1, unit: 'count', how: 'count' },
      marks: [],
    })
  for (const box of boxes)
    if (attrsOf(box.item, 'convenience-box').transparent !== true)
      findings.push({
        subjects: [box.id],
        slot: 'visible',
        surface: desk.id,
        message: text(
          `${box.title.zh} 的内装物品看不见,应使用透明盒。`,
          `The contents of ${box.title.en} cannot be seen; it should be transparent.`,
        ),
        marks: [{ kind: 'polygon', rings: [box.ring] }],
        fix: {
          title: text('换成透明盒', 'Use a transparent box'),
          patches: [{ target: box.id, path: ['attrs', 'transparent'], value: true }],
        },
      })
  for (const thing of desk.things) {
    if (thing.item.type === 'private-item' || allowed.includes(thing.item.type)) continue
    findings.push({
      subjects: [thing.id],
      slot: 'other',
      surface: desk.id,
      message: text(
        `${desk.title.zh}上除绿植、便民服务盒和台签外,不应放${thing.title.zh}。`,
        `${thing.title.en} should not stand on ${desk.title.en}.`,
      ),
      marks: [{ kind: 'polygon', rings: [thing.ring] }],
    })
  }
  return findings
}
