/** 检查报告 as one page of HTML: the words of the paper report, and its plans with callouts as drawings. */
import { THEMES } from '../drawing/theme'
import { type Asset, addressOf } from '../layout/assets'
import type { SheetRequest } from './floor-sheet'
import type { Block } from './flow'
import { escaped, HTML_FOOT, htmlHead, htmlRow, htmlTable } from './html'
import type { SheetContext } from './make'
import type { Offer } from './paper'
import { photoOf } from './photos'
import { reportPlans } from './report-sheets'
import { REPORT_NAME, reportWords } from './report-words'
import { sheetSvg } from './svg'

export type HtmlResult =
  | { readonly ok: true; readonly html: string; readonly title: string }
  | { readonly ok: false; readonly offers: readonly Offer[] }

/** The plans at the scale asked for, or what could be done where they do not fit. */
export function reportHtml(context: SheetContext, request: SheetRequest): HtmlResult {
  const { layout, read } = context
  const plans = reportPlans(context, request)
  if (!plans.ok) return plans
  const title = `${layout.title} ${REPORT_NAME}`
  const words = reportWords(layout, context.report(), read)
  const html = [
    htmlHead('zh-CN', title),
    ...words.before.map(written),
    ...plans.sheets.map((sheet, i) => `<figure>${sheetSvg(sheet, THEMES.paper, `p${i}-`)}</figure>`),
    ...words.after.map(written),
    HTML_FOOT,
  ]
  return { ok: true, html: html.join('\n'), title }
}

function shown({ asset, words }: { readonly asset: Asset; readonly words: string }): string {
  const address = photoOf(asset) && addressOf(asset)
  const picture = address ? `<img src="${address}" alt="">` : '<p>照片已损坏,不能显示。</p>'
  return `<figure class="photo">${picture}<figcaption>${escaped(words)}</figcaption></figure>`
}

const TAGS = { title: 'h1', heading: 'h2', text: 'p' } as const

function written(block: Block): string {
  if (block.kind === 'table')
    return htmlTable(
      block.columns.map(({ heading }) => heading),
      block.rows.map(cells => htmlRow(cells)),
    )
  if (block.kind === 'photos') return block.photos.map(shown).join('\n')
  // Room and pages are for paper.
  if (block.kind === 'page' || block.kind === 'space') return ''
  const tag = TAGS[block.kind]
  return `<${tag}>${escaped(block.words)}</${tag}>`
}
