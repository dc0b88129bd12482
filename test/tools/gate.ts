/** The one way out of a browser under test, which is shut and remembers who knocked. */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

export type Gate = {
  /** For the browser's command line: all that is not for this machine goes by here. */
  readonly flag: string
  /** Addresses that were asked for. */
  readonly asked: readonly string[]
  close(): void
}

/** A proxy that lets nothing through. It keeps no process alive. */
export async function startGate(): Promise<Gate> {
  const asked: string[] = []
  const server = createServer((request, response) => {
    asked.push(request.url ?? '?')
    response.writeHead(403).end()
  })
  server.on('connect', (request, socket) => {
    asked.push(request.url ?? '?')
    socket.end('HTTP/1.1 403 Forbidden\r\n\r\n')
  })
  server.on('connection', socket => socket.unref())
  server.unref()
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  return {
    flag: `--proxy-server=127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    close: () => void server.close(),
  }
}

/** Throws where something was asked for. */
export function nothingLeft({ asked }: Gate): void {
  if (asked.length > 0) throw new Error(`the browser asked for ${[...new Set(asked)].join(', ')}`)
}
