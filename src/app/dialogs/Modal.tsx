import { type FormEvent, type ReactNode, useEffect, useId, useRef } from 'react'
import parts from '../parts/parts.module.css'
import css from './dialogs.module.css'

/**
 * A question in front of the page: the browser's own modal dialog, which keeps the keyboard inside. `primary` is the
 * verb it is for; Esc and `cancel` close it.
 */
export function Modal({
  title,
  children,
  primary,
  cancel,
  more,
  onPrimary,
  onCancel,
  wide,
}: {
  title: string
  children: ReactNode
  primary?: string
  cancel: string
  /** Further answers, left of the others. */
  more?: ReactNode
  onPrimary?: () => void
  onCancel: () => void
  /** Wider than a question; `page` for what fills the window and scrolls in its own parts. */
  wide?: boolean | 'page'
}) {
  const dialog = useRef<HTMLDialogElement>(null)
  const id = useId()
  useEffect(() => {
    const { current } = dialog
    if (!current?.open) current?.showModal()
    // A dialog without a field starts at its answer, not at its scrolling text.
    if (!current?.querySelector('input, select'))
      current?.querySelector<HTMLElement>(`.${css.answers} > button:last-child`)?.focus()
    return () => current?.close()
  }, [])
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    onPrimary?.()
  }
  return (
    <dialog
      ref={dialog}
      className={css.dialog}
      data-wide={wide}
      aria-labelledby={id}
      onCancel={event => {
        event.preventDefault()
        onCancel()
      }}
      onKeyDown={event => event.stopPropagation()}
    >
      <form onSubmit={submit} noValidate>
        <h2 id={id} className={css.title}>
          {title}
        </h2>
        {wide === true ? (
          // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling area must be reachable by keyboard
          <section className={css.body} aria-labelledby={id} tabIndex={0}>
            {children}
          </section>
        ) : (
          <div className={css.body} data-page={wide === 'page'}>
            {children}
          </div>
        )}
        <div className={css.answers}>
          <div className={css.more}>{more}</div>
          <button
            type="button"
            className={`${parts.button} ${parts.outlined}`}
            data-testid="dialog-cancel"
            onClick={onCancel}
          >
            {cancel}
          </button>
          {primary !== undefined && (
            <button type="submit" className={`${parts.button} ${parts.primary}`} data-testid="dialog-primary">
              {primary}
            </button>
          )}
        </div>
      </form>
    </dialog>
  )
}
