import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { build } from 'vite'
import type { LayoutFile } from '../../src/layout/model'
import { readLayout } from '../../src/layout/read'
import { median, took } from './measure'

const MANY = 200

/** Reading a 5 MB file, judging many files headless, and what a browser must load before the first plan. */
export async function run(): Promise<void> {
  const hall: LayoutFile = JSON.parse(readFileSync('fixtures/township.hall.json', 'utf8'))
  reading(hall)
  await headless(hall)
  firstLoad()
}

function reading(hall: LayoutFile): void {
  const [floor] = hall.floors
  const items = floor.items ?? []
  const big: LayoutFile = { ...hall, floors: [{ ...floor, rows: [], items: [] }], surfaces: [] }
  const target = big.floors[0].items ?? []
  let size = 0
  for (let i = 0; size < 5e6; i++) {
    const item = items[i % items.length]
    const copy = { ...item, id: `${item.id}-${i}`, at: [item.at[0] + i, item.at[1]] as [number, number] }
    target.push(copy)
    size += JSON.stringify(copy).length
  }
  const source = JSON.stringify({ ...big, floors: [{ ...big.floors[0], items: target }] })
  const parse = median([1, 2, 3, 4, 5].map(() => took(() => JSON.parse(source))))
  const read = [1, 2, 3, 4, 5].map(() =>
    took(() => {
      if (!readLayout(source).ok) throw new Error('not read')
    }),
  )
  console.log(
    `a file of ${(source.length / 1e6).toFixed(1)} MB, ${target.length} things\n  JSON.parse ${parse.toFixed(0)} ms; parse, validate and build ${median(read).toFixed(0)} ms, first time ${read[0].toFixed(0)} ms (budget 500 with the first plan)`,
  )
}

async function headless(hall: LayoutFile): Promise<void> {
  await build({ configFile: 'vite.cli.config.ts' })
  const folder = mkdtempSync(path.join(tmpdir(), 'tinggui-bench-'))
  mkdirSync(path.join(folder, 'halls'))
  for (let i = 0; i < MANY; i++)
    writeFileSync(path.join(folder, 'halls', `${i}.hall.json`), JSON.stringify({ ...hall, id: `h${i}` }))
  const command = (...args: string[]) => {
    const start = performance.now()
    const { status } = spawnSync('node', ['dist-cli/bin.js', ...args], { encoding: 'utf8' })
    return { ms: performance.now() - start, status }
  }
  const help = median([1, 2, 3].map(() => command('--help').ms))
  const one = command('check', path.join(folder, 'halls', '0.hall.json')).ms
  const files = readdirSync(path.join(folder, 'halls')).map(name => path.join(folder, 'halls', name))
  const all = command('check', ...files).ms
  rmSync(folder, { recursive: true })
  console.log(
    `headless\n  start ${help.toFixed(0)} ms (budget 150); one file ${one.toFixed(0)} ms; ${MANY} files ${(all / 1000).toFixed(1)} s: ${(MANY / (all / 1000)).toFixed(1)} files a second (budget 20)`,
  )
}

/** The entry and all it imports statically, as the built page asks for them before the first plan. */
function firstLoad(): void {
  const assets = 'dist/assets'
  const page = readFileSync('dist/index.html', 'utf8')
  const wanted = new Set<string>()
  const follow = (name: string): void => {
    if (wanted.has(name)) return
    wanted.add(name)
    const source = readFileSync(path.join(assets, name), 'utf8')
    for (const [, imported] of source.matchAll(/(?:from|import)\s*["']\.\/([^"']+\.js)["']/g))
      follow(imported)
  }
  for (const [, name] of page.matchAll(/assets\/([^"']+\.js)/g)) follow(name)
  const gz = (name: string) => gzipSync(readFileSync(path.join(assets, name)), { level: 9 }).length / 1000
  const total = [...wanted].reduce((sum, name) => sum + gz(name), 0)
  const worker = readdirSync(assets).filter(name => name.startsWith('worker-'))
  console.log(
    `first load\n  script before the first plan ${total.toFixed(0)} kB gz (budget 270), in ${wanted.size} files; worker ${worker.reduce((sum, name) => sum + gz(name), 0).toFixed(0)} kB gz (budget 150); all of dist ${(folderSize('dist') / 1e6).toFixed(1)} MB`,
  )
}

function folderSize(folder: string): number {
  return readdirSync(folder, { withFileTypes: true }).reduce((sum, entry) => {
    const full = path.join(folder, entry.name)
    return sum + (entry.isDirectory() ? folderSize(full) : statSync(full).size)
  }, 0)
}
