// `npm run build`: dist/npm for bundlers, one self-contained file per element for everybody else.
import { build as bundleForNode } from 'esbuild'
import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { minify } from 'terser'
import { build } from 'vite'
import { dataPlugin } from './data.mjs'
import { licences, packageOf } from './licences.mjs'
import { manifest, modules, namesBelow, root, scriptTags } from './package.mjs'
import { shortNames } from './short-names.mjs'
import { shrinkPlugin } from './shrink-templates.mjs'
import { themes } from './themes.mjs'
import { vectors } from './vectors.mjs'

const dist = join(root, 'dist')
const target = ['chrome111', 'edge111', 'firefox115', 'safari16.4']
const common = { root, configFile: false, logLevel: 'warn', publicDir: false }

/** One file per source file, so that package.json can name the files that register an element. */
async function buildForBundlers() {
  const dependencies = Object.keys(manifest.dependencies).join('|')
  await build({
    ...common,
    plugins: [dataPlugin, shrinkPlugin()],
    build: {
      target,
      outDir: join(dist, 'npm'),
      minify: false,
      sourcemap: true,
      lib: { formats: ['es'], entry: modules.map(({ source }) => join(root, source)) },
      rolldownOptions: {
        external: new RegExp(`^(${dependencies})(/|$)`),
        output: {
          preserveModules: true,
          preserveModulesRoot: 'src',
          entryFileNames: '[name].js',
        },
      },
    },
  })
}

const names = shortNames()
/** What the bundler's own minifier leaves: 4 % of what a phone has to fetch. */
const squeeze = {
  name: 'squeeze',
  async generateBundle(_, bundle) {
    const compress = { passes: 4, ecma: 2020, unsafe_arrows: true, unsafe_methods: true }
    const mangle = { properties: { regex: names.regex } }
    for (const chunk of Object.values(bundle).filter(({ type }) => type === 'chunk'))
      chunk.code = (await minify(chunk.code, { module: true, compress, mangle, nameCache: names.cache() })).code
  },
}

/** One file that needs no other; what it loads on demand lies beside it in `later/`. Returns the packages inside. */
async function buildScriptTag([name, source]) {
  const [{ output }] = await build({
    ...common,
    plugins: [dataPlugin, shrinkPlugin(), squeeze],
    build: {
      target,
      outDir: dist,
      emptyOutDir: false,
      modulePreload: false,
      lib: { formats: ['es'], entry: { [name]: join(root, source) } },
      rolldownOptions: { output: { minify: true, chunkFileNames: 'later/[name]-[hash].js' } },
    },
  })
  for (const { fileName, imports = [] } of output) {
    if (imports.length) throw new Error(`dist/${fileName} imports ${imports.join(', ')}: it must stand alone`)
  }
  return output.flatMap(({ moduleIds = [] }) => moduleIds.map(packageOf)).filter(Boolean)
}

/** What runs on Node: `npx wellbeing-widgets`. One file; packages stay outside, and no page ever loads it. */
const buildTools = () =>
  bundleForNode({
    absWorkingDir: root,
    entryPoints: ['src/tools/cli.ts'],
    outfile: join(dist, 'npm/tools/cli.js'),
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20.19',
    packages: 'external',
    logLevel: 'warning',
  })

function write(file, text) {
  mkdirSync(dirname(join(dist, file)), { recursive: true })
  writeFileSync(join(dist, file), text)
}

/** File name → what goes into a script's `integrity`, for every file that a page loads. */
function integrity() {
  const files = namesBelow('dist').filter((file) => /^[^/]+\.js$|^later\/.*\.js$/.test(file))
  const hash = (file) =>
    createHash('sha384')
      .update(readFileSync(join(dist, file)))
      .digest('base64')
  return Object.fromEntries(files.sort().map((file) => [file, `sha384-${hash(file)}`]))
}

const asJson = (value) => `${JSON.stringify(value, null, 2)}\n`

rmSync(dist, { recursive: true, force: true })
await buildForBundlers()
await buildTools()
const packages = []
for (const tag of Object.entries(scriptTags)) packages.push(...(await buildScriptTag(tag)))
write('integrity.json', asJson(integrity()))
write('LICENSES.txt', licences(packages))
for (const [name, sheet] of Object.entries(await themes())) write(`themes/${name}.css`, sheet)
write('scoring/vectors.json', asJson(await vectors()))
