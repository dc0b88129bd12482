/** A single page carries no 20 MB of fonts: it prints through the browser, and says so when a PDF is asked for. */
export async function sheetsPdf(): Promise<never> {
  throw new Error('no fonts in a single page')
}
