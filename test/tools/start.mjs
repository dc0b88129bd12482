// Builds the editor, serves it and prints its address: npm start
import { build, preview } from 'vite'

await build({ logLevel: 'warn' })
const server = await preview({ preview: { port: 4173 } })
const [address] = server.resolvedUrls.local
console.log(`\n厅规 Tinggui: ${address}\n按 Ctrl+C 结束 · Ctrl+C to stop`)
