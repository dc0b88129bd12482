// Runs every test and closes with one line of counts: types, lint and build count as one each.
import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync } from 'node:fs'

const step = (name, args, env = {}) => {
  console.log(`\n› ${name}`)
  const { status } = spawnSync('npx', ['--no-install', ...args], {
    stdio: 'inherit',
    env: { ...process.env, ...env },
    shell: process.platform === 'win32',
  })
  return status === 0
}

let passed = 0
let failed = 0
for (const [name, args] of [
  ['types', ['tsc', '-p', '.', '--noEmit']],
  ['lint', ['biome', 'check', '.']],
  ['build', ['vite', 'build', '--logLevel', 'error']],
]) {
  if (step(name, args)) passed++
  else failed++
}

const output = 'test/output/vitest.json'
mkdirSync('test/output', { recursive: true })
rmSync(output, { force: true })
const green = step('tests', [
  'vitest',
  'run',
  '--reporter=dot',
  '--reporter=json',
  `--outputFile.json=${output}`,
])
let skipped = 0
try {
  const result = JSON.parse(readFileSync(output, 'utf8'))
  passed += result.numPassedTests
  failed += result.numFailedTests
  skipped = result.numPendingTests + result.numTodoTests
  // A file that does not load fails without a test of its own.
  failed += result.testResults.filter(
    file => file.status === 'failed' && file.assertionResults.length === 0,
  ).length
  if (!green && failed === 0) failed++
} catch {
  failed++
}
console.log(`\n${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`)
process.exitCode = failed === 0 ? 0 : 1
