import { readFileSync } from 'node:fs'
import Ajv from 'ajv/dist/2020'
import { describe, expect, it } from 'vitest'
import { layoutJsonSchema } from './json-schema'

const published = JSON.parse(readFileSync('public/tinggui-layout.schema.json', 'utf8'))
const validate = new Ajv({ strict: false }).compile(published)
const sample = () => JSON.parse(readFileSync('fixtures/township.hall.json', 'utf8'))

describe('the published JSON Schema', () => {
  it('is the schema of the code (else: npm run fixtures)', () => {
    expect(published).toEqual(JSON.parse(JSON.stringify(layoutJsonSchema())))
  })

  it('takes the sample hall and refuses what the reader refuses', () => {
    expect(validate(sample())).toBe(true)
    const spoilt = sample()
    spoilt.floors[0].items[0].attrs.services = ['nothing']
    expect(validate(spoilt)).toBe(false)
    const nameless = sample()
    delete nameless.hall.name
    expect(validate(nameless)).toBe(false)
  })
})
