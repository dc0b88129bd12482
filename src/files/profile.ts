/** Files of rule settings: asked for and written. */
import { INPUT } from '../layout/limits'
import type { Profile } from '../layout/model'
import { type ProfileResult, readProfile } from '../layout/read-profile'
import { text } from '../layout/text'
import { isAbort } from './open'
import { saveFile } from './save'

const EXTENSION = '.profile.json'

/** Asks for a file of settings; undefined when the person changed their mind. */
export async function pickProfile(): Promise<{ name: string; result: ProfileResult } | undefined> {
  try {
    const { fileOpen } = await import('browser-fs-access')
    const file = await fileOpen({
      description: '厅规规则配置 Tinggui rule settings',
      mimeTypes: ['application/json'],
      extensions: ['.json'],
      id: 'tinggui',
    })
    return { name: file.name, result: await read(file) }
  } catch (error) {
    if (isAbort(error)) return undefined
    throw error
  }
}

async function read(file: File): Promise<ProfileResult> {
  const refused = (zh: string, en: string): ProfileResult => ({ ok: false, message: text(zh, en) })
  if (file.size > INPUT.profile.bytes) return refused('文件超过 1 MB', 'it is larger than 1 MB')
  try {
    return readProfile(await file.text())
  } catch {
    return refused('文件读取失败', 'it could not be read')
  }
}

/** Throws as `saveFile`. */
export async function saveProfile(profile: Profile, title: string): Promise<boolean> {
  const blob = new Blob([`${JSON.stringify(profile, null, 2)}\n`], { type: 'application/json' })
  return saveFile(blob, title, EXTENSION)
}
