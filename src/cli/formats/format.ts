import type { Language } from '../../layout/text'
import type { FileResult } from '../check'

/**
 * How results are printed: a head, each file by itself in the order given, a foot. A file's words are made where it is
 * judged and not kept, so that memory does not grow with the number of files.
 */
export type Format = {
  head(lang: Language): string
  file(result: FileResult, lang: Language): string
  readonly between: string
  foot(lang: Language, files: number): string
}
