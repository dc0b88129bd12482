import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readJson, readLayout, writeLayout } from '../src/layout/read'
import { FIXTURES } from './tools/fixtures'

describe('fixtures', () => {
  it.each(Object.entries(FIXTURES))(
    '%s is what its builder builds (else: npm run fixtures)',
    (name, build) => {
      const read = readJson(build())
      if (!read.ok) throw new Error(read.message.en)
      expect(readFileSync(`fixtures/${name}.hall.json`, 'utf8')).toBe(writeLayout(read.layout))
    },
  )

  it.each(readdirSync('fixtures/versions'))('%s, a saved file of a released version, opens', name => {
    expect(readLayout(readFileSync(`fixtures/versions/${name}`, 'utf8')).ok).toBe(true)
  })
})
