import type { LayerSummary } from '../../files/dxf/job'
import { isRole, type Mapping, ROLE_NAMES, ROLES, type Role } from '../../files/dxf/roles'
import { useRead } from '../session-context'
import css from './import.module.css'
import { WORDS } from './words'

/** Every layer that holds something, and what it is taken for. */
export function LayerTable({
  layers,
  mapping,
  onRole,
}: {
  layers: readonly LayerSummary[]
  mapping: Mapping
  onRole: (name: string, role: Role) => void
}) {
  const read = useRead()
  return (
    <table className={css.layers} data-testid="import-layers">
      <thead>
        <tr>
          <th scope="col">{read(WORDS.layer)}</th>
          <th scope="col" className={css.number}>
            {read(WORDS.count)}
          </th>
          <th scope="col">{read(WORDS.role)}</th>
        </tr>
      </thead>
      <tbody>
        {layers.map(({ name, count, off }) => (
          <tr key={name}>
            <th scope="row">
              <i className={css.swatch} data-role={mapping[name]} />
              {name} {off && <span className={css.off}>{read(WORDS.off)}</span>}
            </th>
            <td className={css.number}>{count}</td>
            <td>
              <select
                aria-label={read(WORDS.roleOf(name))}
                data-layer={name}
                value={mapping[name]}
                onChange={event => isRole(event.target.value) && onRole(name, event.target.value)}
              >
                {ROLES.map(role => (
                  <option key={role} value={role}>
                    {read(ROLE_NAMES[role])}
                  </option>
                ))}
              </select>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
