import { type DragEvent, type ReactNode, useEffect, useId, useRef } from 'react'
import css from './full-page.module.css'

/**
 * A mode that fills the window: the browser's own modal dialog with a bar over its content. `className` lays the
 * content out; Esc asks to close, unless a dialog in front of it closes itself.
 */
export function FullPage({
  title,
  className,
  testId,
  bar,
  children,
  onClose,
  onDrop,
}: {
  title: string
  className: string
  testId: string
  /** What stands in the bar after the title. */
  bar: ReactNode
  children: ReactNode
  onClose: () => void
  onDrop?: (event: DragEvent) => void
}) {
  const dialog = useRef<HTMLDialogElement>(null)
  const id = useId()
  useEffect(() => {
    const { current } = dialog
    if (!current?.open) current?.showModal()
    return () => current?.close()
  }, [])
  return (
    <dialog
      ref={dialog}
      className={`${css.page} ${className}`}
      aria-labelledby={id}
      data-testid={testId}
      onCancel={event => {
        if (event.target !== event.currentTarget) return
        event.preventDefault()
        onClose()
      }}
      onKeyDown={event => event.stopPropagation()}
      onDragOver={onDrop && (event => event.preventDefault())}
      onDrop={onDrop}
    >
      <header className={css.bar}>
        <h2 id={id} className={css.title}>
          {title}
        </h2>
        {bar}
      </header>
      {children}
    </dialog>
  )
}
