import { itemTitle } from '../../layout/catalogue'
import { allItems, numberAfter } from '../../layout/queries'
import { type Text, text } from '../../layout/text'
import { desks } from '../../scene/desks'
import { layoutFact, query, sameList } from '../../scene/facts'
import { floorIds, thingsTagged } from '../../scene/layout-facts'
import { hasTag, type Thing } from '../../scene/things'
import { zonesAt } from '../../scene/zones'
import { enumerate } from '../say'
import { defineRule, type FixPatch, type Statement } from '../types'

/** Every number in use, so that a fix offers a free one. */
const numbersInUse = query<readonly string[]>(
  'numbers in use',
  read => [...allItems(read(layoutFact))].flatMap(item => item.number?.trim() || []),
  sameList,
)

export const nameAndNumber = defineRule({
  id: 'label/name-and-number',
  clauses: [{ id: '2.1.3.6', quote: '固定物品摆放位置,同时在摆放处与物品自身标名、编号' }],
  title: text('物品标名编号', 'Things have name, number and label'),
  explanation: text(
    '固定物品应有名称和编号,并在摆放处贴标签。窗口的编号由“窗口编号有序”判定;台面物品的标签由“物品竖立或平放、标签可视”判定。',
    'Every fixed thing has a name, a number and a label at its place. Numbers of windows and labels on desk-tops have rules of their own.',
  ),
  severity: 'error',
  params: {},
  judge(read) {
    const findings: Statement[] = []
    let checked = 0
    // Numbers offered follow one another, so that all fixes together still leave no number twice.
    const offered = new Map<string, string>()
    const fresh = (prefix: string, area: string): string => {
      const last = offered.get(prefix)
      const number = numberAfter(prefix, area, last === undefined ? read(numbersInUse) : [last])
      offered.set(prefix, number)
      return number
    }
    const look = (place: { floor: string } | { surface: string }, thing: Thing, area: string) => {
      checked++
      const found = statement(thing, 'floor' in place, prefix => fresh(prefix, area))
      if (found) findings.push({ ...found, ...place })
    }
    for (const floor of read(floorIds))
      for (const thing of thingsTagged(read, floor, 'fixed')) {
        if (thing.item.present === false) continue
        const zone = zonesAt(read, floor, thing.item.at).find(each => each.number?.trim())
        look({ floor }, thing, zone?.number?.trim() ?? 'A')
      }
    for (const desk of read(desks))
      for (const thing of desk.things) if (hasTag(thing, 'fixed')) look({ surface: desk.id }, thing, 'A')
    return { checked, findings }
  },
})

function statement(thing: Thing, onFloor: boolean, fresh: (prefix: string) => string): Statement | undefined {
  const { item, entry } = thing
  const lacks: Text[] = []
  const patches: FixPatch[] = []
  if (item.name !== undefined && item.name.trim() === '') {
    lacks.push(text('名称', 'name'))
    patches.push({ target: item.id, path: ['name'], value: entry.name.zh })
  }
  if (item.type !== 'service-window' && !item.number?.trim()) {
    lacks.push(text('编号', 'number'))
    patches.push({ target: item.id, path: ['number'], value: fresh(entry.prefix) })
  }
  if (onFloor && item.labelled !== true) {
    lacks.push(text('摆放处标签', 'label at its place'))
    patches.push({ target: item.id, path: ['labelled'], value: true })
  }
  if (lacks.length === 0) return undefined
  const said = enumerate(lacks)
  const title = itemTitle(item)
  return {
    subjects: [item.id],
    message: text(`${title.zh} 没有${said.zh}。`, `${title.en} has no ${said.en}.`),
    measured: { value: lacks.length, limit: 0, unit: 'count', how: 'count' },
    marks: [{ kind: 'point', at: item.at }],
    fix: { title: text(`补上${said.zh}`, `Add ${said.en}`), patches },
  }
}
