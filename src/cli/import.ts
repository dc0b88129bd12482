/** `tinggui import FILE.dxf --out FILE.hall.json`: a drawing as a new layout, and what became of it. */
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { ENCODINGS } from '../files/dxf/encoding'
import { ImportJob, type Summary } from '../files/dxf/job'
import { doubtWords } from '../files/dxf/report'
import { isRole, type Mapping, ROLES, type Role } from '../files/dxf/roles'
import { newId } from '../files/ids'
import { openHome } from '../files/sweethome/open'
import { writeLayout } from '../layout/read'
import { type Language, text } from '../layout/text'
import { CallError } from './errors'

const UNIT_WORDS: Readonly<Record<string, number>> = { mm: 1, cm: 10, m: 1000, inch: 25.4, foot: 304.8 }

/** Exit status 0, or 2 where the file cannot be read; a wrong call throws. */
export function importFile(argv: readonly string[], lang: Language): 0 | 2 {
  const { values, positionals } = parseArgs({
    args: [...argv],
    allowPositionals: true,
    options: {
      out: { type: 'string' },
      unit: { type: 'string' },
      encoding: { type: 'string' },
      layer: { type: 'string', multiple: true },
      lang: { type: 'string', default: 'zh' },
    },
  })
  const [file, ...more] = positionals
  if (file === undefined || more.length > 0 || values.out === undefined)
    throw new CallError(
      text('导入要写明一个图纸文件和 --out 文件。', 'An import needs one drawing and --out FILE.'),
    )
  const unit = values.unit === undefined ? undefined : UNIT_WORDS[values.unit]
  if (values.unit !== undefined && unit === undefined)
    throw new CallError(
      text(
        `不认识单位“${values.unit}”。可用:${Object.keys(UNIT_WORDS).join('、')}`,
        `The unit "${values.unit}" is not known. Units: ${Object.keys(UNIT_WORDS).join(', ')}`,
      ),
    )
  if (values.encoding !== undefined && !ENCODINGS.some(each => each === values.encoding))
    throw new CallError(
      text(
        `不认识编码“${values.encoding}”。可用:${ENCODINGS.join('、')}`,
        `The encoding "${values.encoding}" is not known. Encodings: ${ENCODINGS.join(', ')}`,
      ),
    )
  if (/\.(xml|sh3d)$/i.test(file)) return importHome(file, values.out, lang)
  const job = new ImportJob()
  const preset = mappingOf(values.layer ?? [])
  const opened = job.open(new Uint8Array(readFileSync(file)), values.encoding, preset)
  if (!opened.ok) return refused(opened.message[lang])
  const { summary } = opened
  const mapping = Object.fromEntries(summary.layers.map(({ name, role }) => [name, role]))
  const title = path.basename(file).replace(/\.dxf$/i, '')
  const mmPerUnit = unit ?? summary.unit.mmPerUnit
  const built = job.build({ mmPerUnit, mapping, title, id: newId() })
  if (!built.ok) return refused(built.message[lang])
  writeFileSync(values.out, `${JSON.stringify(built.file, null, 2)}\n`)
  const lines = [`${file} → ${values.out}`]
  if (!summary.own) lines.push(...judged(summary, mmPerUnit, unit !== undefined)[lang])
  for (const words of built.became) lines.push(`  ${words[lang]}`)
  for (const words of built.missed) lines.push(`  ! ${words[lang]}`)
  process.stdout.write(`${lines.join('\n')}\n`)
  return 0
}

/** A home of Sweet Home 3D. */
function importHome(file: string, out: string, lang: Language): 0 | 2 {
  const title = path.basename(file).replace(/\.(xml|sh3d)$/i, '')
  const result = openHome(new Uint8Array(readFileSync(file)), { title, id: newId() })
  if (!result.ok) return refused(result.message[lang])
  writeFileSync(out, writeLayout(result.layout))
  process.stdout.write(`${file} → ${out}\n${result.words.map(words => `  ${words[lang]}\n`).join('')}`)
  return 0
}

function refused(words: string): 2 {
  process.stderr.write(`${words}\n`)
  return 2
}

/** Something a person can judge the unit by. */
function judged({ unit, size }: Summary, mmPerUnit: number, given: boolean): Record<Language, string[]> {
  const metres = (length: number): string => ((length * mmPerUnit) / 1000).toFixed(2)
  const { door } = unit.evidence
  const zh = [
    `  单位:1 图纸单位 = ${mmPerUnit} 毫米,图幅 ${metres(size[0])} × ${metres(size[1])} 米${door ? `,门扇宽 ${metres(door.width)} 米` : ''}`,
  ]
  const en = [
    `  unit: 1 drawing unit = ${mmPerUnit} mm, the drawing is ${metres(size[0])} × ${metres(size[1])} m${door ? `, a door leaf ${metres(door.width)} m` : ''}`,
  ]
  const doubt = given ? undefined : doubtWords(unit)
  if (doubt) {
    zh.push(`  ! ${doubt.zh}不对时用 --unit 指定。`)
    en.push(`  ! ${doubt.en} Give --unit if it is wrong.`)
  }
  return { zh, en }
}

/** `名称=walls`. */
function mappingOf(given: readonly string[]): Mapping {
  const mapping: Record<string, Role> = {}
  for (const each of given) {
    const at = each.lastIndexOf('=')
    const role = each.slice(at + 1)
    if (at < 1 || !isRole(role))
      throw new CallError(
        text(
          `图层对应“${each}”应写作 图层名=用途,用途可用:${ROLES.join('、')}`,
          `"${each}" should read LAYER=ROLE with a role of ${ROLES.join(', ')}`,
        ),
      )
    mapping[each.slice(0, at)] = role
  }
  return mapping
}
