/** What the parts of review mode share: words, the reviewer's name, the ledger. */
import { type ReactNode, useMemo, useState } from 'react'
import { type LedgerEntry, ledgerOf } from '../../check/ledger'
import { LIMITS } from '../../layout/limits'
import { Field } from '../dialogs/Field'
import { Modal } from '../dialogs/Modal'
import { useApp, useLanguage, useSession } from '../session-context'
import { REVIEW_WORDS, type ReviewWords } from './words'

export const useReviewWords = (): ReviewWords => REVIEW_WORDS[useLanguage()]

/** This moment as the file keeps it. */
export const moment = (): string => new Date().toISOString()

/** A moment of the file as its day and time here. */
export function momentWords(at: string): string {
  const when = new Date(at)
  if (at.length === 10 || Number.isNaN(when.getTime())) return at.slice(0, 10)
  const two = (value: number) => String(value).padStart(2, '0')
  return `${when.getFullYear()}-${two(when.getMonth() + 1)}-${two(when.getDate())} ${two(when.getHours())}:${two(when.getMinutes())}`
}
export const dayWords = (at: string): string => momentWords(at).slice(0, 10)

export const today = (): string => dayWords(moment())

/** Signs what is written: asks for the name where it is not known yet, once. `question` is drawn by the caller. */
export function useSigner(): { sign: (write: (by: string) => void) => void; question: ReactNode } {
  const { session } = useApp()
  const [waiting, setWaiting] = useState<{ write: (by: string) => void }>()
  return {
    sign(write) {
      const name = session.state.preferences.reviewer.trim()
      if (name) write(name)
      else setWaiting({ write })
    },
    question: waiting && (
      <NameQuestion
        onName={name => {
          session.setPreference('reviewer', name)
          setWaiting(undefined)
          waiting.write(name)
        }}
        onCancel={() => setWaiting(undefined)}
      />
    ),
  }
}

/** Asks for the reviewer's name, or another one. */
export function NameQuestion({ onName, onCancel }: { onName: (name: string) => void; onCancel: () => void }) {
  const { session } = useApp()
  const words = useReviewWords()
  const [name, setName] = useState(session.state.preferences.reviewer)
  const [tried, setTried] = useState(false)
  const blank = name.trim() === ''
  return (
    <Modal
      title={words.nameTitle}
      primary={words.nameNow}
      cancel={words.cancel}
      onPrimary={() => {
        setTried(true)
        if (!blank) onName(name.trim())
      }}
      onCancel={onCancel}
    >
      <p>{words.nameHint}</p>
      <Field label={words.name} error={tried && blank ? words.nameMissing : undefined}>
        {field => (
          <input
            {...field}
            type="text"
            maxLength={LIMITS.id}
            value={name}
            data-testid="reviewer-name"
            onChange={event => setName(event.target.value)}
          />
        )}
      </Field>
    </Modal>
  )
}

/** The ledger of what is on screen; undefined until the check has answered. */
export function useLedger(): readonly LedgerEntry[] | undefined {
  const report = useSession(state => state.check.report)
  const layout = useSession(state => state.committed)
  return useMemo(() => {
    // A report for a moment older than the layout has fewer waivers than it: the next one is on its way.
    if (!report) return undefined
    return ledgerOf(layout, report, new Date())
  }, [report, layout])
}
