import type { Language } from '../../layout/text'
import { en } from './en'
import { type Words, zh } from './zh'

export type { Words } from './zh'
export const WORDS: Readonly<Record<Language, Words>> = { zh, en }
