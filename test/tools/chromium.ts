/** A Chromium to test with: the environment's, the system's, or the one that ships inside an npm package. */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { type Browser, chromium } from 'playwright'
import { nothingLeft, startGate } from './gate'

type SparticuzChromium = typeof import('@sparticuz/chromium')['default']

export type FoundChromium = {
  readonly executablePath: string
  readonly env: Record<string, string>
  readonly from: 'CHROMIUM_PATH' | 'system' | '@sparticuz/chromium'
}

const SYSTEM = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/opt/google/chrome/chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:/Program Files/Google/Chrome/Application/chrome.exe',
  'C:/Program Files (x86)/Microsoft/Edge/Application/msedge.exe',
]

/** Flags for a headless run that touches neither sandbox nor network. */
export const CHROMIUM_FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/**
 * The found Chromium, running without a window. It sometimes dies at its birth on a busy machine: then once more.
 * Closing it throws where anything in it asked for an address that is not on this machine.
 */
export async function launchChromium(...flags: string[]): Promise<Browser> {
  const { executablePath, env } = await findChromium()
  const gate = await startGate()
  const launch = () =>
    chromium.launch({ executablePath, env, args: [...CHROMIUM_FLAGS, gate.flag, ...flags] })
  const browser = await launch().catch(launch)
  const close = browser.close.bind(browser)
  return Object.assign(browser, {
    async close() {
      await close()
      gate.close()
      nothingLeft(gate)
    },
  })
}

/** Throws, saying what to do, when there is none. */
export async function findChromium(): Promise<FoundChromium> {
  const wanted = process.env.CHROMIUM_PATH
  if (wanted) {
    if (!works(wanted)) throw new Error(`CHROMIUM_PATH names no working Chromium: ${wanted}`)
    return { executablePath: wanted, env: environment(), from: 'CHROMIUM_PATH' }
  }
  const system = SYSTEM.find(works)
  if (system) return { executablePath: system, env: environment(), from: 'system' }
  if (process.platform === 'linux' && process.arch === 'x64') return fromPackage()
  throw new Error('No Chromium found: set CHROMIUM_PATH or install Chromium')
}

const works = (file: string): boolean =>
  existsSync(file) && spawnSync(file, ['--version'], { timeout: 15_000 }).status === 0

const environment = (): Record<string, string> =>
  Object.fromEntries(Object.entries(process.env).filter((entry): entry is [string, string] => !!entry[1]))

/**
 * Where fonts are: the machine's and the package's own. The package's own configuration names only directories of
 * a cloud function, and without a single font Chromium refuses web fonts too.
 */
function fontConfig(cache: string): string {
  const directories = [path.join(cache, 'fonts'), '/usr/share/fonts', '/usr/local/share/fonts']
  const file = path.join(cache, 'fonts.conf')
  const lines = directories.map(directory => `<dir>${directory}</dir>`).join('')
  const cached = `<cachedir>${path.join(cache, 'font-cache')}</cachedir>`
  writeFileSync(file, `<?xml version="1.0"?><fontconfig>${lines}${cached}</fontconfig>`)
  return file
}

/** The package unpacks itself and the libraries it needs into the temporary directory, only on what it takes for a cloud function. */
async function fromPackage(): Promise<FoundChromium> {
  const cache = path.resolve('node_modules/.cache/chromium')
  mkdirSync(cache, { recursive: true })
  const before = environment()
  process.env.TMPDIR = cache
  process.env.AWS_LAMBDA_JS_RUNTIME = 'nodejs22.x'
  try {
    // By require: an optional package, and a dynamic import would die with the runner of our scripts.
    const chromium: SparticuzChromium = createRequire(import.meta.url)('@sparticuz/chromium')
    const executablePath = await chromium.executablePath()
    const env = {
      ...before,
      LD_LIBRARY_PATH: path.join(cache, 'al2023/lib'),
      FONTCONFIG_FILE: fontConfig(cache),
    }
    return { executablePath, env, from: '@sparticuz/chromium' }
  } finally {
    for (const key of ['TMPDIR', 'AWS_LAMBDA_JS_RUNTIME'])
      if (before[key] === undefined) delete process.env[key]
      else process.env[key] = before[key]
  }
}
