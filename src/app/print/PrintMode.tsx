import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import { useEffect, useId, useRef, useState } from 'react'
import { LAYERS } from '../../drawing/display'
import { saveFile } from '../../files/save'
import { unprintedLayers } from '../../layout/sheet-edits'
import { SHEET_KINDS, SHEETS, type SheetKind } from '../../sheets/kinds'
import { type Offer, PAPERS, type Paper, type PaperName, SCALES } from '../../sheets/paper'
import { REGISTERS } from '../../sheets/registers/kinds'
import parts from '../parts/parts.module.css'
import { useApp, useLanguage, useRead, useSession, useWords } from '../session-context'
import { Choice } from './Choice'
import { type Attempt, type Notice, Outputs } from './Outputs'
import { Page } from './Page'
import css from './print.module.css'
import { Registers } from './Registers'
import { useSheets } from './use-sheets'
import { PRINT_WORDS } from './words'

/** Today where the planner is, YYYY-MM-DD. */
const today = (): string => {
  const now = new Date()
  const two = (value: number) => String(value).padStart(2, '0')
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}
const AUTOMATIC = 'auto'
/** Sheets that show comments where they are wanted. */
const COMMENTED: ReadonlySet<string> = new Set(['plan', 'findings', 'desk'])
const SPREADSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** The print mode: which sheet, on what paper, at what scale; the page itself; save or print it. */
export default function PrintMode() {
  const { session, workspace } = useApp()
  const words = PRINT_WORDS[useLanguage()]
  const read = useRead()
  const layout = useSession(state => state.committed)
  const { names } = useWords().layers
  const unprinted = LAYERS.filter(layer => unprintedLayers(layout).includes(layer)).flatMap(layer =>
    layer in names ? [names[layer as keyof typeof names]] : [],
  )
  const [kind, setKind] = useState<SheetKind>('plan')
  const [floor, setFloor] = useState(session.state.floor)
  const [paper, setPaper] = useState<Paper>({ name: 'A3', landscape: true })
  const [scale, setScale] = useState<number>()
  const [tiles, setTiles] = useState(false)
  const [comments, setComments] = useState(false)
  const [date, setDate] = useState(layout.sheet?.date || today())
  const [page, setPage] = useState(0)
  const [svg, setSvg] = useState<string>()
  const [notice, setNotice] = useState<Notice>()
  const sheets = useSheets(layout, kind, { paper, scale, tiles, comments, floor, date })
  const { made, progress } = sheets
  const pages = made?.ok ? made.sizes.length : 0
  const shown = Math.min(page, Math.max(0, pages - 1))
  const close = () => workspace.show(undefined)

  // biome-ignore lint/correctness/useExhaustiveDependencies: a page is asked for when the sheets or the page change
  useEffect(() => {
    let asked = true
    setSvg(undefined)
    if (made?.ok)
      sheets.svg(shown, 'preview-').then(
        drawn => asked && setSvg(drawn),
        () => asked && setNotice({ tone: 'error', words: words.failed }),
      )
    return () => {
      asked = false
    }
  }, [made, shown])

  const choose = (change: () => void) => {
    setNotice(undefined)
    setPage(0)
    setTiles(false)
    change()
  }
  const take = (offer: Offer) => {
    setNotice(undefined)
    if (offer.kind === 'scale') setScale(offer.scale)
    else if (offer.kind === 'paper') setPaper(offer.paper)
    else setTiles(true)
  }
  const title = made?.ok ? made.title : ''
  const attempt: Attempt = async (work, otherwise) => {
    setNotice(undefined)
    try {
      setNotice(await work())
    } catch {
      setNotice({ tone: 'error', words: otherwise })
    }
  }
  const dialog = useRef<HTMLDialogElement>(null)
  const id = useId()
  useEffect(() => {
    const { current } = dialog
    if (!current?.open) current?.showModal()
    return () => current?.close()
  }, [])
  const ready = made?.ok === true && svg !== undefined && !progress
  return (
    <dialog
      ref={dialog}
      className={css.mode}
      aria-labelledby={id}
      data-testid="print-mode"
      onCancel={event => {
        // A dialog in front of this one closes itself.
        if (event.target !== event.currentTarget) return
        event.preventDefault()
        close()
      }}
      onKeyDown={event => event.stopPropagation()}
    >
      <header className={css.bar}>
        <h2 id={id} className={css.title}>
          {words.title}
        </h2>
        <span className={css.state} role="status" data-testid="print-state">
          {made?.ok ? words.made(made.scale, pages) : made || sheets.failed ? '' : words.drawing}
        </span>
        <button
          type="button"
          className={`${parts.button} ${parts.outlined}`}
          data-testid="print-close"
          onClick={close}
        >
          {words.close}
        </button>
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling area must be reachable by keyboard */}
      <section className={css.desk} aria-label={words.preview} tabIndex={0}>
        {svg !== undefined && made?.ok && (
          <div className={css.page} data-turned={made.sizes[shown]?.[0] > made.sizes[shown]?.[1]}>
            <Page svg={svg} label={`${title} ${words.page(shown + 1, pages)}`} />
          </div>
        )}
        {made && !made.ok && (
          <div className={css.offers} role="alert" data-testid="print-offers">
            <p>
              {words.tooLarge(
                scale === undefined ? words.anyScale : words.chosenScale(scale),
                words.paperName(paper.name, paper.landscape),
              )}
            </p>
            {made.offers.map(offer => (
              <button
                key={offer.kind}
                type="button"
                className={`${parts.button} ${parts.outlined}`}
                data-testid={`offer-${offer.kind}`}
                onClick={() => take(offer)}
              >
                {offer.kind === 'scale'
                  ? words.offerScale(offer.scale)
                  : offer.kind === 'paper'
                    ? words.offerPaper(words.paperName(offer.paper.name, offer.paper.landscape))
                    : words.offerTiles(offer.columns, offer.rows)}
              </button>
            ))}
          </div>
        )}
        {sheets.failed && <p className={css.offers}>{words.failed}</p>}
      </section>
      <form className={css.choices} onSubmit={event => event.preventDefault()}>
        <Choice
          label={words.sheet}
          name="print-sheet"
          value={kind}
          options={SHEET_KINDS.map(each => [each, read(SHEETS[each])])}
          onChange={value => choose(() => setKind(value as SheetKind))}
        />
        {layout.floors.length > 1 && (
          <Choice
            label={words.floor}
            name="print-floor"
            value={floor}
            options={layout.floors.map(each => [each.id, each.name ?? each.id])}
            onChange={value => choose(() => setFloor(value))}
          />
        )}
        <Choice
          label={words.paper}
          name="print-paper"
          value={paper.name}
          options={PAPERS.map(name => [name, name])}
          onChange={name => choose(() => setPaper({ ...paper, name: name as PaperName }))}
        />
        <Choice
          label={words.orientation}
          name="print-orientation"
          value={paper.landscape ? 'landscape' : 'portrait'}
          options={[
            ['landscape', words.landscape],
            ['portrait', words.portrait],
          ]}
          onChange={value => choose(() => setPaper({ ...paper, landscape: value === 'landscape' }))}
        />
        <Choice
          label={words.scale}
          name="print-scale"
          value={scale === undefined ? AUTOMATIC : String(scale)}
          options={[
            [AUTOMATIC, words.automatic],
            ...SCALES.map((each): [string, string] => [String(each), `1:${each}`]),
          ]}
          onChange={value => choose(() => setScale(value === AUTOMATIC ? undefined : Number(value)))}
        />
        <div className={css.field}>
          <label htmlFor={`${id}-date`}>{words.date}</label>
          <input
            id={`${id}-date`}
            type="date"
            value={date}
            data-testid="print-date"
            onChange={event => setDate(event.target.value)}
          />
        </div>
        {layout.comments && COMMENTED.has(kind) && (
          <label className={css.check}>
            <input
              type="checkbox"
              checked={comments}
              data-testid="print-comments"
              onChange={event => choose(() => setComments(event.target.checked))}
            />
            {words.comments}
          </label>
        )}
        {kind === 'plan' && unprinted.length > 0 && (
          <p className={css.hint} data-testid="print-unprinted">
            {words.unprinted(unprinted)}
          </p>
        )}
        {tiles && (
          <p className={css.hint}>
            {words.tiled}{' '}
            <button type="button" className={parts.button} onClick={() => setTiles(false)}>
              {words.untile}
            </button>
          </p>
        )}
        {pages > 1 && (
          <div className={css.pager}>
            <button
              type="button"
              className={parts.button}
              aria-label={words.previous}
              disabled={shown === 0}
              onClick={() => setPage(shown - 1)}
            >
              <IconChevronLeft size={16} />
            </button>
            <span data-testid="print-pages">{words.page(shown + 1, pages)}</span>
            <button
              type="button"
              className={parts.button}
              aria-label={words.next}
              data-testid="print-next"
              disabled={shown === pages - 1}
              onClick={() => setPage(shown + 1)}
            >
              <IconChevronRight size={16} />
            </button>
          </div>
        )}
        <Outputs kind={kind} sheets={sheets} page={shown} ready={ready} attempt={attempt} />
        <Registers
          save={(register, format) =>
            attempt(async () => {
              const bytes = await sheets.register(register, format)
              const type = format === 'csv' ? 'text/csv' : SPREADSHEET
              const name = `${layout.title} ${read(REGISTERS[register])}`
              const saved = await saveFile(new Blob([bytes as BlobPart], { type }), name, `.${format}`)
              return saved ? { tone: 'info', words: words.saved(`${name}.${format}`) } : undefined
            }, words.registerFailed)
          }
        />
        {progress && (
          <div className={css.progress}>
            <label htmlFor={`${id}-progress`}>{words.working}</label>
            <progress id={`${id}-progress`} value={progress.done} max={progress.all} />
            <button
              type="button"
              className={`${parts.button} ${parts.outlined}`}
              data-testid="print-cancel"
              onClick={sheets.cancel}
            >
              {words.cancel}
            </button>
          </div>
        )}
        {notice && (
          <p className={css.notice} data-tone={notice.tone} role="status" data-testid="print-notice">
            {notice.words}
          </p>
        )}
      </form>
    </dialog>
  )
}
