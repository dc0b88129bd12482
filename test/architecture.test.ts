import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'

/** Each folder may import from itself and from those before it. */
const ORDER = [
  'geometry',
  'layout',
  'scene',
  'rules',
  'check',
  'drawing',
  'sheets',
  'files',
  'editor',
  'canvas',
  'app',
  'cli',
]
/** Packages that belong to one place only. */
const ONLY: Readonly<Record<string, readonly string[]>> = {
  react: ['canvas', 'app'],
  'react-dom': ['app'],
  konva: ['canvas'],
  'react-konva': ['canvas'],
  'radix-ui': ['app'],
  'clipper2-ts': ['geometry'],
}
/** Turf is planar in these alone; its distances, areas and buffers are geodesic. */
const PLANAR_TURF = [
  'polygonize',
  'kinks',
  'convex',
  'boolean-point-in-polygon',
  'boolean-intersects',
  'boolean-contains',
  'line-intersect',
  'center-of-mass',
  'simplify',
]

const sources = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter(file => /\.tsx?$/.test(file))
const imports = sources.flatMap(file => {
  const code = readFileSync(path.join('src', file), 'utf8')
  return [...code.matchAll(/(?:from\s+|import\s+|import\()'([^']+)'/g)].map(([, target]) => ({
    file,
    target,
  }))
})
const folderOf = (file: string) => file.split(path.sep)[0]
const isTest = (file: string) => /\.test\.tsx?$/.test(file)

describe('architecture', () => {
  it('reads a plausible number of files and imports', () => {
    expect(sources.length).toBeGreaterThan(80)
    expect(imports.length).toBeGreaterThan(200)
  })

  it('lets imports run one way', () => {
    const wrong = imports.filter(({ file, target }) => {
      if (!target.startsWith('.')) return false
      const to = path.relative('src', path.resolve('src', path.dirname(file), target))
      if (to.startsWith('..')) return false
      return ORDER.indexOf(folderOf(to)) > ORDER.indexOf(folderOf(file)) || !ORDER.includes(folderOf(to))
    })
    expect(wrong).toEqual([])
  })

  it('keeps React, Konva and the clipper in their places', () => {
    const wrong = imports.filter(({ file, target }) => {
      const name = target.startsWith('@') ? target.split('/').slice(0, 2).join('/') : target.split('/')[0]
      return !isTest(file) && ONLY[name] !== undefined && !ONLY[name].includes(folderOf(file))
    })
    expect(wrong).toEqual([])
  })

  it('takes only planar parts of turf, and oracles never leave the tests', () => {
    const wrong = imports.filter(({ file, target }) => {
      if (target.startsWith('@turf/')) return !PLANAR_TURF.includes(target.slice('@turf/'.length))
      return ['geos-wasm', 'jsts'].includes(target) && !isTest(file)
    })
    expect(wrong).toEqual([])
  })

  it('keeps files small', () => {
    const long = sources.filter(file => readFileSync(path.join('src', file), 'utf8').split('\n').length > 500)
    expect(long).toEqual([])
  })
})
