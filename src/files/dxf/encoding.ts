/** In which encoding a drawing's text is written: judged by the bytes, the header only where they leave it open. */

/** Encodings a person may choose by hand; names as TextDecoder knows them. */
export const ENCODINGS = [
  'utf-8',
  'gbk',
  'big5',
  'shift_jis',
  'euc-kr',
  'windows-1252',
  'windows-1251',
] as const
export type Encoding = string

const CODE_PAGES: Readonly<Record<string, string>> = {
  '936': 'gbk',
  gb2312: 'gbk',
  '950': 'big5',
  big5: 'big5',
  '932': 'shift_jis',
  '949': 'euc-kr',
  ksc5601: 'euc-kr',
  '874': 'windows-874',
  '866': 'ibm866',
}

/** `ANSI_936` and the like as a decoder's name; what is not known counts as Western. */
export function encodingOfCodePage(codePage: string | undefined): Encoding {
  const page = (codePage ?? '').toLowerCase().replace(/^(ansi|dos)[_-]?/, '')
  if (CODE_PAGES[page]) return CODE_PAGES[page]
  return /^125[0-8]$/.test(page) ? `windows-${page}` : 'windows-1252'
}

/**
 * Valid UTF-8 is UTF-8 whatever the header says (AutoCAD 2007 and later, and tools that leave an old header in
 * place). Else a header that names a page of its own is believed; a missing or Western one is not where the bytes
 * read as GBK text of common characters, as drawings without a header from Chinese programs do.
 */
export function encodingOf(bytes: Uint8Array, codePage: string | undefined): Encoding {
  const first = bytes.findIndex(byte => byte >= 0x80)
  if (first < 0 || decodes(bytes, 'utf-8')) return 'utf-8'
  const named = encodingOfCodePage(codePage)
  if (named !== 'windows-1252') return named
  return looksChinese(bytes) ? 'gbk' : named
}

function decodes(bytes: Uint8Array, encoding: string): boolean {
  const decoder = new TextDecoder(encoding, { fatal: true })
  try {
    for (let at = 0; at < bytes.length; at += 1 << 20)
      decoder.decode(bytes.subarray(at, at + (1 << 20)), { stream: true })
    decoder.decode()
    return true
  } catch {
    return false
  }
}

/** Double bytes of GB 2312's 3 755 common characters (rows B0 to D7) or its signs (rows A1 to A9). */
function looksChinese(bytes: Uint8Array): boolean {
  let common = 0
  let other = 0
  for (let i = 0; i < bytes.length; i++) {
    const lead = bytes[i]
    if (lead < 0x80) continue
    const trail = bytes[i + 1]
    if (
      lead === 0x80 ||
      lead === 0xff ||
      trail === undefined ||
      trail < 0x40 ||
      trail === 0x7f ||
      trail === 0xff
    )
      return false
    if (trail >= 0xa1 && ((lead >= 0xb0 && lead <= 0xd7) || (lead >= 0xa1 && lead <= 0xa9))) common++
    else other++
    i++
  }
  return common >= 2 && common >= 4 * other
}
