import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { run } from '../src/cli/main'
import { readLayout } from '../src/layout/read'
import { listenToCli } from './said'

const now = new Date('2026-11-24T08:00:00Z')
const clean = 'fixtures/township.hall.json'
const faulty = 'fixtures/township-faulty.hall.json'
const said = listenToCli()

type File = ReturnType<typeof JSON.parse>
function variant(name: string, edit: (file: File) => void): string {
  const file = JSON.parse(readFileSync(clean, 'utf8'))
  edit(file)
  const target = path.join(said.folder, name)
  writeFileSync(target, JSON.stringify(file))
  return target
}
const terminal = (file: File): File =>
  file.floors[0].items.find((item: File) => item.type === 'self-service-terminal')

describe('tinggui diff', () => {
  it('says nothing and exits 0 where there is no difference', async () => {
    expect(await run(['diff', clean, clean], now)).toBe(0)
    expect(said.out).toContain('没有差别')
  })

  it('says what moved and which finding that made, in words and in JSON', async () => {
    const moved = variant('moved.json', file => {
      terminal(file).at[0] += 120
    })
    expect(await run(['diff', clean, moved], now)).toBe(1)
    expect(said.out).toMatch(/~ 自助终端 \S+:移动 120 毫米/)
    expect(said.out).toMatch(/新增 \[违反\] .*偏离所在行 120 毫米/)
    said.out = ''
    expect(await run(['diff', moved, clean, '--format', 'json'], now)).toBe(1)
    const { changes, findings } = JSON.parse(said.out)
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
    const ids = (file: string) => checkLayout(count(file), { now }).findings.map(({ id }) => id)
    const [before, after] = [new Set(ids(clean)), ids(faulty)]
    expect(await run(['diff', clean, faulty, '--format', 'json'], now)).toBe(1)
    const { findings } = JSON.parse(said.out)
    const fresh = findings.filter((each: File) => each.change === 'new').map((each: File) => each.id)
    expect(fresh.sort()).toEqual(after.filter(id => !before.has(id)).sort())
    expect(fresh.length).toBeGreaterThan(9)
  })

  it('refuses a call without two readable layouts', async () => {
    expect(await run(['diff', clean], now)).toBe(2)
    expect(await run(['diff', clean, path.join(said.folder, 'none')], now)).toBe(2)
    expect(await run(['diff', clean, clean, '--format', 'yaml'], now)).toBe(2)
    expect(said.err).toContain('diff 要写明前后两个文件')
  })
})

describe('tinggui merge', () => {
  const tick = (result: string, by: string) => ({ '2.1.2.4': { result, by } })

  it('takes the review into the newer plan and says what came', async () => {
    const plan = variant('plan.json', file => {
      terminal(file).at[0] += 120
    })
    const review = variant('review.json', file => {
      file.checklist = { ...file.checklist, '2.1.2.9': { result: 'fail', by: '李审' } }
      file.comments = [{ id: 'c1', text: '请移开花架', by: '李审', time: '2026-11-24T08:00:00Z' }]
    })
    const target = path.join(said.folder, 'out.hall.json')
    expect(await run(['merge', plan, review, '--out', target], now)).toBe(0)
    expect(said.out).toContain('新增 批注“请移开花架”')
    const merged = JSON.parse(readFileSync(target, 'utf8'))
    expect(merged.comments).toHaveLength(1)
    expect(terminal(merged).at).toEqual(terminal(JSON.parse(readFileSync(plan, 'utf8'))).at)
    expect(await run(['merge', plan, review, '--out', target], now)).toBe(2)
  })

  it('writes nothing while a conflict is not chosen', async () => {
    const plan = variant('plan.json', file => {
      file.checklist = tick('pass', '王')
    })
    const review = variant('review.json', file => {
      file.checklist = tick('fail', '李')
    })
    const target = path.join(said.folder, 'out.hall.json')
    expect(await run(['merge', plan, review, '--out', target], now)).toBe(1)
    expect(said.out).toContain('布局文件:符合,王;审阅文件:不符合,李')
    expect(existsSync(target)).toBe(false)
    expect(await run(['merge', plan, review, '--out', target, '--prefer', 'review'], now)).toBe(0)
    expect(JSON.parse(readFileSync(target, 'utf8')).checklist['2.1.2.4'].result).toBe('fail')
  })

  it('needs no choice with the version both come from', async () => {
    const base = variant('base.json', file => {
      file.checklist = tick('pass', '王')
    })
    const review = variant('review.json', file => {
      file.checklist = tick('fail', '李')
    })
    const target = path.join(said.folder, 'out.hall.json')
    expect(await run(['merge', base, review, '--base', base, '--out', target], now)).toBe(0)
    expect(JSON.parse(readFileSync(target, 'utf8')).checklist['2.1.2.4'].result).toBe('fail')
  })

  it('refuses the review of another layout, by name', async () => {
    const other = variant('other.json', file => {
      file.id = 'another'
      file.title = '乙街道'
    })
    expect(await run(['merge', clean, other, '--out', path.join(said.folder, 'o.json')], now)).toBe(2)
    expect(said.err).toContain('乙街道')
    expect(existsSync(path.join(said.folder, 'o.json'))).toBe(false)
  })
})
