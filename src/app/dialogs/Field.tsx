import { type ReactNode, useId } from 'react'
import css from './dialogs.module.css'

type FieldProps = { id: string; 'aria-invalid': boolean; 'aria-describedby': string | undefined }

/** A labelled field of a dialog and what is wrong with it. */
export function Field({
  label,
  error,
  children,
}: {
  label: string
  error?: string
  children: (field: FieldProps) => ReactNode
}) {
  const id = useId()
  return (
    <div className={css.field}>
      <label htmlFor={id}>{label}</label>
      <div>
        {children({ id, 'aria-invalid': error !== undefined, 'aria-describedby': error && `${id}-error` })}
        {error && (
          <p id={`${id}-error`} className={css.error} role="alert">
            {error}
          </p>
        )}
      </div>
    </div>
  )
}
