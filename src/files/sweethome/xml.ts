/** Just enough of XML for a home: elements with attributes, in order, nested. No entity but the five of XML itself. */
import { INPUT } from '../../layout/limits'

export type Element = {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: Element[]
}

const TAG = /<(\/?)([A-Za-z][\w.-]*)((?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>/g
const ATTRIBUTE = /([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g
const SKIPPED = /<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<!\[CDATA\[[\s\S]*?\]\]>/g

/** The root element, or undefined where the text is no document of one. */
export function parseXml(source: string): Element | undefined {
  const top: Element = { name: '', attributes: {}, children: [] }
  const open: Element[] = [top]
  let count = 0
  for (const [, closing, name, attributes, empty] of source.replace(SKIPPED, '').matchAll(TAG)) {
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
