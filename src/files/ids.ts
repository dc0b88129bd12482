/** A new document id. Plain http pages have no `crypto.randomUUID`, but they have random bytes. */
export function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  return Array.from(bytes, byte => byte.toString(16).padStart(2, '0')).join('')
}
