// dist/LICENSES.txt: the notices of what the self-contained files carry. Minified code has lost them.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { manifest, root } from './package.mjs'

/** The package that a bundled module came from; undefined for our own. */
export const packageOf = (id) => id.match(/.*\/node_modules\/((?:@[^/]+\/)?[^/]+)/)?.[1]

function notice(name) {
  const folder = join(root, 'node_modules', name)
  const { version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  const file = readdirSync(folder).find((each) => /^licen[cs]e/i.test(each))
  if (!file) throw new Error(`${name} ${version}: expected a LICENSE file in ${folder}, found none`)
  return `${name} ${version} (${license})\n\n${readFileSync(join(folder, file), 'utf8').trim()}\n`
}

/** Our own licence, then those of every runtime dependency and of every other package found in the files. */
export function licences(packages) {
  const own = readFileSync(join(root, 'LICENSE'), 'utf8').trim()
  const others = [...new Set([...Object.keys(manifest.dependencies), ...packages])].sort()
  const line = `\n${'='.repeat(80)}\n\n`
  return [`${manifest.name} ${manifest.version}\n\n${own}\n`, ...others.map(notice)].join(line)
}
