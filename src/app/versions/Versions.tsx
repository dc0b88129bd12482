import { useEffect, useMemo, useState } from 'react'
import { drawFloor } from '../../drawing/plan'
import { THEMES } from '../../drawing/theme'
import type { Version } from '../../files/store'
import { boxOf, unionBox } from '../../geometry/vector'
import { readLayout } from '../../layout/read'
import { toSvg } from '../../sheets/svg'
import { WORDS as COMPARE } from '../compare/words'
import dialogs from '../dialogs/dialogs.module.css'
import { Modal } from '../dialogs/Modal'
import parts from '../parts/parts.module.css'
import { useApp, useLanguage, useRead, useWords } from '../session-context'
import { useDark } from '../use-dark'
import css from './versions.module.css'

/** Saved states of the open plan: when, what it was called, how much was on it, how it looked; any can come back. */
export function Versions() {
  const { workspace } = useApp()
  const words = useWords()
  const read = useRead()
  const [versions, setVersions] = useState<readonly Version[] | 'refused'>()
  const [chosen, setChosen] = useState<number>()
  useEffect(() => {
    workspace.versions().then(
      found => {
        setVersions(found)
        setChosen(found[0]?.number)
      },
      () => setVersions('refused'),
    )
  }, [workspace])
  const list = Array.isArray(versions) ? (versions as readonly Version[]) : []
  const version = list.find(each => each.number === chosen)
  const close = () => workspace.show(undefined)
  const rename = (name: string): void => {
    if (!version || name === (version.name ?? '')) return
    void workspace.nameVersion(version, name)
    setVersions(list.map(each => (each === version ? { ...version, name } : each)))
  }
  return (
    <Modal
      wide
      title={words.safety.versions}
      primary={version && words.safety.restore}
      cancel={words.close}
      more={
        version && (
          <button
            type="button"
            className={`${parts.button} ${parts.outlined}`}
            data-testid="compare-version"
            onClick={() => workspace.show({ kind: 'compare', version })}
          >
            {read(COMPARE.withOpen)}
          </button>
        )
      }
      onPrimary={() => {
        close()
        if (version) workspace.restore(version)
      }}
      onCancel={close}
    >
      <p className={dialogs.muted}>
        {versions === 'refused'
          ? words.safety.versionsRefused
          : versions && list.length === 0
            ? words.safety.noVersions
            : words.safety.versionsIntro}
      </p>
      {version && (
        <div className={css.split}>
          <ul className={css.list}>
            {list.map(each => (
              <li key={each.number}>
                <button
                  type="button"
                  className={`${parts.button} ${css.entry}`}
                  aria-pressed={each === version}
                  data-testid="version"
                  onClick={() => setChosen(each.number)}
                >
                  <Entry version={each} />
                </button>
              </li>
            ))}
          </ul>
          <div className={css.preview}>
            <Preview version={version} />
            <label className={dialogs.field}>
              {words.safety.versionName}
              <input
                key={version.number}
                defaultValue={version.name ?? ''}
                maxLength={80}
                data-testid="version-name"
                onBlur={event => rename(event.target.value)}
              />
            </label>
            <p className={dialogs.muted}>{words.safety.restoreHint}</p>
          </div>
        </div>
      )}
    </Modal>
  )
}

function Entry({ version: { name, time, things, floors, fileName } }: { version: Version }) {
  const words = useWords()
  const language = useLanguage()
  const when = new Intl.DateTimeFormat(language === 'zh' ? 'zh-CN' : 'en-GB', {
    dateStyle: 'medium',
    timeStyle: 'medium',
  }).format(time)
  return (
    <>
      <span>{name || when}</span>
      <span className={dialogs.place}>
        {[name && when, words.safety.things(things), words.safety.floors(floors), fileName]
          .filter(Boolean)
          .join(' · ')}
      </span>
    </>
  )
}

const WIDTH_MM = 90

/** The first floor as a picture. */
function Preview({ version }: { version: Version }) {
  const words = useWords()
  const dark = useDark()
  const picture = useMemo(() => {
    const read = readLayout(version.source)
    if (!read.ok) return undefined
    const list = drawFloor(read.layout.floors[0])
    const box = list.reduce((sum, shape) => unionBox(sum, shape.box), boxOf([]))
    if (!(box.maxX > box.minX && box.maxY > box.minY)) return undefined
    const theme = THEMES[dark ? 'dark' : 'light']
    const svg = toSvg(list, { box, scale: WIDTH_MM / (box.maxX - box.minX), theme, title: version.title })
    return `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`
  }, [version, dark])
  return picture === undefined ? null : (
    <img className={css.picture} src={picture} alt={words.safety.preview(version.title)} />
  )
}
