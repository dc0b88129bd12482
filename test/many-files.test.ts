/** Ten thousand files in one call of the command line: the memory it takes does not grow with their number. */
import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, linkSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { township } from './halls/township'
import { DEFECTS } from './rules/defects'
import { LONG, plantedIn } from './rules/planting'

const FILES = 10_000
/** So many different halls, each with another defect; the rest are links to them. */
const KINDS = 50
const STATUS = (pid: number | 'self') => `/proc/${pid}/status`

const folder = mkdtempSync(path.join(tmpdir(), 'tinggui-many-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** Resident memory of a process, MB. */
const residentOf = (pid: number): number =>
  Number(/VmRSS:\s+(\d+)/.exec(readFileSync(STATUS(pid), 'utf8'))?.[1]) / 1024

/** Counts the files reported and notes the memory at each hundredth of them. */
async function watch(command: ChildProcess): Promise<{ files: number; memory: number[]; status: number }> {
  const memory: number[] = []
  let files = 0
  let rest = ''
  command.stdout?.on('data', (chunk: Buffer) => {
    const lines = (rest + chunk).split('"file":')
    rest = lines[lines.length - 1].slice(-7)
    files += lines.length - 1
    while (memory.length < Math.floor((files / FILES) * 100)) memory.push(residentOf(command.pid ?? 0))
  })
  const status = await new Promise<number>(resolve => command.on('close', code => resolve(code ?? -1)))
  return { files, memory, status }
}

const mean = (values: readonly number[]) => values.reduce((sum, each) => sum + each, 0) / values.length

describe.runIf(LONG && existsSync(STATUS('self')))('ten thousand files', () => {
  beforeAll(async () => {
    const { build } = await import('vite')
    await build({ configFile: 'vite.cli.config.ts', logLevel: 'error' })
    const step = Math.floor(DEFECTS.length / KINDS)
    for (let i = 0; i < FILES; i++) {
      const file = path.join(folder, `${i}.hall.json`)
      if (i < KINDS) writeFileSync(file, JSON.stringify(plantedIn(township(), DEFECTS[i * step].plant)))
      else linkSync(path.join(folder, `${i % KINDS}.hall.json`), file)
    }
  }, 120_000)

  it('are judged by all rules in flat memory', async () => {
    const command = spawn(process.execPath, ['dist-cli/bin.js', 'check', folder, '--format', 'json'], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    const { files, memory, status } = await watch(command)
    expect([files, status]).toEqual([FILES, 1])
    const at = (percent: number) => `${memory[percent - 1].toFixed(0)} MB`
    console.log(
      `${FILES} files: ${at(1)} after 1 %, ${at(25)} after 25 %, ${at(50)} after half, ${at(100)} at the end; most ${Math.max(...memory).toFixed(0)} MB`,
    )
    // From a tenth on the heap has its working size: the last third may not lie above the first by more than noise.
    const settled = memory.slice(10)
    const third = Math.floor(settled.length / 3)
    expect(mean(settled.slice(-third))).toBeLessThan(1.15 * mean(settled.slice(0, third)))
  }, 3_600_000)
})
