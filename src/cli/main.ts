/** The command line: `tinggui check FILE…`. Exit status as FORMAT says; texts in the language asked for. */
import { readFileSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import type { Profile } from '../layout/model'
import { profile as profileSchema } from '../layout/schema/layout'
import { type Language, text } from '../layout/text'
import { RULES, ruleById } from '../rules'
import { CallError } from './call-error'
import { judgeFile } from './check'
import { exportFile } from './export'
import { filesOf } from './files'
import { importFile } from './import'
import { asJson } from './json'
import { asText, exitStatus } from './report'

const USAGE = text(
  `用法:tinggui check 文件… [--format text|json] [--out 文件] [--profile 文件] [--rule 规则] [--lang zh|en]
       tinggui import 图纸.dxf|Home.xml --out 文件 [--unit mm|cm|m|inch|foot] [--encoding 编码] [--layer 图层名=用途]
       tinggui export 文件 --format dxf --out 图纸.dxf [--floor 楼层]
文件可以是 .hall.json 文件或目录。图纸和登记表:tinggui render --help。
退出状态:0 全部判定且无违反;1 有违反;2 文件不能读取或用法有误;4 有规则未能判定。`,
  `Usage: tinggui check FILE… [--format text|json] [--out FILE] [--profile FILE] [--rule ID] [--lang zh|en]
       tinggui import DRAWING.dxf|Home.xml --out FILE [--unit mm|cm|m|inch|foot] [--encoding NAME] [--layer LAYER=ROLE]
       tinggui export FILE --format dxf --out DRAWING.dxf [--floor FLOOR]
FILE is a .hall.json file or a directory. Sheets and registers: tinggui render --help.
Exit status: 0 everything judged, no violation; 1 violations; 2 a file could not be read or the call was wrong; 4 some rule could not be evaluated.`,
)

export function run(argv: readonly string[], now = new Date()): number {
  const wanted = argv.indexOf('--lang')
  const lang: Language = argv[wanted + 1] === 'en' && wanted >= 0 ? 'en' : 'zh'
  try {
    const [command, ...rest] = argv
    if (command === 'import') return importFile(rest, lang)
    if (command === 'export') return exportFile(rest, lang)
    return check(argv, lang, now)
  } catch (error) {
    const words =
      error instanceof CallError ? error.words[lang] : error instanceof Error ? error.message : String(error)
    process.stderr.write(`${words}\n\n${USAGE[lang]}\n`)
    return 2
  }
}

function check(argv: readonly string[], lang: Language, now: Date): number {
  const { values, positionals } = parseArgs({
    args: [...argv],
    allowPositionals: true,
    options: {
      format: { type: 'string', default: 'text' },
      out: { type: 'string' },
      profile: { type: 'string' },
      rule: { type: 'string', multiple: true },
      lang: { type: 'string', default: 'zh' },
      help: { type: 'boolean', default: false },
    },
  })
  if (values.help) {
    process.stdout.write(`${USAGE[lang]}\n`)
    return 0
  }
  const [command, ...paths] = positionals
  if (command !== 'check')
    throw new CallError(text(`没有“${command ?? ''}”这个命令。`, `There is no command "${command ?? ''}".`))
  if (paths.length === 0) throw new CallError(text('没有指定文件。', 'No file is given.'))
  if (values.format !== 'text' && values.format !== 'json')
    throw new CallError(
      text(`不支持的格式“${values.format}”。`, `The format "${values.format}" is not known.`),
    )
  if (values.lang !== 'zh' && values.lang !== 'en')
    throw new CallError(text(`不支持的语言“${values.lang}”。`, `The language "${values.lang}" is not known.`))
  for (const id of values.rule ?? [])
    if (!ruleById(id))
      throw new CallError(
        text(
          `没有规则“${id}”。现有规则:${RULES.map(rule => rule.id).join('、')}`,
          `There is no rule "${id}". Rules: ${RULES.map(rule => rule.id).join(', ')}`,
        ),
      )
  const profile = values.profile === undefined ? undefined : readProfile(values.profile)
  const results = filesOf(paths).map(file => judgeFile(file, { profile, only: values.rule, now }))
  const out = values.format === 'json' ? asJson(results) : asText(results, lang)
  if (values.out === undefined) process.stdout.write(out)
  else writeFileSync(values.out, out)
  return exitStatus(results)
}

function readProfile(file: string): Profile {
  let json: unknown
  try {
    json = JSON.parse(readFileSync(file, 'utf8'))
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    throw new CallError(
      text(`规则配置 ${file} 不能读取:${why}`, `The profile ${file} cannot be read: ${why}`),
    )
  }
  const parsed = profileSchema.safeParse(json)
  if (!parsed.success) {
    const where = parsed.error.issues[0].path.join('.')
    throw new CallError(
      text(`规则配置 ${file} 的“${where}”不符合格式。`, `The profile ${file} is not valid at "${where}".`),
    )
  }
  return parsed.data as Profile
}
