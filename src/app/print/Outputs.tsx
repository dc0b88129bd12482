import { useState } from 'react'
import { saveFile } from '../../files/save'
import type { SheetKind } from '../../sheets/kinds'
import { fitsRaster, pixelsOf, RESOLUTIONS } from '../../sheets/png/size'
import parts from '../parts/parts.module.css'
import { useLanguage } from '../session-context'
import { Choice } from './Choice'
import css from './print.module.css'
import { printPages } from './print-pages'
import type { FileMade, SheetsState } from './use-sheets'
import { PRINT_WORDS } from './words'

export type Notice = { readonly tone: 'info' | 'error'; readonly words: string }
/** Does what may fail and shows what came of it; `otherwise` says that it failed. */
export type Attempt = (work: () => Promise<Notice | undefined>, otherwise: string) => Promise<void>

/** What can be made of the sheets: files, or paper from the browser. */
export function Outputs({
  kind,
  sheets,
  page,
  ready,
  attempt,
}: {
  kind: SheetKind
  sheets: SheetsState
  page: number
  ready: boolean
  attempt: Attempt
}) {
  const words = PRINT_WORDS[useLanguage()]
  const [dpi, setDpi] = useState<number>(150)
  const made = sheets.made?.ok ? sheets.made : undefined
  const title = made?.title ?? ''
  const name = made && made.sizes.length > 1 ? `${title} ${page + 1}` : title
  const size = made?.sizes[page]

  const save = async (content: BlobPart, type: string, stem: string, ending: string) => {
    const saved = await saveFile(new Blob([content], { type }), stem, ending)
    return saved ? ({ tone: 'info', words: words.saved(`${stem}${ending}`) } as const) : undefined
  }
  /** A file whose words were set in fonts: it says which signs they lack. */
  const saveSet = async (
    file: FileMade | undefined,
    type: string,
    stem: string,
    ending: string,
  ): Promise<Notice | undefined> => {
    if (!file) return { tone: 'info', words: words.cancelled }
    const notice = await save(file.bytes as BlobPart, type, stem, ending)
    if (!notice || file.missing.length === 0) return notice
    return { tone: 'error', words: `${notice.words} ${words.missing(file.missing.join(' '))}` }
  }
  const actions: [id: string, label: string, work: () => Promise<Notice | undefined>, otherwise: string][] = [
    [
      'pdf',
      words.pdf,
      async () => saveSet(await sheets.pdf(), 'application/pdf', title, '.pdf'),
      words.fileFailed,
    ],
    [
      'svg',
      words.svg,
      async () => save(await sheets.svg(page, ''), 'image/svg+xml', name, '.svg'),
      words.failed,
    ],
    [
      'png',
      words.png,
      async () => saveSet(await sheets.png(page, dpi), 'image/png', name, '.png'),
      words.fileFailed,
    ],
  ]
  if (kind === 'report')
    actions.push([
      'html',
      words.html,
      async () => save(await sheets.html(), 'text/html', title, '.html'),
      words.failed,
    ])
  actions.push([
    'browser',
    words.print,
    async () => {
      if (!made) return undefined
      const drawn = await Promise.all(made.sizes.map((_, i) => sheets.svg(i, `print${i}-`)))
      await printPages(drawn, made.sizes[0])
      return undefined
    },
    words.failed,
  ])
  return (
    <div className={css.answers}>
      {actions.map(([id, label, work, otherwise], i) => (
        <button
          key={id}
          type="button"
          className={`${parts.button} ${i === 0 ? parts.primary : parts.outlined}`}
          disabled={!ready || (id === 'png' && size !== undefined && !fitsRaster(size, dpi))}
          data-testid={`print-${id}`}
          onClick={() => void attempt(work, otherwise)}
        >
          {label}
        </button>
      ))}
      <Choice
        label={words.resolution}
        name="print-dpi"
        value={String(dpi)}
        options={RESOLUTIONS.map((each): [string, string] => [
          String(each),
          size === undefined
            ? String(each)
            : fitsRaster(size, each)
              ? words.dots(each, ...pixelsOf(size, each))
              : words.tooFine(each),
        ])}
        onChange={value => setDpi(Number(value))}
      />
      <p className={css.hint}>{words.printHint}</p>
    </div>
  )
}
