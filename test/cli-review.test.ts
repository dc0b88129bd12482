import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { run } from '../src/cli/main'
import { readLayout } from '../src/layout/read'
import { CLEAN, commandLine, FAULTY, type File, NOW } from './cli-hands'

const cli = commandLine()

const terminal = (file: File): File =>
  file.floors[0].items.find((item: File) => item.type === 'self-service-terminal')

describe('tinggui diff', () => {
  it('says nothing and exits 0 where there is no difference', async () => {
    expect(await run(['diff', CLEAN, CLEAN], NOW)).toBe(0)
    expect(cli.out).toContain('没有差别')
  })

  it('says what moved and which finding that made, in words and in JSON', async () => {
    const moved = cli.variant('moved.json', file => {
      terminal(file).at[0] += 120
    })
    expect(await run(['diff', CLEAN, moved], NOW)).toBe(1)
    expect(cli.out).toMatch(/~ 自助终端 \S+:移动 120 毫米/)
    expect(cli.out).toMatch(/新增 \[违反\] .*偏离所在行 120 毫米/)
    cli.out = ''
    expect(await run(['diff', moved, CLEAN, '--format', 'json'], NOW)).toBe(1)
    const { changes, findings } = JSON.parse(cli.out)
    expect(changes).toMatchObject([{ kind: 'items', change: 'changed', moved: 120, attributes: [] }])
    expect(findings.map((each: File) => each.change)).toContain('gone')
    expect(findings.some((each: File) => each.id === `align/row:${changes[0].id}`)).toBe(true)
  })

  it('finds exactly the planted faults as new findings between the two sample halls', async () => {
    const count = (file: string) => {
      const read = readLayout(readFileSync(file, 'utf8'))
      if (!read.ok) throw new Error(read.message.en)
      return read.layout
    }
    const { checkLayout } = await import('../src/check/engine')
    const ids = (file: string) => checkLayout(count(file), { now: NOW }).findings.map(({ id }) => id)
    const [before, after] = [new Set(ids(CLEAN)), ids(FAULTY)]
    expect(await run(['diff', CLEAN, FAULTY, '--format', 'json'], NOW)).toBe(1)
    const { findings } = JSON.parse(cli.out)
    const fresh = findings.filter((each: File) => each.change === 'new').map((each: File) => each.id)
    expect(fresh.sort()).toEqual(after.filter(id => !before.has(id)).sort())
    expect(fresh.length).toBeGreaterThan(9)
  })

  it('refuses a call without two readable layouts', async () => {
    expect(await run(['diff', CLEAN], NOW)).toBe(2)
    expect(await run(['diff', CLEAN, path.join(cli.folder, 'none')], NOW)).toBe(2)
    expect(await run(['diff', CLEAN, CLEAN, '--format', 'yaml'], NOW)).toBe(2)
    expect(cli.err).toContain('diff 要写明前后两个文件')
  })
})

describe('tinggui merge', () => {
  const tick = (result: string, by: string) => ({ '2.1.2.4': { result, by } })

  it('takes the review into the newer plan and says what came', async () => {
    const plan = cli.variant('plan.json', file => {
      terminal(file).at[0] += 120
    })
    const review = cli.variant('review.json', file => {
      file.checklist = { ...file.checklist, '2.1.2.9': { result: 'fail', by: '李审' } }
      file.comments = [{ id: 'c1', text: '请移开花架', by: '李审', time: '2026-11-24T08:00:00Z' }]
    })
    const target = path.join(cli.folder, 'out.hall.json')
    expect(await run(['merge', plan, review, '--out', target], NOW)).toBe(0)
    expect(cli.out).toContain('新增 批注“请移开花架”')
    const merged = JSON.parse(readFileSync(target, 'utf8'))
    expect(merged.comments).toHaveLength(1)
    expect(terminal(merged).at).toEqual(terminal(JSON.parse(readFileSync(plan, 'utf8'))).at)
    expect(await run(['merge', plan, review, '--out', target], NOW)).toBe(2)
  })

  it('writes nothing while a conflict is not chosen', async () => {
    const plan = cli.variant('plan.json', file => {
      file.checklist = tick('pass', '王')
    })
    const review = cli.variant('review.json', file => {
      file.checklist = tick('fail', '李')
    })
    const target = path.join(cli.folder, 'out.hall.json')
    expect(await run(['merge', plan, review, '--out', target], NOW)).toBe(1)
    expect(cli.out).toContain('布局文件:符合,王;审阅文件:不符合,李')
    expect(existsSync(target)).toBe(false)
    expect(await run(['merge', plan, review, '--out', target, '--prefer', 'review'], NOW)).toBe(0)
    expect(JSON.parse(readFileSync(target, 'utf8')).checklist['2.1.2.4'].result).toBe('fail')
  })

  it('needs no choice with the version both come from', async () => {
    const base = cli.variant('base.json', file => {
      file.checklist = tick('pass', '王')
    })
    const review = cli.variant('review.json', file => {
      file.checklist = tick('fail', '李')
    })
    const target = path.join(cli.folder, 'out.hall.json')
    expect(await run(['merge', base, review, '--base', base, '--out', target], NOW)).toBe(0)
    expect(JSON.parse(readFileSync(target, 'utf8')).checklist['2.1.2.4'].result).toBe('fail')
  })

  it('refuses the review of another layout, by name', async () => {
    const other = cli.variant('other.json', file => {
      file.id = 'another'
      file.title = '乙街道'
    })
    expect(await run(['merge', CLEAN, other, '--out', path.join(cli.folder, 'o.json')], NOW)).toBe(2)
    expect(cli.err).toContain('乙街道')
    expect(existsSync(path.join(cli.folder, 'o.json'))).toBe(false)
  })
})
