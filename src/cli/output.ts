import { closeSync, openSync, writeSync } from 'node:fs'

/** Where results go: a file, or standard output, which is waited for where its reader is slow. */
export type Output = { write(words: string): Promise<void>; close(): void }

export function outputTo(file: string | undefined): Output {
  if (file !== undefined) {
    const handle = openSync(file, 'w')
    return {
      write: async words => {
        writeSync(handle, words)
      },
      close: () => closeSync(handle),
    }
  }
  return {
    write: words =>
      new Promise((resolve, reject) => {
        process.stdout.once('error', reject)
        const flowing = process.stdout.write(words)
        process.stdout.off('error', reject)
        if (flowing) resolve()
        else process.stdout.once('drain', resolve)
      }),
    close: () => {},
  }
}
