/** The command line within a test: a folder of its own, and what was said on both streams. */
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, vi } from 'vitest'

export const NOW = new Date('2026-11-24T08:00:00Z')
export const CLEAN = 'fixtures/township.hall.json'
export const FAULTY = 'fixtures/township-faulty.hall.json'
export type File = ReturnType<typeof JSON.parse>

/** To be called once, at the top of a file; what it returns is new for each test. */
export function commandLine() {
  const cli = {
    folder: '',
    out: '',
    err: '',
    /** The clean hall changed by `edit`, as a file of that name. */
    variant(name: string, edit: (file: File) => void): string {
      const file = JSON.parse(readFileSync(CLEAN, 'utf8'))
      edit(file)
      const target = path.join(cli.folder, name)
      writeFileSync(target, JSON.stringify(file))
      return target
    },
  }
  beforeEach(() => {
    Object.assign(cli, { folder: mkdtempSync(path.join(tmpdir(), 'tinggui-')), out: '', err: '' })
    vi.spyOn(process.stdout, 'write').mockImplementation(chunk => {
      cli.out += chunk
      return true
    })
    vi.spyOn(process.stderr, 'write').mockImplementation(chunk => {
      cli.err += chunk
      return true
    })
  })
  afterEach(() => {
    vi.restoreAllMocks()
  })
  return cli
}
