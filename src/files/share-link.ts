/**
 * A layout in the part of an address after `#`, which no server sees: JSON, compressed (RFC 1950, with its checksum),
 * in base64url. Read back it is trusted no more than a file, and never grows past what a file may be.
 */
import { INPUT } from '../layout/limits'
import { fromFile, type Layout, type LayoutFile, toFile } from '../layout/model'
import { type ReadResult, readLayout } from '../layout/read'
import { type Text, text } from '../layout/text'

/** `#plan=1.…`: the number is the link's own version. */
const MARK = '#plan='
const VERSION = 1

export const isPlanLink = (hash: string): boolean => hash.startsWith(MARK)

/** Without photographs and underlays, which no link can hold; true when something was left out. */
export function withoutAssets(layout: Layout): { readonly layout: Layout; readonly left: boolean } {
  if (!layout.assets || Object.keys(layout.assets).length === 0) return { layout, left: false }
  const { assets: _, ...rest } = toFile(layout)
  const plain = {
    ...rest,
    floors: rest.floors.map(({ underlay, ...floor }) =>
      underlay && 'asset' in underlay ? floor : { ...floor, underlay },
    ),
  } as LayoutFile
  return { layout: fromFile(JSON.parse(JSON.stringify(plain)) as LayoutFile), left: true }
}

/** The hash of a link to this layout, beginning with `#`; it may be longer than `OUTPUT.link`. */
export async function planHash(layout: Layout): Promise<string> {
  const bytes = new TextEncoder().encode(JSON.stringify(toFile(layout)))
  const packed = await collect(through(bytes, new CompressionStream('deflate')), Number.POSITIVE_INFINITY)
  return `${MARK}${VERSION}.${toBase64url(packed as Uint8Array)}`
}

/** The layout in a hash, or why there is none. Never throws. */
export async function readPlanHash(hash: string): Promise<ReadResult> {
  if (hash.length > INPUT.link.letters) return refused(TOO_LONG)
  const body = hash.slice(MARK.length)
  const version = /^(\d{1,6})\./.exec(body)?.[1]
  if (version === undefined) return refused(DAMAGED)
  if (Number(version) > VERSION) return refused(NEWER, 'newer')
  // Programs that pass links on escape or wrap them.
  const letters = body.slice(version.length + 1).replace(/%[\dA-F]{2}|\s/gi, '')
  const packed = fromBase64url(letters)
  if (!packed) return refused(DAMAGED)
  let bytes: Uint8Array | undefined
  try {
    bytes = await collect(through(packed, new DecompressionStream('deflate')), INPUT.layout.bytes)
  } catch {
    return refused(DAMAGED)
  }
  if (!bytes) return refused(BOMB, 'too-large')
  return readLayout(new TextDecoder().decode(bytes))
}

const TOO_LONG = text(
  '链接超过 200 万个字符,没有打开。请让对方改用布局文件(.hall.json)发送。',
  'The link is longer than 2 million characters and was not opened. Ask for the layout file instead.',
)
const DAMAGED = text(
  '链接不完整:可能在复制或转发时被截断。请让对方重新复制整条链接,或改用布局文件(.hall.json)发送。',
  'The link is incomplete; it may have been cut when it was copied or forwarded. Ask for the whole link, or for the layout file.',
)
const NEWER = text(
  '这个链接由较新版本的程序生成,本程序不认识。请更新程序后再打开,或让对方发送布局文件(.hall.json)。',
  'The link was made by a newer version of the program. Update the program, or ask for the layout file.',
)
const BOMB = text(
  '链接解开后超过 64 MB,不是正常的布局,没有打开。',
  'Unpacked, the link is larger than 64 MB: it is no proper layout and was not opened.',
)

const refused = (message: Text, code: 'not-json' | 'newer' | 'too-large' = 'not-json'): ReadResult => ({
  ok: false,
  code,
  path: '',
  message,
})

/** Chromium has both streams since version 80, on plain http and `file://` too. */
function through(
  bytes: Uint8Array,
  stream: CompressionStream | DecompressionStream,
): ReadableStream<Uint8Array> {
  const writer = stream.writable.getWriter()
  // What goes wrong here is seen by the reader too.
  writer.write(bytes as Uint8Array<ArrayBuffer>).catch(() => undefined)
  writer.close().catch(() => undefined)
  return stream.readable
}

/** Reads to the end; undefined, and the rest is not even unpacked, past `most` bytes. */
async function collect(stream: ReadableStream<Uint8Array>, most: number): Promise<Uint8Array | undefined> {
  const reader = stream.getReader()
  const parts: Uint8Array[] = []
  let length = 0
  for (;;) {
    const { done, value } = await reader.read()
    if (done) break
    length += value.length
    if (length > most) {
      await reader.cancel().catch(() => undefined)
      return undefined
    }
    parts.push(value)
  }
  const all = new Uint8Array(length)
  let at = 0
  for (const part of parts) {
    all.set(part, at)
    at += part.length
  }
  return all
}

/** A string of so many characters is made at once; more would exhaust the stack. */
const CHUNK = 0x8000

function toBase64url(bytes: Uint8Array): string {
  let signs = ''
  for (let i = 0; i < bytes.length; i += CHUNK) signs += String.fromCharCode(...bytes.subarray(i, i + CHUNK))
  return btoa(signs).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '')
}

function fromBase64url(letters: string): Uint8Array | undefined {
  if (!/^[\w-]+$/.test(letters)) return undefined
  try {
    const signs = atob(letters.replace(/-/g, '+').replace(/_/g, '/'))
    return Uint8Array.from(signs, sign => sign.charCodeAt(0))
  } catch {
    return undefined
  }
}
