// What a participant's phone has to fetch: bytes after brotli at its strongest, kB = 1000 bytes.
import assert from 'node:assert/strict'
import { build } from 'esbuild'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { before, test } from 'node:test'
import { brotliCompressSync, constants } from 'node:zlib'
import { manifest, root, scriptTags } from '../../build/package.mjs'
import { shrinkMarkup } from '../../build/shrink-templates.mjs'
import { installPackage } from './consumer.mjs'
import { printTable } from './table.mjs'

const OWN = 'a form of one\u0027s own, on demand'

/**
 * Most bytes that are ever accepted; what has no limit is only told and kept from growing unseen. The aim for the
 * feedback form is 20 kB: it must come down.
 */
const LIMITS = {
  'dist/feedback-form.js': 24_900,
  'dist/wellbeing-kiosk.js': 34_000,
  'dist/wellbeing-widgets.js': 36_000,
  [OWN]: 3_000,
  'dist/swemwbs-form.js': 20_000,
  'scoreSwemwbs alone': 700,
  './scoring': 1_200,
}
/** How much a number may grow over the one recorded in budget.json before somebody has to say so. */
const TOLERANCE = 1.02
const recorded = JSON.parse(readFileSync(new URL('budget.json', import.meta.url), 'utf8'))

const brotli = (bytes) =>
  brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY } }).length

/** Bytes of what a bundler makes of one module: its first file and all that this file imports at once. */
async function firstLoad(code) {
  const folder = installPackage(code)
  const { outputFiles, metafile } = await build({
    ...{ absWorkingDir: folder, entryPoints: ['main.js'], outdir: 'out', write: false, metafile: true },
    ...{ bundle: true, minify: true, splitting: true, format: 'esm', logLevel: 'error' },
  })
  const needed = new Set()
  const follow = (path) => {
    if (needed.has(path)) return
    needed.add(path)
    const now = metafile.outputs[path].imports.filter(({ kind }) => kind === 'import-statement')
    for (const each of now) follow(each.path)
  }
  follow('out/main.js')
  const bytes = outputFiles.filter(({ path }) => [...needed].some((name) => path.endsWith(name)))
  assert.equal(bytes.length, needed.size)
  return bytes.reduce((sum, { contents }) => sum + brotli(contents), 0)
}

const { name } = manifest
const BUNDLES = {
  'scoreSwemwbs alone': `export { scoreSwemwbs } from '${name}/scoring'`,
  './scoring': `export * from '${name}/scoring'`,
  './experience': `export * from '${name}/experience'`,
  'until the first statement can be answered, bundled': `import '${name}/swemwbs-form'`,
}

const sizes = {}
before(async () => {
  const [check] = readdirSync(join(root, 'dist/later')).filter((file) => file.startsWith('check-definition-'))
  sizes[OWN] = brotli(readFileSync(join(root, 'dist/later', check)))
  for (const tag of Object.keys(scriptTags))
    sizes[`dist/${tag}.js`] = brotli(readFileSync(join(root, `dist/${tag}.js`)))
  for (const [what, code] of Object.entries(BUNDLES)) sizes[what] = await firstLoad(code)
  const row = ([what, bytes]) => [what, bytes, recorded[what] ?? '–', LIMITS[what] ?? '–']
  printTable('Bytes, brotli 11', ['', 'now', 'recorded', 'limit'], Object.entries(sizes).map(row))
})

test('nothing is larger than its limit', () => {
  const over = Object.entries(LIMITS).filter(([what, limit]) => !(sizes[what] <= limit))
  assert.deepEqual(
    over.map(([what, limit]) => `${what}: ${sizes[what]} bytes, at most ${limit}`),
    [],
  )
})

test('nobody downloads the blanks of our templates', () => {
  for (const tag of Object.keys(scriptTags)) {
    assert.doesNotMatch(readFileSync(join(root, `dist/${tag}.js`), 'utf8'), /\n\s/)
  }
})

test('a space that people see is downloaded', () => {
  assert.equal(shrinkMarkup(' <bdi>'), ' <bdi>')
  assert.equal(shrinkMarkup('<a>\n    <b>Text</b> <i>\n  '), '<a><b>Text</b> <i>')
})

test('nothing has grown by more than 2 % without being recorded', () => {
  const grown = Object.entries(sizes).filter(([what, bytes]) => !(bytes <= recorded[what] * TOLERANCE))
  assert.deepEqual(
    grown.map(([what, bytes]) => `${what}: ${bytes} bytes, recorded ${recorded[what]}`),
    [],
    `grown: if it is worth it, write the new numbers into test/package/budget.json in the same commit`,
  )
})

test('every recorded size is still measured', () => {
  assert.deepEqual(Object.keys(recorded).sort(), Object.keys(sizes).sort())
})
