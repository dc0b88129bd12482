import type { Severity } from '../../layout/model'
import type { Language } from '../../layout/text'
import { text } from '../../layout/text'
import { ruleById } from '../../rules'
import { clauseLabel } from '../../rules/notice/clauses'
import type { Finding } from '../../rules/types'
import type { FileResult } from '../check'
import type { Format } from './format'

export const SEVERITY_NAMES: Readonly<Record<Severity, { zh: string; en: string }>> = {
  error: text('违反', 'violation'),
  warning: text('不符', 'non-conformity'),
  info: text('提示', 'hint'),
}

export const plainText: Format = {
  head: () => '',
  file: fileText,
  between: '\n',
  foot: (lang, files) =>
    files > 0 ? '' : lang === 'zh' ? '没有找到 .hall.json 文件。\n' : 'No .hall.json file was found.\n',
}

function fileText(result: FileResult, lang: Language): string {
  if (!result.ok)
    return `${result.file}\n  ${lang === 'zh' ? '未能打开' : 'not opened'}: ${result.error[lang]}\n`
  const { report } = result
  const lines = [`${result.file} · ${result.title}`]
  report.findings.forEach((finding, i) => {
    lines.push(`  ${i + 1}. [${stateOf(finding, lang)}] ${finding.message[lang]}${clauseOf(finding, lang)}`)
  })
  for (const rule of report.rules)
    for (const { reason } of rule.notEvaluated)
      lines.push(
        `  ? ${lang === 'zh' ? '未判定' : 'not evaluated'} ${ruleById(rule.id)?.title[lang]}: ${reason[lang]}`,
      )
  for (const problem of report.problems) lines.push(`  ! ${problem[lang]}`)
  for (const waiver of report.waivers)
    if (waiver.state !== 'valid')
      lines.push(
        lang === 'zh'
          ? `  ! 豁免 ${waiver.finding} ${waiver.state === 'stale' ? '已无对应问题' : `已失效:${waiver.why?.zh}`}`
          : `  ! waiver ${waiver.finding} ${waiver.state === 'stale' ? 'has no finding any more' : `no longer holds: ${waiver.why?.en}`}`,
      )
  const { error, warning, info, waived, notEvaluated } = report.counts
  lines.push(
    lang === 'zh'
      ? `  违反 ${error},不符 ${warning},提示 ${info},已豁免 ${waived},未判定规则 ${notEvaluated}`
      : `  violations ${error}, non-conformities ${warning}, hints ${info}, waived ${waived}, rules not evaluated ${notEvaluated}`,
  )
  return `${lines.join('\n')}\n`
}

export const stateOf = (finding: Finding, lang: Language): string =>
  finding.waived ? (lang === 'zh' ? '已豁免' : 'waived') : SEVERITY_NAMES[finding.severity][lang]

/** 依据二、(一)3.(7)自助设备。 */
function clauseOf(finding: Finding, lang: Language): string {
  const narrowest = finding.clauses[finding.clauses.length - 1]
  if (narrowest === undefined) return ''
  return lang === 'zh' ? `依据${clauseLabel(narrowest)}。` : ` Clause ${narrowest}.`
}
