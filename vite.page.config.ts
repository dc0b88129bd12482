/**
 * The single page: the whole editor in one HTML file that opens by double click, with a place for a layout. Its policy
 * names its own script and style by their hashes; no request leaves it.
 */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import react from '@vitejs/plugin-react'
import { build, type Plugin, type Rolldown } from 'vite'
import { LAYOUT_ELEMENT } from './src/app/page/layout-element.ts'
import { collectPackages, licencesOf, treeshake } from './vite.shared.config.ts'

/** What a single page does in another way, or without. */
const INSTEAD: Readonly<Record<string, string>> = {
  'src/app/first-layout.ts': 'src/app/page/first-layout.ts',
  'src/app/share/template.ts': 'src/app/page/template.ts',
  'src/canvas/plan-font.ts': 'src/app/page/no-font.ts',
  'src/files/samples.ts': 'src/app/page/no-samples.ts',
  'src/sheets/pdf/write.ts': 'src/app/page/no-pdf.ts',
  'src/sheets/png/write.ts': 'src/app/page/no-png.ts',
}

const replaceModules = (): Plugin => ({
  name: 'replace-modules',
  enforce: 'pre',
  async resolveId(source, importer, options) {
    const found = await this.resolve(source, importer, { ...options, skipSelf: true })
    const file =
      found &&
      path
        .relative(import.meta.dirname, found.id.split('?')[0])
        .split(path.sep)
        .join('/')
    return file && INSTEAD[file] ? path.resolve(import.meta.dirname, INSTEAD[file]) : undefined
  },
})

/** A worker from a file beside the page could not be loaded: its code goes into the page. */
const inlineWorkers = (): Plugin => ({
  name: 'inline-workers',
  enforce: 'pre',
  transform(code, id) {
    if (!id.startsWith(path.join(import.meta.dirname, 'src'))) return undefined
    const imports: string[] = []
    const changed = code.replace(
      /new Worker\(new URL\('([^']+)', import\.meta\.url\), \{ type: 'module' \}\)/g,
      (_, file: string) => {
        const name = `InlineWorker${imports.length}`
        imports.push(`import ${name} from '${file}?worker&inline'\n`)
        return `new ${name}()`
      },
    )
    return imports.length > 0 ? { code: imports.join('') + changed, map: null } : undefined
  },
})

export async function buildPage(): Promise<string> {
  const shipped = new Set<string>()
  const plugins = () => [replaceModules(), collectPackages(shipped)]
  const output = { codeSplitting: false } as const
  const result = (await build({
    configFile: false,
    root: import.meta.dirname,
    base: './',
    publicDir: false,
    logLevel: 'error',
    plugins: [react(), inlineWorkers(), ...plugins()],
    build: {
      write: false,
      target: 'chrome87',
      modulePreload: false,
      cssCodeSplit: false,
      rolldownOptions: { input: 'src/app/main.tsx', output, treeshake },
    },
    worker: { format: 'iife', plugins, rolldownOptions: { output, treeshake } },
  })) as Rolldown.RolldownOutput
  const script = result.output.find(each => each.type === 'chunk' && each.isEntry)
  const style = result.output.find(each => each.fileName.endsWith('.css'))
  if (script?.type !== 'chunk' || style?.type !== 'asset') throw new Error('the single page was not built')
  return pageOf(script.code, String(style.source), licencesOf(shipped))
}

function pageOf(code: string, css: string, licences: string): string {
  // Within a script only the two beginnings end it, or begin what hides its end.
  const script = code.replace(/<(?=\/script|!--)/gi, '\\x3c')
  const oldBrowser = readFileSync(path.join(import.meta.dirname, 'public/old-browser.js'), 'utf8')
  const icon = Buffer.from(readFileSync(path.join(import.meta.dirname, 'public/icon.svg'))).toString('base64')
  const hash = (words: string) => `'sha256-${createHash('sha256').update(words).digest('base64')}'`
  const policy = [
    "default-src 'none'",
    `script-src ${hash(oldBrowser)} ${hash(script)}`,
    `style-src ${hash(css)}`,
    'img-src data: blob:',
    'worker-src blob:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<link rel="icon" href="data:image/svg+xml;base64,${icon}">
<title>厅规</title>
<style>${css}</style>
</head>
<body>
<div id="app"></div>
<noscript>请启用 JavaScript 后重新载入。Please enable JavaScript and reload.</noscript>
<script type="application/json" id="${LAYOUT_ELEMENT}"></script>
<script type="text/plain" id="licences">${licences.replace(/<(?=\/|!)/g, '< ')}</script>
<script>${oldBrowser}</script>
<script type="module">${script}</script>
</body>
</html>
`
}
