import { isWorker, serve } from './jobs'
import { run } from './main'

const argv = process.argv.slice(2)
if (isWorker) serve()
// What draws and writes paper is loaded only when it is asked for.
else if (argv[0] === 'render' || argv[0] === 'register')
  process.exitCode = await (await import('./render')).runRender(argv)
else process.exitCode = await run(argv, new Date(), new URL(import.meta.url))
