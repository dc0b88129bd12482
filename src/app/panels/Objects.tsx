import { IconEye, IconEyeOff, IconLock, IconLockOpen } from '@tabler/icons-react'
import { type KeyboardEvent, memo, useMemo, useState } from 'react'
import { setField } from '../../layout/edits'
import { floorOf } from '../../layout/queries'
import { rowsOf } from '../../layout/table'
import { text } from '../../layout/text'
import { type Branch, branchesOf, type Leaf } from '../object-tree'
import { ActionButton } from '../parts/ActionButton'
import parts from '../parts/parts.module.css'
import { Search } from '../parts/Search'
import { useApp, useLanguage, useRead, useSession, useWords } from '../session-context'
import { Layers } from './Layers'
import objects from './objects.module.css'
import css from './panels.module.css'

/** Everything on the floor by kind, hidden and locked things too: the way to reach what the pointer cannot. */
export function Objects() {
  const words = useWords()
  const language = useLanguage()
  const layout = useSession(state => state.committed)
  const floor = useSession(state => floorOf(state.committed, state.floor))
  const surface = useSession(state => state.surface)
  const [query, setQuery] = useState('')
  const branches = useMemo(
    () => (floor ? branchesOf(layout, floor, surface, words, language, query) : []),
    [layout, floor, surface, words, language, query],
  )
  return (
    <>
      <Floors />
      <Layers />
      <div className={css.bar}>
        <Search
          label={words.objects.search}
          placeholder={words.objects.searchHint}
          value={query}
          onChange={setQuery}
          testId="object-search"
        />
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling area must be reachable by keyboard */}
      <section className={css.scroll} tabIndex={0} aria-label={words.objects.tree} data-testid="object-list">
        {branches.map(branch => (
          <Group key={branch.title} branch={branch} searching={query.trim() !== ''} />
        ))}
        {branches.length === 0 && (
          <p className={parts.empty}>{query.trim() === '' ? words.objects.emptyFloor : words.objects.none}</p>
        )}
      </section>
    </>
  )
}

/** The floors and desk-tops to go to, where there is more than one sheet. */
function Floors() {
  const { session } = useApp()
  const words = useWords()
  const layout = useSession(state => state.committed)
  const value = useSession(state => state.surface ?? state.floor)
  const surfaces = useMemo(() => rowsOf(layout.surfaces), [layout.surfaces])
  return (
    <div className={css.bar}>
      <select
        className={objects.sheet}
        aria-label={words.objects.sheet}
        data-testid="sheet"
        value={value}
        onChange={event => {
          const { value: id } = event.target
          const floor = floorOf(layout, id)
          session.setFloor(floor ? { floor: id } : { floor: session.state.floor, surface: id })
        }}
      >
        {layout.floors.map(floor => (
          <option key={floor.id} value={floor.id}>
            {floor.name ?? words.objects.floor}
          </option>
        ))}
        {surfaces.length > 0 && (
          <optgroup label={words.objects.surfaces}>
            {surfaces.map(surface => (
              <option key={surface.id} value={surface.id}>
                {surface.name ?? words.objects.surfaces}
              </option>
            ))}
          </optgroup>
        )}
      </select>
      <ActionButton id="floor-add" />
      <ActionButton id="floor-copy" />
      <ActionButton id="floor-remove" />
    </div>
  )
}

const SELECT_ALL = text('全部选中', 'Select all')

function Group({ branch, searching }: { branch: Branch; searching: boolean }) {
  const { session } = useApp()
  const words = useWords()
  const read = useRead()
  const [folded, setFolded] = useState(false)
  const open = searching || !folded
  return (
    <section className={css.group}>
      <h3>
        <button
          type="button"
          className={objects.fold}
          aria-expanded={open}
          onClick={() => setFolded(!folded)}
        >
          {branch.title}
        </button>
        <button
          type="button"
          className={objects.all}
          title={read(SELECT_ALL)}
          aria-label={`${read(SELECT_ALL)} ${branch.title} ${words.objects.count(branch.leaves.length)}`}
          data-testid="select-branch"
          onClick={() =>
            session.update({
              selection: branch.leaves.filter(leaf => !leaf.locked && !leaf.hidden).map(leaf => leaf.id),
            })
          }
        >
          {words.objects.count(branch.leaves.length)}
        </button>
      </h3>
      {open && (
        <ul className={objects.leaves}>
          {branch.leaves.map(leaf => (
            <Row key={leaf.id} {...leaf} />
          ))}
        </ul>
      )}
    </section>
  )
}

const Row = memo(function Row({ id, title, name, locked, hidden, renamable }: Leaf) {
  const { session } = useApp()
  const words = useWords()
  const selected = useSession(state => state.selection.includes(id))
  const fixed = useSession(state => state.fixed !== undefined)
  const [renaming, setRenaming] = useState(false)
  const flag = (field: 'locked' | 'hidden', on: boolean, label: string) => {
    const Icon = field === 'locked' ? (on ? IconLock : IconLockOpen) : on ? IconEyeOff : IconEye
    const zh = field === 'locked' ? (on ? '解锁' : '锁定') : on ? '显示' : '隐藏'
    const en = field === 'locked' ? (on ? 'unlock' : 'lock') : on ? 'show' : 'hide'
    return (
      <button
        type="button"
        className={`${parts.button} ${parts.icon} ${objects.flag}`}
        aria-label={label}
        title={label}
        disabled={fixed}
        data-on={on}
        onClick={() => session.edit(text(zh, en), setField(id, [field], on ? undefined : true))}
      >
        <Icon size={15} />
      </button>
    )
  }
  return (
    <li className={objects.leaf} data-selected={selected} data-object={id} data-dim={hidden}>
      {renaming ? (
        <Rename id={id} name={name} done={() => setRenaming(false)} />
      ) : (
        <button
          type="button"
          className={objects.pick}
          aria-pressed={selected}
          title={renamable ? words.objects.rename : undefined}
          onClick={event => {
            const { selection } = session.state
            const add = event.shiftKey || event.ctrlKey || event.metaKey
            session.update({
              selection: !add ? [id] : selected ? selection.filter(each => each !== id) : [...selection, id],
            })
          }}
          onDoubleClick={() => renamable && !fixed && setRenaming(true)}
          onKeyDown={event => {
            if (event.key === 'F2' && renamable && !fixed) setRenaming(true)
          }}
        >
          {title}
        </button>
      )}
      {flag('locked', locked, locked ? words.objects.unlock(title) : words.objects.lock(title))}
      {flag('hidden', hidden, hidden ? words.objects.show(title) : words.objects.hide(title))}
    </li>
  )
})

function Rename({ id, name, done }: { id: string; name: string; done: () => void }) {
  const { session } = useApp()
  const words = useWords()
  const finish = (value: string): void => {
    const trimmed = value.trim()
    if (trimmed !== name)
      session.edit(text('改名', 'rename'), setField(id, ['name'], trimmed === '' ? undefined : trimmed))
    done()
  }
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter') finish(event.currentTarget.value)
    else if (event.key === 'Escape') {
      event.stopPropagation()
      done()
    }
  }
  return (
    <input
      // biome-ignore lint/a11y/noAutofocus: the field appears because a person asked to type into it
      autoFocus
      type="text"
      className={objects.rename}
      aria-label={words.objects.renameLabel}
      defaultValue={name}
      maxLength={200}
      onFocus={event => event.target.select()}
      onBlur={event => finish(event.target.value)}
      onKeyDown={onKeyDown}
    />
  )
}
