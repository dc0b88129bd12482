import { readFileSync } from 'node:fs'
import type { Layout } from '../layout/model'
import { readLayout } from '../layout/read'
import { text } from '../layout/text'
import { CallError } from './errors'

/** @throws CallError for a file that cannot be read or is no layout. */
export function readOne(file: string): Layout {
  let source: string
  try {
    source = readFileSync(file, 'utf8')
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    throw new CallError(text(`文件 ${file} 不能读取:${why}`, `The file ${file} cannot be read: ${why}`))
  }
  const read = readLayout(source)
  if (!read.ok) throw new CallError(text(`${file}:${read.message.zh}`, `${file}: ${read.message.en}`))
  return read.layout
}
