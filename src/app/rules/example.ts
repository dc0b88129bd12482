/** The good and the bad example of a rule's help, drawn as everything else is. */
import { checkLayout } from '../../check/engine'
import { drawFindings } from '../../drawing/findings'
import { labelFloor, labelSurface } from '../../drawing/labels'
import { drawFloor, drawSurface } from '../../drawing/plan'
import type { Theme } from '../../drawing/theme'
import { numbered, outlineIn } from '../../editor/finding-layer'
import { boxOf, growBox, unionBox } from '../../geometry/vector'
import type { Layout, LayoutFile } from '../../layout/model'
import { floorOf, surfaceOf } from '../../layout/queries'
import { readJson } from '../../layout/read'
import type { Language, Text } from '../../layout/text'
import type { Example } from '../../rules/examples'
import type { Finding } from '../../rules/types'
import { toSvg } from '../../sheets/svg'

export type Drawn = { readonly picture?: string; readonly says: readonly Text[] }
/** Where the picture is taken: a floor, or a desk-top. */
type Sheet = { readonly floor?: string; readonly surface?: string }

/** Both examples on the sheet where the bad one breaks the rule. */
export function drawExample(
  rule: string,
  { good, bad }: Example,
  theme: Theme,
  language: Language,
): { good: Drawn; bad: Drawn } {
  const broken = judged(rule, bad)
  const kept = judged(rule, good)
  const [first] = broken.findings
  const sheet: Sheet = { floor: first?.floor, surface: first?.surface }
  const drawn = ({ layout, findings }: Judged): Drawn => ({
    picture: layout && picture(layout, findings, sheet, theme, language),
    says: findings.map(({ message }) => message),
  })
  return { good: drawn(kept), bad: drawn(broken) }
}

type Judged = { readonly layout?: Layout; readonly findings: readonly Finding[] }
function judged(rule: string, file: LayoutFile): Judged {
  const read = readJson(file)
  if (!read.ok) return { findings: [] }
  return { layout: read.layout, findings: checkLayout(read.layout, { only: [rule] }).findings }
}

/** Paper mm across, and plan mm about what is drawn. */
const WIDTH = 110
const MARGIN = 0.04

/** A picture's address; undefined where nothing is drawn. */
function picture(
  layout: Layout,
  findings: readonly Finding[],
  { floor: floorId, surface: surfaceId }: Sheet,
  theme: Theme,
  language: Language,
): string | undefined {
  const surface = surfaceId === undefined ? undefined : surfaceOf(layout, surfaceId)
  const floor = (floorId === undefined ? undefined : floorOf(layout, floorId)) ?? layout.floors[0]
  const plan = surface ? drawSurface(surface) : drawFloor(floor)
  const extent = plan.reduce((sum, shape) => unionBox(sum, shape.box), boxOf([]))
  const span = Math.max(extent.maxX - extent.minX, extent.maxY - extent.minY)
  if (!(span > 0 && Number.isFinite(span))) return undefined
  const box = growBox(extent, span * MARGIN)
  const paper = WIDTH / (box.maxX - box.minX)
  const scale = (paper * 96) / 25.4
  const labels = surface ? labelSurface(surface, { language, scale }) : labelFloor(floor, { language, scale })
  const under = [...plan, ...labels]
  const here = numbered({ findings }).filter(({ finding }) =>
    surface ? finding.surface === surface.id : finding.surface === undefined && finding.floor === floor.id,
  )
  const list = [...under, ...drawFindings(here, { outline: outlineIn(layout), scale, under })]
  const svg = toSvg(list, { box, scale: paper, theme, title: layout.title })
  return `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`
}
