import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'
import { buildPage } from './vite.page.config.ts'
import { collectPackages, licencesOf, treeshake } from './vite.shared.config.ts'

/** Nothing from elsewhere, nothing evaluated but WebAssembly (typesetting of PDF and PNG); styles only from our own files. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self' data: blob:",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ')

/** The policy goes into the built page; the development server needs inline styles. */
const contentPolicy: Plugin = {
  name: 'content-policy',
  apply: 'build',
  transformIndexHtml: () => [
    {
      tag: 'meta',
      attrs: { 'http-equiv': 'Content-Security-Policy', content: POLICY },
      injectTo: 'head-prepend',
    },
  ],
}

/** The one the PDF is set from; all others are for browsers we do not serve. */
const UNSERVED = /^(?!.*mongolian).*\.woff$/

/** Everything built, listed for the service worker, which is named by its content. */
const offline: Plugin = {
  name: 'offline',
  apply: 'build',
  enforce: 'post',
  writeBundle({ dir = 'dist' }) {
    const files = readdirSync(dir, { recursive: true, withFileTypes: true })
      .filter(entry => entry.isFile() && entry.name !== 'sw.js' && !UNSERVED.test(entry.name))
      .map(entry => path.relative(dir, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
      .sort()
    const hash = createHash('sha256')
    for (const file of files) hash.update(file).update(readFileSync(path.join(dir, file)))
    const worker = readFileSync('src/sw/sw.js', 'utf8')
    const version = hash.update(worker).digest('hex').slice(0, 16)
    writeFileSync(path.join(dir, 'sw.js'), `const BUILD = ${JSON.stringify({ version, files })}\n${worker}`)
  },
}

/** Folders of the packages that went into the page and into its workers. */
const shipped = new Set<string>()

/** The licences of all that is shipped, with their words, beside the program. */
const licences: Plugin = {
  name: 'licences',
  apply: 'build',
  enforce: 'post',
  generateBundle() {
    this.emitFile({ type: 'asset', fileName: 'licences.txt', source: licencesOf(shipped) })
  },
}

/** What the page needs before its first plan: one file, whatever parts that come later share of it. */
const first = new Set<string>()
const oneFirstLoad: Plugin = {
  name: 'one-first-load',
  apply: 'build',
  buildEnd() {
    const follow = (id: string): void => {
      // The icons come through one index of them all, of which the first plan needs one.
      if (first.has(id) || id.includes('/icons-react/dist/esm/icons/')) return
      first.add(id)
      for (const imported of this.getModuleInfo(id)?.importedIds ?? []) follow(imported)
    }
    for (const id of this.getModuleIds()) if (this.getModuleInfo(id)?.isEntry) follow(id)
  },
}

/** The single page that layouts are saved in, as a file of its own. */
const singlePage: Plugin = {
  name: 'single-page',
  apply: 'build',
  enforce: 'post',
  async generateBundle() {
    this.emitFile({ type: 'asset', fileName: 'page.html', source: await buildPage() })
  },
}

export default defineConfig({
  // Relative addresses: the built pages work under any path of any static server.
  base: './',
  plugins: [react(), contentPolicy, oneFirstLoad, collectPackages(shipped), licences, singlePage, offline],
  build: {
    target: 'chrome87',
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 900,
    rolldownOptions: {
      treeshake,
      output: { codeSplitting: { groups: [{ name: 'first', test: id => first.has(id) }] } },
    },
  },
  worker: { format: 'es', plugins: () => [collectPackages(shipped)], rolldownOptions: { treeshake } },
})
