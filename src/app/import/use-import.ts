import { useCallback, useEffect, useRef, useState } from 'react'
import { createImporter, type Importer } from '../../files/dxf/client'
import type { Built, Summary } from '../../files/dxf/job'
import type { Mapping, Role } from '../../files/dxf/roles'
import { newId } from '../../files/ids'
import type { Text } from '../../layout/text'
import { readPreset } from './preset'
import { WORDS } from './words'

export type ImportState = {
  readonly phase: 'reading' | 'ready' | 'failed'
  /** 0 to 1 while reading. */
  readonly share: number
  readonly message?: Text
  readonly summary?: Summary
  /** What the settings give; absent while it is worked out. */
  readonly built?: Built
  readonly mmPerUnit: number
  readonly mapping: Mapping
  /** Layers set by hand. */
  readonly chosen: Mapping
}

const START: ImportState = { phase: 'reading', share: 0, mmPerUnit: 1, mapping: {}, chosen: {} }

/** Reads a file in a thread of its own, and works out what each choice gives. */
export function useImport(file: File) {
  const [state, setState] = useState<ImportState>(START)
  const [encoding, setEncoding] = useState<string>()
  const importer = useRef<Importer>(undefined)
  const [id] = useState(newId)
  const change = useCallback((patch: Partial<ImportState>) => setState(now => ({ ...now, ...patch })), [])

  useEffect(() => {
    const own = createImporter()
    importer.current = own
    let open = true
    setState(START)
    own
      .open(file, encoding, readPreset(), share => open && change({ share }))
      .then(opened => {
        if (!open) return
        if (!opened.ok) return change({ phase: 'failed', message: opened.message })
        const { summary } = opened
        const mapping = Object.fromEntries(summary.layers.map(({ name, role }) => [name, role]))
        change({ phase: 'ready', summary, mapping, mmPerUnit: summary.unit.mmPerUnit })
      })
      .catch(() => open && change({ phase: 'failed', message: WORDS.died }))
    return () => {
      open = false
      own.end()
    }
  }, [file, encoding, change])

  const { phase, mapping, mmPerUnit } = state
  useEffect(() => {
    if (phase !== 'ready') return
    let current = true
    change({ built: undefined })
    const title = file.name.replace(/\.dxf$/i, '')
    // A moment's pause: arrow keys in a list change it several times.
    const timer = setTimeout(() => {
      importer.current
        ?.build({ mmPerUnit, mapping, title, id })
        .then(built => current && change({ built }))
        .catch(() => current && change({ phase: 'failed', message: WORDS.died }))
    }, 150)
    return () => {
      current = false
      clearTimeout(timer)
    }
  }, [phase, mapping, mmPerUnit, file, id, change])

  return {
    state,
    setEncoding,
    setUnit: (mm: number) => change({ mmPerUnit: mm }),
    setRole: (name: string, role: Role) =>
      setState(now => ({
        ...now,
        mapping: { ...now.mapping, [name]: role },
        chosen: { ...now.chosen, [name]: role },
      })),
  }
}
