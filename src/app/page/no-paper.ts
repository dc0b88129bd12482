/** A single page carries no 20 MB of fonts: it prints through the browser, and says so when a file is asked for. */
const refuse = async (): Promise<never> => {
  throw new Error('no fonts in a single page')
}

export { refuse as sheetPng, refuse as sheetsPdf }
