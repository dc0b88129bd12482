/**
 * SARIF 2.1.0 (OASIS): the notice's clauses are a taxonomy, what a rule found is a result of kind `fail`, a rule that
 * held one of kind `pass`, one that could not be decided of kind `open`; waivers are suppressions.
 */
import path from 'node:path'
import { version } from '../../../package.json'
import type { RuleOutcome, WaiverOutcome } from '../../check/types'
import type { Severity } from '../../layout/model'
import { type Language, text } from '../../layout/text'
import { RULES } from '../../rules'
import { CLAUSES, clauseLabel } from '../../rules/notice/clauses'
import type { Finding } from '../../rules/types'
import type { FileResult } from '../check'
import type { Format } from './format'
import { indented } from './json'

const SCHEMA = 'https://json.schemastore.org/sarif-2.1.0.json'
const TAXONOMY = 'notice'
const LEVEL: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'note' }
const ruleIndex = new Map(RULES.map((rule, i) => [rule.id, i]))
const clauseIndex = new Map(CLAUSES.map((clause, i) => [clause.id, i]))

const component = { name: TAXONOMY, index: 0 }
const taxon = (id: string) => ({ id, index: clauseIndex.get(id) ?? -1, toolComponent: component })
const message = (words: string) => ({ text: words })

export const sarif: Format = {
  head: lang => {
    const run = {
      tool: { driver: driver(lang) },
      taxonomies: [taxonomy()],
      language: language(lang),
      columnKind: 'utf16CodeUnits',
    }
    const head = JSON.stringify({ $schema: SCHEMA, version: '2.1.0', runs: [run] }, null, 2)
    // The run stays open for its results.
    return `${head.slice(0, head.lastIndexOf('\n    }'))},\n      "results": [\n`
  },
  file: (result, lang) =>
    resultsOf(result, lang)
      .map(each => indented(JSON.stringify(each, null, 2), 8))
      .join(',\n'),
  between: ',\n',
  foot: () => '\n      ]\n    }\n  ]\n}\n',
}

const language = (lang: Language): string => (lang === 'zh' ? 'zh-CN' : 'en')

const driver = (lang: Language) => ({
  name: 'Tinggui',
  fullName: '厅规 Tinggui',
  version,
  language: language(lang),
  supportedTaxonomies: [component],
  rules: RULES.map(rule => ({
    id: rule.id,
    shortDescription: message(rule.title[lang]),
    fullDescription: message(rule.explanation[lang]),
    defaultConfiguration: { level: LEVEL[rule.severity] },
    ...(rule.clauses !== 'technical' && {
      relationships: rule.clauses.map(({ id }) => ({ target: taxon(id), kinds: ['relevant'] })),
    }),
  })),
})

const taxonomy = () => ({
  name: TAXONOMY,
  fullName: '乌海市各级政务服务大厅标准化建设管理规范(试行)',
  language: 'zh-CN',
  isComprehensive: true,
  taxa: CLAUSES.map(({ id, text }) => ({
    id,
    name: clauseLabel(id),
    shortDescription: message(text.slice(0, 60)),
    fullDescription: message(text),
  })),
})

/** A relative address, whatever the system's separator and letters. */
const uriOf = (file: string): string => file.split(path.sep).map(encodeURIComponent).join('/')

function resultsOf(result: FileResult, lang: Language): unknown[] {
  const uri = uriOf(result.file)
  if (!result.ok)
    return [
      {
        message: message(result.error[lang]),
        kind: 'open',
        level: 'none',
        locations: [{ physicalLocation: { artifactLocation: { uri } } }],
      },
    ]
  const { rules, waivers } = result.report
  return rules.flatMap(rule => [
    ...rule.findings.map(finding => failed(finding, uri, waivers, lang)),
    ...(rule.verdict === 'fail' || (rule.findings.length > 0 && rule.notEvaluated.length === 0)
      ? []
      : [decided(rule, uri, lang)]),
  ])
}

function failed(finding: Finding, uri: string, waivers: readonly WaiverOutcome[], lang: Language) {
  const reopened = waivers.find(each => each.finding === finding.id && each.state === 'changed')
  const subjects = finding.subjects.map(id => ({ fullyQualifiedName: id, kind: 'object' }))
  return {
    ruleId: finding.rule,
    ruleIndex: ruleIndex.get(finding.rule) ?? -1,
    kind: 'fail',
    level: LEVEL[finding.severity],
    message: message(finding.message[lang]),
    locations: [
      {
        physicalLocation: { artifactLocation: { uri } },
        ...(subjects.length > 0 && { logicalLocations: subjects }),
      },
    ],
    partialFingerprints: { 'finding/v1': finding.id },
    ...(finding.clauses.length > 0 && { taxa: finding.clauses.map(taxon) }),
    ...(finding.waived && {
      suppressions: [
        {
          kind: 'external',
          status: 'accepted',
          justification: `${finding.waived.reason} (${finding.waived.by}, ${finding.waived.at})`,
        },
      ],
    }),
    ...(reopened && {
      suppressions: [{ kind: 'external', status: 'rejected', justification: reopened.why?.[lang] ?? '' }],
    }),
    ...(finding.measured && { properties: { measured: finding.measured } }),
  }
}

/** One result for a rule without a finding: it held, does not apply, or could not be decided. */
function decided(rule: RuleOutcome, uri: string, lang: Language) {
  const [open] = rule.notEvaluated
  const kind = open ? 'open' : rule.verdict === 'pass' ? 'pass' : 'notApplicable'
  const words = open
    ? open.reason
    : rule.verdict === 'pass'
      ? text(`判定 ${rule.checked} 处,均符合。`, `${rule.checked} looked at, all as they should be.`)
      : (rule.reason ?? text('没有此类对象。', 'There is nothing of the kind.'))
  return {
    ruleId: rule.id,
    ruleIndex: ruleIndex.get(rule.id) ?? -1,
    kind,
    level: 'none',
    message: message(words[lang]),
    locations: [{ physicalLocation: { artifactLocation: { uri } } }],
  }
}
