/** A plain file server as an intranet has it: a directory under a path, with the headers the README names. */
import { readFileSync, statSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
}

export type StaticServer = {
  readonly port: number
  /** The directory served; may be changed, as by an update. */
  directory: string
  /** Answers nothing any more while true, as a cut cable. */
  cut: boolean
  close(): Promise<void>
}

export async function serve(
  directory: string,
  under = '/',
  headers: Readonly<Record<string, string>> = {},
): Promise<StaticServer> {
  const server = createServer((request, response) => {
    if (state.cut) return void request.socket.destroy()
    const url = decodeURIComponent((request.url ?? '/').split('?')[0])
    const file = path.join(
      state.directory,
      url.startsWith(under) ? url.slice(under.length) || 'index.html' : '?',
    )
    try {
      if (!file.startsWith(state.directory) || !statSync(file).isFile()) throw new Error('no file')
      response.writeHead(200, {
        'Content-Type': TYPES[path.extname(file)] ?? 'application/octet-stream',
        ...headers,
      })
      response.end(readFileSync(file))
    } catch {
      response.writeHead(404).end()
    }
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const state: StaticServer = {
    port: (server.address() as AddressInfo).port,
    directory: path.resolve(directory),
    cut: false,
    close: () =>
      new Promise(resolve => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
  return state
}
