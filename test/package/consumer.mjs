// A project that has installed the built package: a folder of its own, with the package copied in as npm would.
import { build as esbuild } from 'esbuild'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build as vite } from 'vite'
import { manifest, root } from '../../build/package.mjs'

/** Makes the folder, with `code` as its one module; `changes` bend package.json. Gone when this process ends. */
export function installPackage(code, changes = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'consumer-'))
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
  const own = join(folder, 'node_modules', manifest.name)
  mkdirSync(own, { recursive: true })
  cpSync(join(root, 'dist'), join(own, 'dist'), { recursive: true })
  writeFileSync(join(own, 'package.json'), JSON.stringify({ ...manifest, ...changes }))
  for (const name of Object.keys(manifest.dependencies)) {
    symlinkSync(join(root, 'node_modules', name), join(folder, 'node_modules', name), 'dir')
  }
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }')
  writeFileSync(join(folder, 'main.js'), code)
  return folder
}

async function byVite(folder) {
  const [{ output }] = [
    await vite({
      root: folder,
      configFile: false,
      logLevel: 'warn',
      build: { write: false, rolldownOptions: { input: join(folder, 'main.js') } },
    }),
  ].flat()
  return output.find(({ isEntry }) => isEntry).code
}

async function byEsbuild(folder) {
  const outfile = join(folder, 'out.js')
  const common = { absWorkingDir: folder, bundle: true, minify: true, format: 'esm', logLevel: 'error' }
  await esbuild({ ...common, entryPoints: ['main.js'], outfile })
  return readFileSync(outfile, 'utf8')
}

/** Bundler → a production build of a folder's one module, as text. */
export const BUNDLERS = { vite: byVite, esbuild: byEsbuild }
