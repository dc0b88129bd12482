/** `tinggui render FILE --sheet …` and `tinggui register FILE --kind …`: the same files as the editor saves. */
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { THEMES } from '../drawing/theme'
import { OUTPUT } from '../layout/limits'
import type { Layout } from '../layout/model'
import { readLayout } from '../layout/read'
import { type Language, type Text, text } from '../layout/text'
import { SHEET_KINDS, type SheetKind } from '../sheets/kinds'
import { contextMaker, makeSheets } from '../sheets/make'
import { type Offer, PAPERS, type PaperName, SCALES, type Size } from '../sheets/paper'
import { fitsRaster, LEAST_DPI, MOST_DPI, mostDpi } from '../sheets/png/size'
import { REGISTER_NAMES, REGISTERS, type RegisterName } from '../sheets/registers/kinds'
import { REGISTER_FORMATS, type RegisterFormat, registerFile } from '../sheets/registers/write'
import { sheetSvg } from '../sheets/svg'
import { loadPart } from './render-parts'

const FORMATS = ['pdf', 'svg', 'png', 'html'] as const
const DEFAULT_DPI = '150'

const USAGE = text(
  `用法:
tinggui render 文件 [--sheet ${SHEET_KINDS.join('|')}] [--paper A4…A0] [--orientation landscape|portrait]
  [--scale 100] [--tiles] [--comments] [--floor 楼层] [--date 年-月-日] [--format pdf|svg|png|html] [--dpi 150] [--out 文件]
tinggui register 文件 --kind ${REGISTER_NAMES.join('|')} [--format xlsx|csv] [--out 文件]
退出状态:0 已写出;2 文件不能读取、图纸放不下或用法有误。`,
  `Usage:
tinggui render FILE [--sheet ${SHEET_KINDS.join('|')}] [--paper A4…A0] [--orientation landscape|portrait]
  [--scale 100] [--tiles] [--comments] [--floor FLOOR] [--date YYYY-MM-DD] [--format pdf|svg|png|html] [--dpi 150] [--out FILE]
tinggui register FILE --kind ${REGISTER_NAMES.join('|')} [--format xlsx|csv] [--out FILE]
Exit status: 0 written; 2 the file could not be read, the sheet does not fit or the call was wrong.`,
)

/** What went wrong, in words for a person. */
class RenderError extends Error {
  constructor(
    readonly words: Text,
    readonly usage = true,
  ) {
    super(words.en)
  }
}

export async function runRender(argv: readonly string[]): Promise<number> {
  const wanted = argv.indexOf('--lang')
  const lang: Language = wanted >= 0 && argv[wanted + 1] === 'en' ? 'en' : 'zh'
  const say = (words: Text) => void process.stderr.write(`${words[lang]}\n`)
  try {
    if (argv.includes('--help')) process.stdout.write(`${USAGE[lang]}\n`)
    else if (argv[0] === 'render') await render(argv.slice(1), say)
    else await register(argv.slice(1))
    return 0
  } catch (error) {
    if (error instanceof RenderError) say(error.words)
    else process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
    if (!(error instanceof RenderError) || error.usage) process.stderr.write(`\n${USAGE[lang]}\n`)
    return 2
  }
}

const LANG = { lang: { type: 'string', default: 'zh' } } as const

function layoutOf(paths: readonly string[]): Layout {
  if (paths.length !== 1) throw new RenderError(text('请指定一个文件。', 'Give exactly one file.'))
  let source: string
  try {
    source = readFileSync(paths[0], 'utf8')
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? String(error)
    throw new RenderError(
      code === 'ENOENT'
        ? text(`没有“${paths[0]}”这个文件。`, `There is no file "${paths[0]}".`)
        : text(`文件“${paths[0]}”不能读取(${code})。`, `The file "${paths[0]}" cannot be read (${code}).`),
      false,
    )
  }
  const read = readLayout(source)
  if (!read.ok) throw new RenderError(read.message, false)
  return read.layout
}

/** One of a list, or an error that names them all. */
function oneOf<T extends string>(value: string, list: readonly T[], option: string): T {
  const found = list.find(each => each === value)
  if (found === undefined)
    throw new RenderError(
      text(
        `选项 --${option} 不能是“${value}”。可用:${list.join('、')}`,
        `--${option} cannot be "${value}". There are: ${list.join(', ')}`,
      ),
    )
  return found
}

/** 100 or 1:100. */
function scaleOf(value: string | undefined): number | undefined {
  if (value === undefined) return undefined
  return Number(oneOf(value.replace(/^1[::]/, ''), SCALES.map(String), 'scale'))
}

function dateOf(value: string | undefined): string | undefined {
  if (value === undefined) return undefined
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value) || Number.isNaN(Date.parse(value)))
    throw new RenderError(
      text(`日期“${value}”应写成 2026-11-24 这样。`, `Write the date "${value}" like 2026-11-24.`),
    )
  return value
}

function floorOf(layout: Layout, wanted: string | undefined): string | undefined {
  if (wanted === undefined) return undefined
  const found = layout.floors.find(({ id, name }) => name === wanted || id === wanted)
  if (!found) {
    const names = layout.floors.map(({ id, name }) => name ?? id)
    throw new RenderError(
      text(
        `没有楼层“${wanted}”。现有:${names.join('、')}`,
        `There is no floor "${wanted}": ${names.join(', ')}`,
      ),
    )
  }
  return found.id
}

async function render(args: string[], say: (words: Text) => void): Promise<void> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      ...LANG,
      sheet: { type: 'string', default: 'plan' },
      paper: { type: 'string', default: 'A3' },
      orientation: { type: 'string', default: 'landscape' },
      scale: { type: 'string' },
      tiles: { type: 'boolean', default: false },
      comments: { type: 'boolean', default: false },
      floor: { type: 'string' },
      date: { type: 'string' },
      format: { type: 'string', default: 'pdf' },
      dpi: { type: 'string', default: DEFAULT_DPI },
      out: { type: 'string' },
    },
  })
  const kind: SheetKind = oneOf(values.sheet, SHEET_KINDS, 'sheet')
  const name: PaperName = oneOf(values.paper, PAPERS, 'paper')
  const orientation = oneOf(values.orientation, ['landscape', 'portrait'] as const, 'orientation')
  const format = oneOf(values.format, FORMATS, 'format')
  const scale = scaleOf(values.scale)
  const dpi = dpiOf(values.dpi)
  const asked = dateOf(values.date)
  const layout = layoutOf(positionals)
  const floor = floorOf(layout, values.floor)
  const date = asked ?? layout.sheet?.date
  const [context, request] = contextMaker(layout)({
    paper: { name, landscape: orientation === 'landscape' },
    scale,
    tiles: values.tiles,
    comments: values.comments,
    floor,
    date,
  })
  const fileOf = (title: string) =>
    values.out ?? `${title.replace(/[\p{Cc}\\/:*?"<>|\s]+/gu, ' ').trim()}.${format}`
  if (format === 'html') {
    if (kind !== 'report')
      throw new RenderError(
        text('只有检查报告(--sheet report)可以写成网页。', 'Only the report (--sheet report) can be HTML.'),
      )
    const { reportHtml } = await import('../sheets/report-html')
    const page = reportHtml(context, request)
    if (!page.ok) throw new RenderError(tooLarge(page.offers), false)
    writeFileSync(fileOf(page.title), page.html)
    return
  }
  const made = makeSheets(kind, context, request)
  if (!made.ok) throw new RenderError(tooLarge(made.offers), false)
  const [{ title }] = made.sheets
  const out = fileOf(title)
  const nameOf = (i: number) => (made.sheets.length > 1 ? numbered(out, i + 1) : out)
  const missing = new Set<string>()
  if (format === 'pdf') {
    const { sheetsPdf } = await import('../sheets/pdf/write')
    const pdf = await sheetsPdf(made.sheets, { title, date, load: loadPart })
    writeFileSync(out, pdf.bytes)
    for (const sign of pdf.missing) missing.add(sign)
  } else if (format === 'svg') {
    for (const [i, sheet] of made.sheets.entries()) writeFileSync(nameOf(i), sheetSvg(sheet, THEMES.paper))
  } else {
    for (const { size } of made.sheets)
      if (!fitsRaster(size, dpi)) throw new RenderError(tooFine(dpi, size), false)
    const { sheetPng } = await import('../sheets/png/write')
    for (const [i, sheet] of made.sheets.entries()) {
      const png = await sheetPng(sheet, dpi, loadPart)
      writeFileSync(nameOf(i), png.bytes)
      for (const sign of png.missing) missing.add(sign)
    }
  }
  if (missing.size > 0) {
    const signs = [...missing].join(' ')
    say(
      text(
        `这些字没有可用的字形,图上画成了方框:${signs}`,
        `No font has these characters; they are drawn as boxes: ${signs}`,
      ),
    )
  }
}

function dpiOf(value: string): number {
  const dpi = Number(value)
  if (!Number.isInteger(dpi) || dpi < LEAST_DPI || dpi > MOST_DPI)
    throw new RenderError(
      text(
        `--dpi 应为 ${LEAST_DPI} 到 ${MOST_DPI} 的整数,不能是“${value}”。`,
        `--dpi takes a whole number from ${LEAST_DPI} to ${MOST_DPI}, not "${value}".`,
      ),
    )
  return dpi
}

const tooFine = (dpi: number, size: Size): Text =>
  text(
    `按每英寸 ${dpi} 点,图片的像素超过上限 ${OUTPUT.picture.pixels / 1e4} 万个,没有写出。这张图纸最高可用 --dpi ${mostDpi(size)}。`,
    `At ${dpi} dots an inch the picture has more than ${OUTPUT.picture.pixels / 1e6} million pixels; nothing was written. This sheet takes at most --dpi ${mostDpi(size)}.`,
  )

/** plan.svg, 2 → plan-2.svg */
function numbered(file: string, page: number): string {
  const { dir, name, ext } = path.parse(file)
  return path.join(dir, `${name}-${page}${ext}`)
}

function tooLarge(offers: readonly Offer[]): Text {
  const zh: string[] = []
  const en: string[] = []
  for (const offer of offers) {
    if (offer.kind === 'scale') {
      zh.push(`改用比例 --scale ${offer.scale}`)
      en.push(`--scale ${offer.scale}`)
    } else if (offer.kind === 'paper') {
      const orientation = offer.paper.landscape ? 'landscape' : 'portrait'
      zh.push(`改用图幅 --paper ${offer.paper.name} --orientation ${orientation}`)
      en.push(`--paper ${offer.paper.name} --orientation ${orientation}`)
    } else {
      zh.push(`分成 ${offer.columns * offer.rows} 张 --tiles`)
      en.push(`--tiles for ${offer.columns * offer.rows} sheets`)
    }
  }
  return text(
    `按这个比例,图纸放不下,没有写出。可以:${zh.join(';')}。`,
    `The plan does not fit at this scale; nothing was written. Use ${en.join(', or ')}.`,
  )
}

async function register(args: string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      ...LANG,
      kind: { type: 'string', default: 'equipment' },
      format: { type: 'string', default: 'xlsx' },
      out: { type: 'string' },
    },
  })
  const kind: RegisterName = oneOf(values.kind, REGISTER_NAMES, 'kind')
  const format: RegisterFormat = oneOf(values.format, REGISTER_FORMATS, 'format')
  const layout = layoutOf(positionals)
  const bytes = await registerFile(layout, kind, format)
  writeFileSync(values.out ?? `${REGISTERS[kind].zh}.${format}`, bytes)
}
