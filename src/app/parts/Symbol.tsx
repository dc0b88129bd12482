import { memo } from 'react'
import { arcOf, type Primitive, type Subpath } from '../../drawing/display'
import { symbolOf } from '../../drawing/symbols'
import { type StyleName, THEMES, type Theme } from '../../drawing/theme'
import { itemType } from '../../layout/catalogue'

/** SVG path data of a subpath, with true arcs. */
function pathData({ points, bulges, closed }: Subpath): string {
  const count = points.length / 2
  let data = `M${points[0]} ${points[1]}`
  for (let i = 0; i < (closed ? count : count - 1); i++) {
    const j = (i + 1) % count
    const [x0, y0, x1, y1] = [points[2 * i], points[2 * i + 1], points[2 * j], points[2 * j + 1]]
    const bulge = bulges?.[i] ?? 0
    if (bulge === 0) data += `L${x1} ${y1}`
    else {
      const { radius, sweep } = arcOf(x0, y0, x1, y1, bulge)
      data += `A${radius} ${radius} 0 ${Math.abs(sweep) > Math.PI ? 1 : 0} ${sweep > 0 ? 1 : 0} ${x1} ${y1}`
    }
  }
  return closed ? `${data}Z` : data
}

/** Paper mm to px in a thumbnail. */
const WIDTH = 2.6

function Part({ part, theme, scale }: { part: Primitive; theme: Theme; scale: number }) {
  const style = theme.styles[part.style as StyleName]
  if (part.kind === 'text') {
    const { at, size, align, text } = part
    return (
      <text x={at[0]} y={at[1] + size * 0.36} fontSize={size} textAnchor={align} fill={style.fill}>
        {text}
      </text>
    )
  }
  const width =
    style.width && ('paper' in style.width ? (style.width.paper * WIDTH) / scale : style.width.plan)
  return (
    <path
      d={part.subpaths.map(pathData).join('')}
      fill={style.fill ?? 'none'}
      fillRule="evenodd"
      stroke={style.stroke}
      strokeWidth={width}
    />
  )
}

/** A catalogue type as the plan draws it, fitted into a square of `size` px. */
export const Thumbnail = memo(function Thumbnail({
  type,
  size,
  dark,
}: {
  type: string
  size: number
  dark: boolean
}) {
  const entry = itemType(type)
  const { parts } = symbolOf({ id: '', order: 0, type, at: [0, 0], size: [...entry.size] })
  const longest = Math.max(entry.size[0], entry.size[1], 320)
  const scale = (size - 4) / longest
  const half = size / 2 / scale
  const theme = dark ? THEMES.dark : THEMES.light
  return (
    <svg
      width={size}
      height={size}
      viewBox={`${-half} ${-half} ${2 * half} ${2 * half}`}
      aria-hidden="true"
      focusable="false"
    >
      {parts.map((part, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a symbol never change places
        <Part key={i} part={part} theme={theme} scale={scale} />
      ))}
    </svg>
  )
})
