import { readdirSync, statSync } from 'node:fs'
import path from 'node:path'

/**
 * The files named: a directory gives all `.hall.json` below it, a quoted glob (`*`, `?`, `**`) all files it matches,
 * each in the order of their names. A name without either stands as it is, so that a missing file is reported.
 */
export function filesOf(paths: readonly string[]): string[] {
  return paths.flatMap(each => {
    const kind = statSync(each, { throwIfNoEntry: false })
    if (kind?.isDirectory()) return [...below(each)].filter(file => file.endsWith('.hall.json'))
    return kind || !/[*?]/.test(each) ? [each] : matching(each)
  })
}

function* below(directory: string): Generator<string> {
  const entries = readdirSync(directory, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))
  for (const entry of entries) {
    const file = path.join(directory, entry.name)
    if (entry.isDirectory()) yield* below(file)
    else yield file
  }
}

function matching(glob: string): string[] {
  const steps = glob.split(/[\\/]/)
  const first = steps.findIndex(step => /[*?]/.test(step))
  const root = steps.slice(0, first).join('/') || (first > 0 ? '/' : '.')
  if (!statSync(root, { throwIfNoEntry: false })?.isDirectory()) return []
  const pattern = new RegExp(`^${steps.slice(first).map(toPattern).join('')}$`)
  return [...below(root)].filter(file =>
    pattern.test(`/${path.relative(root, file).split(path.sep).join('/')}`),
  )
}

/** `**` is any number of folders; every other step is one, with its slash before it. */
function toPattern(step: string): string {
  if (step === '**') return '(?:/[^/]+)*'
  const escaped = step.replace(/[.+^${}()|[\]\\]/g, '\\$&')
  return `/${escaped.replace(/\*/g, '[^/]*').replace(/\?/g, '[^/]')}`
}
