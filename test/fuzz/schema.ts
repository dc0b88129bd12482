/** Layouts made from the published schema by fast-check, and which paths of the schema a file reaches. */
import * as fc from 'fast-check'
import { ITEM_TYPES } from '../../src/layout/catalogue'
import { layoutJsonSchema } from '../../src/layout/schema/json-schema'

type Condition = {
  readonly if: { readonly properties: { readonly type: { readonly const: string } } }
  readonly then: { readonly properties: { readonly attrs: Schema } }
}
/** The part of JSON Schema that the layout's uses. */
type Schema = {
  readonly type?: string
  readonly const?: unknown
  readonly enum?: readonly unknown[]
  readonly anyOf?: readonly Schema[]
  readonly allOf?: readonly Condition[]
  readonly properties?: { readonly [key: string]: Schema }
  readonly required?: readonly string[]
  readonly additionalProperties?: Schema
  readonly propertyNames?: Schema
  readonly items?: Schema | false
  readonly prefixItems?: readonly Schema[]
  readonly minItems?: number
  readonly minimum?: number
  readonly maximum?: number
  readonly exclusiveMinimum?: number
  readonly minLength?: number
  readonly maxLength?: number
  readonly pattern?: string
}

export const SCHEMA = layoutJsonSchema() as Schema

/** Things are called n0, n1 … in the order they are written, so that a reference mostly hits some thing. */
const reference = fc.nat(24).map(number => `n${number}`)
const words = fc.oneof(
  fc.string({ minLength: 1, maxLength: 6, unit: 'binary' }),
  fc.constantFrom('等候区', 'ᠮᠣᠩᠭᠣᠯ', '综合窗口', '=1+1', '<b>', '2026-11-24'),
)
/** A name no file is refused for. */
const name = words.filter(word => !['__proto__', 'constructor', 'prototype'].includes(word))
/** Nothing in a file is blank where it must be stated. */
const stated = words.filter(word => word.trim() !== '')

function number({ type, minimum, maximum, exclusiveMinimum }: Schema): fc.Arbitrary<number> {
  const least = exclusiveMinimum ?? minimum ?? -1e12
  const most = maximum ?? 1e12
  // Mostly within a hall, now and then at the ends of what is allowed.
  const [from, to] = [Math.max(least, -2000), Math.min(most, 30_000)]
  if (type === 'integer')
    return fc.oneof(
      { weight: 6, arbitrary: fc.integer({ min: from, max: to }) },
      { weight: 1, arbitrary: fc.constantFrom(least, most) },
    )
  return fc.double({
    min: least,
    max: most,
    minExcluded: exclusiveMinimum !== undefined,
    noNaN: true,
    noDefaultInfinity: true,
  })
}

/** Values that the schema allows. */
function valuesOf(schema: Schema): fc.Arbitrary<unknown> {
  if ('const' in schema) return fc.constant(schema.const)
  if (schema.enum) return fc.constantFrom(...schema.enum)
  if (schema.anyOf) return fc.oneof(...schema.anyOf.map(valuesOf))
  switch (schema.type) {
    case 'integer':
    case 'number':
      return number(schema)
    case 'boolean':
      return fc.boolean()
    case 'string':
      if (schema.pattern) return fc.stringMatching(new RegExp(schema.pattern))
      return schema.minLength === undefined ? stated : reference
    case 'array':
      if (schema.prefixItems) return fc.tuple(...schema.prefixItems.map(valuesOf))
      return fc.array(valuesOf(schema.items || {}), {
        minLength: schema.minItems ?? 0,
        maxLength: Math.max(2, (schema.minItems ?? 0) + 1),
      })
    case 'object':
      return objectOf(schema)
    default:
      return fc
        .jsonValue({ maxDepth: 2 })
        .filter(value => !/__proto__|constructor/.test(JSON.stringify(value)))
  }
}

function objectOf({ properties, required = [], additionalProperties, propertyNames, allOf }: Schema) {
  if (propertyNames)
    return fc.dictionary(name, valuesOf(additionalProperties ?? {}), { maxKeys: 2, noNullPrototype: true })
  const fields = Object.entries(properties ?? {}).map(([key, schema]) => [key, valuesOf(schema)] as const)
  const plain = fc.record(Object.fromEntries(fields), {
    requiredKeys: required as string[],
    noNullPrototype: true,
  })
  if (!allOf) return plain
  const typed = allOf.map(({ if: { properties: found }, then }) =>
    fc.record({ type: fc.constant(found.type.const), attrs: valuesOf(then.properties.attrs) }),
  )
  const other = fc.record({ type: fc.constantFrom(...ITEM_TYPES.map(({ type }) => type)) })
  return fc
    .tuple(plain, fc.oneof({ weight: 2, arbitrary: fc.oneof(...typed) }, { weight: 1, arbitrary: other }))
    .map(([item, kind]) => {
      const { attrs: _, ...rest } = item
      return { ...rest, ...kind }
    })
}

/** Every `id` anew, so that none comes twice. */
function numbered(file: unknown): unknown {
  let next = 0
  return JSON.parse(JSON.stringify(file), (key, value) =>
    key === 'id' && typeof value === 'string' ? `n${next++}` : value,
  )
}

/** Layouts that open: whatever the schema allows, with ids that differ. */
export const layouts: fc.Arbitrary<unknown> = valuesOf(SCHEMA).map(numbered)

/** Every path of the schema, with the words a field may hold and the types things may have. */
export function allPaths(): ReadonlySet<string> {
  const paths = new Set(ITEM_TYPES.map(({ type }) => `floors[].items[].type=${type}`))
  visit(SCHEMA, '', path => paths.add(path))
  return paths
}

/** The paths of the schema that are in a file. */
export function pathsIn(file: unknown): ReadonlySet<string> {
  const paths = new Set<string>()
  visit(SCHEMA, '', path => paths.add(path), { value: file })
  return paths
}

type Found = { readonly value: unknown }
const isObject = (value: unknown): value is { readonly [key: string]: unknown } =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Notes the paths under `schema`: all, or those that a value found there has. */
function visit(schema: Schema, path: string, note: (path: string) => void, found?: Found): void {
  note(path)
  const choices = schema.enum ?? ('const' in schema ? [schema.const] : [])
  for (const choice of choices) if (!found || found.value === choice) note(`${path}=${choice}`)
  schema.anyOf?.forEach((branch, i) => {
    if (!found || looksLike(branch, found.value)) visit(branch, `${path}|${i}`, note, found)
  })
  if (schema.items && !schema.prefixItems) {
    const list = found ? (Array.isArray(found.value) ? found.value : []) : [undefined]
    for (const value of list) visit(schema.items, `${path}[]`, note, found && { value })
  }
  if (schema.type !== 'object') return
  const holder = found && (isObject(found.value) ? found.value : {})
  const field = (key: string, inner: Schema, to: string) => {
    if (!holder || key in holder) visit(inner, to, note, holder && { value: holder[key] })
  }
  for (const [key, inner] of Object.entries(schema.properties ?? {}))
    field(key, inner, path === '' ? key : `${path}.${key}`)
  for (const { if: condition, then } of schema.allOf ?? []) {
    const type = condition.properties.type.const
    if (!holder || holder.type === type) field('attrs', then.properties.attrs, `${path}<${type}>.attrs`)
  }
  if (holder && path === 'floors[].items[]') note(`${path}.type=${holder.type}`)
  if (schema.propertyNames)
    for (const value of holder ? Object.values(holder) : [undefined])
      visit(schema.additionalProperties ?? {}, `${path}.*`, note, holder && { value })
}

const looksLike = (schema: Schema, value: unknown): boolean =>
  schema.type === 'object'
    ? isObject(value) && (schema.required ?? []).every(key => key in value)
    : schema.type === 'array'
      ? Array.isArray(value)
      : schema.type === typeof value
