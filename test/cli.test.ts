import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { run } from '../src/cli/main'
import { listenToCli } from './said'

const now = new Date('2026-11-24T08:00:00Z')
const clean = 'fixtures/township.hall.json'
const faulty = 'fixtures/township-faulty.hall.json'
const said = listenToCli()

const open = (edit: (file: ReturnType<typeof JSON.parse>) => void, name: string) => {
  const file = JSON.parse(readFileSync(clean, 'utf8'))
  edit(file)
  const target = path.join(said.folder, name)
  writeFileSync(target, JSON.stringify(file))
  return target
}

describe('tinggui check', () => {
  it('exits 0 for the clean hall, 1 for the faulty one', async () => {
    expect(await run(['check', clean], now)).toBe(0)
    expect(await run(['check', faulty], now)).toBe(1)
    expect(said.out).toContain(
      '自助终端 B-ZD-02 偏离所在行 120 毫米(允许 50 毫米)。依据二、(一)3.(7)自助设备。',
    )
  })

  it('prints the contract’s JSON', async () => {
    expect(await run(['check', faulty, '--format', 'json'], now)).toBe(1)
    const { tool, files } = JSON.parse(said.out)
    expect(tool).toBe('tinggui')
    expect(files[0]).toMatchObject({
      file: faulty,
      ok: true,
      counts: { error: 23, warning: 8, info: 1, waived: 0, notEvaluated: 0 },
      clauses: { '2.1.1': 'fail', '2.1.3.7 自助设备': 'fail', '2.1.3.7 等候区设施': 'fail', '2.3': 'manual' },
    })
    expect(files[0].findings.length).toBe(32)
  })

  it('exits 2 for what it cannot read, and judges the other files all the same', async () => {
    const broken = path.join(said.folder, 'broken.hall.json')
    writeFileSync(broken, '{"format": ')
    expect(await run(['check', broken, clean, path.join(said.folder, 'missing')], now)).toBe(2)
    expect(said.out).toContain('不完整')
    expect(said.out).toContain('没有这个文件')
    expect(said.out).toContain(`${clean} · 乌达区示例镇便民服务中心`)
  })

  it('exits 4 when a rule could not be evaluated and nothing else is wrong', async () => {
    const doorless = open(file => {
      for (const opening of file.floors[0].openings) if (opening.kind === 'entrance') opening.kind = 'exit'
    }, 'doorless.hall.json')
    expect(await run(['check', doorless], now)).toBe(4)
    expect(said.out).toContain('没有公众出入口')
  })

  it('takes a directory, a profile and single rules', async () => {
    open(() => {}, 'a.hall.json')
    open(file => {
      file.hall.name = '大厅'
    }, 'b.hall.json')
    expect(await run(['check', said.folder], now)).toBe(1)
    expect(await run(['check', said.folder, '--rule', 'align/row'], now)).toBe(0)
    const profile = path.join(said.folder, 'profile.json')
    writeFileSync(profile, JSON.stringify({ severity: { 'naming/hall-name': 'off' } }))
    expect(await run(['check', said.folder, '--profile', profile], now)).toBe(0)
  })

  it('says what is wrong with the call', async () => {
    for (const call of [
      [],
      ['check'],
      ['draw', clean],
      ['check', clean, '--format', 'xml'],
      ['check', clean, '--rule', 'x/y'],
      ['check', clean, '--nope'],
    ])
      expect([call, await run(call, now)]).toEqual([call, 2])
    expect(said.err).toContain('用法')
    writeFileSync(path.join(said.folder, 'p.json'), '{"severity": {"align/row": "loud"}}')
    expect(
      await run(['check', clean, '--profile', path.join(said.folder, 'p.json'), '--lang', 'en'], now),
    ).toBe(2)
    expect(said.err).toContain('severity.align/row')
  })

  it('takes a quoted glob', async () => {
    open(() => {}, 'a.hall.json')
    open(() => {}, 'ab.hall.json')
    const files = async (glob: string) => {
      said.out = ''
      await run(
        ['check', path.join(said.folder, glob), '--rule', 'naming/hall-name', '--format', 'json'],
        now,
      )
      return JSON.parse(said.out).files.map((each: { file: string }) => path.basename(each.file))
    }
    expect(await files('*.hall.json')).toEqual(['a.hall.json', 'ab.hall.json'])
    expect(await files('?.hall.json')).toEqual(['a.hall.json'])
    expect(await files('**/ab.*')).toEqual(['ab.hall.json'])
    expect(await files('*.nothing')).toEqual([])
  })

  it('says how long each rule took', async () => {
    await run(['check', clean, '--stats', '--lang', 'en'], now)
    expect(said.err).toMatch(/\d+\.\d\d {2}Clear width of a route|\d+\.\d\d {2}.*\(aisle\/clear-width\)/)
  })

  it('makes one page that needs nothing else', async () => {
    const target = path.join(said.folder, 'report.html')
    const hostile = open(file => {
      file.title = '<script>alert(1)</script>'
    }, 'hostile.hall.json')
    expect(await run(['check', faulty, hostile, '--format', 'html', '--out', target], now)).toBe(1)
    const page = readFileSync(target, 'utf8')
    expect(page).not.toMatch(/<script|<link|<img|src=|@import|url\((?!#)/)
    expect(page.match(/<svg /g)?.length).toBe(2)
    expect(page).toContain('自助终端 B-ZD-02 偏离所在行 120 毫米(允许 50 毫米)。')
    expect(page).toContain('二、(一)3.(7)自助设备')
    const ids = [...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)
    expect(new Set(ids).size).toBe(ids.length)
  })
})

describe('tinggui fix', () => {
  it('writes the safe fixes to a new file, and says what it changed', async () => {
    const target = path.join(said.folder, 'mended.hall.json')
    expect(await run(['fix', faulty, '--out', target], now)).toBe(1)
    const changes = /已整改 (\d+) 处/.exec(said.out)?.[1]
    expect(Number(changes)).toBeGreaterThanOrEqual(5)
    said.out = ''
    await run(['check', faulty, target, '--format', 'json'], now)
    const [before, after] = JSON.parse(said.out).files.map((file: { findings: { id: string }[] }) =>
      file.findings.map(({ id }) => id),
    )
    expect(after.length).toBe(before.length - Number(changes))
    expect(before).toEqual(expect.arrayContaining(after))
    expect(await run(['fix', clean, faulty], now)).toBe(2)
  })
})
