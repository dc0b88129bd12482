/** The words of the rules' help and settings; they come with those dialogs, not with the page. */
import type { Severity } from '../../layout/model'
import { type Text, text } from '../../layout/text'
import type { Unit } from '../../rules/types'

export const WORDS = {
  help: text('规则说明', 'About the rules'),
  settings: text('规则配置', 'Rule settings'),
  index: text('规则目录', 'Index of the rules'),
  search: text('查找规则', 'Find a rule'),
  noneFound: text('没有找到规则。', 'No rule found.'),
  loading: text('正在读取规则…', 'Fetching the rules…'),
  explanation: text('说明', 'What it asks'),
  clause: text('依据', 'By which clause'),
  technical: text(
    '技术性检查,不对应《规范》的具体条款:布局不完整时,其他规则无法评判。',
    'A technical check that serves no clause: where it fails, other rules cannot be judged.',
  ),
  here: text('在本布局中', 'In this plan'),
  checked: (n: number) => text(`查了 ${n} 处`, `${n} looked at`),
  found: (n: number) => text(`发现 ${n} 个问题`, `${n} findings`),
  verdicts: {
    pass: text('通过', 'met'),
    fail: text('不符', 'broken'),
    'not-applicable': text('不涉及', 'nothing of its kind'),
    'not-evaluated': text('未能评判', 'not evaluated'),
  },
  severity: text('严重程度', 'Severity'),
  severities: {
    error: text('违反', 'Violation'),
    warning: text('不符', 'Non-conformity'),
    info: text('提示', 'Hint'),
    off: text('关闭', 'Off'),
  } satisfies Record<Severity | 'off', Text>,
  own: (name: string) => text(`默认(${name})`, `Default (${name})`),
  parameters: text('参数与限值', 'Parameters and limits'),
  noParameters: text('这条规则没有可以调整的参数。', 'This rule has no parameters.'),
  limitInRule: text(
    '这个限值由规则本身决定,不是可以调整的参数,见上面的说明。',
    'This limit is part of the rule itself, not a parameter; see what it asks, above.',
  ),
  thisLimit: text('问题所用的限值', 'The limit of the finding'),
  source: text('来源', 'From'),
  sources: {
    notice: (clause: string) => text(`《规范》${clause}`, `the notice, ${clause}`),
    default: text('本工具默认', 'this tool’s default'),
    marks: {
      V1: text('已核对原文', 'wording read'),
      V2: text('据转引', 'read second-hand'),
      M: text('待核', 'to be checked'),
    },
  },
  changed: text('本布局已改', 'changed in this plan'),
  changedFrom: (value: string) =>
    text(`本布局已改(默认 ${value})`, `changed in this plan (default ${value})`),
  refused: (why: string) =>
    text(`本布局中的值未采用:${why}。`, `The value in this plan is not used: ${why}.`),
  reset: text('恢复默认', 'Back to default'),
  resetOf: (name: string) => text(`${name}恢复默认`, `${name} back to default`),
  noLimit: text('不设', 'none'),
  noLimitOf: (name: string) => text(`不设“${name}”`, `no “${name}”`),
  examples: text('示例', 'Examples'),
  good: text('符合', 'As it should be'),
  bad: text('不符合', 'Not so'),
  goodOf: (rule: string) => text(`“${rule}”的符合示例`, `An example that keeps “${rule}”`),
  badOf: (rule: string) => text(`“${rule}”的不符合示例`, `An example that breaks “${rule}”`),
  toSettings: text('规则配置…', 'Rule settings…'),
  toHelp: text('规则说明…', 'About the rules…'),
  intro: text(
    '这里的修改只用于当前布局,随布局文件保存,可以撤销。限值以《规范》和现行标准为准,标“待核”的请核对标准原文。',
    'Changes here are for this plan alone; they are saved in its file and can be undone. Where it says “to be checked”, look the standard up.',
  ),
  onlyChanged: text('只看改过的', 'Changed ones only'),
  nothingChanged: text('没有改过的规则。', 'No rule was changed.'),
  resetRule: text('整条恢复默认', 'Rule back to default'),
  resetAll: text('全部恢复默认', 'All back to default'),
  import: text('导入配置…', 'Import settings…'),
  export: text('导出配置…', 'Export settings…'),
  problems: text('规则配置有误', 'Something is wrong with the settings'),
  imported: (name: string, n: number, wrong: number) =>
    text(
      `已导入“${name}”:${n} 项设置${wrong > 0 ? `,其中 ${wrong} 项未采用` : ''}。`,
      `“${name}” imported: ${n} settings${wrong > 0 ? `, ${wrong} of them not used` : ''}.`,
    ),
  notImported: (name: string, why: string) =>
    text(
      `“${name}”没有导入:${why}。当前配置没有改动。`,
      `“${name}” was not imported: ${why}. The settings are unchanged.`,
    ),
  notSaved: text(
    '配置没有写入文件,请换一个位置再试。',
    'The settings could not be written; choose another place.',
  ),
  fileName: text('规则配置', 'rule settings'),
  level: text('级别', 'Level'),
  levels: {
    city: text('市级', 'City'),
    district: text('区级', 'District'),
    township: text('乡镇、街道', 'Township'),
    village: text('村、社区', 'Village'),
  },
  edits: {
    param: (rule: Text, param: Text) =>
      text(`修改“${rule.zh}”的${param.zh}`, `change ${param.en} of ${rule.en}`),
    severity: (rule: Text) => text(`修改“${rule.zh}”的严重程度`, `change the severity of ${rule.en}`),
    reset: (rule: Text) => text(`“${rule.zh}”恢复默认`, `${rule.en} back to default`),
    resetAll: text('全部规则恢复默认', 'all rules back to default'),
    import: text('导入规则配置', 'import rule settings'),
  },
} as const

export const UNITS: Readonly<Record<Unit, Text>> = {
  mm: text('毫米', 'mm'),
  deg: text('度', '°'),
  count: text('个', ''),
  m2: text('平方米', 'm²'),
  'px/m': text('像素/米', 'px/m'),
}

/** Rules by the part of their id before the stroke. */
export const GROUPS: Readonly<Record<string, Text>> = {
  naming: text('名称', 'Name'),
  zones: text('功能区', 'Zones'),
  windows: text('窗口', 'Windows'),
  align: text('摆放', 'Alignment'),
  cable: text('线路', 'Cables'),
  convenience: text('便民设施', 'Convenience'),
  aisle: text('通道', 'Routes'),
  access: text('无障碍', 'Access'),
  sight: text('视线', 'Sight'),
  label: text('标签与编号', 'Labels and numbers'),
  mark: text('定位', 'Marked places'),
  desk: text('台面', 'Desk-tops'),
  seats: text('座椅', 'Seats'),
  register: text('登记表', 'Registers'),
  cctv: text('视频监控', 'Cameras'),
  fire: text('消防器材', 'Fire safety'),
  evac: text('疏散', 'Evacuation'),
  sign: text('窗口标识', 'Window signs'),
  layout: text('图面', 'The drawing itself'),
}
export const groupOf = (rule: string): string => rule.slice(0, rule.indexOf('/'))
