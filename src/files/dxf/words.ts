/** Text of a drawing without the codes that dress it up. */

/** `\U+4E2D` and `\M+1B8D0` (MIF: code page 936 is number 5) as characters; `%%c` and the like as signs. */
export function plainText(source: string): string {
  return source
    .replace(/\\U\+([0-9a-fA-F]{4})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    .replace(/\\M\+([1-5])([0-9a-fA-F]{4})/g, (_, page: string, code: string) => multiByte(page, code))
    .replace(/%%([cdpuo])/gi, (_, sign: string) => SIGNS[sign.toLowerCase()])
    .replace(/%%(\d{3})/g, (_, code: string) => String.fromCharCode(Number(code)))
    .replace(/%%%/g, '%')
    .trim()
}

const SIGNS: Readonly<Record<string, string>> = { c: '⌀', d: '°', p: '±', u: '', o: '' }
const PAGES: Readonly<Record<string, string>> = {
  '1': 'shift_jis',
  '2': 'big5',
  '3': 'euc-kr',
  '4': 'euc-kr',
  '5': 'gbk',
}

const multiByte = (page: string, code: string): string =>
  new TextDecoder(PAGES[page]).decode(
    new Uint8Array([Number.parseInt(code.slice(0, 2), 16), Number.parseInt(code.slice(2), 16)]),
  )

/** MTEXT without fonts, heights, colours and braces; paragraphs as line ends. */
export function plainMtext(source: string): string {
  const bare = source
    .replace(/\\U\+([0-9a-fA-F]{4})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    .replace(/\\\\/g, '\u0001')
    .replace(/\\([{}])/g, (_, brace: string) => (brace === '{' ? '\u0002' : '\u0003'))
    .replace(/\\S([^;]*);/g, (_, stack: string) => stack.replace(/[#^]/g, '/'))
    .replace(/\\[ACFHQTWfcp][^;\\{}]*;/g, '')
    .replace(/\\[LlOoKkN]/g, '')
    .replace(/\\[Pn]/g, '\n')
    .replace(/\\~/g, ' ')
    .replace(/[{}]/g, '')
    .replace(/\^[JM]/g, '\n')
    .replace(/\^I/g, ' ')
  const kept = [...bare].map(sign => (KEPT[sign] !== undefined ? KEPT[sign] : sign)).join('')
  return plainText(kept)
}

const KEPT: Readonly<Record<string, string>> = { '\u0001': '\\', '\u0002': '{', '\u0003': '}' }
