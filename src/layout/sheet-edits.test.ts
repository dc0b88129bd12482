import { produce } from 'immer'
import { describe, expect, it } from 'vitest'
import { fromFile, toFile } from './model'
import { setPrinted, unprintedLayers } from './sheet-edits'

const hall = fromFile({
  format: 'tinggui-layout',
  version: 1,
  id: 'x',
  title: '示例大厅',
  hall: { name: '示例大厅', level: 'village' },
  floors: [{ id: 'f1' }],
})

describe('the print switches', () => {
  it('say in the file what is left out, and nothing once all is printed', () => {
    const less = produce(produce(hall, setPrinted('cctv', false)), setPrinted('zones', false))
    expect(toFile(less).sheet).toEqual({ unprinted: ['cctv', 'zones'] })
    expect(unprintedLayers(produce(less, setPrinted('zones', false)))).toEqual(['cctv', 'zones'])
    const whole = produce(produce(less, setPrinted('cctv', true)), setPrinted('zones', true))
    expect(toFile(whole)).toEqual(toFile(hall))
  })

  it('keep what the title block says', () => {
    const named = { ...hall, sheet: { drawingNo: 'P-01' } }
    const less = produce(named, setPrinted('cctv', false))
    expect(less.sheet).toEqual({ drawingNo: 'P-01', unprinted: ['cctv'] })
    expect(produce(less, setPrinted('cctv', true)).sheet).toEqual({ drawingNo: 'P-01' })
  })
})
