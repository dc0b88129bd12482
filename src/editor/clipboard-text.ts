/** Copies as text, so that they travel through the system's clipboard between windows and plans. */
import { INPUT } from '../layout/limits'
import { fromFile, toFile } from '../layout/model'
import { readJson } from '../layout/read'
import { FORMAT, VERSION } from '../layout/schema/layout'
import { rowsOf, tableOf } from '../layout/table'
import { type Text, text } from '../layout/text'
import type { Copied } from './clipboard'

const MARK = 'tinggui-clipboard'

const HOLDER = { id: 'clipboard', title: '', hall: { name: '', level: 'township' } } as const

/** JSON that names what it is; the entities are written as in a file. */
export function textOf({ items, zones }: Copied): string {
  const blank = fromFile({ format: FORMAT, version: VERSION, ...HOLDER, floors: [{ id: 'f' }] })
  const [floor] = blank.floors
  const holder = { ...blank, floors: [{ ...floor, items: tableOf(items), zones: tableOf(zones) }] }
  return JSON.stringify({ [MARK]: toFile(holder).floors[0] })
}

/** What a pasted text holds; undefined where it is not ours at all, words where it is ours and cannot be read. */
export function copiedIn(source: string): Copied | Text | undefined {
  if (!source.startsWith(`{"${MARK}":`)) return undefined
  const broken = text(
    '剪贴板里的内容不完整,没有粘贴。请重新复制。',
    'What is on the clipboard is incomplete and was not pasted. Copy it again.',
  )
  if (source.length > INPUT.clipboard.letters) return broken
  try {
    const { [MARK]: floor } = JSON.parse(source)
    const read = readJson({ format: FORMAT, version: VERSION, ...HOLDER, floors: [floor] })
    if (!read.ok) return broken
    const [{ items, zones }] = read.layout.floors
    return { items: rowsOf(items), zones: rowsOf(zones) }
  } catch {
    return broken
  }
}
