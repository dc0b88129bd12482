import { useEffect, useState } from 'react'

type Notice = typeof import('../rules/notice/clauses')
let loaded: Notice | undefined

/** The text of the notice, which is fetched apart from the first plan; undefined until it is there. */
export function useNotice(): Notice | undefined {
  const [notice, setNotice] = useState(loaded)
  useEffect(() => {
    if (notice) return
    let wanted = true
    import('../rules/notice/clauses').then(module => {
      loaded = module
      if (wanted) setNotice(module)
    })
    return () => {
      wanted = false
    }
  }, [notice])
  return notice
}
