import { run } from './main'

const argv = process.argv.slice(2)
// What draws and writes paper is loaded only when it is asked for.
if (argv[0] === 'render' || argv[0] === 'register') {
  const { runRender } = await import('./render')
  process.exitCode = await runRender(argv)
} else process.exitCode = run(argv)
