/** Just enough of XML for a home: elements with attributes, in order, nested. No entity but the five of XML itself. */
import { INPUT } from '../../layout/limits'

export type Element = {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: Element[]
}

const TAG = /<(\/?)([A-Za-z][\w.-]*)((?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>/g
const ATTRIBUTE = /([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g
/** What is not looked into, by how it begins, with its end. */
const SKIPPED = { '<!--': '-->', '<?': '?>', '<![CDATA[': ']]>' } as const

/** The root element, or undefined where the text is no document of one. */
export function parseXml(source: string): Element | undefined {
  const top: Element = { name: '', attributes: {}, children: [] }
  const open: Element[] = [top]
  let count = 0
  const elements = withoutSkipped(source)
  if (elements === undefined) return undefined
  for (const [, closing, name, attributes, empty] of elements.matchAll(TAG)) {
    if (closing) {
      if (open.length > 1 && open[open.length - 1].name === name) open.pop()
      continue
    }
    if (open.length > INPUT.home.depth || ++count > INPUT.home.elements) return undefined
    const element: Element = { name, attributes: attributesOf(attributes), children: [] }
    open[open.length - 1].children.push(element)
    if (!empty) open.push(element)
  }
  return top.children[0]
}

/** Undefined where something of that kind has no end: looked for once, not from each beginning. */
function withoutSkipped(source: string): string | undefined {
  const begin = /<!--|<\?|<!\[CDATA\[/g
  const parts: string[] = []
  let from = 0
  for (let found = begin.exec(source); found; found = begin.exec(source)) {
    const end = SKIPPED[found[0] as keyof typeof SKIPPED]
    const to = source.indexOf(end, begin.lastIndex)
    if (to < 0) return undefined
    parts.push(source.slice(from, found.index))
    from = to + end.length
    begin.lastIndex = from
  }
  parts.push(source.slice(from))
  return parts.join('')
}

function attributesOf(source: string): Record<string, string> {
  const out: Record<string, string> = Object.create(null)
  for (const [, name, double, single] of source.matchAll(ATTRIBUTE)) out[name] = decoded(double ?? single)
  return out
}

const SIGNS: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }

const decoded = (text: string): string =>
  text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(lt|gt|amp|quot|apos));/gi, (whole, hex, decimal, name) => {
    if (name) return SIGNS[name.toLowerCase()] ?? whole
    const code = Number.parseInt(hex ?? decimal, hex ? 16 : 10)
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : ''
  })
