/**
 * One window at a time edits a document. Web Locks where the page is a secure context; on plain http a heartbeat in
 * localStorage, good enough to say that a second window is open.
 */
export interface DocumentLock {
  /** True when this window may edit the document; gives up the document held before. */
  take(id: string): Promise<boolean>
  /** Documents that other windows hold, of those asked about. */
  heldElsewhere(ids: readonly string[]): Promise<ReadonlySet<string>>
  release(): void
}

const PREFIX = 'tinggui.lock.'
export const BEAT = 2000
/** A window that has not shown a sign of life for this long has gone. */
export const STALE_BEAT = 3 * BEAT

export type Beats = Pick<globalThis.Storage, 'getItem' | 'setItem' | 'removeItem'>

/** Whether a beat `owner time` found in storage is another window's and alive. */
export function beatsElsewhere(beat: string | null, own: string, now: number): boolean {
  if (beat === null) return false
  const [owner, time] = beat.split(' ')
  const age = now - Number(time)
  return owner !== own && age >= 0 && age < STALE_BEAT
}

export function createLock(
  own: string,
  locks: LockManager | undefined,
  beats: Beats | undefined,
): DocumentLock {
  return locks ? webLock(locks) : beatLock(own, beats)
}

function webLock(locks: LockManager): DocumentLock {
  let letGo = () => {}
  /** Settles when the lock held before has really gone: the same document may be opened again. */
  let gone: Promise<unknown> = Promise.resolve()
  return {
    async take(id) {
      letGo()
      await gone
      return new Promise(resolve => {
        gone = locks
          .request(PREFIX + id, { ifAvailable: true }, lock => {
            resolve(lock !== null)
            if (lock === null) return undefined
            return new Promise<void>(done => {
              letGo = done
            })
          })
          .catch(() => resolve(true))
      })
    },
    async heldElsewhere(ids) {
      const { held = [] } = await locks.query()
      const names = new Set(held.map(lock => lock.name))
      return new Set(ids.filter(id => names.has(PREFIX + id)))
    },
    release: () => letGo(),
  }
}

function beatLock(own: string, beats: Beats | undefined): DocumentLock {
  let timer: ReturnType<typeof setInterval> | undefined
  let current: string | undefined
  const read = (id: string) => {
    try {
      return beats?.getItem(PREFIX + id) ?? null
    } catch {
      return null
    }
  }
  const beat = () => {
    try {
      if (current !== undefined) beats?.setItem(PREFIX + current, `${own} ${Date.now()}`)
    } catch {
      // Storage is full or forbidden: then two windows cannot see each other.
    }
  }
  function release(): void {
    clearInterval(timer)
    try {
      if (current !== undefined && !beatsElsewhere(read(current), own, Date.now()))
        beats?.removeItem(PREFIX + current)
    } catch {
      // Storage is forbidden: there is nothing to take away.
    }
    current = undefined
  }
  return {
    async take(id) {
      release()
      if (beatsElsewhere(read(id), own, Date.now())) return false
      current = id
      beat()
      timer = setInterval(beat, BEAT)
      return true
    },
    async heldElsewhere(ids) {
      return new Set(ids.filter(id => beatsElsewhere(read(id), own, Date.now())))
    },
    release,
  }
}
