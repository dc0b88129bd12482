import { lazy, Suspense, useState } from 'react'
import { createPortal } from 'react-dom'
import { REGISTER_NAMES, REGISTERS, type RegisterName, readsBack } from '../../sheets/registers/kinds'
import type { RegisterFormat } from '../../sheets/registers/write'
import parts from '../parts/parts.module.css'
import { useLanguage, useRead } from '../session-context'
import { Choice } from './Choice'
import css from './print.module.css'
import { PRINT_WORDS } from './words'

const RegisterImport = lazy(() => import('./RegisterImport'))

/** The registers that go with the sheets, as files for a spreadsheet. */
export function Registers({ save }: { save: (kind: RegisterName, format: RegisterFormat) => Promise<void> }) {
  const words = PRINT_WORDS[useLanguage()]
  const read = useRead()
  const [kind, setKind] = useState<RegisterName>('equipment')
  const [reading, setReading] = useState(false)
  return (
    <section className={css.registers} aria-label={words.registers}>
      <h3>{words.registers}</h3>
      <Choice
        label={words.register}
        name="print-register"
        value={kind}
        options={REGISTER_NAMES.map(each => [each, read(REGISTERS[each])])}
        onChange={value => setKind(value as RegisterName)}
      />
      <div className={css.pair}>
        {(['xlsx', 'csv'] as const).map(format => (
          <button
            key={format}
            type="button"
            className={`${parts.button} ${parts.outlined}`}
            data-testid={`register-${format}`}
            onClick={() => void save(kind, format)}
          >
            {words[format]}
          </button>
        ))}
      </div>
      {readsBack(kind) && (
        <button
          type="button"
          className={`${parts.button} ${parts.outlined}`}
          data-testid="register-read"
          onClick={() => setReading(true)}
        >
          {words.readBack}
        </button>
      )}
      {reading &&
        // Beside the print mode, whose form it must not lie in.
        createPortal(
          <Suspense fallback={null}>
            <RegisterImport kind={kind} onClose={() => setReading(false)} />
          </Suspense>,
          document.body,
        )}
    </section>
  )
}
