import { defineConfig } from 'vite'

/** The command line as one file that Node 20 runs. */
export default defineConfig({
  ssr: { noExternal: true },
  build: { ssr: 'src/cli/bin.ts', target: 'node20', outDir: 'dist-cli', emptyOutDir: true },
  logLevel: 'error',
})
