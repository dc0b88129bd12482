/** Saving: into the file that was opened where the browser allows it, else as a download. */
import type { Layout } from '../layout/model'
import { writeLayout } from '../layout/read'
import { EXTENSION, fileType, isAbort } from './open'

export type Saved = { readonly name: string; readonly handle?: FileSystemFileHandle }

/** A file name from a title, without its ending: no sign a file system refuses, never empty. */
export function fileStem(title: string): string {
  const words = title.replace(/[\p{Cc}\\/:*?"<>|\s]+/gu, ' ').trim()
  // By whole characters: half a pair is no file name.
  const stem = [...words]
    .slice(0, 80)
    .join('')
    .replace(/[. ]+$/, '')
  return stem || '未命名大厅'
}

export const fileNameFor = (title: string): string => `${fileStem(title)}${EXTENSION}`

/** Saves a file the editor does not open again; false when the person changed their mind. Throws as `saveLayout`. */
export async function saveFile(blob: Blob, title: string, extension: string): Promise<boolean> {
  const fileName = `${fileStem(title)}${extension}`
  try {
    const { fileSave } = await import('browser-fs-access')
    await fileSave(blob, { fileName, extensions: [extension], id: 'tinggui-paper' })
    return true
  } catch (error) {
    if (isAbort(error)) return false
    if (!(error instanceof DOMException) || error.name !== 'SecurityError') throw error
  }
  // Made too long after the click for the browser to ask where to: it goes where downloads go.
  const link = document.createElement('a')
  link.href = URL.createObjectURL(blob)
  link.download = fileName
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
  return true
}

/**
 * Writes the layout; undefined when the person changed their mind. Throws what the browser reports otherwise
 * (disk full, permission withdrawn); nothing is lost then, the plan stays open as it was.
 */
export async function saveLayout(
  layout: Layout,
  name: string,
  handle?: FileSystemFileHandle,
): Promise<Saved | undefined> {
  const blob = new Blob([writeLayout(layout)], { type: 'application/json' })
  try {
    const { fileSave } = await import('browser-fs-access')
    const written = await fileSave(blob, { ...fileType(), fileName: name, id: 'tinggui' }, handle ?? null)
    return { name: written?.name ?? name, handle: written ?? undefined }
  } catch (error) {
    if (isAbort(error)) return undefined
    throw error
  }
}
