/**
 * Many files judged one after another in a worker of its own, each row known as soon as its file is judged. Only the
 * file being judged is in memory; one that kills or hangs the worker costs its own row and nothing else.
 */
import { INPUT } from '../layout/limits'
import { type Text, text } from '../layout/text'
import { HUNG, type Link } from './client'
import type { JudgedFile } from './judge-file'

/** A file to be read when its turn comes. */
export type Source = { readonly name: string; readonly file: () => Promise<File> }

export type Row = {
  readonly id: number
  readonly source: Source
  readonly state: 'waiting' | 'judging' | 'done'
  readonly judged?: JudgedFile
}

export interface Batch {
  readonly rows: readonly Row[]
  readonly running: boolean
  subscribe(listener: () => void): () => void
  /** Takes the place of the rows there were, and begins. */
  start(sources: readonly Source[]): void
  /** Stops; what is judged stays, what is not can be gone on with. */
  cancel(): void
  resume(): void
}

/** @param connect starts a worker; called again when one dies or hangs. */
export function createBatch(connect: () => Link): Batch {
  let rows: readonly Row[] = []
  let link: { readonly to: Link; readonly death: Promise<JudgedFile> } | undefined
  /** Names the run under way; another one has taken its place when it differs. */
  let run = 0
  let running = false
  const listeners = new Set<() => void>()

  function show(next: readonly Row[]): void {
    rows = next
    for (const listener of [...listeners]) listener()
  }
  const put = (row: Row, patch: Partial<Row>) =>
    show(rows.map(each => (each.id === row.id ? { ...each, ...patch } : each)))

  function end(): void {
    link?.to.end()
    link = undefined
  }

  function linked() {
    if (link) return link
    const to = connect()
    const death = new Promise<JudgedFile>(resolve => {
      to.onDeath(() => resolve({ ok: false, message: DIED }))
    })
    link = { to, death }
    return link
  }

  async function judge(source: Source): Promise<JudgedFile> {
    let file: File
    try {
      file = await source.file()
    } catch {
      return { ok: false, message: GONE }
    }
    const own = linked()
    let watch: ReturnType<typeof setTimeout> | undefined
    const hung = new Promise<JudgedFile>(resolve => {
      watch = setTimeout(() => resolve({ ok: false, message: HANGS }), HUNG)
    })
    let judged: JudgedFile
    try {
      judged = await Promise.race([own.to.remote.judgeFile(file, new Date().toISOString()), own.death, hung])
    } catch {
      judged = { ok: false, message: DIED }
    }
    clearTimeout(watch)
    const lost = !judged.ok && (judged.message === DIED || judged.message === HANGS)
    if (lost && link === own) end()
    return judged
  }

  async function go(): Promise<void> {
    const own = ++run
    running = true
    for (;;) {
      const row = rows.find(({ state }) => state === 'waiting')
      if (!row) break
      put(row, { state: 'judging' })
      const judged = await judge(row.source)
      if (own !== run) return
      put(row, { state: 'done', judged })
    }
    running = false
    end()
    show(rows)
  }

  function cancel(): void {
    run++
    running = false
    end()
    show(rows.map(row => (row.state === 'judging' ? { ...row, state: 'waiting' } : row)))
  }

  return {
    get rows() {
      return rows
    },
    get running() {
      return running
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    start(sources) {
      cancel()
      show(sources.slice(0, INPUT.batch.files).map((source, id) => ({ id, source, state: 'waiting' })))
      void go()
    },
    cancel,
    resume() {
      if (!running) void go()
    },
  }
}

const GONE: Text = text(
  '文件读取失败,可能已被移动或删除。',
  'The file could not be read; it may have been moved or deleted.',
)
const DIED: Text = text(
  '检查程序在这个文件上意外停止,可能是内存不足。请单独打开它。',
  'The check stopped at this file, perhaps for want of memory. Open it by itself.',
)
const HANGS: Text = text(
  '这个文件检查超过 30 秒,已跳过。请单独打开它。',
  'This file took longer than 30 seconds and was passed over. Open it by itself.',
)
