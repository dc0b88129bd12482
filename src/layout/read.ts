/**
 * Reading a layout: text in, a Layout or an explained refusal out. Nothing is repaired in silence: what does not
 * fit the format is refused with the field and the reason, and the caller's open document stays as it was.
 */
import * as z from 'zod/mini'
import { hostileIn, parseJson, type Refusal, refuse } from './json'
import { INPUT } from './limits'
import { migrate } from './migrate'
import { FLOOR_TABLES, fromFile, type Layout, type LayoutFile, toFile } from './model'
import { explainIssue, fieldName, type Issue, show } from './read-words'
import { FORMAT, layoutFile, VERSION } from './schema/layout'

// A strict CSP forbids `new Function`, which zod would use for speed.
z.config({ jitless: true })

export type ReadResult = { ok: true; layout: Layout } | Refusal

/** Parses, migrates and validates the text of a `.hall.json` file. Never throws. */
export function readLayout(source: string): ReadResult {
  const parsed = parseJson(source, INPUT.layout.bytes)
  return parsed.ok ? readJson(parsed.json) : parsed
}

/** The same for JSON already parsed (a link, the clipboard, a stored copy). */
export function readJson(json: unknown): ReadResult {
  if (!isRecord(json) || json.format !== FORMAT)
    return refuse(
      'not-layout',
      'format',
      `这不是厅规布局文件(缺少 "format": "${FORMAT}")。`,
      `This is not a Tinggui layout (it lacks "format": "${FORMAT}").`,
    )
  const refused = hostileIn(json)
  if (refused) return refused
  const migrated = migrate(json)
  if (!migrated.ok) {
    const found = show(migrated.version)
    return migrated.reason === 'newer'
      ? refuse(
          'newer',
          'version',
          `文件版本为 ${found},本程序只认识到版本 ${VERSION}。请升级程序后再打开;原文件没有改动。`,
          `The file has version ${found}; this program knows versions up to ${VERSION}. Update the program to open it; the file is untouched.`,
        )
      : refuse(
          'field',
          'version',
          migrated.version === undefined ? '“version”:缺少版本号。' : `“version”:版本号 ${found} 无法识别。`,
          migrated.version === undefined ? 'version: it is missing.' : `version: ${found} is not known.`,
        )
  }
  const parsed = layoutFile.safeParse(migrated.file)
  if (!parsed.success) {
    const { path, message } = explainIssue(parsed.error.issues[0] as Issue, migrated.file)
    return { ok: false, code: 'field', path, message }
  }
  const file = parsed.data as LayoutFile
  const repeated = duplicateId(file)
  if (repeated)
    return refuse(
      'duplicate-id',
      repeated.path,
      `${fieldName(repeated.path).zh}的编号(id)“${repeated.id}”与${fieldName(repeated.first).zh}重复;同一文件中每个 id 只能出现一次。`,
      `${fieldName(repeated.path).en} has the id "${repeated.id}" of ${fieldName(repeated.first).en}; an id may occur once in a file.`,
    )
  return { ok: true, layout: fromFile(file) }
}

/** The text of a layout as saved: two-space JSON in the format's field order of arrival, ending in a newline. */
export const writeLayout = (layout: Layout): string => `${JSON.stringify(toFile(layout), null, 2)}\n`

/** The same for a copy to which patches of this layout will be applied. */
export const writeSnapshot = (layout: Layout): string => JSON.stringify(toFile(layout, true))

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function duplicateId(file: LayoutFile): { id: string; path: string; first: string } | undefined {
  const seen = new Map<string, string>()
  const lists: [string, readonly { id: string }[]][] = [['floors', file.floors]]
  file.floors.forEach((floor, f) => {
    for (const key of FLOOR_TABLES) lists.push([`floors[${f}].${key}`, floor[key] ?? []])
  })
  for (const key of ['surfaces', 'comments', 'decisions', 'inspections'] as const)
    lists.push([key, file[key] ?? []])
  file.surfaces?.forEach((surface, s) => {
    lists.push([`surfaces[${s}].items`, surface.items ?? []])
  })
  for (const [name, list] of lists)
    for (let i = 0; i < list.length; i++) {
      const path = `${name}[${i}]`
      const first = seen.get(list[i].id)
      if (first !== undefined) return { id: list[i].id, path, first }
      seen.set(list[i].id, path)
    }
  return undefined
}
