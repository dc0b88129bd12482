/** What the command line says while a test runs, and a folder for its files. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, vi } from 'vitest'

export type Said = { out: string; err: string; readonly folder: string }

/** Fresh for every test of the file that calls it. */
export function listenToCli(): Said {
  const said = { out: '', err: '', folder: '' }
  beforeEach(() => {
    said.folder = mkdtempSync(path.join(tmpdir(), 'tinggui-'))
    said.out = ''
    said.err = ''
    vi.spyOn(process.stdout, 'write').mockImplementation(chunk => {
      said.out += chunk
      return true
    })
    vi.spyOn(process.stderr, 'write').mockImplementation(chunk => {
      said.err += chunk
      return true
    })
  })
  afterEach(() => {
    vi.restoreAllMocks()
    rmSync(said.folder, { recursive: true })
  })
  return said
}
