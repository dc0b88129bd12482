import type { PointerEvent } from 'react'
import type { Summary } from '../../files/dxf/job'
import type { Mapping } from '../../files/dxf/roles'
import css from './import.module.css'

type Spot = readonly [number, number]

/** The drawing as it is, its layers coloured by what they are taken for; clicks pick points, drawing units. */
export function Preview({
  summary,
  mapping,
  label,
  picked,
  onPick,
}: {
  summary: Summary
  mapping: Mapping
  label: string
  picked: readonly Spot[]
  onPick: (at: Spot) => void
}) {
  const [width, height] = summary.size
  const margin = Math.max(width, height) * 0.02 || 1
  const box = [-margin, -margin, width + 2 * margin, height + 2 * margin]
  const pick = (event: PointerEvent<SVGSVGElement>): void => {
    const matrix = event.currentTarget.getScreenCTM()?.inverse()
    if (!matrix) return
    const { x, y } = new DOMPoint(event.clientX, event.clientY).matrixTransform(matrix)
    onPick([x, y])
  }
  const mark = Math.max(box[2], box[3]) * 0.012
  return (
    <svg
      className={css.preview}
      viewBox={box.join(' ')}
      role="img"
      aria-label={label}
      data-testid="import-preview"
      onPointerDown={pick}
    >
      {summary.layers.map(({ name, path }) => (
        <path key={name} d={path} data-role={mapping[name]} vectorEffect="non-scaling-stroke" />
      ))}
      {picked.map(([x, y]) => (
        <path
          key={`${x} ${y}`}
          className={css.spot}
          vectorEffect="non-scaling-stroke"
          d={`M${x - mark} ${y}H${x + mark}M${x} ${y - mark}V${y + mark}`}
        />
      ))}
    </svg>
  )
}
