/** What the README says of the largest input is what the code refuses beyond. */
import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { MOST_VERSIONS } from '../src/files/versions'
import { INPUT, LIMITS, OUTPUT } from '../src/layout/limits'

const mb = (bytes: number) => `${bytes / 2 ** 20} MB`
/** Thousands apart, as the README writes numbers. */
const n = (value: number) => String(value).replace(/\B(?=(\d{3})+$)/g, ' ')
const km = (mm: number) => `${mm / 1e6} 千米`

const { layout, profile, link, clipboard, picture, photo, drawing, home, register, batch } = INPUT
const pixels = (value: number) => `${n(value / 1e4)} 万像素`

const TABLE = [
  ['布局文件', `${mb(layout.bytes)},嵌套 ${layout.depth} 层`],
  ['每个列表', `${n(LIMITS.list)} 个对象`],
  ['每条边界或折线', `${n(LIMITS.vertices)} 个点`],
  ['一段文字', `${n(LIMITS.text)} 字`],
  ['坐标', `±${km(LIMITS.coordinate)}`],
  ['一件物品的边长', km(LIMITS.size)],
  ['布局内的图片合计', mb(layout.assets)],
  ['一张图片或一个 PDF', `${mb(picture.bytes)},${pixels(picture.pixels)}`],
  ['一张核查照片', `${mb(photo.bytes)},${pixels(picture.pixels)}`],
  ['分享链接', `生成 ${n(OUTPUT.link.letters)} 字符,读取 ${n(link.letters)} 字符`],
  ['规则配置', mb(profile.bytes)],
  ['剪贴板', `${n(clipboard.letters)} 字符`],
  ['DXF 图纸', `${mb(drawing.bytes)},${n(drawing.entities)} 个图元,块嵌套 ${drawing.nested} 层`],
  [
    'Sweet Home 3D',
    `${mb(home.bytes)},解开后 ${mb(home.unpacked)},嵌套 ${home.depth} 层,${n(home.elements)} 个元素`,
  ],
  [
    '登记表',
    `${mb(register.bytes)},解开后 ${mb(register.unpacked)},${n(register.rows)} 行,${register.columns} 列`,
  ],
  ['一次评判的文件', `${n(batch.files)} 个`],
  ['导出的图片', pixels(OUTPUT.picture.pixels)],
  ['历史版本', `${MOST_VERSIONS} 个`],
]

it('the README lists every limit as the code has it, and no other', () => {
  const readme = readFileSync('README.md', 'utf8')
  const [table] = readme.slice(readme.search(/\| 输入 +\| 上限/)).split('\n\n')
  const cells = (row: string) =>
    row
      .split('|')
      .slice(1, -1)
      .map(cell => cell.trim())
  expect(table.split('\n').slice(2).map(cells)).toEqual(TABLE)
})
