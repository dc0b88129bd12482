import * as z from 'zod/mini'
import { attrsByType } from './attrs'
import { layoutFile } from './layout'

type Json = { [key: string]: unknown }

/**
 * The layout format as JSON Schema (2020-12), for other programs' use. Attributes depend on the item's type, which
 * the item's schema says by one condition for each type.
 */
export function layoutJsonSchema(): Json {
  const schema = z.toJSONSchema(layoutFile, { io: 'input', unrepresentable: 'any' }) as Json
  const conditions = Object.entries(attrsByType).map(([type, attrs]) => {
    const { $schema: _, ...then } = z.toJSONSchema(attrs, { io: 'input' }) as Json
    return {
      if: { properties: { type: { const: type } }, required: ['type'] },
      // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
      then: { properties: { attrs: then } },
    }
  })
  for (const items of itemSchemas(schema)) items.allOf = conditions
  return { $id: 'tinggui-layout', title: 'Tinggui layout', ...schema }
}

/** The schemas of an item: wherever an object asks for at, size and type. */
function itemSchemas(node: unknown): Json[] {
  if (typeof node !== 'object' || node === null) return []
  const found = Object.values(node).flatMap(itemSchemas)
  const { properties } = node as { properties?: Json }
  return properties && 'attrs' in properties && 'frequency' in properties ? [node as Json, ...found] : found
}
