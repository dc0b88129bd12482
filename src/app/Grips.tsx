import { useEffect } from 'react'
import { installGrips } from '../editor/grips'
import { useApp } from './session-context'

/** The handles of cameras, boards and seats, from the moment the page is whole. */
export function Grips(): null {
  const { session } = useApp()
  useEffect(() => installGrips(session), [session])
  return null
}
