import { boxOf } from '../../geometry/vector'
import type { Line } from './place'

/** Lines that are put together; every one is compared with its neighbours. */
const MOST = 20_000

/** Lines nearer than `near` mm to each other, box by box, are one cluster. */
export function clustersOf(all: readonly Line[], near: number): Line[][] {
  const lines = all.length <= MOST ? all : all.slice(0, MOST)
  const boxes = lines.map(line => boxOf(line.points))
  const parent = lines.map((_, i) => i)
  const root = (i: number): number => {
    let at = i
    while (parent[at] !== at) at = parent[at]
    parent[i] = at
    return at
  }
  const order = boxes.map((_, i) => i).sort((p, q) => boxes[p].minX - boxes[q].minX)
  for (let i = 0; i < order.length; i++)
    for (let j = i + 1; j < order.length && boxes[order[j]].minX <= boxes[order[i]].maxX + near; j++) {
      const [p, q] = [boxes[order[i]], boxes[order[j]]]
      if (p.minY <= q.maxY + near && q.minY <= p.maxY + near) parent[root(order[j])] = root(order[i])
    }
  const groups = new Map<number, Line[]>()
  lines.forEach((line, i) => {
    const list = groups.get(root(i))
    if (list) list.push(line)
    else groups.set(root(i), [line])
  })
  return [...groups.values()]
}
