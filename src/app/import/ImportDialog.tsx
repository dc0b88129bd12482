import { useId, useState } from 'react'
import { ENCODINGS } from '../../files/dxf/encoding'
import { readJson } from '../../layout/read'
import dialogs from '../dialogs/dialogs.module.css'
import { Modal } from '../dialogs/Modal'
import { useApp, useRead } from '../session-context'
import css from './import.module.css'
import { LayerTable } from './LayerTable'
import { Preview } from './Preview'
import { keepPreset } from './preset'
import { UnitFields } from './UnitFields'
import { useImport } from './use-import'
import { WORDS } from './words'

/** A drawing on its way in: what it shows, what its layers are, how long its unit is, and what all that gives. */
export default function ImportDialog({ file }: { file: File }) {
  const { workspace } = useApp()
  const read = useRead()
  const { state, setEncoding, setUnit, setRole } = useImport(file)
  const [picked, setPicked] = useState<readonly (readonly [number, number])[]>([])
  const id = useId()
  const close = (): void => workspace.show(undefined)
  const { summary, built } = state

  if (state.phase === 'failed')
    return (
      <Modal
        title={read(WORDS.refused)}
        primary={read(WORDS.other)}
        cancel={read(WORDS.close)}
        onPrimary={() => {
          close()
          void workspace.importDrawing()
        }}
        onCancel={close}
      >
        <p className={dialogs.file}>{file.name}</p>
        <p className={dialogs.reason} data-testid="import-refusal">
          {state.message && read(state.message)}
        </p>
        <p className={dialogs.muted}>{read(WORDS.safe)}</p>
      </Modal>
    )

  if (state.phase === 'reading' || !summary)
    return (
      <Modal title={read(WORDS.title)} cancel={read(WORDS.cancel)} onCancel={close}>
        <p role="status" data-testid="import-progress">
          {read(WORDS.reading(file.name, Math.round(state.share * 100)))}
        </p>
        <progress className={css.progress} value={state.share} max={1} aria-label={read(WORDS.title)} />
      </Modal>
    )

  const take = (): void => {
    if (!built?.ok) return
    const result = readJson(built.file)
    if (!result.ok) return
    keepPreset(state.chosen)
    close()
    void workspace.adopt(result.layout)
  }
  const primary = !built?.ok
    ? undefined
    : read(built.walls > 0 ? WORDS.importWalls(built.walls) : WORDS.importUnderlay)
  return (
    <Modal
      title={read(WORDS.title)}
      primary={primary}
      cancel={read(WORDS.cancel)}
      onPrimary={take}
      onCancel={close}
      wide
    >
      <Preview
        summary={summary}
        mapping={state.mapping}
        label={read(WORDS.preview)}
        picked={picked}
        onPick={at => setPicked(now => (now.length < 2 ? [...now, at] : [at]))}
      />
      {summary.own ? (
        <p>{read(WORDS.own)}</p>
      ) : (
        <>
          <UnitFields summary={summary} mmPerUnit={state.mmPerUnit} picked={picked} onUnit={setUnit} />
          <div className={dialogs.field}>
            <label htmlFor={`${id}-encoding`}>{read(WORDS.encoding)}</label>
            <select
              id={`${id}-encoding`}
              data-testid="import-encoding"
              value={summary.encoding}
              onChange={event => setEncoding(event.target.value)}
            >
              {ENCODINGS.map(each => (
                <option key={each} value={each}>
                  {read(WORDS.encodings[each])}
                </option>
              ))}
            </select>
          </div>
          {summary.words.length > 0 && (
            <p className={dialogs.muted}>{read(WORDS.sample(summary.words.join('、')))}</p>
          )}
          <h3 className={dialogs.heading}>{read(WORDS.layers)}</h3>
          <LayerTable layers={summary.layers} mapping={state.mapping} onRole={setRole} />
        </>
      )}
      <div role="status" data-testid="import-result" data-ready={built !== undefined}>
        <h3 className={dialogs.heading}>{read(WORDS.result)}</h3>
        {!built && <p>{read(WORDS.working)}</p>}
        {built && !built.ok && <p className={dialogs.reason}>{read(built.message)}</p>}
        {built?.ok && (
          <>
            <ul className={css.lines}>
              {built.became.map(words => (
                <li key={words.zh}>{read(words)}</li>
              ))}
            </ul>
            <h3 className={dialogs.heading}>{read(WORDS.missed)}</h3>
            {built.missed.length === 0 && <p>{read(WORDS.nothingMissed)}</p>}
            <ul className={css.lines} data-testid="import-missed">
              {built.missed.map(words => (
                <li key={words.zh}>{read(words)}</li>
              ))}
            </ul>
          </>
        )}
      </div>
    </Modal>
  )
}
