import { useEffect, useState } from 'react'

type Rules = typeof import('../rules')
let loaded: Rules | undefined

/** The rules' titles, fetched apart from the first plan; undefined until they are there. */
export function useRules(): Rules | undefined {
  const [rules, setRules] = useState(loaded)
  useEffect(() => {
    if (rules) return
    let wanted = true
    import('../rules').then(module => {
      loaded = module
      if (wanted) setRules(module)
    })
    return () => {
      wanted = false
    }
  }, [rules])
  return rules
}
