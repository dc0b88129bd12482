import { IconEye, IconEyeOff, IconLock, IconLockOpen, IconPrinter, IconPrinterOff } from '@tabler/icons-react'
import { LAYERS, type LayerName } from '../../drawing/display'
import { setPrinted, unprintedLayers } from '../../layout/sheet-edits'
import parts from '../parts/parts.module.css'
import { useApp, useRead, useSession, useWords } from '../session-context'
import { isPrintable, LAYER_WORDS } from './layer-words'
import objects from './objects.module.css'
import css from './panels.module.css'

/** Findings have a switch of their own; what is being edited is always shown. */
const LISTED = LAYERS.filter(layer => layer !== 'findings' && layer !== 'editing')
type Switch = 'hiddenLayers' | 'lockedLayers'

/**
 * Layers of the floor: shown or not, and whether clicks go through them, kept with the person; and whether the printed
 * plan has them, kept with the plan, for everyone who prints it prints the same.
 */
export function Layers() {
  const { session } = useApp()
  const words = useWords()
  const read = useRead()
  const hidden = useSession(state => state.preferences.hiddenLayers)
  const locked = useSession(state => state.preferences.lockedLayers)
  const unprinted = useSession(state => unprintedLayers(state.committed))
  const fixed = useSession(state => state.fixed)
  const print = (layer: LayerName, on: boolean) => session.edit(LAYER_WORDS.change, setPrinted(layer, on))
  const toggle = (which: Switch, layer: LayerName) => {
    const now = session.state.preferences[which]
    session.setPreference(which, now.includes(layer) ? now.filter(each => each !== layer) : [...now, layer])
  }
  return (
    <details className={css.notes} data-testid="layers">
      <summary>
        {words.layers.title}
        {hidden.length > 0 && ` · ${words.layers.hidden(hidden.length)}`}
        {unprinted.length > 0 && ` · ${read(LAYER_WORDS.count(unprinted.length))}`}
      </summary>
      <ul>
        {LISTED.map(layer => {
          const name = words.layers.names[layer]
          const [off, fast, bare] = [hidden, locked, unprinted].map(each =>
            (each as readonly string[]).includes(layer),
          )
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
              {isPrintable(layer) ? (
                <button
                  type="button"
                  className={`${parts.button} ${parts.icon}`}
                  aria-pressed={bare}
                  disabled={fixed !== undefined}
                  aria-label={read(LAYER_WORDS.unprinted(name))}
                  title={read(fixed ?? LAYER_WORDS.unprinted(name))}
                  onClick={() => print(layer, bare)}
                >
                  {bare ? <IconPrinterOff size={15} /> : <IconPrinter size={15} />}
                </button>
              ) : (
                <span className={objects.noSwitch} />
              )}
            </li>
          )
        })}
      </ul>
    </details>
  )
}
