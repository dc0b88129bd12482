import { defineConfig } from 'vite'

/** The command line as Node 20 runs it; what writes paper is loaded apart. */
export default defineConfig({
  ssr: { noExternal: true },
  build: { ssr: 'src/cli/bin.ts', target: 'node20', outDir: 'dist-cli', emptyOutDir: true },
  logLevel: 'error',
})
