/**
 * One window at a time edits a document. Web Locks where the page is a secure context; on plain http a heartbeat in
 * localStorage, good enough to say that a second window is open. A window that asks for a document gets it: the one
 * that holds it is told, writes what it has, and lets go; one that does not answer loses it.
 */
export interface DocumentLock {
  /** True when this window may edit the document; gives up the document held before. */
  take(id: string): Promise<boolean>
  /** Takes the document from the window that holds it, after that has had time to write. */
  takeOver(id: string): Promise<void>
  /** Documents that other windows hold, of those asked about. */
  heldElsewhere(ids: readonly string[]): Promise<ReadonlySet<string>>
  release(): void
}

export type LockDeps = {
  /** This window, unlike any other. */
  readonly own: string
  readonly locks?: LockManager
  readonly beats?: Beats
  /** Another window asks for the document: resolves when everything is written. */
  readonly onAsked: (id: string) => Promise<void>
  /** The document is another window's now. */
  readonly onLost: (id: string) => void
}

const PREFIX = 'tinggui.lock.'
const ASKED = 'tinggui.asked.'
export const BEAT = 2000
/** A window that has not shown a sign of life for this long has gone. */
export const STALE_BEAT = 3 * BEAT
/** How long a window has to write and let go before the document is taken from it. */
const PATIENCE = 1500

export type Beats = Pick<globalThis.Storage, 'getItem' | 'setItem' | 'removeItem'>

/** Whether a beat `owner time` found in storage is another window's and alive, also when a clock was set back. */
export function beatsElsewhere(beat: string | null, own: string, now: number): boolean {
  if (beat === null) return false
  const [owner, time] = beat.split(' ')
  return owner !== own && Math.abs(now - Number(time)) < STALE_BEAT
}

export function createLock(deps: LockDeps): DocumentLock {
  const lock = deps.locks ? webLock(deps.locks, deps) : beatLock(deps)
  // Asking goes through storage, which tells the other windows of the same origin, secure or not.
  globalThis.addEventListener?.('storage', event => {
    const { key, newValue } = event as StorageEvent
    if (key?.startsWith(ASKED) && newValue !== null) void lock.asked(key.slice(ASKED.length))
  })
  return {
    ...lock,
    async takeOver(id) {
      const storage = guarded(deps.beats)
      storage.set(ASKED + id, `${deps.own} ${Date.now()}`)
      for (let waited = 0; waited < PATIENCE; waited += 100) {
        if (!(await lock.heldElsewhere([id])).has(id) && (await lock.take(id))) break
        await new Promise(resolve => setTimeout(resolve, 100))
        if (waited + 100 >= PATIENCE) await lock.steal(id)
      }
      storage.remove(ASKED + id)
    },
  }
}

type Held = Omit<DocumentLock, 'takeOver'> & {
  steal(id: string): Promise<void>
  asked(id: string): Promise<void>
}

function webLock(locks: LockManager, { onAsked, onLost }: LockDeps): Held {
  let letGo = () => {}
  let current: string | undefined
  /** Settles when the lock held before has really gone: the same document may be opened again. */
  let gone: Promise<unknown> = Promise.resolve()

  function request(id: string, options: LockOptions): Promise<boolean> {
    return new Promise(resolve => {
      let mine = false
      gone = locks
        .request(PREFIX + id, options, lock => {
          resolve(lock !== null)
          if (lock === null) return undefined
          mine = true
          current = id
          return new Promise<void>(done => {
            letGo = done
          })
        })
        .catch(() => {
          // Taken away by another window; or locks do not work here, then nothing can be said against editing.
          if (mine && current === id) lost(id)
          else resolve(true)
        })
    })
  }

  function lost(id: string): void {
    current = undefined
    onLost(id)
  }

  function release(): void {
    current = undefined
    letGo()
  }

  return {
    async take(id) {
      release()
      await gone
      return request(id, { ifAvailable: true })
    },
    async steal(id) {
      release()
      await request(id, { steal: true })
    },
    async asked(id) {
      if (current !== id) return
      await onAsked(id)
      if (current !== id) return
      release()
      onLost(id)
    },
    async heldElsewhere(ids) {
      // Where locks do not work no window can be seen.
      const { held = [] } = await locks.query().catch((): LockManagerSnapshot => ({}))
      const names = new Set(held.map(lock => lock.name))
      return new Set(ids.filter(id => id !== current && names.has(PREFIX + id)))
    },
    release,
  }
}

function beatLock({ own, beats, onAsked, onLost }: LockDeps): Held {
  const storage = guarded(beats)
  let timer: ReturnType<typeof setInterval> | undefined
  let current: string | undefined
  const elsewhere = (id: string) => beatsElsewhere(storage.get(PREFIX + id), own, Date.now())

  function beat(): void {
    if (current === undefined) return
    if (elsewhere(current)) lose()
    else storage.set(PREFIX + current, `${own} ${Date.now()}`)
  }

  function lose(): void {
    const id = current
    clearInterval(timer)
    current = undefined
    if (id !== undefined) onLost(id)
  }

  function release(): void {
    clearInterval(timer)
    if (current !== undefined && !elsewhere(current)) storage.remove(PREFIX + current)
    current = undefined
  }

  function hold(id: string): void {
    release()
    current = id
    storage.set(PREFIX + id, `${own} ${Date.now()}`)
    timer = setInterval(beat, BEAT)
  }

  return {
    async take(id) {
      release()
      if (elsewhere(id)) return false
      hold(id)
      return true
    },
    // The other window finds the stranger's beat at its own next one.
    steal: async id => hold(id),
    async asked(id) {
      if (current !== id) return
      await onAsked(id)
      if (current !== id) return
      release()
      onLost(id)
    },
    async heldElsewhere(ids) {
      return new Set(ids.filter(elsewhere))
    },
    release,
  }
}

/** Storage may be full, forbidden or missing: then two windows cannot see each other. */
function guarded(beats: Beats | undefined) {
  const attempt = <T>(work: () => T): T | undefined => {
    try {
      return work()
    } catch {
      return undefined
    }
  }
  return {
    get: (key: string) => attempt(() => beats?.getItem(key)) ?? null,
    set: (key: string, value: string) => attempt(() => beats?.setItem(key, value)),
    remove: (key: string) => attempt(() => beats?.removeItem(key)),
  }
}
