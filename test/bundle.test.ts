/** What is shipped: runs in Chromium 87 by its syntax and the functions it calls, and under licences that allow it. */
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { parseAst } from 'vite'
import { describe, expect, it } from 'vitest'
import { own } from '../src/layout/own'

type Node = { type: string; [key: string]: unknown }

const scripts = readdirSync('dist', { recursive: true, encoding: 'utf8' })
  .filter(file => file.endsWith('.js'))
  .map(file => ({ file, code: readFileSync(path.join('dist', file), 'utf8') }))

/** Functions that came after Chromium 87, with the version that has them. */
const LATER_GLOBALS: Readonly<Record<string, number>> = {
  structuredClone: 98,
  reportError: 95,
  scheduler: 94,
}
const LATER_STATICS: Readonly<Record<string, number>> = {
  'Object.hasOwn': 93,
  'Object.groupBy': 117,
  'Map.groupBy': 117,
  'Array.fromAsync': 121,
  'Promise.withResolvers': 119,
  'Promise.try': 128,
  'AbortSignal.timeout': 103,
  'AbortSignal.any': 116,
  'crypto.randomUUID': 92,
  'URL.canParse': 120,
}
const LATER_METHODS: Readonly<Record<string, number>> = {
  findLast: 97,
  findLastIndex: 97,
  toSorted: 110,
  toReversed: 110,
  toSpliced: 110,
  isWellFormed: 111,
  toWellFormed: 111,
  isSubsetOf: 122,
  symmetricDifference: 122,
  checkVisibility: 105,
  showPopover: 114,
}
const LATER_SYNTAX: Readonly<Record<string, number>> = { StaticBlock: 94, ImportAttribute: 123 }

/** In a part of the rasteriser that fetches pictures from elsewhere, which is never asked for. */
const NEVER_CALLED = ['AbortSignal.any']

/** Where a script needs more than Chromium 87; what it asks for before use, or defines itself, is fine. */
function later(code: string): string[] {
  const found: string[] = []
  const asked = (name: string): boolean =>
    [
      `typeof [\\w.$]*\\b${name}\\b`,
      `["'\`]${name}["'\`] ?in `,
      `\\.${name} ?(\\?|&&)`,
      `[;{}\\n]\\s*(async )?${name}\\([\\w$, ]*\\) ?\\{`,
    ].some(pattern => new RegExp(pattern).test(code))
  const note = (name: string, since: number) => {
    if (!NEVER_CALLED.includes(name) && !asked(name.split('.').pop() ?? name))
      found.push(`${name} (${since})`)
  }
  const nameOf = (node: Node | undefined): string => (node?.type === 'Identifier' ? String(node.name) : '')
  const visit = (value: unknown, inFunction: boolean): void => {
    if (Array.isArray(value)) for (const each of value) visit(each, inFunction)
    if (typeof value !== 'object' || value === null || !('type' in value)) return
    const node = value as Node
    const since = LATER_SYNTAX[node.type]
    if (since) note(node.type, since)
    if (node.type === 'AwaitExpression' && !inFunction) note('top-level await', 89)
    if (
      node.type === 'BinaryExpression' &&
      node.operator === 'in' &&
      (node.left as Node).type === 'PrivateIdentifier'
    )
      note('#x in', 91)
    if (node.type === 'Literal' && node.regex && /[dv]/.test((node.regex as { flags: string }).flags))
      note('regex flag', 90)
    if (node.type === 'CallExpression' || node.type === 'NewExpression') {
      const callee = node.callee as Node
      const args = node.arguments as Node[]
      if (callee.type === 'Identifier' && LATER_GLOBALS[nameOf(callee)])
        note(nameOf(callee), LATER_GLOBALS[nameOf(callee)])
      if (callee.type === 'MemberExpression' && callee.computed !== true) {
        const method = nameOf(callee.property as Node)
        const full = `${nameOf(callee.object as Node)}.${method}`
        if (own(LATER_STATICS, full)) note(full, LATER_STATICS[full])
        else if (own(LATER_METHODS, method)) note(method, LATER_METHODS[method])
        else if (method === 'at' && args.length === 1 && args[0].type === 'UnaryExpression')
          note('at(-n)', 92)
      }
    }
    const inner = inFunction || /Function|Method|PropertyDefinition/.test(node.type)
    for (const [key, child] of Object.entries(node)) if (key !== 'parent') visit(child, inner)
  }
  visit(parseAst(code), false)
  return found
}

describe('the built program', () => {
  it('needs nothing that came after Chromium 87', () => {
    expect(scripts.length).toBeGreaterThan(10)
    // A part that brings its own stand-ins for what came later (core-js) may call it.
    const bare = scripts.filter(({ code }) => !code.includes('zloirock/core-js'))
    expect(scripts.length - bare.length).toBeLessThanOrEqual(2)
    expect(bare.flatMap(({ file, code }) => later(code).map(what => `${file}: ${what}`))).toEqual([])
  })

  it('is found out when it does', () => {
    for (const [code, what] of [
      ['structuredClone({})', 'structuredClone (98)'],
      ['[1].at(-1)', 'at(-n) (92)'],
      ['Object.hasOwn({}, "a")', 'Object.hasOwn (93)'],
      ['x => x.findLast(y => y)', 'findLast (97)'],
      ['class A { static { this.b = 1 } }', 'StaticBlock (94)'],
      ['class A { #b; has(o) { return #b in o } }', '#x in (91)'],
      ['await 1', 'top-level await (89)'],
    ])
      expect(later(code)).toEqual([what])
    expect(later('typeof structuredClone === "function" && structuredClone({})')).toEqual([])
    expect(later('async () => { await 1 }; findings.at(place)')).toEqual([])
  })

  it('greets old browsers in words they understand', () => {
    const old = readFileSync('dist/old-browser.js', 'utf8')
    expect(old).not.toMatch(/=>|`|\b(let|const|class|async)\b|\?\.|\?\?|,\s*\)/)
  })

  it('has one policy, in the page and in the example of the README', () => {
    const page = /Content-Security-Policy" content="([^"]+)"/.exec(readFileSync('dist/index.html', 'utf8'))
    const policy = page?.[1].replaceAll('&#39;', "'")
    expect(policy).not.toMatch(/(?<!wasm-)unsafe-eval|unsafe-inline|https?:/)
    expect(readFileSync('README.md', 'utf8')).toContain(
      `add_header Content-Security-Policy "${policy}; frame-ancestors 'none'" always;`,
    )
  })

  it('carries the licences of all it is made of, each permissive', () => {
    const licences = readFileSync('dist/licences.txt', 'utf8')
    const named = [...licences.matchAll(/^(\S+) \d+\.\d+\.\d+\S* — (.+)$/gm)].map(([, name, licence]) => ({
      name,
      licence,
    }))
    expect(named.length).toBeGreaterThan(20)
    for (const name of [
      'react',
      'konva',
      'zod',
      'immer',
      'clipper2-ts',
      '@fontsource/noto-sans-sc',
      'idb-keyval',
    ])
      expect(named.map(each => each.name)).toContain(name)
    const permissive =
      /^(MIT|ISC|BSD-2-Clause|BSD-3-Clause|Apache-2\.0|BSL-1\.0|0BSD|Unlicense|CC0-1\.0|OFL-1\.1|Zlib|BlueOak-1\.0\.0)$/
    // Of licences joined by AND all must be, of those joined by OR one.
    const allows = (licence: string) =>
      licence
        .replace(/[()]/g, '')
        .split(' AND ')
        .every(part => part.split(' OR ').some(each => permissive.test(each)))
    expect(named.filter(({ licence }) => !allows(licence))).toEqual([])
    expect([allows('MIT AND GPL-3.0'), allows('MIT OR GPL-3.0'), allows('(MIT AND Zlib)')]).toEqual([
      false,
      true,
      true,
    ])
    // The word of each, not only its name.
    expect(
      licences.split('\n\n\n').filter(part => part.trim() !== '' && part.trim().split('\n').length < 4),
    ).toEqual([])
  })

  it('is made and tested with packages that run nothing when they are installed, of fixed content', () => {
    const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
      packages: Record<string, { hasInstallScript?: boolean; integrity?: string; link?: boolean }>
    }
    const all = Object.entries(packages).filter(([name, { link }]) => name !== '' && !link)
    expect(all.length).toBeGreaterThan(100)
    // Each at the version of the lock file, known by its checksum.
    expect(all.filter(([, { integrity }]) => !/^sha512-/.test(integrity ?? ''))).toEqual([])
    expect(all.filter(([, { hasInstallScript }]) => hasInstallScript)).toEqual([])
    // Nor would one that came later.
    expect(readFileSync('.npmrc', 'utf8')).toMatch(/^ignore-scripts=true$/m)
  })
})
