import { readFileSync } from 'node:fs'
import { deflateSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { isPlanLink, planHash, readPlanHash, withoutAssets } from '../../src/files/share-link'
import { OUTPUT } from '../../src/layout/limits'
import type { Layout } from '../../src/layout/model'
import { readLayout, writeLayout } from '../../src/layout/read'

const open = (name: string): Layout => {
  const read = readLayout(readFileSync(`fixtures/${name}.hall.json`, 'utf8'))
  if (!read.ok) throw new Error(read.message.en)
  return read.layout
}
const packed = (bytes: string | Uint8Array) =>
  `#plan=1.${Buffer.from(deflateSync(bytes)).toString('base64url')}`
const why = async (hash: string) => {
  const read = await readPlanHash(hash)
  return read.ok ? 'opened' : `${read.code}: ${read.message.zh}`
}

describe('a link that holds the layout', () => {
  it.each(['township', 'township-faulty', 'village', 'district', 'city'])(
    'gives %s back as it was',
    async name => {
      const layout = open(name)
      const hash = await planHash(layout)
      expect(isPlanLink(hash)).toBe(true)
      expect(hash).toMatch(/^#plan=1\.[\w-]+$/)
      const read = await readPlanHash(hash)
      expect(read.ok && writeLayout(read.layout)).toBe(writeLayout(layout))
    },
  )

  it('holds a township hall, and a district hall is told to be too long or not by the same limit', async () => {
    expect((await planHash(open('township'))).length).toBeLessThan(OUTPUT.link.letters)
  })

  it('survives what mail programs do: line breaks and a trailing space', async () => {
    const hash = await planHash(open('village'))
    const wrapped = `${hash.slice(0, 200)}\r\n${hash.slice(200)} `
    expect(await why(wrapped)).toBe('opened')
  })

  it('leaves photographs and picture underlays out, and says that it did', () => {
    const layout: Layout = {
      ...open('village'),
      assets: { p: { mime: 'image/png', data: 'AAAA' } },
    }
    const [floor] = layout.floors
    const under = {
      ...layout,
      floors: [{ ...floor, underlay: { asset: 'p', at: [0, 0] as [number, number], mmPerPixel: 5 } }],
    }
    const { layout: plain, left } = withoutAssets(under)
    expect([left, plain.assets, plain.floors[0].underlay]).toEqual([true, undefined, undefined])
    expect(readLayout(writeLayout(plain)).ok).toBe(true)
    expect(withoutAssets(open('village')).left).toBe(false)
  })
})

describe('a bad link is refused with a clear word', () => {
  it('cut off, at any place', async () => {
    const hash = await planHash(open('village'))
    for (const part of [0.1, 0.5, 0.9, 0.999])
      expect(await why(hash.slice(0, Math.floor(hash.length * part)))).toContain('链接不完整')
    expect(await why('#plan=')).toContain('链接不完整')
    expect(await why('#plan=1.')).toContain('链接不完整')
  })

  it('with one letter changed', async () => {
    const hash = await planHash(open('village'))
    const at = hash.length - 40
    const other = hash[at] === 'A' ? 'B' : 'A'
    expect(await why(hash.slice(0, at) + other + hash.slice(at + 1))).not.toBe('opened')
  })

  it('of a newer link, and of a newer layout', async () => {
    expect(await why('#plan=2.AAAA')).toContain('较新版本')
    const newer = { ...JSON.parse(readFileSync('fixtures/village.hall.json', 'utf8')), version: 99 }
    expect(await why(packed(JSON.stringify(newer)))).toMatch(/^newer: .*99/)
  })

  it('of 10 MB', async () => {
    expect(await why(`#plan=1.${'A'.repeat(10_000_000)}`)).toContain('200 万个字符')
  })

  it('that is a decompression bomb: 300 MB of spaces in some 300 kB', async () => {
    const bomb = packed(new Uint8Array(300_000_000).fill(0x20))
    expect(bomb.length).toBeLessThan(OUTPUT.link.letters * 10)
    expect(await why(bomb)).toMatch(/^too-large: .*64 MB/)
  }, 60_000)

  it('that holds something else', async () => {
    expect(await why(packed('hello'))).toMatch(/^not-json/)
    expect(await why(packed('{"format":"other"}'))).toMatch(/^not-layout/)
    expect(await why('#plan=1.<script>alert(1)</script>')).toContain('链接不完整')
    expect(await why('#plan=x.AAAA')).toContain('链接不完整')
  })
})
