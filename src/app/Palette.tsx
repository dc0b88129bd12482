import {
  IconLayoutSidebarLeftCollapse,
  IconLayoutSidebarLeftExpand,
  IconStar,
  IconStarFilled,
} from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import { CATEGORIES, ITEM_TYPES, type ItemType } from '../layout/catalogue'
import { text } from '../layout/text'
import css from './palette.module.css'
import { PALETTE_DRAG } from './palette-drag'
import parts from './parts/parts.module.css'
import { Search } from './parts/Search'
import { Thumbnail } from './parts/Symbol'
import { Tip } from './parts/Tip'
import { useApp, useRead, useSession, useWords } from './session-context'
import { useDark } from './use-dark'

/** Names in both languages and the pinyin initials are searched. */
export function matchesQuery({ name, keys, type }: ItemType, query: string): boolean {
  const wanted = query.normalize('NFKC').trim().toLowerCase()
  return [name.zh, name.en, keys, type].some(words => words.toLowerCase().includes(wanted))
}

function Card({ entry, folded }: { entry: ItemType; folded: boolean }) {
  const { session } = useApp()
  const read = useRead()
  const dark = useDark()
  const chosen = useSession(({ tool }) => tool.kind === 'place' && tool.type === entry.type)
  const start = () => session.setTool({ kind: 'place', type: entry.type, rotation: 0 })
  const card = (
    <button
      type="button"
      className={css.card}
      aria-pressed={chosen}
      aria-label={folded ? read(entry.name) : undefined}
      data-testid={`palette-${entry.type}`}
      draggable
      onClick={() => (chosen ? session.setTool({ kind: 'select' }) : start())}
      onDragStart={event => {
        event.dataTransfer.setData(PALETTE_DRAG, entry.type)
        event.dataTransfer.effectAllowed = 'copy'
        start()
      }}
      onDragEnd={() => session.state.tool.kind === 'place' && session.setTool({ kind: 'select' })}
    >
      <Thumbnail type={entry.type} size={folded ? 26 : 40} dark={dark} />
      {!folded && read(entry.name)}
    </button>
  )
  return folded ? (
    <Tip content={read(entry.name)} side="right">
      {card}
    </Tip>
  ) : (
    <div className={css.place}>
      {card}
      <Star type={entry.type} name={read(entry.name)} />
    </div>
  )
}

/** Keeps a type on top of the catalogue, or no longer. */
function Star({ type, name }: { type: string; name: string }) {
  const { session } = useApp()
  const read = useRead()
  const kept = useSession(state => state.preferences.favourites.includes(type))
  const { favourites } = session.state.preferences
  const words = kept
    ? text(`从常用中移除${name}`, `Remove ${name} from favourites`)
    : text(`把${name}加入常用`, `Keep ${name} among favourites`)
  return (
    <button
      type="button"
      className={css.star}
      aria-pressed={kept}
      aria-label={read(words)}
      title={read(words)}
      data-testid={`favourite-${type}`}
      onClick={() =>
        session.setPreference(
          'favourites',
          kept ? favourites.filter(each => each !== type) : [...favourites, type],
        )
      }
    >
      {kept ? <IconStarFilled size={12} /> : <IconStar size={12} />}
    </button>
  )
}

const FAVOURITES = text('常用', 'Favourites')

export function Palette() {
  const { session } = useApp()
  const words = useWords()
  const open = useSession(state => state.preferences.paletteOpen)
  const onDesk = useSession(state => state.surface !== undefined)
  const favourites = useSession(state => state.preferences.favourites)
  const read = useRead()
  const [query, setQuery] = useState('')
  const groups = useMemo(() => {
    const found = ITEM_TYPES.filter(entry => (open ? matchesQuery(entry, query) : true)).filter(
      entry => !onDesk || entry.category === 'surface' || entry.tags.includes('surface'),
    )
    const kept = favourites.flatMap(type => found.find(entry => entry.type === type) ?? [])
    return [
      { title: read(FAVOURITES), entries: kept },
      ...CATEGORIES.map(category => ({
        title: words.palette.categories[category],
        entries: found.filter(entry => entry.category === category),
      })),
    ].filter(group => group.entries.length > 0)
  }, [query, open, onDesk, favourites, read, words])
  return (
    <nav className={`${css.palette} ${open ? '' : css.folded}`} aria-label={words.palette.title}>
      <div className={css.head}>
        {open && <h2>{words.palette.title}</h2>}
        <Tip content={open ? words.palette.fold : words.palette.unfold} side="right">
          <button
            type="button"
            className={`${parts.button} ${parts.icon}`}
            aria-label={open ? words.palette.fold : words.palette.unfold}
            aria-expanded={open}
            onClick={() => session.setPreference('paletteOpen', !open)}
          >
            {open ? <IconLayoutSidebarLeftCollapse size={18} /> : <IconLayoutSidebarLeftExpand size={18} />}
          </button>
        </Tip>
      </div>
      {open && (
        <div className={css.search}>
          <Search
            label={words.palette.searchLabel}
            placeholder={words.palette.search}
            value={query}
            onChange={setQuery}
            testId="palette-search"
            onEnter={() => {
              const found = groups.flatMap(group => group.entries)
              // What is called just so before what only contains the words.
              const wanted = query.normalize('NFKC').trim().toLowerCase()
              const first =
                found.find(({ name, keys }) => [name.zh, name.en.toLowerCase(), keys].includes(wanted)) ??
                found[0]
              if (!first || session.state.fixed) return
              session.setTool({ kind: 'place', type: first.type, rotation: 0 })
              setQuery('')
              document.querySelector<HTMLElement>('[role="application"]')?.focus()
            }}
          />
        </div>
      )}
      <div className={css.list}>
        {groups.map(({ title, entries }) => (
          <section key={title} aria-label={title}>
            {open && <h3>{title}</h3>}
            <div className={css.grid}>
              {entries.map(entry => (
                <Card key={entry.type} entry={entry} folded={!open} />
              ))}
            </div>
          </section>
        ))}
        {groups.length === 0 && <p className={parts.empty}>{words.palette.none(query)}</p>}
      </div>
      {open && <p className={css.hint}>{words.palette.hint}</p>}
    </nav>
  )
}
