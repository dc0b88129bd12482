import { footprint, gap } from '../../geometry/pairs'
import { text } from '../../layout/text'
import { cablesOf, floorIds, thingsOfType } from '../../scene/layout-facts'
import { millimetres } from '../params'
import { lengths } from '../say'
import { defineRule, type Statement } from '../types'
import { cableTitle } from './title'

export const wrapped = defineRule({
  id: 'cable/wrapped',
  clauses: [{ id: '2.1.3.7 线路', quote: '用绕线器将裸线包裹,形成直角直线,将多余线路收入集线盒' }],
  title: text('线路包裹、余线入盒', 'Cables are wrapped, their surplus boxed'),
  explanation: text(
    '裸线用绕线器包裹,多余线路收入集线盒;集线盒应在线路一端。',
    'Cables are wrapped and their surplus lies in a cable box at one of their ends.',
  ),
  severity: 'warning',
  params: { reach: millimetres('集线盒距线端不超过', 'box within this of an end', 500, [0, 5000]) },
  judge(read, { reach }) {
    const findings: Statement[] = []
    let checked = 0
    for (const floor of read(floorIds)) {
      const boxes = thingsOfType(read, floor, 'cable-box').filter(thing => thing.item.present !== false)
      for (const cable of read(cablesOf, floor)) {
        checked++
        const title = cableTitle(read, floor, cable)
        const path = { kind: 'path', points: cable.points } as const
        if (cable.wrapped !== true)
          findings.push({
            subjects: [cable.id],
            slot: 'bare',
            floor,
            message: text(`${title.zh}未用绕线器包裹。`, `The ${title.en} is not wrapped.`),
            marks: [path],
            fix: {
              title: text('用绕线器包裹', 'Wrap it'),
              patches: [{ target: cable.id, path: ['wrapped'], value: true }],
            },
          })
        const box = boxes.find(thing => thing.id === cable.box)
        if (!box) {
          findings.push({
            subjects: [cable.id],
            slot: 'box',
            floor,
            message: text(
              `${title.zh}的余线没有收入集线盒。`,
              `The surplus of the ${title.en} lies in no cable box.`,
            ),
            marks: [path],
          })
          continue
        }
        const ends = [cable.points[0], cable.points[cable.points.length - 1]]
        const [nearest] = ends
          .map(end => gap(footprint([end]), footprint(box.ring)))
          .sort((a, b) => a.distance - b.distance)
        if (nearest.distance <= reach + 0.5) continue
        const said = lengths(nearest.distance, reach)
        findings.push({
          subjects: [cable.id],
          related: [box.id],
          slot: 'box',
          floor,
          message: text(
            `${title.zh}的线端距${box.title.zh} ${said.measured.zh},余线收不进盒内(应不超过 ${said.limit.zh})。`,
            `The ends of the ${title.en} are ${said.measured.en} from ${box.title.en} (at most ${said.limit.en}).`,
          ),
          measured: { value: nearest.distance, limit: reach, unit: 'mm', how: 'straight' },
          marks: [
            { kind: 'segment', a: nearest.from, b: nearest.to, label: String(Math.round(nearest.distance)) },
          ],
        })
      }
    }
    return { checked, findings }
  },
})
