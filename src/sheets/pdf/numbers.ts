/** A number in a content stream: at most three decimals (1 µm in paper mm); what is not finite never gets there. */
export const n = (value: number): string => {
  if (!Number.isFinite(value)) return '0'
  const rounded = Math.round(value * 1000) / 1000
  return rounded === 0 ? '0' : String(rounded)
}
