import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { DisplayList, Path } from '../../src/drawing/display'
import { THEMES } from '../../src/drawing/theme'
import type { Box, Point } from '../../src/geometry/types'
import { boxesMeet, distance, nearestOnSegment, unionBox } from '../../src/geometry/vector'
import type { Layout } from '../../src/layout/model'
import { readLayout } from '../../src/layout/read'
import { rowsOf, tableOf } from '../../src/layout/table'
import { createFacts, layoutFact } from '../../src/scene/facts'
import { thingOf } from '../../src/scene/things'
import { evacuationSheets } from '../../src/sheets/evacuation-sheet'
import type { Paper } from '../../src/sheets/paper'
import { routesFrom } from '../../src/sheets/routes'
import type { Sheet, View } from '../../src/sheets/sheet'
import { placeSigns } from '../../src/sheets/signs'
import { sheetSvg } from '../../src/sheets/svg'
import { turnedFloor } from '../../src/sheets/turned'

const A3: Paper = { name: 'A3', landscape: true }
const township = hall('township')
const [floor] = township.floors

function hall(name: string): Layout {
  const read = readLayout(readFileSync(`fixtures/${name}.hall.json`, 'utf8'))
  if (!read.ok) throw new Error(read.message.en)
  return read.layout
}
function made(layout: Layout, of = layout.floors[0], paper = A3): readonly Sheet[] {
  const result = evacuationSheets(layout, of, { paper })
  if (!result.ok) throw new Error(JSON.stringify(result.offers))
  return result.sheets
}
const wordsOf = (list: DisplayList) =>
  list.flatMap(({ parts }) => parts.flatMap(part => (part.kind === 'text' ? [part] : [])))
const boardOf = (of = floor) => {
  const board = rowsOf(of.items).find(({ type }) => type === 'you-are-here')
  if (!board) throw new Error('no board')
  return board
}
const readOf = (of = floor) => {
  const facts = createFacts()
  facts.set(layoutFact, { ...township, floors: [of] })
  return facts.read
}

describe('routes', () => {
  it('lead from before the board to every exit, the nearest first', () => {
    const board = thingOf(boardOf())
    const { routes, unreached, problem } = routesFrom(readOf(), floor.id, board)
    expect(problem).toBeUndefined()
    expect(unreached).toEqual([])
    const exits = rowsOf(floor.openings).filter(
      ({ kind, access }) => (kind === 'entrance' || kind === 'exit') && access !== 'staff',
    )
    expect(routes.map(({ exit }) => exit.id).sort()).toEqual(exits.map(({ id }) => id).sort())
    routes.forEach(({ path, exit, length }, i) => {
      expect(distance(path[0], board.frontMiddle)).toBeLessThanOrEqual(301)
      expect(path[path.length - 1]).toEqual(exit.at)
      const door = nearestOnSegment(path[0], exit.threshold).point
      expect(length).toBeGreaterThanOrEqual(distance(path[0], door) - 301)
      if (i > 0) expect(length).toBeGreaterThanOrEqual(routes[i - 1].length)
    })
  })

  it('are as long when the floor is turned', () => {
    const lengths = (of: typeof floor) =>
      routesFrom(readOf(of), of.id, thingOf(boardOf(of))).routes.map(({ length }) => Math.round(length / 2))
    const turned = turnedFloor(floor, 90)
    expect(lengths(turned)).toEqual(lengths(floor))
  })
})

describe('安全疏散平面图', () => {
  it('has up where its viewer looks, however the hall lies on the plan', () => {
    const svg = sheetSvg(made(township)[0], THEMES.paper)
    for (const degrees of [90, 180, 270]) {
      const turned = turnedFloor(floor, degrees)
      // Four turned copies of one hall give one drawing: the board's own direction alone decides.
      expect(sheetSvg(made({ ...township, floors: [turned] })[0], THEMES.paper)).toBe(svg)
    }
    const drawn = wordsOf(made(township)[0].list).map(({ text }) => text)
    expect(drawn).toContain('安全疏散平面图')
  })

  it('shows the viewer, a solid way to the nearest exit, dashed ways to the others, and arrows that lead out', () => {
    const [sheet] = made(township)
    const shapes = sheet.views.flatMap(({ list }) => list)
    const styles = (style: string) =>
      shapes.filter(({ parts }) => parts.some(part => part.style === style && part.kind === 'path'))
    expect(styles('route')).toHaveLength(1)
    expect(styles('route-other')).toHaveLength(2)
    expect(styles('route-arrow').length).toBeGreaterThan(8)
    const words = wordsOf(shapes).map(({ text }) => text)
    expect(words.filter(word => word === '您在此')).toHaveLength(1)
    expect(words.filter(word => word === '安全出口')).toHaveLength(3)
    const { subpaths } = styles('route')[0].parts[0] as Path
    const way = pointsOf(subpaths[0].points)
    const exit = way[way.length - 1]
    const left = (p: Point) => distance(p, exit)
    // The nearest way is nearly straight here: each arrow's tip is nearer to the exit than its tail.
    for (const { pin, parts } of styles('route-arrow')) {
      if (!pin || !way.some((p, i) => i > 0 && nearLine(pin, way[i - 1], p))) continue
      const [tip, tail] = pointsOf((parts[0] as Path).subpaths[0].points)
      expect(left([pin[0] + tip[0], pin[1] + tip[1]])).toBeLessThan(
        left([pin[0] + tail[0], pin[1] + tail[1]]),
      )
    }
  })

  it('keeps the sizes of the standard: signs 7 mm, letters 2 mm, header 7 % with letters of 60 %', () => {
    for (const paper of [A3, { name: 'A4', landscape: true }, { name: 'A2', landscape: false }] as Paper[]) {
      const [sheet] = made(township, floor, paper)
      const header = wordsOf(sheet.list).find(({ text }) => text.startsWith(township.hall.name.slice(0, 4)))
      expect(header?.size ?? 0).toBeGreaterThanOrEqual(0.07 * 0.6 * Math.min(...sheet.size) * 0.6)
      for (const { list, scale } of sheet.views)
        for (const { size } of wordsOf(list.filter(({ layer }) => layer === 'notes' || layer === 'zones')))
          expect(size * scale).toBeGreaterThanOrEqual(1.99)
    }
  })

  it('says what is missing instead of leaving it out', () => {
    const without = (keep: (type: string) => boolean, exits = true) => ({
      ...floor,
      items: tableOf(rowsOf(floor.items).filter(({ type }) => keep(type))),
      openings: exits
        ? floor.openings
        : tableOf(rowsOf(floor.openings).filter(({ kind }) => kind === 'window' || kind === 'door')),
    })
    const said = (of: typeof floor) =>
      wordsOf(made({ ...township, floors: [of] }, of)[0].list)
        .map(({ text }) => text)
        .join('')
    expect(said(without(type => type !== 'you-are-here'))).toContain('没有放置“疏散平面图”标牌')
    expect(said(without(() => true, false))).toContain('本层没有安全出口')
    const open = { ...floor, walls: {} }
    expect(said(open)).toContain('没有画出疏散路线')
  })
})

/** The boxes of signs and of what they must leave readable, mm of paper. */
function boxesOn(sheet: Sheet) {
  const box = (list: DisplayList, scale: number, origin: Point, at: Point) =>
    list.map(
      ({ box: { minX, minY, maxX, maxY } }): Box => ({
        minX: at[0] + (minX - origin[0]) * scale,
        minY: at[1] + (minY - origin[1]) * scale,
        maxX: at[0] + (maxX - origin[0]) * scale,
        maxY: at[1] + (maxY - origin[1]) * scale,
      }),
    )
  const isSign = ({ list }: View) =>
    list.length === 1 && list[0].parts.some(({ style }) => /^(fire|safety)/.test(style))
  const legend = Math.max(...sheet.views.map(({ at }) => at[0])) - 20
  return {
    signs: sheet.views
      .filter(view => isSign(view) && view.at[0] < legend)
      .flatMap(({ list, scale, origin, at }) => box(list, scale, origin, at)),
    names: sheet.views.flatMap(({ list, scale, origin, at }) =>
      box(
        list.filter(({ layer, parts }) => layer === 'zones' && parts[0]?.kind === 'text'),
        scale,
        origin,
        at,
      ),
    ),
  }
}

describe('signs', () => {
  it.each(['village', 'township', 'district', 'city'])('cover no name of a room: %s', name => {
    const layout = hall(name)
    for (const of of layout.floors)
      for (const sheet of made(layout, of)) {
        const { signs, names } = boxesOn(sheet)
        expect(signs.length).toBeGreaterThan(5)
        expect(names.length).toBeGreaterThan(5)
        for (const sign of signs) expect(names.filter(each => boxesMeet(each, sign))).toEqual([])
      }
  })

  it('of exits stand outside their doors, which show no triangle besides', () => {
    const [sheet] = made(township)
    const [walls] = sheet.views.filter(({ list }) =>
      list.some(({ parts }) => parts.some(({ style }) => style === 'wall-heavy')),
    )
    const { origin, at, scale } = walls
    const wall = walls.list
      .filter(({ parts }) => parts.some(({ style }) => style === 'wall-heavy'))
      .map(({ box }) => box)
      .reduce(unionBox)
    const words = sheet.views
      .flatMap(({ list }) => list.flatMap(({ parts }) => parts))
      .filter(part => part.kind === 'text' && part.text === '安全出口')
    expect(words).toHaveLength(3)
    for (const word of words) {
      if (word.kind !== 'text') continue
      const [x, y] = [(word.at[0] - at[0]) / scale + origin[0], (word.at[1] - at[1]) / scale + origin[1]]
      expect(x > wall.minX && x < wall.maxX && y > wall.minY && y < wall.maxY).toBe(false)
    }
    expect(walls.list.flatMap(({ parts }) => parts).filter(({ style }) => style === 'accent-solid')).toEqual(
      [],
    )
  })

  it('do not lie on each other, however near their things are', () => {
    const items = Array.from({ length: 24 }, (_, i) => ({
      at: [100 + (i % 6) * 3, 100 + Math.floor(i / 6) * 3] as Point,
      item: {
        id: String(i),
        order: i,
        type: 'extinguisher',
        at: [0, 0] as [number, number],
        size: [500, 250] as [number, number],
      },
    }))
    const { views } = placeSigns(items, 7.5, { minX: 0, minY: 0, maxX: 300, maxY: 200 }, [
      { minX: 95, minY: 96, maxX: 105, maxY: 109 },
    ])
    expect(views).toHaveLength(24)
    views.forEach((a, i) => {
      for (const b of views.slice(i + 1))
        expect(Math.abs(a.at[0] - b.at[0]) >= 7.5 || Math.abs(a.at[1] - b.at[1]) >= 7.4).toBe(true)
    })
  })
})

const pointsOf = (flat: readonly number[]): Point[] =>
  Array.from({ length: flat.length / 2 }, (_, i): Point => [flat[2 * i], flat[2 * i + 1]])
const nearLine = (p: Point, a: Point, b: Point): boolean =>
  distance(a, p) + distance(p, b) - distance(a, b) < 0.01
