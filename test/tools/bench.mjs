// Runs every benchmark (or those named): npm run bench [-- NAME…]
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { build } from 'vite'

const folder = 'test/bench'
const known = readdirSync(folder, { withFileTypes: true }).flatMap(entry => {
  if (entry.name === 'peers') return []
  if (entry.isDirectory()) return [[entry.name, path.join(folder, entry.name, 'run.ts')]]
  return ['measure.ts', 'drive.ts'].includes(entry.name)
    ? []
    : [[path.parse(entry.name).name, path.join(folder, entry.name)]]
})
const wanted = process.argv.slice(2)
const chosen = wanted.length > 0 ? known.filter(([name]) => wanted.includes(name)) : known
if (chosen.length === 0) {
  console.error(`no such benchmark; there are: ${known.map(([name]) => name).join(', ')}`)
  process.exit(1)
}
// What we are measured against is installed apart from the product, when first asked for.
if (!existsSync('test/bench/peers/node_modules/tldraw')) {
  const { status } = spawnSync('npm', ['ci', '--ignore-scripts'], {
    cwd: 'test/bench/peers',
    stdio: 'inherit',
    shell: process.platform === 'win32',
  })
  if (status !== 0) process.exit(1)
}
if (!existsSync('dist/index.html')) await build({ logLevel: 'error' })
for (const [name, file] of chosen) {
  console.log(`\n› ${name}`)
  const { status } = spawnSync('node', ['--expose-gc', 'test/tools/run.mjs', file], { stdio: 'inherit' })
  if (status !== 0) process.exitCode = 1
}
