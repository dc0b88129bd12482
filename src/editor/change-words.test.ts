import { produce } from 'immer'
import { describe, expect, it } from 'vitest'
import { compareLayouts } from '../layout/compare'
import type { Recipe } from '../layout/document'
import { moveBy, setField, together, turnBy } from '../layout/edits'
import { readJson } from '../layout/read'
import { changeTitle, changeWords } from './change-words'

const read = readJson({
  format: 'tinggui-layout',
  version: 1,
  id: 'x',
  title: '一层平面',
  hall: { name: '甲镇', level: 'township' },
  floors: [
    {
      id: 'f1',
      zones: [
        {
          id: 'z1',
          type: 'waiting',
          polygon: [
            [0, 0],
            [4000, 0],
            [4000, 3000],
          ],
        },
      ],
      items: [
        { id: 'k1', type: 'self-service-terminal', number: 'A-ZD-01', at: [1000, 1000], size: [600, 700] },
        {
          id: 'k2',
          type: 'service-window',
          number: 'A-CK-01',
          at: [3000, 1000],
          size: [1500, 900],
          attrs: { services: ['general'] },
        },
      ],
    },
  ],
})
if (!read.ok) throw new Error(read.message.en)
const before = read.layout

describe('changes in words', () => {
  const said = (recipe: Recipe) => {
    const after = produce(before, recipe)
    return compareLayouts(before, after).map(change => {
      const [title, words] = [changeTitle(change), changeWords(change, before, after)]
      return [`${title.zh}:${words.zh}`, `${title.en}: ${words.en}`]
    })
  }
  it('say what, how much, and from what to what, without a code', () => {
    const recipe = together([
      moveBy(['k1'], [120, 0]),
      turnBy(['k1'], -90),
      setField('k2', ['attrs', 'services'], ['general', 'consultation']),
      setField('k2', ['owner'], '王芳'),
      setField('z1', ['type'], 'windows'),
      setField('hall', ['level'], 'district'),
    ])
    expect(said(recipe)).toEqual([
      ['大厅与图纸:级别:乡镇、街道 → 区级', 'Hall and title block: Level: township → district'],
      ['窗口服务区:区域类型:等候区 → 窗口服务区', 'service windows: Zone type: waiting → service windows'],
      [
        '自助终端 A-ZD-01:移动 120 毫米;逆时针转 90°',
        'self-service terminal A-ZD-01: moved 120 mm; turned 90° anticlockwise',
      ],
      [
        '服务窗口 A-CK-01:办理业务:综合受理 → 综合受理、综合咨询;责任人:未填写 → 王芳',
        'service window A-CK-01: Services: general services → general services, enquiries; Person: not given → 王芳',
      ],
    ])
  })

  it('name parameters by their rule, shapes only as changed, and unknown fields without their code', () => {
    const recipe: Recipe = draft => {
      draft.profile = {
        params: { 'convenience/near-entrance': { maxWalk: 15000 } },
        severity: { 'align/row': 'off' },
      }
      const [zone] = Object.values(Object.values(draft.floors[0].zones)[0])
      zone.polygon = [
        [0, 0],
        [5000, 0],
        [4000, 3000],
      ]
      Object.assign(zone, { newField: 'x' })
    }
    const [[hall], [zone]] = said(recipe)
    expect(hall).toContain('规则“')
    expect(hall).not.toMatch(/near-entrance|maxWalk|align/)
    expect(zone).toContain('边界有改动')
    expect(zone).toContain('其他内容:未填写 → x')
  })
})
