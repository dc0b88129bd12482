// Runs the `run()` of a TypeScript module: node test/tools/run.mjs FILE [ARG…]
import path from 'node:path'
import { runnerImport } from 'vite'

const [file, ...args] = process.argv.slice(2)
const { module } = await runnerImport(path.resolve(file), { configFile: false, logLevel: 'error' })
await module.run(...args)
