/** Opening: a file picked or dropped becomes a layout, or an explained refusal. */
import type { FileWithHandle } from 'browser-fs-access'
import { INPUT } from '../layout/limits'
import { type ReadResult, readLayout } from '../layout/read'
import { text } from '../layout/text'

export const EXTENSION = '.hall.json'
/** Made anew for each use: the file library writes into the list of types it is given. */
export const fileType = () => ({
  description: '厅规布局 Tinggui layout',
  mimeTypes: ['application/json'],
  extensions: ['.json'],
})

export type Opened = {
  readonly name: string
  readonly result: ReadResult
  /** Lets the browser save back into the same file; missing on plain http and for dropped files there. */
  readonly handle?: FileSystemFileHandle
}

/** Asks for a file; undefined when the person changed their mind. */
export async function pickFile(): Promise<Opened | undefined> {
  let file: FileWithHandle
  try {
    const { fileOpen } = await import('browser-fs-access')
    file = await fileOpen({ ...fileType(), id: 'tinggui' })
  } catch (error) {
    if (isAbort(error)) return undefined
    throw error
  }
  return readFile(file, file.handle)
}

export const isAbort = (error: unknown): boolean =>
  error instanceof DOMException && error.name === 'AbortError'

/** Asks for a drawing or another planner's file; undefined when the person changed their mind. */
export async function pickForeign(): Promise<File | undefined> {
  try {
    const { fileOpen } = await import('browser-fs-access')
    return await fileOpen({
      description: 'DXF, Sweet Home 3D',
      extensions: ['.dxf', '.sh3d', '.xml'],
      id: 'tinggui',
    })
  } catch (error) {
    if (isAbort(error)) return undefined
    throw error
  }
}

export const isDrawing = (name: string): boolean => /\.dxf$/i.test(name)
export const isForeign = (name: string): boolean => isDrawing(name) || /\.(xml|sh3d)$/i.test(name)

/** Reads a file of any kind and size without trusting it. */
export async function readFile(file: File, handle?: FileSystemFileHandle): Promise<Opened> {
  if (file.size > INPUT.layout.bytes)
    return {
      name: file.name,
      result: {
        ok: false,
        code: 'too-large',
        path: '',
        message: text('文件超过 64 MB,未打开。', 'The file is larger than 64 MB and was not opened.'),
      },
    }
  try {
    return { name: file.name, result: readLayout(await file.text()), handle }
  } catch {
    return {
      name: file.name,
      result: {
        ok: false,
        code: 'not-json',
        path: '',
        message: text(
          '文件读取失败:可能已被移动、删除,或者拖入的是文件夹。',
          'The file could not be read: it may have been moved or deleted, or it is a folder.',
        ),
      },
    }
  }
}

/** The file of a drop, with its handle where the browser gives one. */
export async function droppedFile(data: DataTransfer): Promise<Opened | undefined> {
  const item = [...data.items].find(entry => entry.kind === 'file')
  const file = item?.getAsFile() ?? data.files[0]
  if (!file) return undefined
  const handle = await handleOf(item)
  return readFile(file, handle)
}

async function handleOf(item: DataTransferItem | undefined): Promise<FileSystemFileHandle | undefined> {
  const get = (item as { getAsFileSystemHandle?: () => Promise<FileSystemHandle | null> } | undefined)
    ?.getAsFileSystemHandle
  try {
    const handle = await get?.call(item)
    return handle?.kind === 'file' ? (handle as FileSystemFileHandle) : undefined
  } catch {
    return undefined
  }
}
