import { DropdownMenu } from 'radix-ui'
import { Fragment, type ReactNode } from 'react'
import { type Action, run } from '../../editor/actions'
import { shortcutName } from '../../editor/keys'
import type { Point } from '../../geometry/types'
import { useApp, useRead } from '../session-context'
import { useActions } from '../use-actions'
import { Icon } from './Icon'
import css from './parts.module.css'

/** The entries of a menu, from lists of actions with a line between; `applicable`: only those that may be done now. */
function Entries({
  groups,
  applicable = false,
}: {
  groups: readonly (readonly string[])[]
  applicable?: boolean
}) {
  const { session } = useApp()
  const actions = useActions()
  const read = useRead()
  const named = (id: string): Action[] =>
    actions.filter(action => action.id === id && (!applicable || action.enabled() === true))
  const shown = groups.map(ids => ids.flatMap(named)).filter(entries => entries.length > 0)
  return shown.map((entries, i) => (
    <Fragment key={entries[0].id}>
      {i > 0 && <DropdownMenu.Separator className={css.line} />}
      {entries.map(action => (
        <DropdownMenu.Item
          key={action.id}
          className={css.entry}
          disabled={action.enabled() !== true}
          data-testid={`menu-${action.id}`}
          onSelect={() => run(session, action)}
        >
          <span className={css.entryIcon}>{action.icon && <Icon name={action.icon} size={16} />}</span>
          {read(action.label)}
          {action.shortcuts[0] && <span className={css.entryKeys}>{shortcutName(action.shortcuts[0])}</span>}
        </DropdownMenu.Item>
      ))}
    </Fragment>
  ))
}

/** A menu under a button, kept inside the page's main landmark. Not modal: a modal one would write style elements, which the content policy forbids. */
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
      <DropdownMenu.Portal container={document.querySelector('main')}>
        <DropdownMenu.Content className={css.menu} align="start" sideOffset={4} collisionPadding={8}>
          <Entries groups={groups} />
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  )
}

/** The same kind of menu at a point of the page. `onClose` gives the keyboard back to where it was opened. */
export function MenuAt({
  at,
  groups,
  onClose,
}: {
  at: Point
  groups: readonly (readonly string[])[]
  onClose: () => void
}) {
  return (
    <DropdownMenu.Root
      open
      modal={false}
      onOpenChange={open => {
        if (!open) onClose()
      }}
    >
      <DropdownMenu.Trigger asChild>
        <button
          type="button"
          tabIndex={-1}
          aria-hidden="true"
          className={css.anchor}
          style={{ left: at[0], top: at[1] }}
        />
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal container={document.querySelector('main')}>
        <DropdownMenu.Content
          className={css.menu}
          align="start"
          collisionPadding={8}
          data-testid="plan-menu"
          onCloseAutoFocus={event => event.preventDefault()}
        >
          <Entries groups={groups} applicable />
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  )
}
