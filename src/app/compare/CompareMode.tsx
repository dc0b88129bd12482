import { useEffect, useMemo, useRef, useState } from 'react'
import { type Opened, pickFile } from '../../files/open'
import type { Version } from '../../files/store'
import { compareLayouts } from '../../layout/compare'
import type { Layout } from '../../layout/model'
import { type ReadResult, readLayout } from '../../layout/read'
import { FullPage } from '../dialogs/FullPage'
import parts from '../parts/parts.module.css'
import { useApp, useLanguage, useRead, useSession } from '../session-context'
import { useDark } from '../use-dark'
import css from './compare.module.css'
import { Differences } from './Differences'
import { Overlay } from './Overlay'
import { createCompareView } from './view'
import { WORDS } from './words'

type Other = { readonly name: string; readonly result: ReadResult }

/** The open layout beside another: one overlay with a slider, one table whose rows fly there. */
export default function CompareMode({ version }: { version?: Version }) {
  const { workspace } = useApp()
  const read = useRead()
  const language = useLanguage()
  const [versions, setVersions] = useState<readonly Version[]>([])
  const [other, setOther] = useState<Other | undefined>(version && otherOf(version, language))
  const [swapped, setSwapped] = useState(false)
  useEffect(() => {
    workspace.versions().then(setVersions, () => undefined)
  }, [workspace])
  const close = () => workspace.show(undefined)
  const pick = async () => {
    const opened: Opened | undefined = await pickFile()
    if (opened) setOther(opened)
  }
  return (
    <FullPage
      title={read(WORDS.title)}
      className={css.mode}
      testId="compare-mode"
      onClose={close}
      bar={
        <>
          <button
            type="button"
            className={`${parts.button} ${parts.outlined}`}
            data-testid="compare-pick"
            onClick={() => void pick()}
          >
            {read(WORDS.pick)}
          </button>
          {versions.length > 0 && (
            <label className={css.choice}>
              {read(WORDS.version)}
              <select
                value=""
                data-testid="compare-version"
                onChange={event => {
                  const found = versions.find(each => String(each.number) === event.target.value)
                  if (found) setOther(otherOf(found, language))
                }}
              >
                <option value="">{read(WORDS.noVersion)}</option>
                {versions.map(each => (
                  <option key={each.number} value={each.number}>
                    {versionName(each, language)}
                  </option>
                ))}
              </select>
            </label>
          )}
          <span className={css.grow} />
          {other?.result.ok && (
            <button
              type="button"
              className={`${parts.button} ${parts.outlined}`}
              data-testid="compare-swap"
              onClick={() => setSwapped(!swapped)}
            >
              {read(WORDS.swap)}
            </button>
          )}
          <button
            type="button"
            className={`${parts.button} ${parts.outlined}`}
            data-testid="compare-close"
            onClick={close}
          >
            {read(WORDS.close)}
          </button>
        </>
      }
    >
      {other?.result.ok ? (
        <Compared
          key={`${other.name} ${swapped}`}
          name={other.name}
          other={other.result.layout}
          swapped={swapped}
        />
      ) : (
        <div className={css.empty}>
          {other && !other.result.ok ? (
            <p role="alert" data-testid="compare-refusal">
              {read(WORDS.refused(other.name))}
              {read(other.result.message)}
            </p>
          ) : (
            <p>{read(WORDS.intro)}</p>
          )}
        </div>
      )}
    </FullPage>
  )
}

function versionName({ name, time }: Version, language: 'zh' | 'en'): string {
  const when = new Intl.DateTimeFormat(language === 'zh' ? 'zh-CN' : 'en-GB', {
    dateStyle: 'medium',
    timeStyle: 'medium',
  }).format(time)
  return name || when
}
const otherOf = (version: Version, language: 'zh' | 'en'): Other => ({
  name: versionName(version, language),
  result: readLayout(version.source),
})

function Compared({ name, other, swapped }: { name: string; other: Layout; swapped: boolean }) {
  const { session } = useApp()
  const read = useRead()
  const language = useLanguage()
  const dark = useDark()
  const open = useSession(state => state.committed)
  const sides = useMemo(() => {
    const [before, after] = swapped ? [open, other] : [other, open]
    return { before, after, changes: compareLayouts(before, after) }
  }, [open, other, swapped])
  const darkNow = useRef(dark)
  darkNow.current = dark
  const view = useMemo(
    () => createCompareView(sides, { floor: session.state.floor }, language, () => darkNow.current),
    [sides, language, session],
  )
  // biome-ignore lint/correctness/useExhaustiveDependencies: the plans are painted again when the theme changes
  useEffect(() => view.themeChanged(), [view, dark])
  const names = swapped ? [read(WORDS.current), name] : [name, read(WORDS.current)]
  return (
    <>
      <Overlay sides={sides} view={view} names={names} />
      <Differences sides={sides} view={view} other={other} swapped={swapped} />
    </>
  )
}
