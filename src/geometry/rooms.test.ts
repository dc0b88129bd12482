import { polygonize } from '@turf/polygonize'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { areaOf, rectangle, regionHas, sideOfPolygon, signedArea } from './polygon'
import { facesOf } from './rooms-faces'
import type { Point } from './types'
import { add, distance, lerp, rotate } from './vector'
import { type Opening, type Wall, type WallPlan, wallPlan } from './walls'
import { wallGraph } from './walls-graph'

const options = { seed: 20226, numRuns: process.env.TINGGUI_LONG ? 500 : 50 }

/**
 * An office floor by repeated splitting: a rectangle of 16 × 10 m cut in two again and again. Every wall ends on
 * another or on the outline; some only reach the face, some overshoot it; nothing crosses.
 */
const floor = fc
  .array(
    fc.record({
      room: fc.nat(),
      share: fc.integer({ min: 35, max: 65 }),
      short: fc.constantFrom(0, 0, 50, 55, -40),
      door: fc.integer({ min: 20, max: 80 }),
      passable: fc.boolean(),
    }),
    { maxLength: 7 },
  )
  .map(cuts => {
    type Box = { x: number; y: number; w: number; h: number }
    const corners = rectangle([8000, 5000], [16_000, 10_000]).map((p): Point => [p[0], p[1]])
    const walls: Wall[] = corners.map((a, i) => ({ id: `o${i}`, a, b: corners[(i + 1) % 4], thickness: 200 }))
    const openings: Opening[] = [{ id: 'main', wall: 'o0', at: 450, width: 600, passable: true }]
    const boxes: Box[] = [{ x: 0, y: 0, w: 16_000, h: 10_000 }]
    for (const [i, cut] of cuts.entries()) {
      const at = cut.room % boxes.length
      const { x, y, w, h } = boxes[at]
      if (Math.max(w, h) < 3000) continue
      const upright = w >= h
      const k = Math.round(((upright ? w : h) * cut.share) / 100)
      const size = upright ? h : w
      const a: Point = upright ? [x + k, y + cut.short] : [x + cut.short, y + k]
      const b: Point = upright ? [x + k, y + h - cut.short] : [x + w - cut.short, y + k]
      walls.push({ id: `i${i}`, a, b, thickness: 100 })
      openings.push({
        id: `d${i}`,
        wall: `i${i}`,
        at: (size * cut.door) / 100,
        width: 300,
        passable: cut.passable,
      })
      boxes[at] = upright ? { x, y, w: k, h } : { x, y, w, h: k }
      boxes.push(upright ? { x: x + k, y, w: w - k, h } : { x, y: y + k, w, h: h - k })
    }
    return { walls, openings, boxes }
  })

/** What a plan says, in an order that depends on neither names nor places. */
const summary = (plan: WallPlan) => ({
  closed: plan.closed,
  problems: plan.problems.map(p => p.kind).sort(),
  areas: plan.rooms.map(r => r.area).sort((p, q) => p - q),
  outline: areaOf(plan.outline),
  interior: areaOf(plan.interior),
  solid: areaOf(plan.solid),
})

function expectSame(a: WallPlan, b: WallPlan, areaSlack: number): void {
  const [p, q] = [summary(a), summary(b)]
  expect(q.closed).toBe(p.closed)
  expect(q.problems).toEqual(p.problems)
  expect(q.areas).toHaveLength(p.areas.length)
  p.areas.forEach((area, i) => {
    expect(Math.abs(q.areas[i] - area)).toBeLessThanOrEqual(areaSlack)
  })
  for (const key of ['outline', 'interior', 'solid'] as const) {
    expect(Math.abs(q[key] - p[key])).toBeLessThanOrEqual(areaSlack)
  }
}

describe('rooms of random office floors', () => {
  it('are the boxes they were cut into', () => {
    fc.assert(
      fc.property(floor, ({ walls, openings, boxes }) => {
        const plan = wallPlan(walls, openings)
        expect(plan.problems).toEqual([])
        expect(plan.closed).toBe(true)
        const faces = boxes.map(b => b.w * b.h).sort((p, q) => p - q)
        expect(plan.rooms.map(r => areaOf([r.face])).sort((p, q) => p - q)).toEqual(faces)
        expect(areaOf(plan.interior)).toBe(15_800 * 9800)
        expect(areaOf(plan.outline)).toBe(16_200 * 10_200)
        const clear = plan.rooms.reduce((sum, r) => sum + r.area, 0)
        // Between the inner faces there is nothing but rooms and inner walls.
        expect(clear).toBeLessThanOrEqual(15_800 * 9800)
        const cut = openings.filter(o => o.passable).length
        const solid = areaOf(plan.outline) - clear - 600 * 200 - (cut - 1) * 300 * 100
        const ends = walls.flatMap(w => [w.a, w.b])
        const free = plan.openings.every(o => ends.every(p => distance(p, o.middle) > 300))
        // A partition that ends in a doorway stands in it.
        if (free) expect(Math.abs(areaOf(plan.solid) - solid)).toBeLessThan(1)
      }),
      options,
    )
  })

  it('lie on the sides their openings name', () => {
    fc.assert(
      fc.property(floor, ({ walls, openings }) => {
        const plan = wallPlan(walls, openings)
        for (const opening of plan.openings) {
          const names = [opening.leftRoom, opening.rightRoom]
          expect(names[0]).not.toBe(names[1])
          opening.jambs.forEach(([p, q]) => {
            expect(distance(p, q)).toBeCloseTo(opening.wall.startsWith('o') ? 200 : 100, 6)
          })
          ;[opening.left, opening.right].forEach((side, i) => {
            const out = lerp(lerp(side[0], side[1], 0.5), opening.middle, -0.1)
            const room = plan.rooms.find(r => sideOfPolygon(out, r.clear) !== 'outside')
            if (room) expect(names[i]).toBe(room.id)
          })
        }
      }),
      options,
    )
  })

  it('do not change with order, direction, place, turn or mirror', () => {
    fc.assert(
      fc.property(floor, fc.integer({ min: 0, max: 359 }), fc.nat(), ({ walls, openings }, turn, shift) => {
        const plain = wallPlan(walls, openings)
        const k = shift % walls.length
        expectSame(plain, wallPlan([...walls.slice(k), ...walls.slice(0, k)], [...openings].reverse()), 0)
        const backwards = wallPlan(
          walls.map(w => ({ ...w, a: w.b, b: w.a })),
          openings.map(o => {
            const wall = walls.find(w => w.id === o.wall)!
            return { ...o, at: distance(wall.a, wall.b) - o.at }
          }),
        )
        expectSame(plain, backwards, 1)
        const along = (way: (p: Point) => Point) =>
          wallPlan(
            walls.map(w => ({ ...w, a: way(w.a), b: way(w.b) })),
            openings,
          )
        expectSame(
          plain,
          along(p => add(p, [1e7, -1e7])),
          1,
        )
        expectSame(
          plain,
          along(([x, y]) => [-x, y]),
          1,
        )
        // Corners are rounded to 1/100 mm: an area may be off by that along its rim.
        expectSame(
          plain,
          along(p => rotate(p, turn)),
          2000,
        )
      }),
      options,
    )
  })

  it('cover all that is inside: every place is in a room, in a wall or in a doorway', () => {
    const somewhere = fc.tuple(fc.integer({ min: 101, max: 15_899 }), fc.integer({ min: 101, max: 9899 }))
    fc.assert(
      fc.property(
        floor,
        fc.array(somewhere, { minLength: 10, maxLength: 10 }),
        ({ walls, openings }, places) => {
          const plan = wallPlan(walls, openings)
          for (const p of places) {
            const rooms = plan.rooms.filter(r => sideOfPolygon(p, r.clear) === 'inside').length
            const wall = regionHas(plan.solid, p)
            const doorway = plan.openings.some(o => regionHas([{ outer: o.ring, holes: [] }], p))
            expect(rooms).toBeLessThanOrEqual(1)
            expect(
              rooms === 1 || wall || doorway || plan.rooms.some(r => sideOfPolygon(p, r.clear) === 'edge'),
            ).toBe(true)
          }
        },
      ),
      options,
    )
  })
})

describe('faces of random wall graphs', () => {
  const end = fc.tuple(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 40 }))
  const loose = fc.array(fc.tuple(end, end), { minLength: 3, maxLength: 16 }).map(list =>
    list.map(
      ([a, b], i): Wall => ({
        id: `w${i}`,
        a: [a[0] * 500, a[1] * 500],
        b: [b[0] * 500, b[1] * 500],
        thickness: 10,
      }),
    ),
  )

  it('have the areas turf polygonizes from the same edges', () => {
    let count = 0
    fc.assert(
      fc.property(loose, walls => {
        const graph = wallGraph(walls, 10)
        const { faces } = facesOf(graph.nodes, graph.edges)
        const lines = graph.edges.map(({ from, to }) => ({
          type: 'Feature' as const,
          properties: {},
          geometry: {
            type: 'LineString' as const,
            coordinates: [[...graph.nodes[from]], [...graph.nodes[to]]],
          },
        }))
        const found = polygonize({ type: 'FeatureCollection', features: lines }).features.map(feature =>
          feature.geometry.coordinates
            .map(ring => Math.abs(signedArea(ring.slice(0, -1).map(([x, y]): Point => [x, y]))))
            .reduce((outer, hole) => outer - hole),
        )
        const total = (list: readonly number[]) => list.reduce((sum, area) => sum + area, 0)
        count += faces.length
        expect(faces).toHaveLength(found.length)
        expect(total(faces.map(f => f.area))).toBeCloseTo(total(found), 0)
      }),
      options,
    )
    expect(count).toBeGreaterThan(20)
  })

  it('never throw, whatever the walls', () => {
    fc.assert(
      fc.property(loose, fc.integer({ min: 1, max: 900 }), (walls, thickness) => {
        const thick = walls.map(w => ({ ...w, thickness }))
        const plan = wallPlan(thick, [{ id: 'd', wall: 'w1', at: 100, width: 900, passable: true }])
        const numbers = [
          ...plan.rooms.map(r => r.area),
          areaOf(plan.solid),
          areaOf(plan.outline),
          areaOf(plan.interior),
        ]
        expect(numbers.every(Number.isFinite)).toBe(true)
        for (const p of plan.problems) expect(p.at.every(Number.isFinite)).toBe(true)
        expect(areaOf(plan.interior)).toBeLessThanOrEqual(areaOf(plan.outline) + 1)
      }),
      options,
    )
  })
})
