/** Many files at once: picked, dropped, or all of a directory. Nothing is read before its turn. */
import type { Source } from '../check/batch'
import { EXTENSION, isAbort } from './open'

export type ManyFile = Source & { readonly handle?: FileSystemFileHandle }

/** Folders within folders are followed so far. */
const DEPTH = 8

type Handled = File & {
  readonly handle?: FileSystemFileHandle
  readonly webkitRelativePath?: string
}

const sourceOf = (file: Handled): ManyFile => ({
  name: file.webkitRelativePath || file.name,
  file: async () => file,
  handle: file.handle,
})
const byName = (files: readonly ManyFile[]): readonly ManyFile[] =>
  [...files].sort((a, b) => a.name.localeCompare(b.name, 'zh-CN', { numeric: true }))
/** Absent in browsers without it and on plain http. */
declare global {
  interface Window {
    showDirectoryPicker?: (options: { id: string }) => Promise<FileSystemDirectoryHandle>
  }
}

const isLayout = (name: string): boolean => name.toLowerCase().endsWith(EXTENSION)

/** Asks for files; undefined when the person changed their mind. */
export async function pickMany(): Promise<readonly ManyFile[] | undefined> {
  try {
    const { fileOpen } = await import('browser-fs-access')
    const files = await fileOpen({
      mimeTypes: ['application/json'],
      extensions: ['.json'],
      multiple: true,
      id: 'tinggui',
    })
    return byName(files.map(sourceOf))
  } catch (error) {
    if (isAbort(error)) return undefined
    throw error
  }
}

/** Asks for a directory and takes the layout files in it and below; undefined when the person changed their mind. */
export async function pickDirectory(): Promise<readonly ManyFile[] | undefined> {
  try {
    if (window.showDirectoryPicker) {
      const picked = await window.showDirectoryPicker({ id: 'tinggui' })
      const found: ManyFile[] = []
      await walk(picked, picked.name, DEPTH, found)
      return byName(found)
    }
    // An input for the files of a directory, where the browser has no picker.
    const { directoryOpen } = await import('browser-fs-access')
    const files = await directoryOpen({ recursive: true, id: 'tinggui' })
    return byName(
      (files as Handled[]).filter(file => file instanceof File && isLayout(file.name)).map(sourceOf),
    )
  } catch (error) {
    if (isAbort(error)) return undefined
    throw error
  }
}

/** Layout files in a directory and below; what cannot be listed ends there. */
async function walk(
  directory: FileSystemDirectoryHandle,
  path: string,
  depth: number,
  found: ManyFile[],
): Promise<void> {
  try {
    for await (const each of directory.values()) {
      const name = `${path}/${each.name}`
      if (each.kind === 'directory') {
        if (depth > 0) await walk(each, name, depth - 1, found)
      } else if (isLayout(each.name)) found.push({ name, file: () => each.getFile(), handle: each })
    }
  } catch {
    // A folder that was removed meanwhile, or may not be read: its neighbours are judged all the same.
  }
}

/** What was dropped: files as they are, of directories the layout files in them and below. */
export async function filesOfEntries(entries: readonly FileSystemEntry[]): Promise<readonly ManyFile[]> {
  const found: ManyFile[] = []
  for (const entry of entries) await follow(entry, entry.name, DEPTH, found)
  return byName(found)
}

async function follow(entry: FileSystemEntry, name: string, depth: number, found: ManyFile[]): Promise<void> {
  if (entry.isFile) {
    const { file } = entry as FileSystemFileEntry
    found.push({
      name,
      file: () => new Promise((resolve, reject) => file.call(entry, resolve, reject)),
    })
    return
  }
  if (depth === 0) return
  const reader = (entry as FileSystemDirectoryEntry).createReader()
  for (;;) {
    // A directory that cannot be read ends there; it comes in parts until a part is empty.
    const part = await new Promise<FileSystemEntry[]>(resolve =>
      reader.readEntries(resolve, () => resolve([])),
    )
    if (part.length === 0) return
    for (const each of part)
      if (each.isDirectory || isLayout(each.name))
        await follow(each, `${name}/${each.name}`, depth - 1, found)
  }
}
