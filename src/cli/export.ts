/** `tinggui export FILE --format dxf --out FILE`: a floor as a drawing. */
import { readFileSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { floorToDxf } from '../files/dxf/export'
import { readLayout } from '../layout/read'
import { type Language, text } from '../layout/text'
import { CallError } from './call-error'

/** Exit status 0, or 2 where the file cannot be read; a wrong call throws. */
export function exportFile(argv: readonly string[], lang: Language): 0 | 2 {
  const { values, positionals } = parseArgs({
    args: [...argv],
    allowPositionals: true,
    options: {
      format: { type: 'string', default: 'dxf' },
      floor: { type: 'string' },
      out: { type: 'string' },
      lang: { type: 'string', default: 'zh' },
    },
  })
  const [file, ...more] = positionals
  if (file === undefined || more.length > 0 || values.out === undefined)
    throw new CallError(
      text('导出要写明一个布局文件和 --out 文件。', 'An export needs one layout and --out FILE.'),
    )
  if (values.format !== 'dxf')
    throw new CallError(
      text(
        `不支持导出为“${values.format}”。可用:dxf`,
        `The format "${values.format}" is not known. Formats: dxf`,
      ),
    )
  const read = readLayout(readFileSync(file, 'utf8'))
  if (!read.ok) {
    process.stderr.write(`${read.message[lang]}\n`)
    return 2
  }
  const { floors } = read.layout
  const floor =
    values.floor === undefined
      ? floors[0]
      : floors.find(({ id, name }) => id === values.floor || name === values.floor)
  if (!floor)
    throw new CallError(
      text(
        `没有楼层“${values.floor}”。现有:${floors.map(({ id, name }) => name ?? id).join('、')}`,
        `There is no floor "${values.floor}". Floors: ${floors.map(({ id }) => id).join(', ')}`,
      ),
    )
  writeFileSync(values.out, floorToDxf(read.layout, floor))
  return 0
}
