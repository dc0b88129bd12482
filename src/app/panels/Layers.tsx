import { IconEye, IconEyeOff, IconLock, IconLockOpen } from '@tabler/icons-react'
import { LAYERS, type LayerName } from '../../drawing/display'
import parts from '../parts/parts.module.css'
import { useApp, useSession, useWords } from '../session-context'
import objects from './objects.module.css'
import css from './panels.module.css'

/** Findings have a switch of their own; what is being edited is always shown. */
const LISTED = LAYERS.filter(layer => layer !== 'findings' && layer !== 'editing')
type Switch = 'hiddenLayers' | 'lockedLayers'

/** Layers of the floor: shown or not, and whether clicks go through them. Kept with the person, not with the plan. */
export function Layers() {
  const { session } = useApp()
  const words = useWords()
  const hidden = useSession(state => state.preferences.hiddenLayers)
  const locked = useSession(state => state.preferences.lockedLayers)
  const toggle = (which: Switch, layer: LayerName) => {
    const now = session.state.preferences[which]
    session.setPreference(which, now.includes(layer) ? now.filter(each => each !== layer) : [...now, layer])
  }
  return (
    <details className={css.notes} data-testid="layers">
      <summary>
        {words.layers.title}
        {hidden.length > 0 && ` · ${words.layers.hidden(hidden.length)}`}
      </summary>
      <ul>
        {LISTED.map(layer => {
          const name = words.layers.names[layer]
          const [off, fast] = [hidden.includes(layer), locked.includes(layer)]
          return (
            <li key={layer} className={objects.layer} data-layer={layer}>
              <span>{name}</span>
              <button
                type="button"
                className={`${parts.button} ${parts.icon}`}
                aria-pressed={fast}
                aria-label={words.layers.lock(name)}
                title={words.layers.lock(name)}
                onClick={() => toggle('lockedLayers', layer)}
              >
                {fast ? <IconLock size={15} /> : <IconLockOpen size={15} />}
              </button>
              <button
                type="button"
                className={`${parts.button} ${parts.icon}`}
                aria-pressed={off}
                aria-label={words.layers.hide(name)}
                title={words.layers.hide(name)}
                onClick={() => toggle('hiddenLayers', layer)}
              >
                {off ? <IconEyeOff size={15} /> : <IconEye size={15} />}
              </button>
            </li>
          )
        })}
      </ul>
    </details>
  )
}
