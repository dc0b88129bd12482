/** Saving: into the file that was opened where the browser allows it, else as a download. */
import type { Layout } from '../layout/model'
import { writeLayout } from '../layout/read'
import { EXTENSION, fileType, isAbort } from './open'

export type Saved = { readonly name: string; readonly handle?: FileSystemFileHandle }

/** A file name from a title: no sign a file system refuses, never empty, always `.hall.json`. */
export function fileNameFor(title: string): string {
  const words = title.replace(/[\p{Cc}\\/:*?"<>|\s]+/gu, ' ').trim()
  // By whole characters: half a pair is no file name.
  const stem = [...words]
    .slice(0, 80)
    .join('')
    .replace(/[. ]+$/, '')
  return `${stem || '未命名大厅'}${EXTENSION}`
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
