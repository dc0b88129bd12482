import { IconSearch } from '@tabler/icons-react'
import css from './parts.module.css'

export function Search({
  label,
  placeholder,
  value,
  onChange,
  testId,
  onEnter,
}: {
  label: string
  placeholder: string
  value: string
  onChange: (value: string) => void
  testId?: string
  readonly onEnter?: () => void
}) {
  return (
    <label className={css.search}>
      <IconSearch size={16} aria-hidden="true" />
      <input
        type="text"
        aria-label={label}
        placeholder={placeholder}
        value={value}
        data-testid={testId}
        onChange={event => onChange(event.target.value)}
        onKeyDown={event => {
          if (event.key === 'Enter' && !event.nativeEvent.isComposing && onEnter) onEnter()
          if (event.key !== 'Escape' || value === '') return
          event.stopPropagation()
          onChange('')
        }}
      />
    </label>
  )
}
