import { type MouseEvent, useState } from 'react'
import { sheetBox } from '../../editor/hit'
import { type NumberRange, readNumber } from '../../editor/number-field'
import type { Picture, PictureResult } from '../../files/picture'
import type { Point } from '../../geometry/types'
import { distance } from '../../geometry/vector'
import { assetOf, hasRoom } from '../../layout/assets'
import { LIMITS } from '../../layout/limits'
import { floorOf } from '../../layout/queries'
import { type Text, text } from '../../layout/text'
import { pictureUnder, removeUnderlay, setUnderlay } from '../../layout/underlay-edits'
import { Field } from '../dialogs/Field'
import { Modal } from '../dialogs/Modal'
import parts from '../parts/parts.module.css'
import { useApp, useRead, useWords } from '../session-context'
import { type Choice, choosePicture } from './choose'
import css from './underlay.module.css'
import { WORDS } from './words'

const POSITION: NumberRange = { min: -LIMITS.coordinate, max: LIMITS.coordinate, unit: 'mm' }
const ANGLE: NumberRange = { min: -36_000, max: 36_000, unit: 'deg' }
const LENGTH: NumberRange = { min: 1, max: LIMITS.size, unit: 'mm' }
/** A picture of unknown scale is laid as wide as the floor, or as a hall usually is, mm. */
const USUAL_WIDTH = 24_000
const HALF = 0.5

type Shown = { readonly source: string; readonly kb: number; readonly width: number; readonly height: number }

/** A picture under the floor: chosen, scaled by two points, placed, faded, or taken away. */
export default function UnderlayDialog() {
  const { session, workspace } = useApp()
  const read = useRead()
  const words = useWords()
  const { committed, floor: floorId } = session.state
  const floor = floorOf(committed, floorId)
  const before = floor && pictureUnder(floor)
  const stored = assetOf(committed, before?.asset)
  const [picked, setPicked] = useState<Picture>()
  const [known, setKnown] = useState<Point>()
  const [pages, setPages] = useState<Choice['pages']>()
  const [page, setPage] = useState(1)
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<Text>()
  const [scale, setScale] = useState(before?.mmPerPixel)
  const [points, setPoints] = useState<readonly Point[]>([])
  const [far, setFar] = useState('')
  const [x, setX] = useState(String(before?.at[0] ?? 0))
  const [y, setY] = useState(String(before?.at[1] ?? 0))
  const [turn, setTurn] = useState(String(before?.rotation ?? 0))
  const [opacity, setOpacity] = useState(before?.opacity ?? HALF)
  const close = () => workspace.show(undefined)
  if (!floor) return null
  const asset = picked ?? stored
  const size: Point | undefined = picked ? [picked.width, picked.height] : known
  const shown: Shown | undefined = asset && {
    source: `data:${asset.mime};base64,${asset.data}`,
    kb: Math.ceil((asset.data.length * 0.75) / 1000),
    width: size?.[0] ?? 0,
    height: size?.[1] ?? 0,
  }
  const mmPerPixel = scale ?? widthOf(session.state) / Math.max(1, shown?.width ?? 1)

  const show = async (reading: Promise<PictureResult | undefined>) => {
    setError(undefined)
    setBusy(true)
    try {
      const result = await reading
      if (result?.ok === false) setError(result.message)
      if (!result?.ok) return
      setPicked(result.picture)
      setScale(undefined)
      setPoints([])
    } finally {
      setBusy(false)
    }
  }
  const choose = async (): Promise<PictureResult | undefined> => {
    const choice = await choosePicture()
    if (choice?.result.ok) {
      setPages(choice.pages)
      setPage(1)
    }
    return choice?.result
  }
  const pick = (event: MouseEvent<SVGSVGElement>) => {
    if (!shown) return
    const box = event.currentTarget.getBoundingClientRect()
    const p: Point = [
      ((event.clientX - box.left) / box.width) * shown.width,
      ((event.clientY - box.top) / box.height) * shown.height,
    ]
    setPoints(points.length === 2 ? [p] : [...points, p])
  }
  const entered = {
    x: readNumber(x, POSITION),
    y: readNumber(y, POSITION),
    turn: readNumber(turn, ANGLE),
    far: far.trim() === '' ? undefined : readNumber(far, LENGTH),
  }
  /** The scale that two points and their distance give, or the one there is. */
  const scaled = (): number | Text => {
    if (!entered.far) return mmPerPixel
    if (!entered.far.ok) return entered.far.error
    const [a, b] = points
    return a && b && distance(a, b) > 0 ? entered.far.value / distance(a, b) : WORDS.one
  }
  const apply = () => {
    const now = scaled()
    if (typeof now !== 'number') return setError(now)
    if (!asset || !entered.x.ok || !entered.y.ok || !entered.turn.ok) return
    if (picked && !hasRoom(committed, picked)) return setError(WORDS.full)
    const at: [number, number] = [entered.x.value, entered.y.value]
    const rotation = entered.turn.value
    close()
    session.edit(
      picked ? text('铺底图', 'lay an underlay') : text('调整底图', 'adjust the underlay'),
      setUnderlay(floor.id, picked && { mime: picked.mime, data: picked.data }, {
        at,
        mmPerPixel: now,
        ...(rotation === 0 ? {} : { rotation }),
        opacity,
      }),
    )
  }
  const metres = (px: number) => ((px * mmPerPixel) / 1000).toFixed(2)
  const wrong = (result: typeof entered.x) => (result.ok ? undefined : read(result.error))
  const field = (label: Text, value: string, set: (value: string) => void, problem?: string, id?: string) => (
    <Field label={read(label)} error={problem}>
      {more => (
        <input
          {...more}
          type="text"
          inputMode="decimal"
          value={value}
          data-testid={id}
          onChange={event => set(event.target.value)}
        />
      )}
    </Field>
  )
  const { underlay } = floor
  return (
    <Modal
      wide
      title={read(WORDS.title)}
      primary={asset ? read(picked ? WORDS.lay : WORDS.save) : undefined}
      cancel={words.cancel}
      onPrimary={apply}
      onCancel={close}
      more={
        underlay && (
          <button
            type="button"
            className={`${parts.button} ${parts.outlined}`}
            data-testid="underlay-remove"
            onClick={() => {
              close()
              session.edit(text('移除底图', 'remove the underlay'), removeUnderlay(floor.id))
            }}
          >
            {read(WORDS.remove)}
          </button>
        )
      }
    >
      <p>{read(WORDS.intro)}</p>
      {underlay && 'paths' in underlay && <p>{read(WORDS.drawing(underlay.paths.length))}</p>}
      <button
        type="button"
        className={`${parts.button} ${parts.outlined}`}
        disabled={busy}
        data-testid="underlay-choose"
        onClick={() => void show(choose())}
      >
        {read(busy ? WORDS.reading : asset ? WORDS.replace : WORDS.choose)}
      </button>
      {pages && pages.count > 1 && (
        <Field label={`${read(WORDS.page)} (${read(WORDS.pages(pages.count))})`}>
          {more => (
            <input
              {...more}
              type="number"
              min={1}
              max={pages.count}
              value={page}
              data-testid="underlay-page"
              onChange={event => {
                const wanted = Math.min(pages.count, Math.max(1, Math.round(Number(event.target.value)) || 1))
                setPage(wanted)
                void show(pages.turnTo(wanted))
              }}
            />
          )}
        </Field>
      )}
      {error && (
        <p className={css.error} role="alert" data-testid="underlay-error">
          {read(error)}
        </p>
      )}
      {shown && (
        <>
          <p>{read(WORDS.points)}</p>
          <div className={css.preview}>
            <img
              src={shown.source}
              alt={read(WORDS.title)}
              onLoad={event =>
                setKnown([event.currentTarget.naturalWidth, event.currentTarget.naturalHeight])
              }
            />
            <svg
              viewBox={`0 0 ${Math.max(1, shown.width)} ${Math.max(1, shown.height)}`}
              preserveAspectRatio="none"
              data-testid="underlay-picture"
              aria-hidden="true"
              onClick={pick}
            >
              {points.length === 2 && (
                <line x1={points[0][0]} y1={points[0][1]} x2={points[1][0]} y2={points[1][1]} />
              )}
              {points.map(([px, py]) => (
                <circle key={`${px} ${py}`} cx={px} cy={py} r={Math.max(shown.width, shown.height) / 120} />
              ))}
            </svg>
          </div>
          <p>
            {read(WORDS.picked(points.length))} ·{' '}
            {read(WORDS.size(metres(shown.width), metres(shown.height)))} · {read(WORDS.stored(shown.kb))}
          </p>
          <div className={css.fields}>
            {field(
              WORDS.distance,
              far,
              setFar,
              entered.far && !entered.far.ok ? read(entered.far.error) : undefined,
              'underlay-distance',
            )}
            {field(WORDS.x, x, setX, wrong(entered.x), 'underlay-x')}
            {field(WORDS.y, y, setY, wrong(entered.y))}
            {field(WORDS.rotation, turn, setTurn, wrong(entered.turn))}
            <Field label={`${read(WORDS.opacity)} ${Math.round(opacity * 100)} %`}>
              {more => (
                <input
                  {...more}
                  type="range"
                  min={10}
                  max={100}
                  step={5}
                  value={Math.round(opacity * 100)}
                  onChange={event => setOpacity(Number(event.target.value) / 100)}
                />
              )}
            </Field>
          </div>
        </>
      )}
    </Modal>
  )
}

function widthOf(
  state: Parameters<typeof sheetBox>[1] & { committed: Parameters<typeof sheetBox>[0] },
): number {
  const box = sheetBox(state.committed, state)
  return box ? box.maxX - box.minX : USUAL_WIDTH
}
