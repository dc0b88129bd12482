// `npm run tinggui -- …`: builds the command line once a source is newer than it, and runs it.
import { spawnSync } from 'node:child_process'
import { readdirSync, statSync } from 'node:fs'
import path from 'node:path'

const root = path.resolve(import.meta.dirname, '../..')
const bin = path.join(root, 'dist-cli/bin.js')
const newest = directory =>
  Math.max(
    ...readdirSync(directory, { recursive: true, withFileTypes: true })
      .filter(entry => entry.isFile())
      .map(entry => statSync(path.join(entry.parentPath ?? entry.path, entry.name)).mtimeMs),
  )
const built = statSync(bin, { throwIfNoEntry: false })?.mtimeMs ?? 0
if (newest(path.join(root, 'src')) > built) {
  const { build } = await import('vite')
  await build({ root, configFile: path.join(root, 'vite.cli.config.ts') })
}
const { status } = spawnSync(process.execPath, [bin, ...process.argv.slice(2)], { stdio: 'inherit' })
process.exitCode = status ?? 2
