import { useEffect, useLayoutEffect } from 'react'
import { installGrips } from '../editor/grips'
import { createDrawingTools } from '../editor/tools/drawing'
import { useApp } from './session-context'

/** What the hand works with besides selecting and placing, from the moment the page is whole. */
export function Equipment(): null {
  const { session } = useApp()
  useLayoutEffect(() => session.equip(createDrawingTools(session)), [session])
  useEffect(() => installGrips(session), [session])
  return null
}
