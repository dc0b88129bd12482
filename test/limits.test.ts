/** What the README says of the largest input is what the code refuses beyond. */
import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { MAX_DRAWING_BYTES, MAX_ENTITIES } from '../src/files/dxf/read'
import { MOST_BYTES, MOST_PIXELS as PICTURE_PIXELS } from '../src/files/picture'
import { REGISTER_LIMITS } from '../src/files/registers/limits'
import { MAX_LINK, MAX_READ } from '../src/files/share-link'
import { MOST_ASSETS } from '../src/layout/assets'
import { MAX_DEPTH, MAX_FILE_BYTES } from '../src/layout/read'
import { LIMITS } from '../src/layout/schema/primitives'
import { MOST_PIXELS } from '../src/sheets/png/size'

const mb = (bytes: number) => `${bytes / 2 ** 20} MB`
/** Thousands apart, as the README writes numbers. */
const n = (value: number) => String(value).replace(/\B(?=(\d{3})+$)/g, ' ')
const km = (mm: number) => `${mm / 1e6} 千米`

const TABLE = [
  ['布局文件', `${mb(MAX_FILE_BYTES)},嵌套 ${MAX_DEPTH} 层`],
  ['每个列表', `${n(LIMITS.list)} 个对象`],
  ['每条边界或折线', `${n(LIMITS.vertices)} 个点`],
  ['一段文字', `${n(LIMITS.text)} 字`],
  ['坐标', `±${km(LIMITS.coordinate)}`],
  ['一件物品的边长', km(LIMITS.size)],
  ['布局内的图片合计', mb(MOST_ASSETS)],
  ['一张图片', `${mb(MOST_BYTES)},${n(PICTURE_PIXELS / 1e4)} 万像素`],
  ['分享链接', `生成 ${n(MAX_LINK)} 字符,读取 ${n(MAX_READ)} 字符`],
  ['DXF 图纸', `${mb(MAX_DRAWING_BYTES)},${n(MAX_ENTITIES)} 个图元`],
  [
    '登记表',
    `${mb(REGISTER_LIMITS.file)},解开后 ${mb(REGISTER_LIMITS.unpacked)},${n(REGISTER_LIMITS.rows)} 行,${REGISTER_LIMITS.columns} 列`,
  ],
  ['导出的图片', `${n(MOST_PIXELS / 1e4)} 万像素`],
]

it('the README lists every limit as the code has it, and no other', () => {
  const readme = readFileSync('README.md', 'utf8')
  const rows = readme.slice(readme.indexOf('| 输入 | 上限 |')).split('\n\n')[0].split('\n').slice(2)
  expect(rows).toEqual(TABLE.map(([what, limit]) => `| ${what} | ${limit} |`))
})
