import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { run } from '../../src/cli/main'
import { listenToCli } from '../said'
import { room } from './make'

const said = listenToCli()

const file = (name: string, content?: string): string => {
  const target = path.join(said.folder, name)
  if (content !== undefined) writeFileSync(target, content)
  return target
}

describe('tinggui import', () => {
  it('writes a layout that check reads, and says what it became', async () => {
    const target = file('厅.hall.json')
    expect(await run(['import', file('厅.dxf', room()), '--out', target])).toBe(0)
    expect(said.out).toContain('墙 4 段')
    expect(said.out).toContain('门扇宽 1.00 米')
    const layout = JSON.parse(readFileSync(target, 'utf8'))
    expect(layout).toMatchObject({ format: 'tinggui-layout', title: '厅' })
    expect(layout.floors[0].walls).toHaveLength(4)
    expect([1, 4, 0]).toContain(await run(['check', target]))
  })
  it('takes unit and layers as they are given', async () => {
    const target = file('b.hall.json')
    expect(
      await run(['import', file('b.dxf', room()), '--out', target, '--unit', 'cm', '--layer', '家具=ignore']),
    ).toBe(0)
    const [floor] = JSON.parse(readFileSync(target, 'utf8')).floors
    expect(Math.max(...floor.walls.map((wall: { thickness: number }) => wall.thickness), 0)).not.toBe(240)
    expect((floor.items ?? []).some((item: { type: string }) => item.type === 'office-desk')).toBe(false)
  })
  it.each([
    ['no --out', ['a.dxf'], '--out'],
    ['an unknown unit', ['a.dxf', '--out', 'x', '--unit', 'ell'], 'mm'],
    ['an unknown role', ['a.dxf', '--out', 'x', '--layer', '墙=house'], 'walls'],
    ['an unknown encoding', ['a.dxf', '--out', 'x', '--encoding', 'morse'], 'gbk'],
  ])('%s is said with the usage', async (_, argv, word) => {
    expect(await run(['import', ...argv])).toBe(2)
    expect(said.err).toContain(word)
  })
  it('a file that is none is refused and writes nothing', async () => {
    const target = file('c.hall.json')
    expect(await run(['import', file('c.dxf', 'hello'), '--out', target])).toBe(2)
    expect(said.err).toContain('DXF')
    expect(existsSync(target)).toBe(false)
    expect(await run(['import', file('missing.dxf'), '--out', target])).toBe(2)
  })
})

describe('tinggui export', () => {
  it('there and back is the same floor', async () => {
    const dxf = file('t.dxf')
    const target = file('t.hall.json')
    expect(await run(['export', 'fixtures/township.hall.json', '--format', 'dxf', '--out', dxf])).toBe(0)
    expect(await run(['import', dxf, '--out', target])).toBe(0)
    const before = JSON.parse(readFileSync('fixtures/township.hall.json', 'utf8'))
    expect(JSON.parse(readFileSync(target, 'utf8')).floors[0]).toEqual(before.floors[0])
  })
  it.each([
    ['an unknown format', ['--format', 'dwg', '--out', 'x'], 'dxf'],
    ['an unknown floor', ['--floor', '九层', '--out', 'x'], '九层'],
    ['no --out', [], '--out'],
  ])('%s is said', async (_, argv, word) => {
    expect(await run(['export', 'fixtures/township.hall.json', ...argv])).toBe(2)
    expect(said.err).toContain(word)
  })
})
