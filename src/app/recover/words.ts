/** The words of recovery, loaded with it. */
import type { Language } from '../../layout/text'

const zh = {
  downloaded: (name: string) => `已下载为“${name}”,不能确认是否存好`,
  noFile: '还没有存过文件。',
  same: (name: string) => `与文件“${name}”相比,图上没有改动。`,
  compared: (name: string, added: number, removed: number, changed: number) =>
    `与文件“${name}”相比:增加 ${added} 处,减少 ${removed} 处,改动 ${changed} 处`,
  line: (title: string, what: string) => `${title}:${what}`,
  more: (count: number) => `另有 ${count} 处。`,
}

const en: typeof zh = {
  downloaded: name => `downloaded as "${name}", which may not have arrived`,
  noFile: 'Never saved to a file.',
  same: name => `Compared with the file "${name}" nothing on the plan is different.`,
  compared: (name, added, removed, changed) =>
    `Compared with the file "${name}": ${added} added, ${removed} removed, ${changed} changed`,
  line: (title, what) => `${title}: ${what}`,
  more: count => `${count} more.`,
}

export const RECOVER_WORDS: Readonly<Record<Language, typeof zh>> = { zh, en }
