// What a source of ours exports, for a build that is made of its values.
import { build } from 'esbuild'
import { root } from './package.mjs'

/** Bundles a TypeScript file below the project's folder in memory, and imports it. */
export async function importSource(file) {
  const { outputFiles } = await build({
    ...{ absWorkingDir: root, entryPoints: [file], bundle: true, write: false },
    ...{ format: 'esm', target: 'es2022', logLevel: 'error' },
  })
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`)
}
