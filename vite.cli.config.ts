import { defineConfig } from 'vite'

/** The command line as Node 20 runs it; what one format or command needs alone is loaded for it. */
export default defineConfig({
  publicDir: false,
  ssr: { noExternal: true },
  build: { ssr: 'src/cli/bin.ts', target: 'node20', outDir: 'dist-cli', emptyOutDir: true },
  logLevel: 'error',
})
