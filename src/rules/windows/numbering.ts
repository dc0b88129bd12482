import { attrsOf } from '../../layout/model'
import { text } from '../../layout/text'
import type { Thing } from '../../scene/things'
import { windowGroups } from '../../scene/window-groups'
import { defineRule, type Fix, type Statement } from '../types'

const windowNo = ({ item }: Thing): string | undefined =>
  attrsOf(item, 'service-window').windowNo?.trim() || undefined

/** What the public reads above each window; where no window of the row has a window number, the things' own. */
function numbersOf(group: readonly Thing[]): (string | undefined)[] {
  const numbers = group.map(windowNo)
  return numbers.some(number => number !== undefined)
    ? numbers
    : group.map(({ item }) => item.number?.trim() || undefined)
}

/** 2 before 10, A2 before A10. */
const { compare } = new Intl.Collator('en', { numeric: true })

export const numbering = defineRule({
  id: 'windows/numbering',
  clauses: [
    { id: '2.1.3.6', quote: '同时在摆放处与物品自身标名、编号' },
    { id: '2.1.3.10', quote: '直观地让办事群众了解窗口功能及状态' },
  ],
  title: text('窗口编号有序', 'Windows are numbered in order'),
  explanation: text(
    '每个窗口都有编号;群众面向一排窗口时,编号从左到右递增。重号由“编号不重复”指出。',
    'Every window has a number; along a row the numbers grow from left to right as the public faces it.',
  ),
  severity: 'warning',
  params: {},
  judge(read) {
    const findings: Statement[] = []
    let checked = 0
    for (const { floor, of: group } of windowGroups(read)) {
      checked += group.length
      const numbers = numbersOf(group)
      group.forEach((window, i) => {
        if (numbers[i] === undefined) findings.push(unnumbered(floor, window))
      })
      findings.push(...inOrder(floor, group, numbers))
    }
    return { checked, findings }
  },
})

const unnumbered = (floor: string, window: Thing): Statement => ({
  subjects: [window.id],
  slot: 'none',
  floor,
  message: text(
    `${window.title.zh} 没有窗口编号,群众无法按号找到窗口。`,
    `${window.title.en} has no window number for the public to go by.`,
  ),
  marks: [{ kind: 'point', at: window.frontMiddle }],
})

function inOrder(floor: string, group: readonly Thing[], all: readonly (string | undefined)[]): Statement[] {
  // Double numbers are label/unique-number's; the rest must still be in order.
  const single = (number: string | undefined) =>
    number !== undefined && all.filter(other => other === number).length === 1
  const row = group.filter((_, i) => single(all[i]))
  const numbers = all.flatMap(number => (number !== undefined && single(number) ? [number] : []))
  if (row.length < 2) return []
  const kept = longestAscending(numbers)
  if (kept.size === row.length) return []
  const fix = renumber(row, numbers)
  if (kept.size === 1)
    return [
      {
        subjects: row.map(window => window.id),
        floor,
        message: text(
          `本排 ${row.length} 个窗口的编号从右到左递增(面向窗口左起为 ${numbers.join('、')}),应从左到右。`,
          `The ${row.length} windows of this row are numbered from right to left (from the left: ${numbers.join(', ')}).`,
        ),
        marks: [line(row)],
        fix,
      },
    ]
  return row.flatMap((window, i): Statement[] => {
    if (kept.has(i)) return []
    const beside = [numbers[i - 1], numbers[i + 1]].filter(number => number !== undefined)
    return [
      {
        subjects: [window.id],
        related: [row[i - 1], row[i + 1]].flatMap(other => (other ? [other.id] : [])),
        floor,
        message: text(
          `窗口编号 ${numbers[i]} 排在 ${beside.join('、')} 旁,没有从左到右递增。`,
          `Window number ${numbers[i]} stands beside ${beside.join(' and ')}: numbers should grow from left to right.`,
        ),
        marks: [{ kind: 'point', at: window.frontMiddle }, line(row)],
        fix,
      },
    ]
  })
}

const line = (row: readonly Thing[]) =>
  ({ kind: 'path', points: row.map(window => window.frontMiddle) }) as const

/** The places of a longest run of numbers that only grow; of several, the one that begins farthest left. */
function longestAscending(numbers: readonly string[]): Set<number> {
  const before: number[] = []
  const size: number[] = []
  numbers.forEach((number, i) => {
    before[i] = -1
    size[i] = 1
    for (let j = 0; j < i; j++)
      if (compare(numbers[j], number) < 0 && size[j] + 1 > size[i]) {
        size[i] = size[j] + 1
        before[i] = j
      }
  })
  const kept = new Set<number>()
  for (let i = size.indexOf(Math.max(...size)); i >= 0; i = before[i]) kept.add(i)
  return kept
}

/** The row keeps its numbers, dealt out from left to right. */
function renumber(row: readonly Thing[], numbers: readonly string[]): Fix | undefined {
  if (row.some(window => windowNo(window) === undefined)) return undefined
  const sorted = [...numbers].sort(compare)
  return {
    title: text('按从左到右的顺序重排窗口编号', 'Deal the numbers out from left to right'),
    patches: row.flatMap((window, i) =>
      sorted[i] === numbers[i] ? [] : [{ target: window.id, path: ['attrs', 'windowNo'], value: sorted[i] }],
    ),
  }
}
