/** The print worker as the print mode uses it: sheets made anew whenever the choice changes, PDF with a way to stop. */
import { proxy, type Remote, wrap } from 'comlink'
import { useEffect, useRef, useState } from 'react'
import { deathOf } from '../../files/thread-death'
import type { Layout } from '../../layout/model'
import type { SheetKind, SheetOptions } from '../../sheets/kinds'
import type { RegisterName } from '../../sheets/registers/kinds'
import type { RegisterFormat } from '../../sheets/registers/write'
import type { PagesMade, PrintWorker } from './print-worker'

type Link = {
  /** Asks the thread; rejects when it dies meanwhile, or has died. */
  ask<T>(work: (remote: Remote<PrintWorker>) => Promise<T>): Promise<T>
  end(): void
}

function connect(layout: Layout, onDeath: (link: Link) => void): Link {
  const worker = new Worker(new URL('./print-worker.ts', import.meta.url), { type: 'module' })
  const remote = wrap<PrintWorker>(worker)
  const death = deathOf(worker)
  const link: Link = { ask: work => Promise.race([work(remote), death]), end: () => worker.terminate() }
  death.catch(() => onDeath(link))
  void remote.open(layout)
  return link
}

export type Progress = { readonly done: number; readonly all: number }
/** A file, and the signs no font has. */
export type FileMade = { readonly bytes: Uint8Array; readonly missing: readonly string[] }

export type SheetsState = {
  /** Undefined while they are being made. */
  readonly made?: PagesMade
  readonly failed: boolean
  readonly progress?: Progress
  /** A page as an SVG document. */
  svg(page: number, prefix: string): Promise<string>
  /** Undefined when cancelled; rejects when it cannot be made. */
  pdf(): Promise<FileMade | undefined>
  /** A page as a picture; undefined when cancelled. */
  png(page: number, dpi: number): Promise<FileMade | undefined>
  /** The report as a page of HTML. */
  html(): Promise<string>
  cancel(): void
  register(kind: RegisterName, format: RegisterFormat): Promise<Uint8Array>
}

export function useSheets(layout: Layout, kind: SheetKind, options: SheetOptions): SheetsState {
  const link = useRef<Link>(undefined)
  const stop = useRef<() => void>(undefined)
  const [made, setMade] = useState<PagesMade>()
  const [failed, setFailed] = useState(false)
  const [progress, setProgress] = useState<Progress>()
  const key = JSON.stringify([kind, options])

  /** The next question starts another. */
  const dropped = (dead: Link) => {
    if (link.current === dead) link.current = undefined
  }
  const linked = (): Link => {
    link.current ??= connect(layout, dropped)
    return link.current
  }
  const make = () => linked().ask<PagesMade>(async remote => remote.make(kind, options))
  /** Of a thread that took the place of another the same sheets are asked first. */
  const ask = async <T>(work: (remote: Remote<PrintWorker>) => Promise<T>): Promise<T> => {
    if (!link.current) await make()
    return linked().ask(work)
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: the worker lives as long as the layout
  useEffect(() => {
    link.current = undefined
    return () => {
      link.current?.end()
      link.current = undefined
    }
  }, [layout])
  // biome-ignore lint/correctness/useExhaustiveDependencies: `key` stands for the options
  useEffect(() => {
    let asked = true
    setMade(undefined)
    setFailed(false)
    make().then(
      pages => asked && setMade(pages),
      () => asked && setFailed(true),
    )
    return () => {
      asked = false
    }
  }, [layout, key])

  /** Work that shows progress and may be stopped; undefined when it was. */
  const cancellable = async <T>(
    work: (remote: Remote<PrintWorker>, tell: (done: number, all: number) => void) => Promise<T>,
  ): Promise<T | undefined> => {
    let running = true
    setProgress({ done: 0, all: 1 })
    // What the thread told before it failed may arrive after.
    const tell = (done: number, all: number) => running && setProgress({ done, all })
    const cancelled = new Promise<undefined>(resolve => {
      stop.current = () => resolve(undefined)
    })
    try {
      return await Promise.race([ask(remote => work(remote, tell)), cancelled])
    } finally {
      running = false
      stop.current = undefined
      setProgress(undefined)
    }
  }

  return {
    made,
    failed,
    progress,
    svg: (page, prefix) => ask(remote => remote.svg(page, prefix)),
    pdf: () => cancellable((remote, tell) => remote.pdf(proxy(tell))),
    png: (page, dpi) => cancellable(remote => remote.png(page, dpi)),
    html: () => ask(remote => remote.html()),
    register: (kind, format) => ask(remote => remote.register(kind, format)),
    cancel() {
      // The writer does not listen while it works: its thread is ended, and the next question starts another.
      link.current?.end()
      link.current = undefined
      stop.current?.()
    },
  }
}
