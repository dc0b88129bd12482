import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createDocument } from './document'
import { type Merged, mergeRecipe, mergeReview } from './merge'
import { canonical } from './merge-pick'
import type { Layout, LayoutFile } from './model'
import { findItem } from './queries'
import { readJson, writeLayout } from './read'
import { photosOf, reviewRecords } from './review-records'

const BARE = {
  format: 'tinggui-layout',
  version: 1,
  id: 'hall-1',
  title: '甲镇便民服务中心',
  hall: { name: '甲镇', level: 'township' },
  floors: [{ id: 'f1' }],
} as const

function layoutOf(more: Partial<LayoutFile> = {}): Layout {
  const read = readJson({ ...BARE, ...more })
  if (!read.ok) throw new Error(read.message.en)
  return read.layout
}
const done = (merged: Merged) => {
  if (!merged.ok) throw new Error(merged.message.en)
  return merged
}
const T = (n: number) => `2026-11-${String(10 + n).padStart(2, '0')}T08:00:00Z`
const comment = (id: string, more: object = {}) => ({ id, text: id, by: '王', time: T(0), ...more })
const decision = (
  id: string,
  action: 'waive' | 'reject' | 'reopen' | 'assign',
  finding = 'align/row:k1',
) => ({
  id,
  finding,
  action,
  by: '李',
  at: T(1),
})
const waiver = (finding: string, reason = '已核实') => ({ finding, reason, by: '李', at: T(1) })
const photo = (data: string) => ({ mime: 'image/jpeg', data })

describe('merging a review', () => {
  it('makes a thing missing or present as the inspections together last had it, on paper and in the page', () => {
    const items = [
      { id: 'k1', type: 'plant', at: [0, 0] as [number, number], size: [400, 400] as [number, number] },
    ]
    const seen = (id: string, n: number, state: 'missing' | 'in-place') => ({
      id,
      by: '王',
      at: T(n),
      entries: [{ item: 'k1', state }],
    })
    const plan = layoutOf({
      floors: [{ id: 'f1', items: items.map(item => ({ ...item, present: false })) }],
      inspections: [seen('i1', 1, 'missing')],
    })
    const review = layoutOf({ floors: [{ id: 'f1', items }], inspections: [seen('i2', 2, 'in-place')] })
    const { layout } = done(mergeReview(plan, review))
    expect(layout.inspections).toHaveLength(2)
    expect(findItem(layout, 'k1')?.present).toBeUndefined()
    const document = createDocument(plan, () => undefined)
    document.edit({ zh: '合并', en: 'merge' }, mergeRecipe(layout))
    expect(document.committed).toEqual(layout)
    // Nothing new of inspections: what the planner has said of the thing since stays.
    const settled = layoutOf({ floors: [{ id: 'f1', items }], inspections: [seen('i1', 1, 'missing')] })
    const same = done(mergeReview(settled, layoutOf({ inspections: [seen('i1', 1, 'missing')] })))
    expect(findItem(same.layout, 'k1')?.present).toBeUndefined()
  })

  it('takes all that only the reviewer has, and keeps the plan as it is now', () => {
    const plan = layoutOf({ title: '改过的标题', comments: [comment('c1')] })
    const review = layoutOf({
      comments: [comment('c1'), comment('c2', { time: T(2) })],
      decisions: [decision('d1', 'waive')],
      waivers: [waiver('align/row:k1')],
      checklist: { '2.1.2.4': { result: 'pass', photo: 'p' } },
      inspections: [
        { id: 'i1', by: '李', at: T(3), entries: [{ item: 'k1', state: 'missing', photo: 'q' }] },
      ],
      assets: { p: photo('AAAA'), q: photo('BBBB'), unused: photo('CCCC') },
    })
    const { layout, taken, conflicts, photos } = done(mergeReview(plan, review))
    expect(conflicts).toEqual([])
    expect(layout.title).toBe('改过的标题')
    expect(layout.comments?.map(({ id }) => id)).toEqual(['c1', 'c2'])
    expect(taken.map(({ kind, change }) => `${kind} ${change}`).sort()).toEqual([
      'checklist added',
      'comments added',
      'decisions added',
      'inspections added',
      'waivers added',
    ])
    expect(photos).toBe(2)
    expect(
      Object.values(layout.assets ?? {})
        .map(({ data }) => data)
        .sort(),
    ).toEqual(['AAAA', 'BBBB'])
    const [named] = Object.values(layout.checklist ?? {})
    expect(layout.assets?.[named.photo as string].data).toBe('AAAA')
  })

  it('takes the rows of the score that only one side changed, asks about those both did, and keeps their order', () => {
    const row = (id: string, full: number) => ({ id, title: id, full, each: 1 })
    const base = layoutOf({ score: { rows: [row('a', 5), row('b', 5)] } })
    const plan = layoutOf({ score: { rows: [row('a', 6), row('b', 5)] } })
    const review = layoutOf({ score: { rows: [row('a', 7), row('b', 8), row('c', 1)] } })
    const merged = done(mergeReview(plan, review, { base }))
    expect(merged.layout.score?.rows).toEqual([row('a', 6), row('b', 8), row('c', 1)])
    expect(merged.conflicts.map(({ id }) => id)).toEqual(['score:a'])
    const chosen = done(mergeReview(plan, review, { base, choices: { 'score:a': 'theirs' } }))
    expect(chosen.layout.score?.rows[0]).toEqual(row('a', 7))
    expect(done(mergeReview(layoutOf(), review)).layout.score).toEqual(review.score)
    expect(done(mergeReview(plan, layoutOf())).layout.score).toEqual(plan.score)
  })

  it('refuses another layout by its title', () => {
    const merged = mergeReview(layoutOf(), layoutOf({ id: 'hall-2', title: '乙街道' }))
    expect(merged.ok).toBe(false)
    if (!merged.ok) expect(merged.message.zh).toContain('乙街道')
  })

  it('keeps two different photographs of the same name apart, and one photograph one', () => {
    const plan = layoutOf({
      checklist: { a: { result: 'pass', photo: 'img1' } },
      assets: { img1: photo('MINE') },
    })
    const review = layoutOf({
      checklist: {
        b: { result: 'pass', photo: 'img1' },
        c: { result: 'pass', photo: 'img2' },
      },
      assets: { img1: photo('THEIRS'), img2: photo('MINE') },
    })
    const { layout, photos } = done(mergeReview(plan, review))
    const shown = (key: string) => layout.assets?.[layout.checklist?.[key].photo as string].data
    expect(['a', 'b', 'c'].map(shown)).toEqual(['MINE', 'THEIRS', 'MINE'])
    expect(photos).toBe(1)
    expect(layout.checklist?.c.photo).toBe('img1')
  })

  it('joins answers of both sides to one comment', () => {
    const reply = (text: string, n: number) => ({ text, by: '张', time: T(n) })
    const plan = layoutOf({ comments: [comment('c1', { replies: [reply('甲', 1), reply('丙', 3)] })] })
    const review = layoutOf({ comments: [comment('c1', { replies: [reply('甲', 1), reply('乙', 2)] })] })
    const { layout, taken, conflicts } = done(mergeReview(plan, review))
    expect(layout.comments?.[0].replies?.map(({ text }) => text)).toEqual(['甲', '乙', '丙'])
    expect(taken).toEqual([{ kind: 'comments', key: 'c1', change: 'replies' }])
    expect(conflicts).toEqual([])
  })

  it('asks about an item ticked differently, and does as chosen', () => {
    const plan = layoutOf({ checklist: { '2.1.2.4': { result: 'pass', by: '王' } } })
    const review = layoutOf({ checklist: { '2.1.2.4': { result: 'fail', by: '李' } } })
    const { layout, conflicts } = done(mergeReview(plan, review))
    expect(conflicts).toMatchObject([
      { id: 'checklist:2.1.2.4', why: 'changed', mine: { result: 'pass' }, theirs: { result: 'fail' } },
    ])
    expect(layout.checklist?.['2.1.2.4'].result).toBe('pass')
    const choices = { 'checklist:2.1.2.4': 'theirs' } as const
    expect(done(mergeReview(plan, review, { choices })).layout.checklist?.['2.1.2.4'].result).toBe('fail')
  })

  it('asks nothing where the common ancestor shows that one side alone changed it', () => {
    const base = layoutOf({
      checklist: { a: { result: 'pass' }, b: { result: 'pass' } },
      comments: [comment('c1')],
    })
    const plan = layoutOf({
      checklist: { a: { result: 'fail' }, b: { result: 'pass' } },
      comments: [comment('c1')],
    })
    const review = layoutOf({
      checklist: { a: { result: 'pass' }, b: { result: 'fail' } },
      comments: [comment('c1', { resolved: true })],
    })
    const merged = done(mergeReview(plan, review, { base }))
    expect(merged.conflicts).toEqual([])
    expect(merged.layout.checklist).toMatchObject({ a: { result: 'fail' }, b: { result: 'fail' } })
    expect(merged.layout.comments?.[0].resolved).toBe(true)
    expect(
      done(mergeReview(plan, review))
        .conflicts.map(({ id }) => id)
        .sort(),
    ).toEqual(['checklist:a', 'checklist:b', 'comments:c1'])
  })

  it('keeps what the planner removed removed, and asks before it removes what the reviewer removed', () => {
    const base = layoutOf({ comments: [comment('c1'), comment('c2')] })
    const plan = layoutOf({ comments: [comment('c2')] })
    const review = layoutOf({ comments: [comment('c1')] })
    const { layout, conflicts } = done(mergeReview(plan, review, { base }))
    expect(layout.comments?.map(({ id }) => id)).toEqual(['c2'])
    expect(conflicts).toMatchObject([{ id: 'comments:c2', why: 'removed' }])
    const choices = { 'comments:c2': 'theirs' } as const
    expect(done(mergeReview(plan, review, { base, choices })).layout.comments).toEqual([])
  })

  it('follows the later of two states of a waiver, and asks when both decided', () => {
    const finding = 'align/row:k1'
    const waived = { waivers: [waiver(finding)], decisions: [decision('d1', 'waive')] }
    const rejected = { decisions: [decision('d1', 'waive'), decision('d2', 'reject')] }
    const plain = done(mergeReview(layoutOf(waived), layoutOf(rejected)))
    expect([plain.conflicts, plain.layout.waivers]).toEqual([[], []])
    const later = done(mergeReview(layoutOf(rejected), layoutOf(waived)))
    expect([later.conflicts, later.layout.waivers]).toEqual([[], undefined])
    const both = done(
      mergeReview(
        layoutOf({
          waivers: [waiver(finding, '另有原因')],
          decisions: [...waived.decisions, decision('d3', 'waive')],
        }),
        layoutOf(rejected),
      ),
    )
    expect(both.conflicts).toMatchObject([{ id: `waivers:${finding}`, why: 'decided' }])
    expect(both.layout.waivers?.[0].reason).toBe('另有原因')
    expect(both.layout.decisions?.map(({ id }) => id)).toEqual(['d1', 'd2', 'd3'])
  })

  it('is one step of the history, and one step back', () => {
    const plan = layoutOf({ comments: [comment('c1')] })
    const review = layoutOf({ comments: [comment('c2')], checklist: { a: { result: 'pass' } } })
    const document = createDocument(plan, () => undefined)
    document.edit({ zh: '合并', en: 'merge' }, mergeRecipe(done(mergeReview(plan, review)).layout))
    expect(document.past.length).toBe(1)
    expect(document.committed.comments?.length).toBe(2)
    document.undo()
    expect(writeLayout(document.committed)).toBe(writeLayout(plan))
  })
})

/** Edits as a planner and two reviewers make them, each of whom adds under ids of their own. */
const edits = (who: string) =>
  fc.array(
    fc.record({
      kind: fc.constantFrom('comment', 'reply', 'resolve', 'decide', 'waive', 'tick', 'inspect', 'drop'),
      n: fc.nat(3),
      words: fc.string({ maxLength: 6, unit: 'grapheme' }),
      when: fc.nat(8),
      photo: fc.option(fc.constantFrom('A', 'B', 'C'), { nil: undefined }),
      who: fc.constant(who),
    }),
    { maxLength: 6 },
  )
type Edit = (typeof edits extends (who: string) => fc.Arbitrary<infer E> ? E : never)[number]

function apply(layout: Layout, list: readonly Edit[]): Layout {
  let now = layout
  for (const edit of list) now = step(now, edit)
  return now
}

function step(now: Layout, { kind, n, words, when, photo, who }: Edit): Layout {
  const { comments = [], decisions = [], waivers = [], checklist = {}, inspections = [], assets = {} } = now
  const target = comments[n % Math.max(1, comments.length)]
  const change = (patch: object) => comments.map(each => (each === target ? { ...each, ...patch } : each))
  const finding = `r:k${n}`
  const shot = photo && { photo: `${who}-img${n}` }
  const held = photo ? { assets: { ...assets, [`${who}-img${n}`]: { mime: 'image/png', data: photo } } } : {}
  switch (kind) {
    case 'comment':
      return {
        ...now,
        comments: [...comments, { id: `${who}${comments.length}`, text: words, by: who, time: T(when) }],
      }
    case 'reply':
      return {
        ...now,
        comments: change({
          replies: [...(target?.replies ?? []), { text: words, by: who, time: T(when) }],
        }),
      }
    case 'resolve':
      return { ...now, comments: change({ resolved: true }) }
    case 'decide':
      return {
        ...now,
        decisions: [
          ...decisions,
          {
            id: `${who}-d${decisions.length}`,
            finding,
            action: n % 2 ? 'reject' : 'assign',
            by: who,
            at: T(when),
          },
        ],
        waivers: n % 2 ? waivers.filter(each => each.finding !== finding) : waivers,
      }
    case 'waive':
      return {
        ...now,
        decisions: [
          ...decisions,
          { id: `${who}-d${decisions.length}`, finding, action: 'waive', by: who, at: T(when) },
        ],
        waivers: [
          ...waivers.filter(each => each.finding !== finding),
          { finding, reason: `因${words}`, by: who, at: T(when) },
        ],
      }
    case 'tick':
      return {
        ...now,
        ...held,
        checklist: { ...checklist, [`2.1.${n}`]: { result: 'pass', note: words, ...shot } },
      }
    case 'inspect':
      return {
        ...now,
        ...held,
        inspections: [
          ...inspections,
          {
            id: `${who}-i${inspections.length}`,
            by: who,
            at: T(when),
            entries: [{ item: `k${n}`, state: 'in-place', ...shot }],
          },
        ],
      }
    default:
      return { ...now, comments: comments.filter(each => each !== target || each.id.startsWith(who)) }
  }
}

/** The review's records with each photograph by its content, in no order: what must not be lost. */
function content(layout: Layout) {
  const written = { ...layout, assets: undefined, floors: [] }
  const names = [...photosOf(layout)].map(name => [
    JSON.stringify(name),
    JSON.stringify(layout.assets?.[name]?.data),
  ])
  const words = names.reduce((sum, [name, data]) => sum.split(name).join(data), canonical(written))
  return JSON.parse(words) as Layout
}
const everything = (layout: Layout): Map<string, string> => {
  const records = reviewRecords(content(layout))
  const found = new Map<string, string>()
  for (const [kind, list] of Object.entries(records))
    for (const [key, value] of list as ReadonlyMap<string, unknown>)
      found.set(`${kind}:${key}`, canonical(value))
  return found
}

const RUNS = { numRuns: 300 }
const scenes = fc.tuple(edits('p'), edits('q'), edits('a'), edits('b'), fc.boolean())
const scene = ([start, more, ofA, ofB, known]: readonly [Edit[], Edit[], Edit[], Edit[], boolean]) => {
  const base = apply(layoutOf(), start)
  return {
    plan: apply(base, more),
    a: apply(base, ofA),
    b: apply(base, ofB),
    options: known ? { base } : {},
    base,
  }
}

describe('whatever both sides did', () => {
  it('nothing is lost: each record of either side is in the result, or is asked about, or was replaced by its successor', () => {
    fc.assert(
      fc.property(scenes, all => {
        const { plan, a, options, base } = scene(all)
        const merged = done(mergeReview(plan, a, options))
        const asked = new Set(merged.conflicts.map(({ id }) => id))
        const [result, mine, theirs, before] = [merged.layout, plan, a, base].map(everything)
        for (const side of [mine, theirs])
          for (const [key, value] of side) {
            const other = side === mine ? theirs : mine
            if (result.get(key) === value || asked.has(key)) continue
            // Replaced only by what the other side made of the very same, or decided later.
            const successor = result.get(key) === other.get(key)
            const answered = key.startsWith('comments:') && replies(result.get(key)) >= replies(value)
            const known = options.base !== undefined && before.get(key) === value
            const decided = key.startsWith('waivers:') && later(mine, theirs, key.slice(8))
            expect([key, (successor && (known || decided)) || answered]).toEqual([key, true])
          }
        for (const side of [plan, a])
          for (const name of photosOf(merged.layout))
            if (side.assets?.[name]) expect(merged.layout.assets?.[name]).toBeDefined()
      }),
      RUNS,
    )
  })

  it('a second time changes nothing', () => {
    fc.assert(
      fc.property(scenes, all => {
        const { plan, a, options } = scene(all)
        const once = done(mergeReview(plan, a, options))
        fc.pre(once.conflicts.length === 0)
        const twice = done(mergeReview(once.layout, a, options))
        expect(twice.conflicts).toEqual([])
        expect(twice.taken).toEqual([])
        expect(writeLayout(twice.layout)).toBe(writeLayout(once.layout))
      }),
      RUNS,
    )
  })

  it('two reviews give the same in either order where there is no conflict', () => {
    fc.assert(
      fc.property(scenes, all => {
        const { plan, a, b, options } = scene(all)
        const first = done(mergeReview(plan, a, options))
        const second = done(mergeReview(first.layout, b, options))
        const other = done(mergeReview(plan, b, options))
        const last = done(mergeReview(other.layout, a, options))
        const steps = [first, second, other, last]
        fc.pre(steps.every(({ conflicts }) => conflicts.length === 0))
        expect(canonical(last.layout)).toBe(canonical(second.layout))
      }),
      RUNS,
    )
  })

  it('is read again from its file', () => {
    fc.assert(
      fc.property(scenes, all => {
        const { plan, a, options } = scene(all)
        const { layout } = done(mergeReview(plan, a, options))
        expect(readJson(JSON.parse(writeLayout(layout))).ok).toBe(true)
      }),
      { numRuns: 100 },
    )
  })
})

const replies = (written: string | undefined): number =>
  written === undefined ? -1 : (JSON.parse(written).replies ?? []).length
const later = (mine: Map<string, string>, theirs: Map<string, string>, finding: string): boolean =>
  [mine, theirs].some((side, i) =>
    [...side].some(
      ([key, value]) =>
        key.startsWith('decisions:') && JSON.parse(value).finding === finding && ![theirs, mine][i].has(key),
    ),
  )
