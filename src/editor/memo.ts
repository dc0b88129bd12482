/**
 * Remembers the last result of a pure function: the same arguments (by identity) give the same object again, which
 * is how the picture tells what changed.
 */
export function lastOnly<A extends readonly unknown[], T>(compute: (...args: A) => T): (...args: A) => T {
  let known: { args: A; value: T } | undefined
  return (...args) => {
    if (!known || known.args.some((arg, i) => !Object.is(arg, args[i])) || known.args.length !== args.length)
      known = { args, value: compute(...args) }
    return known.value
  }
}
