/** Writes the sample halls to fixtures/, as the editor would save them. */
import { writeFileSync } from 'node:fs'
import { readJson, writeLayout } from '../../src/layout/read'
import { township } from '../halls/township'
import { townshipFaulty } from '../halls/township-faulty'

export const FIXTURES = { township, 'township-faulty': townshipFaulty }

export function run(): void {
  for (const [name, make] of Object.entries(FIXTURES)) {
    const read = readJson(make())
    if (!read.ok) throw new Error(`${name}: ${read.message.en}`)
    writeFileSync(`fixtures/${name}.hall.json`, writeLayout(read.layout))
  }
}
