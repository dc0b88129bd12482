/** A display list as an SVG document of true size: no script, no external reference, every text escaped. */
import {
  arcOf,
  BASELINE,
  type DisplayList,
  type Label,
  type Path,
  type Primitive,
  PX_PER_PAPER_MM,
  type Shape,
  type Subpath,
} from '../drawing/display'
import { HATCH_TILES, HATCH_WIDTH, type HatchTile } from '../drawing/hatch'
import { type Placed, type Run, runsOf } from '../drawing/runs'
import { PLAN_FONT, type Style, type StyleName, type Theme } from '../drawing/theme'
import type { Box } from '../geometry/types'
import type { Size } from './paper'
import { photoOf, placeOfPicture } from './photos'
import type { Picture, Sheet } from './sheet'

export type SvgOptions = {
  /** Plan mm shown. */
  readonly box: Box
  /** Paper mm for one plan mm: 0.01 is 1:100. */
  readonly scale: number
  readonly theme: Theme
  readonly title: string
}

/** A plan as a document; user units are plan mm, its size is paper mm. */
export function toSvg(list: DisplayList, { box, scale, theme, title }: SvgOptions): string {
  const size: Size = [(box.maxX - box.minX) * scale, (box.maxY - box.minY) * scale]
  return document(size, box, theme, title, drawn(list, theme, scale, '', readable(scale)))
}

/**
 * A sheet as a document in paper mm; print shows every word of it. Where several are put into one page, `prefix` keeps
 * their names apart.
 */
export function sheetSvg(
  { title, size, views, list, pictures = [] }: Sheet,
  theme: Theme,
  prefix = '',
): string {
  const parts = views.map(({ list, scale, origin, at, clip }, i) => {
    const name = `${prefix}v${i}-`
    const inner = drawn(list, theme, scale, name)
    const [x, y] = [at[0] - origin[0] * scale, at[1] - origin[1] * scale]
    const placed = `<g transform="translate(${n(x)} ${n(y)}) scale(${full(scale)})">\n${inner.body}</g>\n`
    if (!clip) return { defs: inner.defs, body: placed }
    const { minX, minY, maxX, maxY } = clip
    const rect = `<rect x="${n(minX)}" y="${n(minY)}" width="${n(maxX - minX)}" height="${n(maxY - minY)}"/>`
    return {
      defs: `${inner.defs}<clipPath id="${name}clip">${rect}</clipPath>\n`,
      body: `<g clip-path="url(#${name}clip)">\n${placed}</g>\n`,
    }
  })
  parts.push({ defs: '', body: pictures.map(image).join('') }, drawn(list, theme, 1, `${prefix}p-`))
  const all = { defs: parts.map(({ defs }) => defs).join(''), body: parts.map(({ body }) => body).join('') }
  return document(size, { minX: 0, minY: 0, maxX: size[0], maxY: size[1] }, theme, title, all)
}

function image(picture: Picture): string {
  const place = placeOfPicture(picture)
  const photo = photoOf(picture.asset)
  if (!place || !photo) return ''
  const { minX, minY, maxX, maxY } = place
  const box = `x="${n(minX)}" y="${n(minY)}" width="${n(maxX - minX)}" height="${n(maxY - minY)}"`
  return `<image ${box} href="data:${photo.size.mime};base64,${picture.asset.data.replace(/[^A-Za-z0-9+/=]/g, '')}"/>\n`
}

type Drawn = { readonly defs: string; readonly body: string }

function document(size: Size, box: Box, theme: Theme, title: string, { defs, body }: Drawn): string {
  const [width, height] = [box.maxX - box.minX, box.maxY - box.minY]
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${n(size[0])}mm" height="${n(size[1])}mm"`,
    ` viewBox="${[box.minX, box.minY, width, height].map(n).join(' ')}" font-family="${attribute(PLAN_FONT)}"`,
    ' stroke-linejoin="round">\n',
    `<title>${content(title)}</title>\n`,
    defs === '' ? '' : `<defs>\n${defs}</defs>\n`,
    `<rect x="${n(box.minX)}" y="${n(box.minY)}" width="${n(width)}" height="${n(height)}"`,
    ` fill="${theme.background}"/>\n`,
    body,
    '</svg>\n',
  ].join('')
}

/** Leaves out words that are too small to be read on a screen. */
const readable =
  (scale: number) =>
  ({ pin }: Shape, part: Primitive): boolean =>
    part.kind === 'path' || part.size * (pin ? 1 : scale) * PX_PER_PAPER_MM >= part.minPx

/** A list in its own unit, `scale` paper mm; names of its patterns begin with `prefix`. */
function drawn(
  list: DisplayList,
  theme: Theme,
  scale: number,
  prefix: string,
  wanted?: (shape: Shape, part: Primitive) => boolean,
): Drawn {
  const runs = runsOf(list, wanted)
  const hatched = [...new Set(runs.map(run => run.style))].filter(style => theme.styles[style].hatch)
  return {
    defs: hatched.map(name => pattern(name, `${prefix}${name}`, theme, scale)).join(''),
    body: runs.map(run => group(run, `${prefix}${run.style}`, theme.styles[run.style], scale)).join(''),
  }
}

function group({ parts }: Run, name: string, style: Style, scale: number): string {
  const paths = parts.filter(isPath)
  const labels = parts.filter(isLabel)
  const plain = paths.filter(({ pin }) => !pin)
  const pinned = paths.filter(({ pin }) => pin)
  const whole = plain.map(({ part }) => pathData(part.subpaths)).join('')
  return [
    whole === '' ? '' : painted(whole, name, style, 1 / scale),
    // Paper mm about the pin: lines there are already in paper mm.
    ...pinned.map(({ part, pin }) => {
      const inner = painted(pathData(part.subpaths), name, style, 1)
      return `<g transform="translate(${n(pin?.[0] ?? 0)} ${n(pin?.[1] ?? 0)}) scale(${full(1 / scale)})">${inner}</g>\n`
    }),
    ...labels.map(({ part, pin }) => labelText(part, pin, style, scale)),
  ].join('')
}

const isPath = (placed: Placed): placed is Placed & { part: Path } => placed.part.kind === 'path'
const isLabel = (placed: Placed): placed is Placed & { part: Label } => placed.part.kind === 'text'

/** A path in its style; `unit` is how many of its user units make a paper mm. */
function painted(data: string, name: string, style: Style, unit: number): string {
  const { fill, hatch, stroke, width, dash } = style
  let out = ''
  if (fill) out += `<path d="${data}" fill="${fill}"/>\n`
  if (hatch) out += `<path d="${data}" fill="url(#${name})"/>\n`
  if (stroke && width) {
    const k = 'paper' in width ? unit : 1
    const weight = 'paper' in width ? width.paper * unit : width.plan
    const dashes = dash ? ` stroke-dasharray="${dash.map(length => n(length * k)).join(' ')}"` : ''
    out += `<path d="${data}" fill="none" stroke="${stroke}" stroke-width="${n(weight)}"${dashes}/>\n`
  }
  return out
}

function pattern(name: StyleName, id: string, theme: Theme, scale: number): string {
  const { hatch } = theme.styles[name]
  if (!hatch) return ''
  const tile: HatchTile = HATCH_TILES[hatch.pattern]
  const lines = tile.lines.map(([x0, y0, x1, y1]) => `M${n(x0)} ${n(y0)}L${n(x1)} ${n(y1)}`).join('')
  const dots = tile.dots.map(([x, y, r]) => `<circle cx="${n(x)}" cy="${n(y)}" r="${n(r)}"/>`).join('')
  return [
    `<pattern id="${id}" width="${n(tile.size)}" height="${n(tile.size)}" patternUnits="userSpaceOnUse"`,
    ` patternTransform="scale(${full(1 / scale)})" fill="${hatch.color}">`,
    lines && `<path d="${lines}" fill="none" stroke="${hatch.color}" stroke-width="${HATCH_WIDTH}"/>`,
    `${dots}</pattern>\n`,
  ].join('')
}

function labelText(label: Label, pin: Placed['pin'], style: Style, scale: number): string {
  const k = pin ? 1 / scale : 1
  const [x, y] = pin ? [pin[0] + label.at[0] * k, pin[1] + label.at[1] * k] : label.at
  const size = label.size * k
  const turn = label.rotation === 0 ? '' : ` transform="rotate(${n(label.rotation)} ${n(x)} ${n(y)})"`
  const halo = style.halo
    ? ` stroke="${style.halo}" stroke-width="${n(size * HALO)}" paint-order="stroke"`
    : ''
  const weight = style.bold ? ' font-weight="700"' : ''
  return (
    `<text x="${n(x)}" y="${n(y + size * BASELINE)}" font-size="${n(size)}" text-anchor="${label.align}"` +
    ` fill="${style.fill ?? 'none'}"${halo}${weight}${turn}>${content(label.text)}</text>\n`
  )
}

/** Width of the halo round letters, em. */
const HALO = 0.22

function pathData(subpaths: readonly Subpath[]): string {
  let out = ''
  for (const { points, bulges, closed } of subpaths) {
    const count = points.length / 2
    for (let i = 0; i < count; i++) {
      const [x, y] = [points[2 * i], points[2 * i + 1]]
      if (i === 0) out += `M${n(x)} ${n(y)}`
      const bulge = bulges?.[i] ?? 0
      if (i === count - 1 && (!closed || bulge === 0)) break
      const next = 2 * ((i + 1) % count)
      out += edge(x, y, points[next], points[next + 1], bulge)
    }
    if (closed) out += 'Z'
  }
  return out
}

function edge(x0: number, y0: number, x1: number, y1: number, bulge: number): string {
  if (bulge === 0) return `L${n(x1)} ${n(y1)}`
  const { radius, sweep } = arcOf(x0, y0, x1, y1, bulge)
  const large = Math.abs(sweep) > Math.PI ? 1 : 0
  return `A${n(radius)} ${n(radius)} 0 ${large} ${sweep > 0 ? 1 : 0} ${n(x1)} ${n(y1)}`
}

/** A number in at most four decimals; what is not finite never reaches a file. */
const n = (value: number): string => (Number.isFinite(value) ? String(Math.round(value * 1e4) / 1e4) : '0')

/** A factor, which stretches all it is applied to: in full, as a length is not. */
const full = (value: number): string => (Number.isFinite(value) ? String(Number(value.toPrecision(12))) : '1')

/** Characters XML 1.0 cannot hold. */
const UNWRITABLE = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu

const content = (words: string): string =>
  words.replace(UNWRITABLE, '').replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')
const attribute = (words: string): string => content(words).replace(/"/g, '&quot;')
