import { footprint, overlap } from '../../geometry/pairs'
import { sideOfPolygon } from '../../geometry/polygon'
import { zoneTitle } from '../../layout/catalogue'
import type { Zone } from '../../layout/model'
import { text } from '../../layout/text'
import type { Read } from '../../scene/facts'
import { everyZone, obstacleThings, thingsOfType } from '../../scene/layout-facts'
import type { Thing } from '../../scene/things'
import { polygonOf } from '../../scene/zones'
import { millimetres } from '../params'
import { atLeast, lengths } from '../say'
import { defineRule, type Source, type Statement } from '../types'

const GB: Source = { kind: 'standard', name: 'GB 55019-2021 3.5.4', mark: 'V1' }

/** mm: things may stand this deep in the place, as they may in one another. */
const TOUCHING = 5

export const wheelchairPlace = defineRule({
  id: 'access/wheelchair-place',
  clauses: [{ id: '2.2.3', quote: '老弱病残孕等群体' }],
  title: text('等候区轮椅席位', 'A wheelchair place in the waiting zone'),
  explanation: text(
    '等候区宜留出轮椅席位,不被其他物品占用。尺寸参照轮椅席位的规定。',
    'A waiting zone keeps a place for a wheelchair, free of other things; its size is that of seats in halls, by analogy.',
  ),
  severity: 'info',
  params: {
    width: millimetres('席位宽度', 'width of the place', 800, [500, 3000], GB),
    depth: millimetres('席位深度', 'depth of the place', 1300, [500, 3000], GB),
  },
  judge(read, { width, depth }) {
    const zones = everyZone(read, 'waiting')
    return {
      checked: zones.length,
      findings: zones.flatMap(({ floor, of }) => judgeZone(read, floor, of, width, depth)),
    }
  },
})

function judgeZone(read: Read, floor: string, zone: Zone, width: number, depth: number): Statement[] {
  const places = thingsOfType(read, floor, 'wheelchair-place').filter(
    place => place.item.present !== false && sideOfPolygon(place.item.at, polygonOf(zone)) !== 'outside',
  )
  const title = zoneTitle(zone)
  const large = places.filter(({ item: { size } }) => atLeast(size[0], width) && atLeast(size[1], depth))
  if (places.length === 0)
    return [
      {
        subjects: [zone.id],
        floor,
        message: text(
          `${title.zh} 没有轮椅席位,宜留出 ${width}×${depth} 毫米。`,
          `The zone ${title.en} has no wheelchair place; ${width} × ${depth} mm should be kept.`,
        ),
        measured: { value: 0, limit: 1, unit: 'count', how: 'count' },
        marks: [{ kind: 'polygon', rings: [zone.polygon] }],
      },
    ]
  if (large.length === 0) return [tooSmall(floor, places[0], width, depth)]
  const taken = large.map(place => ({ place, by: takenBy(read, floor, place) }))
  if (taken.some(({ by }) => by === undefined)) return []
  const [{ place, by }] = taken
  return [
    {
      subjects: [place.id],
      related: by ? [by.id] : [],
      slot: 'taken',
      floor,
      message: text(
        `${place.title.zh} 被${by?.title.zh} 占用。`,
        `${place.title.en} is taken by ${by?.title.en}.`,
      ),
      marks: [{ kind: 'polygon', rings: [place.ring] }],
    },
  ]
}

function tooSmall(floor: string, place: Thing, width: number, depth: number): Statement {
  const [w, d] = place.item.size
  const [value, limit] = atLeast(w, width) ? [d, depth] : [w, width]
  const said = lengths(value, limit)
  return {
    subjects: [place.id],
    floor,
    message: text(
      `${place.title.zh} ${atLeast(w, width) ? '深' : '宽'} ${said.measured.zh},宜不小于 ${said.limit.zh}。`,
      `${place.title.en} is ${said.measured.en} ${atLeast(w, width) ? 'deep' : 'wide'}; at least ${said.limit.en} is wanted.`,
    ),
    measured: { value, limit, unit: 'mm', how: 'straight' },
    marks: [{ kind: 'polygon', rings: [place.ring] }],
    fix: {
      title: text('改为规定尺寸', 'Make it as large as asked for'),
      patches: [{ target: place.id, path: ['size'], value: [Math.max(w, width), Math.max(d, depth)] }],
    },
  }
}

const takenBy = (read: Read, floor: string, place: Thing): Thing | undefined =>
  read(obstacleThings, floor).find(
    thing => (overlap(footprint(thing.ring), footprint(place.ring))?.depth ?? 0) > TOUCHING,
  )
