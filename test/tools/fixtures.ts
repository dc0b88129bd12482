/** Writes the sample halls to fixtures/, as the editor would save them, and the format's JSON Schema. */
import { writeFileSync } from 'node:fs'
import { readJson, writeLayout } from '../../src/layout/read'
import { layoutJsonSchema } from '../../src/layout/schema/json-schema'
import { city } from '../halls/city'
import { district } from '../halls/district'
import { township } from '../halls/township'
import { townshipFaulty } from '../halls/township-faulty'
import { village } from '../halls/village'

export const FIXTURES = { township, 'township-faulty': townshipFaulty, village, district, city }

export function run(): void {
  for (const [name, make] of Object.entries(FIXTURES)) {
    const read = readJson(make())
    if (!read.ok) throw new Error(`${name}: ${read.message.en}`)
    writeFileSync(`fixtures/${name}.hall.json`, writeLayout(read.layout))
  }
  writeFileSync('public/tinggui-layout.schema.json', `${JSON.stringify(layoutJsonSchema(), null, 2)}\n`)
}
