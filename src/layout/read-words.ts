/** What is wrong with a field, in words: zod's issue → the field's name and the reason in both languages. */
import { own } from './own'
import { type Text, text } from './text'

export type Issue = {
  code: string
  path: (string | number)[]
  message?: string
  expected?: string
  values?: unknown[]
  minimum?: number
  maximum?: number
  inclusive?: boolean
  origin?: string
  errors?: Issue[][]
  format?: string
}

const NAMES: Readonly<Record<string, Text>> = {
  floors: text('楼层', 'floor'),
  walls: text('墙体', 'wall'),
  openings: text('门窗', 'opening'),
  zones: text('区域', 'zone'),
  items: text('物品', 'item'),
  rows: text('成排', 'row'),
  cables: text('线路', 'cable'),
  notes: text('注释', 'note'),
  dimensions: text('尺寸标注', 'dimension'),
  surfaces: text('台面', 'desk-top plan'),
  waivers: text('豁免', 'waiver'),
  comments: text('批注', 'comment'),
  decisions: text('处理记录', 'decision'),
  inspections: text('检查记录', 'inspection'),
  hall: text('大厅', 'hall'),
  title: text('标题', 'title'),
  name: text('名称', 'name'),
  level: text('级别', 'level'),
  type: text('类型', 'type'),
  at: text('位置', 'place'),
  size: text('尺寸', 'size'),
  rotation: text('转角', 'rotation'),
  polygon: text('边界', 'outline'),
  wall: text('所在墙', 'wall'),
  width: text('宽度', 'width'),
  kind: text('种类', 'kind'),
  points: text('折点', 'points'),
  attrs: text('属性', 'attributes'),
  thickness: text('厚度', 'thickness'),
  a: text('起点', 'start'),
  b: text('终点', 'end'),
}

/** No field of the format lies as deep; of a strange one the way to it need not be read to its end. */
const MOST_STEPS = 8

/** `floors[0].items[3].at` → 第 1 个楼层第 4 个物品的“位置” */
export function fieldName(path: string): Text {
  let zh = ''
  let en = ''
  const steps = [...path.matchAll(/([^.[\]]+)(?:\[(\d+)\])?/g)]
  for (const [, name, index] of steps.slice(0, MOST_STEPS)) {
    const known = own(NAMES, name) ? NAMES[name] : text(short(name), short(name))
    if (index === undefined) {
      zh += zh === '' ? `“${known.zh}”` : `的“${known.zh}”`
      en += en === '' ? known.en : `, ${known.en}`
    } else {
      zh += `第 ${Number(index) + 1} 个${known.zh}`
      en += `${en === '' ? '' : ', '}${known.en} ${Number(index) + 1}`
    }
  }
  return steps.length > MOST_STEPS ? text(`${zh}…`, `${en}…`) : text(zh, en)
}

export function explainIssue(issue: Issue, root: unknown): { path: string; message: Text } {
  if (issue.code === 'invalid_union' && issue.errors?.[0]?.[0]) {
    const inner = issue.errors[0][0]
    return explainIssue({ ...inner, path: [...issue.path, ...inner.path] }, root)
  }
  const path = issue.path.reduce<string>(
    (sofar, step) =>
      typeof step === 'number' ? `${sofar}[${step}]` : sofar === '' ? step : `${sofar}.${step}`,
    '',
  )
  const name = fieldName(path)
  const place = short(path, 80)
  const reason = reasonOf(issue, valueAt(root, issue.path))
  return {
    path,
    message: text(`${name.zh}(${place}):${reason.zh}。`, `${name.en} (${place}): ${reason.en}.`),
  }
}

const KINDS: Readonly<Record<string, Text>> = {
  string: text('文字', 'text'),
  number: text('数字', 'a number'),
  int: text('整数(毫米)', 'a whole number (mm)'),
  boolean: text('是或否(true/false)', 'true or false'),
  array: text('列表', 'a list'),
  tuple: text('一对数', 'a pair of numbers'),
  object: text('对象', 'an object'),
  record: text('对象', 'an object'),
}

function reasonOf(issue: Issue, value: unknown): Text {
  const shown =
    value === undefined ? text('缺少', 'it is missing') : text(`现为 ${show(value)}`, `it is ${show(value)}`)
  switch (issue.code) {
    case 'invalid_type': {
      const kind = KINDS[issue.expected ?? ''] ?? text(String(issue.expected), String(issue.expected))
      return text(`应为${kind.zh},${shown.zh}`, `should be ${kind.en}; ${shown.en}`)
    }
    case 'invalid_value': {
      const values = (issue.values ?? []).map(v => JSON.stringify(v))
      return text(
        `应为 ${values.join('、')} 之一,${shown.zh}`,
        `should be one of ${values.join(', ')}; ${shown.en}`,
      )
    }
    case 'too_small':
    case 'too_big': {
      const small = issue.code === 'too_small'
      const limit = small ? issue.minimum : issue.maximum
      const many = issue.origin === 'array' || issue.origin === 'string'
      const bound = small ? text('不少于', 'at least') : text('不超过', 'at most')
      const unit =
        issue.origin === 'string' ? text('个字', ' characters') : many ? text('个', ' entries') : text('', '')
      const seen = many ? text('', '') : text(`,${shown.zh}`, `; ${shown.en}`)
      return text(
        `应${bound.zh} ${limit} ${unit.zh}${seen.zh}`.trim(),
        `should be ${bound.en} ${limit}${unit.en}${seen.en}`,
      )
    }
    case 'invalid_format':
      return text(`应为日期,如 2026-11-24,${shown.zh}`, `should be a date such as 2026-11-24; ${shown.en}`)
    default:
      if (issue.message === 'blank') return text('不能为空白', 'must not be blank')
      if (issue.message === 'reserved')
        return text(`不能使用“${show(value)}”`, `${show(value)} may not be used`)
      return text(`无效,${shown.zh}`, `is not valid; ${shown.en}`)
  }
}

function valueAt(root: unknown, path: (string | number)[]): unknown {
  let value = root
  for (const step of path) {
    if (typeof value !== 'object' || value === null) return undefined
    value = (value as Record<string | number, unknown>)[step]
  }
  return value
}

/** A value from a file, as it may be quoted. */
export function show(value: unknown): string {
  return short(typeof value === 'number' ? String(value) : (JSON.stringify(value) ?? String(value)))
}

const short = (words: string, most = 40): string => (words.length > most ? `${words.slice(0, most)}…` : words)
