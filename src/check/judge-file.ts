/** A file judged for a table of many: what it is, how large, what is wrong; nothing of it is kept. */
import { INPUT } from '../layout/limits'
import type { Level } from '../layout/model'
import { readLayout } from '../layout/read'
import { type Text, text } from '../layout/text'
import { wallPlanOf } from '../scene/space'
import { createEngine } from './engine'
import type { Counts } from './types'

export type JudgedHall = {
  readonly ok: true
  readonly title: string
  readonly hall: string
  readonly level: Level
  /** Clear floor of all rooms of all storeys, m². */
  readonly area: number
  readonly counts: Counts
  /** Broken clauses, in the order of the notice, with how many findings break each. */
  readonly clauses: readonly (readonly [clause: string, findings: number])[]
}
export type JudgedFile = JudgedHall | { readonly ok: false; readonly message: Text }

/** Never throws: what cannot be read says why. */
export async function judgeFile(file: Blob, now: Date): Promise<JudgedFile> {
  if (file.size > INPUT.layout.bytes)
    return {
      ok: false,
      message: text('文件超过 64 MB,没有打开。', 'The file is larger than 64 MB and was not opened.'),
    }
  let source: string
  try {
    source = await file.text()
  } catch {
    return {
      ok: false,
      message: text(
        '文件读取失败,可能已被移动或删除。',
        'The file could not be read; it may have been moved or deleted.',
      ),
    }
  }
  const read = readLayout(source)
  if (!read.ok) return { ok: false, message: read.message }
  const { layout } = read
  const engine = createEngine()
  engine.set(layout)
  const report = engine.report(now)
  const rooms = layout.floors.flatMap(floor => engine.read(wallPlanOf, floor.id).rooms)
  const open = new Map<string, number>()
  for (const finding of report.findings)
    if (!finding.waived && finding.severity !== 'info')
      for (const clause of finding.clauses) open.set(clause, (open.get(clause) ?? 0) + 1)
  return {
    ok: true,
    title: layout.title,
    hall: layout.hall.name,
    level: layout.hall.level,
    area: rooms.reduce((sum, room) => sum + room.area, 0) / 1e6,
    counts: report.counts,
    clauses: report.clauses.flatMap(({ id, verdict }) =>
      verdict === 'fail' ? [[id, open.get(id) ?? 0] as const] : [],
    ),
  }
}
