/** Draws sheets and writes them, away from the page: it judges the layout itself, as the command line does. */
import { expose } from 'comlink'
import { THEMES } from '../../drawing/theme'
import type { Layout } from '../../layout/model'
import type { SheetsResult } from '../../sheets/floor-sheet'
import type { SheetKind, SheetOptions } from '../../sheets/kinds'
import { contextMaker, makeSheets } from '../../sheets/make'
import type { Offer, Size } from '../../sheets/paper'
import type { RegisterName } from '../../sheets/registers/kinds'
import type { RegisterFormat } from '../../sheets/registers/write'
import { sheetSvg } from '../../sheets/svg'

export type PagesMade =
  | { readonly ok: true; readonly scale: number; readonly title: string; readonly sizes: readonly Size[] }
  | { readonly ok: false; readonly offers: readonly Offer[] }

let opened: Layout | undefined
let contextOf: ReturnType<typeof contextMaker> | undefined
let context: ReturnType<NonNullable<typeof contextOf>> | undefined
let made: SheetsResult | undefined
let date: string | undefined

const api = {
  open(layout: Layout): void {
    opened = layout
    contextOf = contextMaker(layout)
    made = undefined
  },
  /** Makes the sheets that the other calls then speak of. */
  make(kind: SheetKind, options: SheetOptions): PagesMade {
    if (!contextOf) throw new Error('no layout')
    context = contextOf(options)
    made = makeSheets(kind, ...context)
    date = options.date
    if (!made.ok) return made
    const { sheets, scale } = made
    return { ok: true, scale, title: sheets[0].title, sizes: sheets.map(({ size }) => size) }
  },
  /** A page as an SVG document; `prefix` keeps the names of several apart. */
  svg(page: number, prefix: string): string {
    return sheetSvg(sheets()[page], THEMES.paper, prefix)
  },
  // The caller's function is one of another thread: it may be called, and nothing else.
  async pdf(onProgress: (done: number, all: number) => void) {
    const all = sheets()
    const [{ loadPart }, { sheetsPdf }] = await Promise.all([
      import('./parts'),
      import('../../sheets/pdf/write'),
    ])
    return sheetsPdf(all, {
      title: all[0].title,
      date,
      load: loadPart,
      onProgress: (done, all) => void onProgress(done, all),
    })
  },
  /** A page as a picture of so many dots an inch. */
  async png(page: number, dpi: number) {
    const [{ loadPart }, { sheetPng }] = await Promise.all([
      import('./parts'),
      import('../../sheets/png/write'),
    ])
    return sheetPng(sheets()[page], dpi, loadPart)
  },
  /** The report as a page of HTML, for the choice last made. */
  async html(): Promise<string> {
    if (!context) throw new Error('no sheets')
    const { reportHtml } = await import('../../sheets/report-html')
    const page = reportHtml(...context)
    if (!page.ok) throw new Error('the plans do not fit')
    return page.html
  },
  async register(kind: RegisterName, format: RegisterFormat): Promise<Uint8Array> {
    if (!opened) throw new Error('no layout')
    const { registerFile } = await import('../../sheets/registers/write')
    return registerFile(opened, kind, format)
  },
}

function sheets() {
  if (!made?.ok) throw new Error('no sheets')
  return made.sheets
}

export type PrintWorker = typeof api

expose(api)
