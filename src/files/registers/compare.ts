/**
 * What an edited register would change of the plan it came from: owners, dates and camera channels, by the number of
 * the thing. All else stays as it is drawn; whatever cannot be taken over is said, row by row.
 */
import { itemType } from '../../layout/catalogue'
import type { Recipe } from '../../layout/document'
import { setField, together } from '../../layout/edits'
import { LIMITS } from '../../layout/limits'
import { attrsOf, type Item, type Layout } from '../../layout/model'
import { own } from '../../layout/own'
import { rowsOf } from '../../layout/table'
import { type Text, text } from '../../layout/text'
import { REGISTERS, type RegisterName, readsBack } from '../../sheets/registers/kinds'
import { compareChannels } from './channels'
import { cellDay, cellWords, columnsIn, type Heading } from './columns'
import { type Comparison, missingColumns, type RegisterChange, type RegisterProblem } from './comparison'
import type { Grid } from './grid'

type Field = 'owner' | 'purchased' | 'expiry' | 'lastCheck'
const FIELDS: Readonly<Record<string, Field>> = {
  责任人: 'owner',
  购置日期: 'purchased',
  生产或充装日期: 'purchased',
  有效期: 'expiry',
  最近检查: 'lastCheck',
}

/** @param since1904 whether the file counts its days from 1904. */
export function compareRegister(
  layout: Layout,
  kind: RegisterName,
  grid: Grid,
  since1904 = false,
): Comparison {
  if (kind === 'supplies')
    return {
      ok: false,
      message: text(
        `《${REGISTERS.supplies.zh}》由台面定置图得出,不能读回;请在台面上修改。`,
        'The table of office supplies comes from the desk-tops and cannot be read back; change the desk-tops.',
      ),
    }
  if (!readsBack(kind))
    return {
      ok: false,
      message: text(
        `《${REGISTERS[kind].zh}》由审阅和现场检查得出,不能读回;请在审阅模式中处理。`,
        `The ${REGISTERS[kind].en.toLowerCase()} comes from the review and cannot be read back; decide in review mode.`,
      ),
    }
  if (kind === 'cctv') return compareChannels(layout, grid)
  const key = kind === 'equipment' ? '设备编号' : '编号'
  const columns = columnsIn(grid, [key])
  if (!columns) return { ok: false, message: missingColumns(kind, [key]) }
  const fields = columns.headings.filter(({ words }) => own(FIELDS, words))
  if (fields.length === 0)
    return { ok: false, message: missingColumns(kind, ['责任人', '有效期', '最近检查'], true) }
  const items = byNumber(layout, kind)
  const seen = new Map<string, number>()
  const changes: RegisterChange[] = []
  const problems: RegisterProblem[] = []
  for (const { number: row, cells } of columns.rows) {
    const said = cells[columns.at(key)]
    const number = cellWords(said)
    if (number === '') {
      if (cells.some(cell => cell !== undefined)) problems.push({ row, message: NO_NUMBER })
      continue
    }
    const found = items.get(number) ?? []
    const before = seen.get(number)
    seen.set(number, row)
    if (said?.formula || found.length !== 1 || before !== undefined) {
      problems.push({ row, message: refusal(number, found.length, before, said?.formula === true) })
      continue
    }
    const [item] = found
    for (const heading of fields) {
      const read = readField(heading, cells[heading.column], since1904)
      if (read === undefined) problems.push({ row, message: unreadable(heading, cells[heading.column]) })
      else {
        const change = changeOf(item, FIELDS[heading.words], heading.words, read)
        if (change) changes.push({ ...change, row })
      }
    }
  }
  return { ok: true, changes, problems, understood: seen.size }
}

/** One step of all changes. */
export const registerRecipe = (changes: readonly RegisterChange[]): Recipe =>
  together(changes.map(({ recipe }) => recipe))

function byNumber(layout: Layout, kind: RegisterName): Map<string, Item[]> {
  const found = new Map<string, Item[]>()
  const tables = [
    ...layout.floors.map(({ items }) => items),
    ...rowsOf(layout.surfaces).map(({ items }) => items),
  ]
  for (const item of tables.flatMap(table => [...rowsOf(table)])) {
    const number = item.number?.trim()
    if (number && itemType(item.type).register === kind)
      found.set(number, [...(found.get(number) ?? []), item])
  }
  return found
}

/** The new value of a field, '' for none; undefined where the cell holds nothing that can be taken. */
function readField(
  { words }: Heading,
  cell: Grid[number]['cells'][number],
  since1904: boolean,
): string | undefined {
  if (cell?.formula || String(cell?.value ?? '').length > LIMITS.text) return undefined
  return FIELDS[words] === 'owner' ? cellWords(cell) : cellDay(cell, since1904)
}

function changeOf(
  item: Item,
  field: Field,
  label: string,
  after: string,
): Omit<RegisterChange, 'row'> | undefined {
  const attrs = attrsOf(item, 'extinguisher')
  const first = field === 'owner' ? item.owner : item.asset?.[field]
  // An extinguisher may hold its dates among its attributes.
  const other = field === 'expiry' || field === 'lastCheck' ? attrs[field] : undefined
  const value = first ?? other
  const before = (field === 'owner' ? value?.trim() : value?.slice(0, 10)) ?? ''
  if (before === after) return undefined
  const path =
    field === 'owner'
      ? ['owner']
      : first === undefined && other !== undefined
        ? ['attrs', field]
        : ['asset', field]
  const set = setField(item.id, path, after === '' ? undefined : after)
  const both = after === '' && first !== undefined && other !== undefined
  return {
    title: `${item.name?.trim() || itemType(item.type).name.zh} ${item.number?.trim() ?? ''}`.trim(),
    field: label,
    before,
    after,
    recipe: both ? together([set, setField(item.id, ['attrs', field], undefined)]) : set,
  }
}

const NO_NUMBER = text('没有编号,不知道是哪一件,没有读入。', 'It has no number, so nothing was read.')

function refusal(number: string, found: number, before: number | undefined, formula: boolean): Text {
  if (formula) return text('编号是公式,没有读入。', 'The number is a formula; nothing was read.')
  if (before !== undefined)
    return text(
      `编号“${number}”在第 ${before} 行已经出现,这一行没有读入。`,
      `"${number}" was in row ${before} already; this row was not read.`,
    )
  return found === 0
    ? text(
        `布局里没有编号为“${number}”的物品,没有读入。`,
        `The plan has nothing numbered "${number}"; not read.`,
      )
    : text(
        `布局里有 ${found} 件物品编号都是“${number}”,不能确定是哪一件,没有读入。`,
        `${found} things of the plan are numbered "${number}"; not read.`,
      )
}

function unreadable({ words }: Heading, cell: Grid[number]['cells'][number]): Text {
  if (cell?.formula)
    return text(
      `“${words}”一格是公式或错误值,没有读入。`,
      `The cell "${words}" is a formula or an error; not read.`,
    )
  const said = String(cell?.value ?? '').slice(0, 40)
  return FIELDS[words] === 'owner'
    ? text(
        `“${words}”超过 2000 字,没有读入。`,
        `The cell "${words}" has more than 2 000 characters; not read.`,
      )
    : text(`“${words}”里的“${said}”不是日期,没有读入。`, `"${said}" under "${words}" is no date; not read.`)
}
