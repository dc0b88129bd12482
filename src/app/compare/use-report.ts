import { useEffect, useState } from 'react'
import { createListener } from '../../check/delta'
import type { Report } from '../../check/types'
import type { Layout } from '../../layout/model'
import { checkWorker } from '../check-worker'

/** The report of a layout that is not open, judged in a worker of its own; undefined until it is there. */
export function useReport(layout: Layout | undefined): Report | 'failed' | undefined {
  const [report, setReport] = useState<Report | 'failed'>()
  useEffect(() => {
    setReport(undefined)
    if (!layout) return
    const { remote, onDeath, end } = checkWorker()
    let wanted = true
    const tell = (found: Report | 'failed') => {
      if (wanted) setReport(found)
    }
    onDeath(() => tell('failed'))
    const judge = async () => {
      await remote.open(layout)
      const told = await remote.report(new Date().toISOString())
      tell(told ? createListener()(told) : 'failed')
      end()
    }
    judge().catch(() => tell('failed'))
    return () => {
      wanted = false
      end()
    }
  }, [layout])
  return report
}
