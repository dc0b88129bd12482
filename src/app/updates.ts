/**
 * The page's side of working without a network: registers the service worker where the page is a secure context, and
 * tells when a new build is there. Nothing changes until the person agrees.
 */
export interface Updates {
  /** Calls back once a newer build has been fetched. */
  onReady(listener: () => void): void
  /** The next load of the page is the newer build. */
  agree(): Promise<void>
}

const HOURLY = 3_600_000

export function watchUpdates(): Updates {
  const listeners: (() => void)[] = []
  // Missing on plain http, useless to a page opened as a file, and in private windows of some browsers: then there is nothing to watch.
  const container: ServiceWorkerContainer | undefined = navigator.serviceWorker
  if (!container || !import.meta.env.PROD || location.protocol === 'file:')
    return { onReady: () => undefined, agree: async () => undefined }

  const look = async (): Promise<void> => {
    const { active } = await container.ready
    if (active && (await say(active, 'update?'))) for (const listener of listeners) listener()
  }

  const start = async (): Promise<void> => {
    const registration = await container.register('./sw.js')
    container.addEventListener('controllerchange', () => void look())
    await look()
    // A window left open for days learns of a new build too; without a network there is none.
    setInterval(() => registration.update().catch(() => undefined), HOURLY)
  }

  start().catch((error: unknown) => console.warn('no offline use', error))
  return {
    onReady: listener => void listeners.push(listener),
    async agree() {
      const { active } = await container.ready
      if (active) await say(active, 'update!')
    },
  }
}

function say(worker: ServiceWorker, words: string): Promise<boolean> {
  const { port1, port2 } = new MessageChannel()
  return new Promise(resolve => {
    port1.onmessage = event => resolve(event.data === true)
    worker.postMessage(words, [port2])
  })
}
