/** The words of a call of `tinggui check` and `tinggui fix`. */
import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import type { Profile } from '../layout/model'
import { readProfile } from '../layout/read-profile'
import { type Language, text } from '../layout/text'
import { RULES, ruleById } from '../rules'
import { CallError } from './errors'

export const FORMATS = ['text', 'json', 'sarif', 'html'] as const
export type FormatName = (typeof FORMATS)[number]

export type Call = {
  readonly command: 'check' | 'fix' | 'help'
  readonly paths: readonly string[]
  readonly format: FormatName
  readonly out: string | undefined
  readonly profile: Profile | undefined
  readonly only: readonly string[] | undefined
  readonly jobs: number | undefined
  readonly stats: boolean
  readonly lang: Language
}

/** @throws CallError for a command, option or value that there is not. */
export function parseCall(argv: readonly string[]): Call {
  const { values, positionals } = parseArgs({
    args: [...argv],
    allowPositionals: true,
    options: {
      format: { type: 'string', default: 'text' },
      out: { type: 'string' },
      profile: { type: 'string' },
      rule: { type: 'string', multiple: true },
      jobs: { type: 'string' },
      stats: { type: 'boolean', default: false },
      lang: { type: 'string', default: 'zh' },
      help: { type: 'boolean', default: false },
    },
  })
  const lang = languageOf(values.lang)
  const [command, ...paths] = positionals
  const rest = {
    paths,
    out: values.out,
    only: values.rule,
    stats: values.stats,
    lang,
    jobs: jobsOf(values.jobs),
    format: formatOf(values.format),
  }
  if (values.help) return { ...rest, command: 'help', profile: undefined }
  if (command !== 'check' && command !== 'fix')
    throw new CallError(text(`没有“${command ?? ''}”这个命令。`, `There is no command "${command ?? ''}".`))
  if (paths.length === 0) throw new CallError(text('没有指定文件。', 'No file is given.'))
  for (const id of values.rule ?? [])
    if (!ruleById(id))
      throw new CallError(
        text(
          `没有规则“${id}”。现有规则:${RULES.map(rule => rule.id).join('、')}`,
          `There is no rule "${id}". Rules: ${RULES.map(rule => rule.id).join(', ')}`,
        ),
      )
  return { ...rest, command, profile: values.profile === undefined ? undefined : profileIn(values.profile) }
}

function languageOf(value: string): Language {
  if (value === 'zh' || value === 'en') return value
  throw new CallError(text(`不支持的语言“${value}”。`, `The language "${value}" is not known.`))
}

function formatOf(value: string): FormatName {
  const known = FORMATS.find(format => format === value)
  if (!known) throw new CallError(text(`不支持的格式“${value}”。`, `The format "${value}" is not known.`))
  return known
}

/** More workers than this only wait for one another. */
const MOST_JOBS = 64

function jobsOf(value: string | undefined): number | undefined {
  if (value === undefined) return undefined
  const jobs = Number(value)
  if (!Number.isInteger(jobs) || jobs < 1 || jobs > MOST_JOBS)
    throw new CallError(
      text(
        `--jobs 应为 1 到 ${MOST_JOBS} 的整数,不能是“${value}”。`,
        `--jobs takes a whole number from 1 to ${MOST_JOBS}, not "${value}".`,
      ),
    )
  return jobs
}

function profileIn(file: string): Profile {
  let source: string
  try {
    source = readFileSync(file, 'utf8')
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    throw new CallError(
      text(`规则配置 ${file} 不能读取:${why}`, `The profile ${file} cannot be read: ${why}`),
    )
  }
  const read = readProfile(source)
  if (!read.ok)
    throw new CallError(
      text(
        `规则配置 ${file} 不能读取:${read.message.zh}。`,
        `The profile ${file} cannot be read: ${read.message.en}.`,
      ),
    )
  return read.profile
}
