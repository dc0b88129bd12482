/** What an import became and what it did not, in words. */
import { type Text, text } from '../../layout/text'
import type { Left } from './flatten'
import type { UnitGuess } from './units'

export type ImportCounts = {
  readonly walls: number
  /** Drawn by both faces, by one line, by this program, or none. */
  readonly manner: 'double' | 'single' | 'own' | 'none'
  readonly doors: number
  readonly windows: number
  readonly passages: number
  readonly rooms: number
  readonly zones: number
  /** By how their type was found. */
  readonly items: { readonly name: number; readonly size: number; readonly shape: number }
  /** Lines of the underlay. */
  readonly underlay: number
  readonly notUnderstood: {
    readonly unpairedFaces: number
    readonly beyond: number
    readonly homelessDoors: number
    readonly dropped: number
    readonly far: number
  }
  readonly left: ReadonlyMap<Left, number>
  /** Entities by DXF type. */
  readonly unread: ReadonlyMap<string, number>
  readonly proxies: { readonly total: number; readonly drawn: number }
}

const TYPES: Readonly<Record<string, Text>> = {
  ACAD_PROXY_ENTITY: text('天正等软件的自定义对象', 'objects of other programs'),
  IMAGE: text('插入的图片', 'images'),
  WIPEOUT: text('遮罩', 'wipeouts'),
  MULTILEADER: text('多重引线', 'multileaders'),
  '3DSOLID': text('三维实体', '3D solids'),
  BODY: text('三维实体', '3D bodies'),
  REGION: text('面域', 'regions'),
  POLYLINE: text('三维网格', 'meshes'),
  OLE2FRAME: text('嵌入的其他文件', 'embedded documents'),
  HATCH: text('没有边界的填充', 'hatches without boundary'),
  DIMENSION: text('没有图形的尺寸标注', 'dimensions without a picture'),
  HELIX: text('螺旋线', 'helices'),
}

const typeName = (type: string): Text => TYPES[type] ?? text('其他种类的图元', `entities of type ${type}`)

/** One line for each kind of thing imported. */
export function becameWords(counts: ImportCounts): Text[] {
  const { items } = counts
  const manner = {
    double: ['按双线识别', 'from double lines'],
    single: ['按单线识别', 'from single lines'],
    own: ['本程序导出的图纸,原样读回', 'as exported by this program'],
    none: ['', ''],
  }[counts.manner]
  const out: Text[] = []
  if (counts.walls > 0)
    out.push(text(`墙 ${counts.walls} 段(${manner[0]})`, `${counts.walls} walls (${manner[1]})`))
  else out.push(text('没有识别出墙', 'no walls were recognised'))
  if (counts.doors + counts.windows + counts.passages > 0)
    out.push(
      text(
        `门 ${counts.doors} 个,窗 ${counts.windows} 个,洞口 ${counts.passages} 个`,
        `${counts.doors} doors, ${counts.windows} windows, ${counts.passages} passages`,
      ),
    )
  if (counts.zones > 0) out.push(text(`区域 ${counts.zones} 个`, `${counts.zones} zones`))
  const all = items.name + items.size + items.shape
  if (all > 0 && counts.manner === 'own') out.push(text(`物品 ${all} 件`, `${all} things`))
  else if (all > 0)
    out.push(
      text(
        `物品 ${all} 件(按名称认出 ${items.name} 件,按尺寸推定 ${items.size} 件,其余 ${items.shape} 件只有外形,请核对)`,
        `${all} things (${items.name} known by name, ${items.size} guessed by size, ${items.shape} by outline only; please check)`,
      ),
    )
  if (counts.underlay > 0)
    out.push(text(`底图线条 ${counts.underlay} 条`, `${counts.underlay} lines of underlay`))
  return out
}

/** What could not be understood, by kind, with what to do about it. */
export function missedWords(counts: ImportCounts): Text[] {
  const out: Text[] = []
  const say = (n: number | undefined, zh: string, en: string): void => {
    if (n) out.push(text(zh.replace('N', String(n)), en.replace('N', String(n))))
  }
  const { proxies, left, notUnderstood } = counts
  const lost = proxies.total - proxies.drawn
  if (proxies.total > 0)
    out.push(
      text(
        `天正等软件的自定义对象 ${proxies.total} 个:${proxies.drawn} 个按其自带图形读入,${lost} 个没有图形、未读入。要完整导入,请在天正中用“图形导出”存为 T3 格式的 DXF。`,
        `${proxies.total} objects of another program (such as Tarch): ${proxies.drawn} read from the picture they carry, ${lost} carry none and are missing. For all of it, export the drawing there as T3 DXF.`,
      ),
    )
  const byName = new Map<string, { words: Text; n: number }>()
  for (const [type, n] of counts.unread) {
    if (type === 'ACAD_PROXY_ENTITY') continue
    const words = typeName(type)
    byName.set(words.zh + words.en, { words, n: (byName.get(words.zh + words.en)?.n ?? 0) + n })
  }
  for (const { words, n } of byName.values())
    out.push(text(`${words.zh} ${n} 个,未读入`, `${n} ${words.en}, not read`))
  say(left.get('missing'), '图块 N 处,文件里没有它的定义,未读入', 'N blocks that the file does not define')
  say(
    left.get('depth'),
    '嵌套过深或引用自身的图块 N 处,未读入',
    'N blocks nested too deeply or within themselves',
  )
  say(
    left.get('number'),
    '坐标不是有效数字的图元 N 个,未读入',
    'N entities whose coordinates are no valid numbers',
  )
  say(left.get('size'), '图纸过大,N 个图元未读入', 'N entities beyond the size that can be read')
  say(
    notUnderstood.unpairedFaces,
    '墙图层上 N 段线没有对应的另一条墙线,留在底图上',
    'N lines on wall layers without a second face, kept as underlay',
  )
  say(
    notUnderstood.beyond,
    '墙图层的线太多,只在最长的几千条里识别了墙,其余 N 条留在底图上',
    'Too many lines on wall layers: walls were looked for among the longest few thousand, N others are kept as underlay',
  )
  say(
    notUnderstood.homelessDoors,
    '门窗 N 个不在任何墙上,留在底图上',
    'N doors or windows that lie in no wall, kept as underlay',
  )
  say(notUnderstood.far, '离图纸主体很远的线 N 条,未读入', 'N lines far away from the plan, left out')
  say(notUnderstood.dropped, '底图过大,N 条线未保留', 'N lines dropped because the underlay is too large')
  return out
}

const UNIT_NAMES: ReadonlyMap<number, Text> = new Map([
  [1, text('毫米', 'millimetre')],
  [10, text('厘米', 'centimetre')],
  [100, text('分米', 'decimetre')],
  [1000, text('米', 'metre')],
  [10_000, text('十米', 'decametre')],
  [25.4, text('英寸', 'inch')],
  [304.8, text('英尺', 'foot')],
])

/** The name of a unit so many mm long; of an odd one its length. */
export const unitName = (mm: number): Text =>
  UNIT_NAMES.get(mm) ?? text(`${Number(mm.toPrecision(6))} 毫米`, `${Number(mm.toPrecision(6))} mm`)

/** Why the unit must be looked at, or undefined where header and sizes agree. */
export function doubtWords({ doubtful, header, mmPerUnit }: UnitGuess): Text | undefined {
  if (!doubtful) return undefined
  const likely = unitName(mmPerUnit)
  if (header === undefined)
    return text(
      `文件没有写明单位,按图形尺寸推定为${likely.zh},请核对。`,
      `The file names no unit; by the sizes drawn it is the ${likely.en}. Please check.`,
    )
  const named = unitName(header)
  return text(
    `文件写的单位是${named.zh},但按图形尺寸更像${likely.zh},请核对。`,
    `The file names the ${named.en} as its unit, but the sizes drawn suggest the ${likely.en}. Please check.`,
  )
}
