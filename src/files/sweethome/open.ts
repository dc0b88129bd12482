/** A home as its program saves it: an archive (.sh3d) that holds Home.xml, or that file by itself. */
import { unzipSync } from 'fflate'
import { INPUT } from '../../layout/limits'
import { text } from '../../layout/text'
import { type HomeResult, readHome } from './read'

const ENTRY = 'Home.xml'
const refuse = (zh: string, en: string): HomeResult => ({ ok: false, message: text(zh, en) })
const megabytes = (bytes: number): number => Math.round(bytes / 2 ** 20)

/**
 * Opens a .sh3d archive or a Home.xml. What the archive holds besides (models, pictures) is not unpacked; an entry that
 * says it is larger than any file may be is refused before it is.
 */
export function openHome(bytes: Uint8Array, as: { title: string; id: string }): HomeResult {
  if (bytes.length > INPUT.home.bytes) return tooLarge(bytes.length)
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return readHome(new TextDecoder().decode(bytes), as)
  let size: number | undefined
  let found: Uint8Array | undefined
  try {
    const entries = unzipSync(bytes, {
      filter({ name, originalSize }) {
        if (name !== ENTRY) return false
        size = originalSize
        return originalSize <= INPUT.home.unpacked
      },
    })
    found = entries[ENTRY]
  } catch {
    return refuse(
      '压缩包已损坏,不能解开。请用 Sweet Home 3D 打开后重新保存,再导入。',
      'The archive is damaged. Open it in Sweet Home 3D, save it again, and import that.',
    )
  }
  if (size !== undefined && size > INPUT.home.unpacked) return tooLarge(size)
  if (!found)
    return refuse(
      '压缩包里没有 Home.xml:它是 Sweet Home 3D 5.3 以前的格式。请用 5.3 或更新的版本打开后重新保存,再导入。',
      'There is no Home.xml in the archive: Sweet Home 3D before 5.3 wrote it. Save it again with 5.3 or newer, and import that.',
    )
  return readHome(new TextDecoder().decode(found), as)
}

const tooLarge = (bytes: number): HomeResult =>
  refuse(
    `文件有 ${megabytes(bytes)} MB,超过上限 ${megabytes(INPUT.home.bytes)} MB,未导入。`,
    `The file has ${megabytes(bytes)} MB, more than the ${megabytes(INPUT.home.bytes)} MB that are read; it was not imported.`,
  )
