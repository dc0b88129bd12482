import { ContextMenu, DropdownMenu } from 'radix-ui'
import { Fragment, type ReactNode } from 'react'
import { type Action, run } from '../../editor/actions'
import { shortcutName } from '../../editor/keys'
import { useApp, useRead } from '../session-context'
import { Icon } from './Icon'
import css from './parts.module.css'

const KINDS = { dropdown: DropdownMenu, context: ContextMenu } as const

/** The entries of a menu, from lists of actions with a line between. */
function Entries({ kind, groups }: { kind: keyof typeof KINDS; groups: readonly (readonly string[])[] }) {
  const { session, actions } = useApp()
  const read = useRead()
  const { Item, Separator } = KINDS[kind]
  const named = (id: string): Action[] => actions.filter(action => action.id === id)
  return groups.map((ids, i) => (
    <Fragment key={ids[0]}>
      {i > 0 && <Separator className={css.line} />}
      {ids.flatMap(named).map(action => (
        <Item
          key={action.id}
          className={css.entry}
          disabled={action.enabled() !== true}
          data-testid={`menu-${action.id}`}
          onSelect={() => run(session, action)}
        >
          <span className={css.entryIcon}>{action.icon && <Icon name={action.icon} size={16} />}</span>
          {read(action.label)}
          {action.shortcuts[0] && <span className={css.entryKeys}>{shortcutName(action.shortcuts[0])}</span>}
        </Item>
      ))}
    </Fragment>
  ))
}

/** A menu under a button. Not modal: a modal one would write style elements, which the content policy forbids. */
export function MenuButton({
  label,
  testId,
  groups,
  children,
}: {
  label: string
  testId: string
  groups: readonly (readonly string[])[]
  children: ReactNode
}) {
  return (
    <DropdownMenu.Root modal={false}>
      <DropdownMenu.Trigger asChild>
        <button type="button" className={css.button} data-testid={testId} aria-label={label}>
          {children}
        </button>
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content className={css.menu} align="start" sideOffset={4} collisionPadding={8}>
          <Entries kind="dropdown" groups={groups} />
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  )
}

export function ContextArea({
  groups,
  children,
}: {
  groups: readonly (readonly string[])[]
  children: ReactNode
}) {
  return (
    <ContextMenu.Root modal={false}>
      <ContextMenu.Trigger asChild>{children}</ContextMenu.Trigger>
      <ContextMenu.Portal>
        <ContextMenu.Content className={css.menu} collisionPadding={8}>
          <Entries kind="context" groups={groups} />
        </ContextMenu.Content>
      </ContextMenu.Portal>
    </ContextMenu.Root>
  )
}
