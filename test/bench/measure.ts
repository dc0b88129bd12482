/** Milliseconds a piece of work takes. */
export function took(work: () => void): number {
  const start = performance.now()
  work()
  return performance.now() - start
}

/** The value of which `part` of the sorted list is smaller: 0.5 the median, 0.95 the 95th percentile. */
export function quantile(values: readonly number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))]
}

export const median = (values: readonly number[]): number => quantile(values, 0.5)
