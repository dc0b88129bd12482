/** Findings as the editor handles them: where they lie, and their fixes as recipes. */
import { produce } from 'immer'
import type { Report } from '../check/types'
import type { Box, Point } from '../geometry/types'
import { boxOf, unionBox } from '../geometry/vector'
import type { Recipe } from '../layout/document'
import { setField, together } from '../layout/edits'
import type { Layout } from '../layout/model'
import type { Finding, FindingMark, Fix, FixPatch } from '../rules/types'
import { boxAround } from '../scene/outlines'

/** A fix as one edit. */
export const fixRecipe = (patches: readonly FixPatch[]): Recipe =>
  together(patches.map(patch => setField(patch.target, patch.path, patch.value)))

/** The layout as it would be after a fix; the open document is not touched. */
export const fixedLayout = (layout: Layout, fix: Fix): Layout => produce(layout, fixRecipe(fix.patches))

export const findingOf = (report: Report | undefined, id: string | undefined): Finding | undefined =>
  id === undefined ? undefined : report?.findings.find(finding => finding.id === id)

function markPoints(mark: FindingMark): readonly Point[] {
  if (mark.kind === 'segment') return [mark.a, mark.b]
  if (mark.kind === 'path') return mark.points
  if (mark.kind === 'polygon') return mark.rings.flat()
  if (mark.kind === 'point') return [mark.at]
  const { at, radius } = mark
  return [
    [at[0] - radius, at[1] - radius],
    [at[0] + radius, at[1] + radius],
  ]
}

/** Where to look: the marks and the things concerned; undefined when the finding has no place (the hall's name). */
export function findingBox(layout: Layout, finding: Finding): Box | undefined {
  const things = boxAround(layout, finding.subjects)
  const points = finding.marks.flatMap(markPoints)
  if (points.length === 0) return things
  const marks = boxOf(points)
  return things ? unionBox(things, marks) : marks
}
