import * as z from 'zod/mini'
import { LIMITS } from '../limits'

/** An object that keeps fields it does not know, yet whose type lists only those it does. */
export const record = <S extends z.core.$ZodShape>(shape: S) =>
  z.looseObject(shape) as unknown as z.ZodMiniObject<S, z.core.$strip>

const RESERVED = new Set(['__proto__', 'constructor', 'prototype'])

export const id = z.string().check(
  z.minLength(1),
  z.maxLength(LIMITS.id),
  z.refine(value => !RESERVED.has(value), { error: 'reserved' }),
)
export const words = z.string().check(z.maxLength(LIMITS.text))
export const mm = z.int().check(z.gte(-LIMITS.coordinate), z.lte(LIMITS.coordinate))
export const size = z.int().check(z.gte(0), z.lte(LIMITS.size))
export const positive = z.int().check(z.gte(1), z.lte(LIMITS.size))
export const degrees = z.number().check(z.gte(-36_000), z.lte(36_000))
export const count = z.int().check(z.gte(0), z.lte(1_000_000))
export const flag = z.boolean()
export const point = z.tuple([mm, mm])
export const ring = z.array(point).check(z.minLength(3), z.maxLength(LIMITS.vertices))
export const line = z.array(point).check(z.minLength(2), z.maxLength(LIMITS.vertices))
export const list = <T extends z.core.$ZodType>(of: T) => z.array(of).check(z.maxLength(LIMITS.list))
/** ISO 8601 date or date and time. */
export const moment = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}(T[\d:.]+(Z|[+-]\d{2}:\d{2})?)?$/))
export const optional = z.optional
