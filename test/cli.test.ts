import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { run } from '../src/cli/main'
import { CLEAN, commandLine, FAULTY, NOW } from './cli-hands'

const cli = commandLine()

describe('tinggui check', () => {
  it('exits 0 for the clean hall, 1 for the faulty one', async () => {
    expect(await run(['check', CLEAN], NOW)).toBe(0)
    expect(await run(['check', FAULTY], NOW)).toBe(1)
    expect(cli.out).toContain(
      '自助终端 B-ZD-02 偏离所在行 120 毫米(允许 50 毫米)。依据二、(一)3.(7)自助设备。',
    )
  })

  it('prints the contract’s JSON', async () => {
    expect(await run(['check', FAULTY, '--format', 'json'], NOW)).toBe(1)
    const { tool, files } = JSON.parse(cli.out)
    expect(tool).toBe('tinggui')
    expect(files[0]).toMatchObject({
      file: FAULTY,
      ok: true,
      counts: { error: 23, warning: 8, info: 1, waived: 0, notEvaluated: 0 },
      clauses: { '2.1.1': 'fail', '2.1.3.7 自助设备': 'fail', '2.1.3.7 等候区设施': 'fail', '2.3': 'manual' },
    })
    expect(files[0].findings.length).toBe(32)
  })

  it('exits 2 for what it cannot read, and judges the other files all the same', async () => {
    const broken = path.join(cli.folder, 'broken.hall.json')
    writeFileSync(broken, '{"format": ')
    expect(await run(['check', broken, CLEAN, path.join(cli.folder, 'missing')], NOW)).toBe(2)
    expect(cli.out).toContain('不完整')
    expect(cli.out).toContain('没有这个文件')
    expect(cli.out).toContain(`${CLEAN} · 乌达区示例镇便民服务中心`)
  })

  it('exits 4 when a rule could not be evaluated and nothing else is wrong', async () => {
    const doorless = cli.variant('doorless.hall.json', file => {
      for (const opening of file.floors[0].openings) if (opening.kind === 'entrance') opening.kind = 'exit'
    })
    expect(await run(['check', doorless], NOW)).toBe(4)
    expect(cli.out).toContain('没有公众出入口')
  })

  it('takes a directory, a profile and single rules', async () => {
    cli.variant('a.hall.json', () => {})
    cli.variant('b.hall.json', file => {
      file.hall.name = '大厅'
    })
    expect(await run(['check', cli.folder], NOW)).toBe(1)
    expect(await run(['check', cli.folder, '--rule', 'align/row'], NOW)).toBe(0)
    const profile = path.join(cli.folder, 'profile.json')
    writeFileSync(profile, JSON.stringify({ severity: { 'naming/hall-name': 'off' } }))
    expect(await run(['check', cli.folder, '--profile', profile], NOW)).toBe(0)
  })

  it('says what is wrong with the call', async () => {
    for (const call of [
      [],
      ['check'],
      ['draw', CLEAN],
      ['check', CLEAN, '--format', 'xml'],
      ['check', CLEAN, '--rule', 'x/y'],
      ['check', CLEAN, '--nope'],
    ])
      expect([call, await run(call, NOW)]).toEqual([call, 2])
    expect(cli.err).toContain('用法')
    writeFileSync(path.join(cli.folder, 'p.json'), '{"severity": {"align/row": "loud"}}')
    expect(
      await run(['check', CLEAN, '--profile', path.join(cli.folder, 'p.json'), '--lang', 'en'], NOW),
    ).toBe(2)
    expect(cli.err).toContain('severity.align/row')
  })

  it('takes a quoted glob', async () => {
    cli.variant('a.hall.json', () => {})
    cli.variant('ab.hall.json', () => {})
    const files = async (glob: string) => {
      cli.out = ''
      await run(['check', path.join(cli.folder, glob), '--rule', 'naming/hall-name', '--format', 'json'], NOW)
      return JSON.parse(cli.out).files.map((each: { file: string }) => path.basename(each.file))
    }
    expect(await files('*.hall.json')).toEqual(['a.hall.json', 'ab.hall.json'])
    expect(await files('?.hall.json')).toEqual(['a.hall.json'])
    expect(await files('**/ab.*')).toEqual(['ab.hall.json'])
    expect(await files('*.nothing')).toEqual([])
  })

  it('says how long each rule took', async () => {
    await run(['check', CLEAN, '--stats', '--lang', 'en'], NOW)
    expect(cli.err).toMatch(/\d+\.\d\d {2}Clear width of a route|\d+\.\d\d {2}.*\(aisle\/clear-width\)/)
  })

  it('makes one page that needs nothing else', async () => {
    const target = path.join(cli.folder, 'report.html')
    const hostile = cli.variant('hostile.hall.json', file => {
      file.title = '<script>alert(1)</script>'
    })
    expect(await run(['check', FAULTY, hostile, '--format', 'html', '--out', target], NOW)).toBe(1)
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
    const target = path.join(cli.folder, 'mended.hall.json')
    expect(await run(['fix', FAULTY, '--out', target], NOW)).toBe(1)
    const changes = /已整改 (\d+) 处/.exec(cli.out)?.[1]
    expect(Number(changes)).toBeGreaterThanOrEqual(5)
    cli.out = ''
    await run(['check', FAULTY, target, '--format', 'json'], NOW)
    const [before, after] = JSON.parse(cli.out).files.map((file: { findings: { id: string }[] }) =>
      file.findings.map(({ id }) => id),
    )
    expect(after.length).toBe(before.length - Number(changes))
    expect(before).toEqual(expect.arrayContaining(after))
    expect(await run(['fix', CLEAN, FAULTY], NOW)).toBe(2)
  })
})
