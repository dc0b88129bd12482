/**
 * Rejects when a thread dies, as when its script could not be fetched, or when what it says cannot be read. Nobody need
 * be waiting for it.
 */
export function deathOf(worker: Worker): Promise<never> {
  const death = new Promise<never>((_, reject) => {
    worker.addEventListener('error', event => reject(new Error(event.message)))
    worker.addEventListener('messageerror', () => reject(new Error('message')))
  })
  death.catch(() => undefined)
  return death
}
