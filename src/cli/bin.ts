import { isWorker, serve } from './jobs'
import { run } from './main'

if (isWorker) serve()
else process.exitCode = await run(process.argv.slice(2), new Date(), new URL(import.meta.url))
