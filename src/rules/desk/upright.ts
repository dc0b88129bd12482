import { type Text, text } from '../../layout/text'
import { desks } from '../../scene/desks'
import { inTurn } from '../say'
import { defineRule, type FixPatch, type Statement } from '../types'

/** mm: a thing lower than this lies flat. */
const FLAT = 100

export const upright = defineRule({
  id: 'desk/upright',
  clauses: [{ id: '2.1.3.3', quote: '物品竖立、平放,以顺手位摆放,品名标签可视' }],
  title: text('物品竖立或平放、标签可视', 'Things stand or lie with their label in sight'),
  explanation: text(
    '台面上的每件物品应竖立或平放,品名标签看得见。',
    'Every thing on a desk stands upright or lies flat, its label in sight.',
  ),
  severity: 'warning',
  params: {},
  judge(read) {
    const findings: Statement[] = []
    let checked = 0
    for (const desk of read(desks))
      for (const { id, item, title, ring, entry } of desk.kept) {
        checked++
        const lacks: Text[] = []
        const patches: FixPatch[] = []
        if (item.pose === undefined) {
          lacks.push(text('没有竖立或平放', 'neither stands nor lies flat'))
          const value = (item.height ?? entry.height) < FLAT ? 'flat' : 'upright'
          patches.push({ target: id, path: ['pose'], value })
        }
        if (item.labelled !== true) {
          lacks.push(text('看不到品名标签', 'its label is not in sight'))
          patches.push({ target: id, path: ['labelled'], value: true })
        }
        if (lacks.length === 0) continue
        const said = inTurn(lacks)
        findings.push({
          subjects: [id],
          surface: desk.id,
          message: text(
            `${desk.title.zh}上的${title.zh} ${said.zh}。`,
            `${title.en} on ${desk.title.en}: ${said.en}.`,
          ),
          measured: { value: lacks.length, limit: 0, unit: 'count', how: 'count' },
          marks: [{ kind: 'polygon', rings: [ring] }],
          fix: { title: text('放正并贴品名标签', 'Set it right and label it'), patches },
        })
      }
    return { checked, findings }
  },
})
