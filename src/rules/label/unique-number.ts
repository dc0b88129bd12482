import { itemTitle, itemType, zoneTitle } from '../../layout/catalogue'
import { attrsOf } from '../../layout/model'
import { largestNumber, numberOf } from '../../layout/queries'
import { rowsOf } from '../../layout/table'
import { type Text, text } from '../../layout/text'
import { layoutFact, query } from '../../scene/facts'
import { enumerate } from '../say'
import { defineRule, type FindingMark, type Fix, type Statement } from '../types'

type Numbered = {
  readonly id: string
  readonly number: string
  readonly title: Text
  readonly floor?: string
  readonly surface?: string
  readonly at: readonly [number, number]
  readonly type?: string
  /** What the public reads above a window counts apart from the numbers of things. */
  readonly kind: 'thing' | 'window'
}

/** Everything that carries a number: items on floors and desk-tops, zones, openings. Texts compare trimmed. */
const numbered = query<readonly Numbered[]>(
  'numbered things',
  read => {
    const layout = read(layoutFact)
    const found: Numbered[] = []
    const take = (
      entry: Omit<Numbered, 'number' | 'kind'>,
      number: string | undefined,
      kind: Numbered['kind'] = 'thing',
    ) => {
      if (number?.trim()) found.push({ ...entry, number: number.trim(), kind })
    }
    for (const floor of layout.floors) {
      for (const item of rowsOf(floor.items)) {
        const entry = { id: item.id, title: itemTitle(item), floor: floor.id, at: item.at, type: item.type }
        take(entry, item.number)
        if (item.type === 'service-window') take(entry, attrsOf(item, 'service-window').windowNo, 'window')
      }
      for (const zone of rowsOf(floor.zones))
        take({ id: zone.id, title: zoneTitle(zone), floor: floor.id, at: zone.polygon[0] }, zone.number)
    }
    for (const surface of rowsOf(layout.surfaces))
      for (const item of rowsOf(surface.items))
        take(
          { id: item.id, title: itemTitle(item), surface: surface.id, at: item.at, type: item.type },
          item.number,
        )
    return found
  },
  (a, b) => JSON.stringify(a) === JSON.stringify(b),
)

export const uniqueNumber = defineRule({
  id: 'label/unique-number',
  clauses: [{ id: '2.1.3.6', quote: '同时在摆放处与物品自身标名、编号' }],
  title: text('编号不重复', 'Numbers are unique'),
  explanation: text(
    '一个编号只能对应一件物品或一个区域,否则按编号找物、登记、调阅都会出错。',
    'A number names one thing or zone only; else finding, registering and recording by number go wrong.',
  ),
  severity: 'error',
  params: {},
  judge(read) {
    const all = read(numbered)
    const byNumber = new Map<string, Numbered[]>()
    for (const each of all) {
      const key = `${each.kind} ${each.number}`
      byNumber.set(key, [...(byNumber.get(key) ?? []), each])
    }
    const largest = new Map<string, number>()
    const largestOf = (prefix: string): number => {
      const known = largest.get(prefix)
      if (known !== undefined) return known
      const found = largestNumber(
        prefix,
        all.map(each => each.number),
      )
      largest.set(prefix, found)
      return found
    }
    const findings = [...byNumber.values()]
      .filter(same => same.length > 1)
      .map(same => clash(same, largestOf))
    return { checked: all.length, findings }
  },
})

/** The largest number of a prefix in use. */
type LargestOf = (prefix: string) => number

function clash(same: readonly Numbered[], largestOf: LargestOf): Statement {
  const [first] = same
  const marks: FindingMark[] = same
    .filter(each => each.floor === first.floor && each.surface === first.surface)
    .map(each => ({ kind: 'point', at: each.at }))
  return {
    subjects: same.map(each => each.id),
    slot: first.kind === 'window' ? `window-${first.number}` : first.number,
    floor: first.floor,
    surface: first.surface,
    message: text(
      `${first.kind === 'window' ? '窗口编号' : '编号'} ${first.number} 有 ${same.length} 处使用,应各不相同。`,
      `The ${first.kind === 'window' ? 'window number' : 'number'} ${first.number} is used ${same.length} times; each should have its own.`,
    ),
    measured: { value: same.length, limit: 1, unit: 'count', how: 'count' },
    marks,
    fix: renumber(same, largestOf),
  }
}

/** All but the first get the next free numbers of their type and area; a zone's number only the planner knows. */
function renumber(same: readonly Numbered[], largestOf: LargestOf): Fix | undefined {
  const later = same.slice(1)
  // Which window should have which number only the planner knows.
  if (later.some(each => !each.type || each.kind === 'window')) return undefined
  const area = /^([^-]+)-/.exec(same[0].number)?.[1] ?? 'A'
  const given = new Map<string, number>()
  const fresh = later.map(each => {
    const { prefix } = itemType(each.type as string)
    const n = (given.get(prefix) ?? largestOf(prefix)) + 1
    given.set(prefix, n)
    return numberOf(prefix, area, n)
  })
  const steps = later.map((each, i) =>
    text(`${each.title.zh} 改编为 ${fresh[i]}`, `${each.title.en} to ${fresh[i]}`),
  )
  const said = enumerate(steps)
  return {
    title: text(`将${said.zh}`, `Renumber ${said.en}`),
    patches: later.map((each, i) => ({ target: each.id, path: ['number'], value: fresh[i] })),
  }
}
