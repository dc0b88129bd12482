import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createDocument, type Patch, patchLayout } from '../layout/document'
import { fromFile, type Layout } from '../layout/model'
import { text } from '../layout/text'
import { createChecker, deadLink, HUNG, type Link } from './client'
import { createTeller, type ToldReport } from './delta'
import type { Report } from './types'

const plan = (title: string): Layout =>
  fromFile({
    format: 'tinggui-layout',
    version: 1,
    id: title,
    title,
    hall: { name: title, level: 'village' },
    floors: [{ id: 'f1' }],
  })

const COUNTS = { error: 0, warning: 0, info: 0, waived: 0, notEvaluated: 0 }
/** A report that says nothing but a title. */
const reportOf = (title: string): Report => ({
  rules: [],
  findings: [],
  clauses: [],
  waivers: [],
  counts: COUNTS,
  problems: [text(title, title)],
})

/** A worker that reports the title of what it holds, when it is let. */
type Worker = { answer(): void; die(): void; refuse(): void; ended: boolean }

function office() {
  const workers: Worker[] = []
  const connect = (): Link => {
    let committed: Layout | undefined
    let shown: Layout | undefined
    let pending:
      | { resolve: (report: ToldReport) => void; reject: (error: Error) => void; title: string }
      | undefined
    let tellDeath = () => {}
    const tell = createTeller()
    const worker: Worker = {
      ended: false,
      answer() {
        if (pending) pending.resolve(tell(reportOf(pending.title)))
      },
      refuse: () => pending?.reject(new Error('broken')),
      die: () => tellDeath(),
    }
    workers.push(worker)
    const remote = {
      async open(layout: Layout) {
        committed = layout
        shown = layout
      },
      async update(patches: readonly Patch[], isCommit: boolean) {
        if (!committed) return
        shown = patchLayout(committed, patches)
        if (isCommit) committed = shown
      },
      report: () =>
        new Promise<ToldReport>((resolve, reject) => {
          pending = { resolve, reject, title: shown?.title ?? '' }
        }),
    }
    return {
      remote: remote as unknown as Link['remote'],
      onDeath(listener) {
        tellDeath = listener
      },
      end() {
        worker.ended = true
      },
    }
  }
  const checker = createChecker(connect)
  const said = () => checker.state().report?.problems[0].zh
  return { workers, checker, said }
}
const settle = () => vi.advanceTimersByTimeAsync(0)

describe('the live check', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  it('starts a dead worker again with the plan as it is, and says so until it answers', async () => {
    const { workers, checker, said } = office()
    checker.open(plan('甲'), 0)
    await settle()
    workers[0].die()
    await settle()
    expect(workers).toHaveLength(2)
    expect(workers[0].ended).toBe(true)
    expect(checker.state()).toMatchObject({ status: 'checking', restarts: 1 })
    workers[1].answer()
    await settle()
    expect([checker.state().status, checker.state().restarts, said()]).toEqual(['current', undefined, '甲'])
  })

  it('takes a worker that does not answer in time for hung', async () => {
    const { workers, checker } = office()
    checker.open(plan('甲'), 0)
    await vi.advanceTimersByTimeAsync(HUNG - 1)
    expect(workers).toHaveLength(1)
    await vi.advanceTimersByTimeAsync(1)
    expect(workers[0].ended).toBe(true)
    expect(workers).toHaveLength(2)
    workers[1].answer()
    await settle()
    // Nothing goes on waiting for an answer that has come.
    await vi.advanceTimersByTimeAsync(10 * HUNG)
    expect(workers).toHaveLength(2)
  })

  it('gives up after a worker has died again and again, and begins anew with another plan', async () => {
    const { workers, checker, said } = office()
    checker.open(plan('甲'), 0)
    for (let i = 0; i < 4; i++) {
      await settle()
      workers[workers.length - 1].refuse()
    }
    await settle()
    expect(checker.state().status).toBe('failed')
    expect(workers).toHaveLength(4)
    await vi.advanceTimersByTimeAsync(10 * HUNG)
    expect(workers).toHaveLength(4)
    checker.open(plan('乙'), 0)
    await settle()
    workers[4].answer()
    await settle()
    expect([checker.state().status, said()]).toEqual(['current', '乙'])
  })

  it('says that nothing is judged where no worker can be started at all', async () => {
    const checker = createChecker(deadLink)
    const document = createDocument(plan('甲'), () => undefined)
    document.subscribe(checker.update)
    checker.open(document.committed, document.revision)
    await vi.advanceTimersByTimeAsync(10 * HUNG)
    expect(checker.state().status).toBe('failed')
    document.edit(text('改', 'edit'), draft => void Object.assign(draft, { title: '乙' }))
    await settle()
    expect(checker.state().status).toBe('failed')
  })

  it('goes on from the committed plan when the worker dies in the middle of a gesture', async () => {
    const { workers, checker, said } = office()
    const document = createDocument(plan('甲'), () => undefined)
    document.subscribe(checker.update)
    checker.open(document.committed, document.revision)
    const gesture = document.begin(text('改', 'edit'))
    gesture.preview(draft => void Object.assign(draft, { title: '乙' }))
    await settle()
    workers[0].die()
    await settle()
    workers[1].answer()
    await settle()
    expect(said()).toBe('乙')
    gesture.cancel()
    await settle()
    workers[1].answer()
    await settle()
    expect([checker.state().status, said()]).toEqual(['current', '甲'])
  })

  it('never shows the report of one plan as that of another opened meanwhile', async () => {
    const { workers, checker, said } = office()
    checker.open(plan('甲'), 0)
    await settle()
    checker.open(plan('乙'), 0)
    workers[0].answer()
    await settle()
    expect(checker.state().status).toBe('checking')
    workers[0].answer()
    await settle()
    expect([checker.state().status, said()]).toEqual(['current', '乙'])
  })
})
