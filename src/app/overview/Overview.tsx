import { type DragEvent, useEffect, useMemo, useState, useSyncExternalStore } from 'react'
import { filesOfEntries, type ManyFile, pickDirectory, pickMany } from '../../files/many'
import { saveFile } from '../../files/save'
import { INPUT } from '../../layout/limits'
import type { Level } from '../../layout/model'
import type { Text } from '../../layout/text'
import { clauseLabel } from '../../rules/notice/clauses'
import { registerCsv } from '../../sheets/registers/csv'
import { FullPage } from '../dialogs/FullPage'
import parts from '../parts/parts.module.css'
import { Search } from '../parts/Search'
import { useApp, useLanguage, useRead } from '../session-context'
import { batch } from './overview'
import css from './overview.module.css'
import { Rows } from './Rows'
import { clausesOf, filterRows, overviewTable, type Sorting, sortRows } from './table'
import { WORDS } from './words'

const SPREADSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const LEVELS = Object.keys(WORDS.levels) as Level[]

/** Many layouts judged in the background: a table to sort, filter, export, and to open each from. */
export default function Overview({ entries }: { entries?: readonly FileSystemEntry[] }) {
  const { workspace } = useApp()
  const read = useRead()
  const language = useLanguage()
  const rows = useSyncExternalStore(batch.subscribe, () => batch.rows)
  const running = useSyncExternalStore(batch.subscribe, () => batch.running)
  const [sorting, setSorting] = useState<Sorting>({ by: 'file', down: false })
  const [query, setQuery] = useState('')
  const [level, setLevel] = useState<Level>()
  const [clause, setClause] = useState<string>()
  const [said, setSaid] = useState<Text>()
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was dropped is taken once
  useEffect(() => {
    if (entries) void filesOfEntries(entries).then(take)
  }, [entries])

  function take(files: readonly ManyFile[] | undefined): void {
    if (!files) return
    setClause(undefined)
    setSaid(
      files.length === 0
        ? WORDS.none
        : files.length > INPUT.batch.files
          ? WORDS.tooMany(files.length, INPUT.batch.files)
          : undefined,
    )
    if (files.length > 0) batch.start(files)
  }
  const listed = useMemo(
    () => sortRows(filterRows(rows, { query, level, clause }), sorting, clause),
    [rows, query, level, clause, sorting],
  )
  const clauses = useMemo(() => clausesOf(rows), [rows])
  const done = rows.filter(({ state }) => state === 'done').length
  const close = () => workspace.show(undefined)

  async function write(format: 'xlsx' | 'csv'): Promise<void> {
    const table = overviewTable(listed, language)
    try {
      const bytes =
        format === 'csv'
          ? new TextEncoder().encode(registerCsv(table))
          : await (await import('../../sheets/registers/xlsx')).registerXlsx(table, '')
      const type = format === 'csv' ? 'text/csv' : SPREADSHEET
      if (await saveFile(new Blob([bytes as BlobPart], { type }), table.title, `.${format}`))
        setSaid(WORDS.exported(`${table.title}.${format}`))
    } catch {
      setSaid(WORDS.exportFailed)
    }
  }
  const drop = (event: DragEvent): void => {
    event.preventDefault()
    event.stopPropagation()
    const dropped = [...event.dataTransfer.items].flatMap(item => item.webkitGetAsEntry?.() ?? [])
    void filesOfEntries(dropped).then(take)
  }
  return (
    <FullPage
      title={read(WORDS.title)}
      className={css.mode}
      testId="overview"
      onClose={close}
      onDrop={drop}
      bar={
        <>
          <Button testId="overview-files" words={WORDS.files} onClick={() => void pickMany().then(take)} />
          <Button
            testId="overview-directory"
            words={WORDS.directory}
            onClick={() => void pickDirectory().then(take)}
          />
          <span className={css.state} role="status" data-testid="overview-state">
            {rows.length > 0 &&
              read(done === rows.length ? WORDS.finished(rows.length) : WORDS.progress(done, rows.length))}
          </span>
          {running && (
            <>
              <progress
                className={css.progress}
                value={done}
                max={rows.length}
                aria-label={read(WORDS.title)}
              />
              <Button testId="overview-cancel" words={WORDS.cancel} onClick={batch.cancel} />
            </>
          )}
          {!running && done < rows.length && (
            <Button testId="overview-resume" words={WORDS.resume} onClick={batch.resume} />
          )}
          <Button testId="overview-close" words={WORDS.close} onClick={close} />
        </>
      }
    >
      {said && (
        <p className={css.said} role="status" data-testid="overview-said">
          {read(said)}
        </p>
      )}
      {rows.length === 0 ? (
        <p className={css.intro}>{read(WORDS.intro)}</p>
      ) : (
        <>
          <div className={css.filters}>
            <div className={css.search}>
              <Search
                value={query}
                onChange={setQuery}
                label={read(WORDS.search)}
                placeholder={read(WORDS.search)}
                testId="overview-search"
              />
            </div>
            <label>
              {read(WORDS.level)}
              <select
                value={level ?? ''}
                data-testid="overview-level"
                onChange={event => setLevel((event.target.value || undefined) as Level | undefined)}
              >
                <option value="">{read(WORDS.allLevels)}</option>
                {LEVELS.map(each => (
                  <option key={each} value={each}>
                    {read(WORDS.levels[each])}
                  </option>
                ))}
              </select>
            </label>
            <label>
              {read(WORDS.clause)}
              <select
                value={clause ?? ''}
                data-testid="overview-clause"
                onChange={event => setClause(event.target.value || undefined)}
              >
                <option value="">{read(WORDS.allClauses)}</option>
                {clauses.map(([each, halls]) => (
                  <option key={each} value={each}>
                    {clauseLabel(each)} ({halls})
                  </option>
                ))}
              </select>
            </label>
            <span className={css.state}>{read(WORDS.shown(listed.length, rows.length))}</span>
            <Button testId="overview-xlsx" words={WORDS.exportXlsx} onClick={() => void write('xlsx')} />
            <Button testId="overview-csv" words={WORDS.exportCsv} onClick={() => void write('csv')} />
          </div>
          <Rows rows={listed} sorting={sorting} clause={clause} onSort={setSorting} />
        </>
      )}
    </FullPage>
  )
}

function Button({ testId, words, onClick }: { testId: string; words: Text; onClick: () => void }) {
  const read = useRead()
  return (
    <button
      type="button"
      className={`${parts.button} ${parts.outlined}`}
      data-testid={testId}
      onClick={() => onClick()}
    >
      {read(words)}
    </button>
  )
}
