/** What the builds of the program and of the single page share. */
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { Plugin } from 'vite'

/** The package does not say that its modules do nothing by being loaded, so unused halves of it would stay. */
export const treeshake = { moduleSideEffects: [{ test: /node_modules\/clipper2-ts/, sideEffects: false }] }

/** Notes the folders of the packages that go into a build. */
export const collectPackages = (shipped: Set<string>): Plugin => ({
  name: 'collect-packages',
  apply: 'build',
  generateBundle() {
    for (const id of this.getModuleIds()) {
      const found = /^(.*\/node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(id.replace(/^\0/, '').split('?')[0])
      if (found) shipped.add(found[1])
    }
  },
})

/** The licences of packages, each with its words. */
export const licencesOf = (folders: ReadonlySet<string>): string =>
  `${[...folders].sort().map(licenceOf).join('\n\n\n')}\n`

function licenceOf(folder: string): string {
  const { name, version, license } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'))
  const file = readdirSync(folder).find(entry => /^(licen[cs]e|copying)/i.test(entry))
  const words = file
    ? readFileSync(path.join(folder, file), 'utf8')
        .trim()
        .replace(/\n{3,}/g, '\n\n')
    : `Licensed under ${license}, whose words the package does not carry:\nhttps://spdx.org/licenses/${license}.html`
  return `${name} ${version} — ${license}\n\n${words}`
}
