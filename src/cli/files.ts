import { readdirSync, statSync } from 'node:fs'
import path from 'node:path'

/** The files named, a directory giving all `.hall.json` below it in the order of their names. */
export function filesOf(paths: readonly string[]): string[] {
  return paths.flatMap(each => (isDirectory(each) ? below(each) : [each]))
}

const isDirectory = (file: string): boolean =>
  statSync(file, { throwIfNoEntry: false })?.isDirectory() ?? false

function below(directory: string): string[] {
  const entries = readdirSync(directory, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))
  return entries.flatMap(entry => {
    const file = path.join(directory, entry.name)
    if (entry.isDirectory()) return below(file)
    return entry.name.endsWith('.hall.json') ? [file] : []
  })
}
