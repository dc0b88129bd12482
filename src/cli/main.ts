/** The command line. Exit status as FORMAT says; texts in the language asked for. */
import { type Language, text } from '../layout/text'
import { ruleById } from '../rules'
import { type Status, worst } from './check'
import { CallError } from './errors'
import { filesOf } from './files'
import { formatOf } from './formats'
import { jobsFor, judgeAll } from './jobs'
import { type Call, parseCall } from './options'
import { outputTo } from './output'

const USAGE = text(
  `用法:tinggui check 文件… [--format text|json|sarif|html] [--out 文件] [--profile 文件] [--rule 规则]
                        [--jobs 数目] [--stats] [--lang zh|en]
      tinggui fix 文件 [--out 新文件] [--profile 文件] [--lang zh|en]
      tinggui import 图纸.dxf|户型.sh3d|Home.xml --out 文件 [--unit mm|cm|m|inch|foot] [--encoding 编码] [--layer 图层名=用途]
      tinggui export 文件 --format dxf --out 图纸.dxf [--floor 楼层]
      tinggui diff 前文件 后文件 [--format text|json]
      tinggui merge 布局文件 审阅文件 --out 新文件 [--base 共同的前一版] [--prefer plan|review]
图纸和登记表:tinggui render --help。
文件可以是 .hall.json 文件、目录,或加引号的通配符(*、?、**)。
退出状态:0 全部判定且无违反;1 有违反;2 文件不能读取或用法有误;4 有规则未能判定。
diff:0 没有差别,1 有差别。merge:0 已写出,1 有未选择的冲突。`,
  `Usage: tinggui check FILE… [--format text|json|sarif|html] [--out FILE] [--profile FILE] [--rule ID]
                          [--jobs N] [--stats] [--lang zh|en]
       tinggui fix FILE [--out NEW] [--profile FILE] [--lang zh|en]
       tinggui import DRAWING.dxf|HOME.sh3d|Home.xml --out FILE [--unit mm|cm|m|inch|foot] [--encoding NAME] [--layer LAYER=ROLE]
       tinggui export FILE --format dxf --out DRAWING.dxf [--floor FLOOR]
       tinggui diff BEFORE AFTER [--format text|json]
       tinggui merge PLAN REVIEW --out FILE [--base ANCESTOR] [--prefer plan|review]
Sheets and registers: tinggui render --help.
FILE is a .hall.json file, a directory, or a quoted glob (*, ?, **).
Exit status: 0 everything judged, no violation; 1 violations; 2 a file could not be read or the call was wrong; 4 some rule could not be evaluated.
diff: 0 no difference, 1 differences. merge: 0 written, 1 conflicts are left.`,
)

/** @param script the module that workers load; without it files are judged one after another. */
export async function run(argv: readonly string[], now = new Date(), script?: URL): Promise<number> {
  const wanted = argv.indexOf('--lang')
  const lang: Language = argv[wanted + 1] === 'en' && wanted >= 0 ? 'en' : 'zh'
  try {
    const [command, ...rest] = argv
    if (command === 'import') return (await import('./import')).importFile(rest, lang)
    if (command === 'export') return (await import('./export')).exportFile(rest, lang)
    if (command === 'diff') return (await import('./diff')).diff(rest, lang, now)
    if (command === 'merge') return (await import('./merge')).merge(rest, lang)
    const call = parseCall(argv)
    if (call.command === 'help') {
      process.stdout.write(`${USAGE[lang]}\n`)
      return 0
    }
    return call.command === 'fix' ? (await import('./fix')).fix(call, now) : await check(call, now, script)
  } catch (error) {
    const words =
      error instanceof CallError ? error.words[lang] : error instanceof Error ? error.message : String(error)
    process.stderr.write(`${words}\n\n${USAGE[lang]}\n`)
    return 2
  }
}

async function check(call: Call, now: Date, script: URL | undefined): Promise<number> {
  const { format, lang, profile, only } = call
  const files = filesOf(call.paths)
  const { head, between, foot } = await formatOf(format)
  const output = outputTo(call.out)
  const spent = new Map<string, number>()
  let status: Status = files.length === 0 ? 2 : 0
  let count = 0
  await output.write(head(lang))
  const task = { format, lang, profile, only, now }
  for await (const judged of judgeAll(files, task, jobsFor(files.length, call.jobs), script)) {
    await output.write(count++ === 0 ? judged.words : between + judged.words)
    status = worst(status, judged.status)
    for (const [rule, ms] of judged.ms) spent.set(rule, (spent.get(rule) ?? 0) + ms)
  }
  await output.write(foot(lang, files.length))
  output.close()
  if (call.stats) process.stderr.write(statistics(spent, files.length, lang))
  return status
}

/** Milliseconds a file, rule by rule, the slowest first: a rule that reads a shared fact first pays for it. */
function statistics(spent: ReadonlyMap<string, number>, files: number, lang: Language): string {
  const rows = [...spent].sort((a, b) => b[1] - a[1])
  const all = rows.reduce((sum, [, ms]) => sum + ms, 0)
  const line = (ms: number, name: string) => `${(ms / Math.max(1, files)).toFixed(2).padStart(9)}  ${name}`
  return `${[
    lang === 'zh'
      ? `各规则用时(每个文件平均毫秒,共 ${files} 个文件):`
      : `Milliseconds a file of ${files}, rule by rule:`,
    ...rows.map(([id, ms]) => line(ms, `${ruleById(id)?.title[lang] ?? id} (${id})`)),
    line(all, lang === 'zh' ? '合计' : 'all'),
  ].join('\n')}\n`
}
