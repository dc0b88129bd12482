import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { runRender } from '../../src/cli/render'
import { readLayout } from '../../src/layout/read'
import { registerFile } from '../../src/sheets/registers/write'
import { pagesOf, wordsOf } from './pdf-reader'

const clean = 'fixtures/township.hall.json'
let folder: string
let err: string

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'tinggui-'))
  err = ''
  vi.spyOn(process.stderr, 'write').mockImplementation(chunk => {
    err += chunk
    return true
  })
  vi.spyOn(process.stdout, 'write').mockImplementation(() => true)
})
afterEach(() => {
  vi.restoreAllMocks()
})
const to = (name: string) => path.join(folder, name)

describe('tinggui render', () => {
  it('writes a PDF at the scale and with the date asked for', async () => {
    const call = [
      'render',
      clean,
      '--paper',
      'A2',
      '--scale',
      '1:100',
      '--date',
      '2027-01-31',
      '--out',
      to('a.pdf'),
    ]
    expect(await runRender(call)).toBe(0)
    const bytes = readFileSync(to('a.pdf'))
    const [{ size }] = await pagesOf(bytes)
    expect(size.map(Math.round)).toEqual([594, 420])
    const words = (await wordsOf(bytes))[0].map(({ text }) => text)
    expect(words).toEqual(expect.arrayContaining(['1:100', '2027-01-31', '平面布局图']))
  })

  it('gives the same bytes each time', async () => {
    for (const name of ['a.pdf', 'b.pdf'])
      expect(await runRender(['render', clean, '--out', to(name)])).toBe(0)
    expect(Buffer.compare(readFileSync(to('a.pdf')), readFileSync(to('b.pdf')))).toBe(0)
  })

  it('numbers the pages of several SVG documents', async () => {
    const call = ['render', 'fixtures/township-faulty.hall.json', '--sheet', 'findings', '--format', 'svg']
    expect(await runRender([...call, '--out', to('f.svg')])).toBe(0)
    const files = readdirSync(folder).sort()
    expect(files.length).toBeGreaterThan(1)
    expect(files[0]).toBe('f-1.svg')
    expect(readFileSync(to('f-2.svg'), 'utf8')).toContain('问题')
  })

  it('writes pictures at the dots asked for, and nothing where they would be too many', async () => {
    const call = ['render', clean, '--format', 'png', '--out', to('a.png')]
    expect(await runRender([...call, '--dpi', '72'])).toBe(0)
    const png = readFileSync(to('a.png'))
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1191, 842])
    expect(await runRender([...call.slice(0, -1), to('b.png'), '--dpi', '1200'])).toBe(2)
    expect(err).toMatch(/最高可用 --dpi \d+/)
    expect(readdirSync(folder)).toEqual(['a.png'])
    expect(await runRender([...call, '--dpi', '7'])).toBe(2)
    expect(await runRender([...call, '--dpi', '1e2'])).toBe(0)
  })

  it('writes the report as a page, and no other sheet', async () => {
    const call = ['render', clean, '--format', 'html', '--date', '2026-11-24', '--out', to('r.html')]
    expect(await runRender([...call, '--sheet', 'plan'])).toBe(2)
    expect(err).toContain('只有检查报告')
    expect(await runRender([...call, '--sheet', 'report'])).toBe(0)
    expect(readFileSync(to('r.html'), 'utf8')).toContain('检查报告')
  })

  it('writes nothing where the plan does not fit, and says what would', async () => {
    const call = ['render', clean, '--paper', 'A4', '--scale', '50', '--out', to('a.pdf')]
    expect(await runRender(call)).toBe(2)
    expect(readdirSync(folder)).toEqual([])
    expect(err).toMatch(/放不下.*--scale \d+.*--paper A\d.*--tiles/)
    expect(await runRender([...call, '--tiles'])).toBe(0)
    expect((await pagesOf(readFileSync(to('a.pdf')))).length).toBeGreaterThan(4)
  })

  it('says which signs no font has', async () => {
    const file = JSON.parse(readFileSync(clean, 'utf8'))
    file.hall.name = '😀便民服务中心'
    writeFileSync(to('x.hall.json'), JSON.stringify(file))
    expect(await runRender(['render', to('x.hall.json'), '--out', to('x.pdf')])).toBe(0)
    expect(err).toContain('画成了方框:😀')
  })

  it('says what is wrong with the call, and exits 2', async () => {
    writeFileSync(to('broken.json'), '{')
    for (const call of [
      ['render'],
      ['render', to('none')],
      ['render', to('broken.json')],
      ['render', clean, '--sheet', 'x'],
      ['render', clean, '--scale', '33'],
      ['render', clean, '--date', '31.1.2027'],
      ['render', clean, '--floor', '九层'],
      ['render', clean, '--nope'],
      ['register', clean, '--kind', 'x'],
    ]) {
      err = ''
      expect([call, await runRender(call)]).toEqual([call, 2])
      expect(err.length).toBeGreaterThan(4)
    }
  })
})

describe('tinggui register', () => {
  it.each(['xlsx', 'csv'] as const)('writes the same %s as the editor', async format => {
    expect(await runRender(['register', clean, '--kind', 'fire', '--format', format, '--out', to('r')])).toBe(
      0,
    )
    const read = readLayout(readFileSync(clean, 'utf8'))
    if (!read.ok) throw new Error(read.message.en)
    expect(Buffer.compare(readFileSync(to('r')), await registerFile(read.layout, 'fire', format))).toBe(0)
  })
})
