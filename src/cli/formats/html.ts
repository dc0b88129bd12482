/** One page that needs nothing else: for each file its plans with the findings drawn, the list of them, the clauses. */
import type { ClauseVerdict, Report } from '../../check/types'
import { drawFindings, drawNotEvaluated } from '../../drawing/findings'
import { labelFloor } from '../../drawing/labels'
import { drawFloor } from '../../drawing/plan'
import { THEMES } from '../../drawing/theme'
import { boxOf, growBox } from '../../geometry/vector'
import type { Floor, Layout } from '../../layout/model'
import { findEntity } from '../../layout/queries'
import { rowsOf } from '../../layout/table'
import { type Language, type Text, text } from '../../layout/text'
import { clauseLabel, clauseText } from '../../rules/notice/clauses'
import { outlinePoints } from '../../scene/outlines'
import { escaped, HTML_FOOT, htmlHead, htmlRow, htmlTable } from '../../sheets/html'
import { toSvg } from '../../sheets/svg'
import type { FileResult } from '../check'
import type { Format } from './format'
import { stateOf } from './text'

export const html: Format = {
  head: lang => `${htmlHead(lang === 'zh' ? 'zh-CN' : 'en', TITLE[lang])}<h1>${escaped(TITLE[lang])}</h1>\n`,
  file: section,
  between: '\n',
  foot: (lang, files) =>
    `${files === 0 ? `<p>${lang === 'zh' ? '没有找到 .hall.json 文件。' : 'No .hall.json file was found.'}</p>` : ''}${HTML_FOOT}`,
}

const TITLE = text('政务服务大厅布局检查报告', 'Report on the layout of service halls')
function section(result: FileResult, lang: Language): string {
  if (!result.ok)
    return `<section><h2>${escaped(result.file)}</h2><p>${escaped(result.error[lang])}</p></section>`
  const { file, title, layout, report } = result
  return [
    `<section><h2>${escaped(title)}</h2><p>${escaped(file)} · ${escaped(countsOf(report, lang))}</p>`,
    ...layout.floors.map(floor => figure(layout, floor, report, lang)),
    findingTable(report, lang),
    clauseTable(report, lang),
    '</section>',
  ].join('\n')
}

function countsOf(
  { counts: { error, warning, info, waived, notEvaluated } }: Report,
  lang: Language,
): string {
  return lang === 'zh'
    ? `违反 ${error},不符 ${warning},提示 ${info},已豁免 ${waived},未判定规则 ${notEvaluated}`
    : `violations ${error}, non-conformities ${warning}, hints ${info}, waived ${waived}, rules not evaluated ${notEvaluated}`
}

/** mm about the walls, and paper mm a plan's longer side takes. */
const MARGIN = 1200
const WIDTH = 380

function figure(layout: Layout, floor: Floor, report: Report, lang: Language): string {
  const points = [
    ...rowsOf(floor.walls).flatMap(wall => [wall.a, wall.b]),
    ...rowsOf(floor.items).map(item => item.at),
  ]
  const name = floor.name ?? ''
  if (points.length === 0) return `<p>${escaped(name)} ${lang === 'zh' ? '没有内容。' : 'is empty.'}</p>`
  const box = growBox(boxOf(points), MARGIN)
  const scale = WIDTH / Math.max(box.maxX - box.minX, box.maxY - box.minY)
  const px = (scale * 96) / 25.4
  const under = [...drawFloor(floor), ...labelFloor(floor, { language: lang, scale: px })]
  const numbered = report.findings
    .map((finding, i) => ({ finding, number: i + 1 }))
    .filter(({ finding }) => finding.floor === floor.id && !finding.surface)
  const outline = (id: string) => {
    const found = findEntity(layout, id)
    const ring = found && outlinePoints(layout, found)
    return ring && ring.length > 2 ? ring : undefined
  }
  const list = [
    ...under,
    ...drawFindings(numbered, { outline, scale: px, under }),
    ...drawNotEvaluated(
      report.rules.flatMap(rule => rule.notEvaluated).filter(each => each.floor === floor.id),
      lang,
    ),
  ]
  const svg = toSvg(list, { box, scale, theme: THEMES.paper, title: `${layout.title} ${name}` })
  // Ids of one drawing's patterns must not meet those of the next on the page.
  return `<h3>${escaped(name)}</h3>\n${scoped(svg.replace(/^<\?xml[^>]*\?>\s*/, ''), `${layout.id}-${floor.id}`)}`
}

function scoped(svg: string, scope: string): string {
  const safe = scope.replace(/[^\w-]/g, '_')
  return svg
    .replace(/ id="([^"]+)"/g, ` id="${safe}-$1"`)
    .replace(/url\(#([^)]+)\)/g, `url(#${safe}-$1)`)
    .replace(/href="#([^"]+)"/g, `href="#${safe}-$1"`)
}

function findingTable(report: Report, lang: Language): string {
  const [heading, none, columns] =
    lang === 'zh'
      ? (['问题', '没有发现问题。', ['序号', '程度', '内容', '依据']] as const)
      : (['Findings', 'Nothing was found.', ['No.', 'Severity', 'What', 'Clause']] as const)
  if (report.findings.length === 0) return `<h3>${heading}</h3><p>${none}</p>`
  const rows = report.findings.map((finding, i) => {
    const clauses = finding.clauses.map(clauseLabel).join(lang === 'zh' ? '、' : ', ')
    return htmlRow([String(i + 1), stateOf(finding, lang), finding.message[lang], clauses], finding.severity)
  })
  return `<h3>${heading}</h3>\n${htmlTable(columns, rows)}`
}

const VERDICTS: Readonly<Record<ClauseVerdict, Text>> = {
  pass: text('符合', 'met'),
  fail: text('不符合', 'broken'),
  manual: text('待人工核查', 'to be ticked'),
  'not-applicable': text('不适用', 'not applicable'),
  'not-evaluated': text('未判定', 'not evaluated'),
}

function clauseTable(report: Report, lang: Language): string {
  const numbers = new Map(report.findings.map(({ id }, i) => [id, i + 1]))
  const columns =
    lang === 'zh'
      ? ['条款', '结论', '判定数', '问题', '原文']
      : ['Clause', 'State', 'Looked at', 'Findings', 'Words']
  const rows = report.clauses.map(({ id, verdict, checked, findings }) =>
    htmlRow(
      [
        clauseLabel(id),
        VERDICTS[verdict][lang],
        String(checked),
        findings.map(each => numbers.get(each)).join(lang === 'zh' ? '、' : ', '),
        clauseText(id),
      ],
      verdict,
    ),
  )
  return `<h3>${lang === 'zh' ? '条款' : 'Clauses'}</h3>\n${htmlTable(columns, rows)}`
}
