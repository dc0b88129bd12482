/** A Chromium as a process of its own on a profile of its own, so that it can be killed at any moment. */
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { chromium, type Page } from 'playwright'
import { CHROMIUM_FLAGS, findChromium } from '../tools/chromium'
import { nothingLeft, startGate } from '../tools/gate'

export type OwnBrowser = {
  readonly page: Page
  /** As the power button does it. Throws where anything asked for an address that is not on this machine. */
  kill(): Promise<void>
}

export const newProfile = (): string => mkdtempSync(path.join(tmpdir(), 'tinggui-profile-'))
export const dropProfile = (profile: string): void =>
  rmSync(profile, { recursive: true, force: true, maxRetries: 5 })

export async function startBrowser(profile: string, ...flags: string[]): Promise<OwnBrowser> {
  const { executablePath, env } = await findChromium()
  const gate = await startGate()
  const args = [
    ...CHROMIUM_FLAGS,
    gate.flag,
    ...flags,
    '--headless',
    '--remote-debugging-port=0',
    `--user-data-dir=${profile}`,
    '--window-size=1366,768',
    'about:blank',
  ]
  const process = spawn(executablePath, args, { env, detached: true, stdio: ['ignore', 'ignore', 'pipe'] })
  const browser = await chromium.connectOverCDP(await addressOf(process))
  const [context] = browser.contexts()
  const page = context.pages()[0] ?? (await context.newPage())
  // A busy machine is no fault.
  page.setDefaultTimeout(30_000)
  return {
    page,
    async kill() {
      const gone = new Promise(resolve => process.once('exit', resolve))
      // The whole group: the browser and the processes it started.
      global.process.kill(-(process.pid ?? 0), 'SIGKILL')
      await gone
      await browser.close().catch(() => undefined)
      gate.close()
      nothingLeft(gate)
    },
  }
}

/** Chromium says where it listens on its standard error. */
const addressOf = (process: ChildProcess): Promise<string> =>
  new Promise((resolve, reject) => {
    let said = ''
    process.stderr?.on('data', (chunk: Buffer) => {
      said += chunk
      const found = /DevTools listening on (ws:\S+)/.exec(said)
      if (found) resolve(found[1])
    })
    process.once('exit', code => reject(new Error(`Chromium ended with ${code}: ${said.slice(-500)}`)))
  })
