// What the package promises to whoever installs it: every path leads somewhere, and importing does nothing.
import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'
import { test } from 'node:test'
import { promisify } from 'node:util'
import { publint } from 'publint'
import { formatMessage } from 'publint/utils'
import { manifest, modules, root, scriptTags } from '../../build/package.mjs'

const run = promisify(execFile)
const node = (code) => run(process.execPath, ['--input-type=module', '--eval', code], { cwd: root })

function temporaryFolder(t) {
  const folder = mkdtempSync(join(tmpdir(), 'package-'))
  t.after(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

const targets = Object.values(manifest.exports).flatMap((target) =>
  typeof target === 'string' ? [target] : [target.types, target.default ?? []].flat(),
)

test('every export path leads to a file', () => {
  const [folders, files] = [targets.filter((each) => each.includes('*')), targets.filter((each) => !each.includes('*'))]
  assert.deepEqual(
    files.filter((file) => !existsSync(join(root, file))),
    [],
  )
  for (const each of folders) assert.notEqual(readdirSync(join(root, dirname(each))).length, 0)
})

test('each ready theme is a style sheet of custom properties and nothing else', () => {
  const sheets = readdirSync(join(root, 'dist/themes'))
  const names = ['cream', 'default', 'high-contrast', 'plain', 'yellow-on-black']
  assert.deepEqual(
    sheets.sort(),
    names.map((name) => `${name}.css`),
  )
  for (const file of sheets) {
    const [first, ...lines] = readFileSync(join(root, 'dist/themes', file), 'utf8')
      .trim()
      .split('\n')
    assert.deepEqual([first, lines.pop()], [':is(swemwbs-form, feedback-form, wellbeing-kiosk) {', '}'])
    for (const line of lines) assert.match(line, /^ {2}--wb-[a-z-]+: [^;{}]+;$/)
  }
})

/** What importing a path leaves behind in plain Node: elements of ours, and new globals. */
const TRACES = `
  const before = new Set(Reflect.ownKeys(globalThis))
  await import(PATH)
  const globals = Reflect.ownKeys(globalThis).filter((key) => !before.has(key)).map(String)
  const elements = TAGS.filter((tag) => globalThis.customElements?.get(tag))
  console.log(JSON.stringify({ globals, elements }))`
const tags = modules
  .filter(({ source }) => source.startsWith('src/elements/'))
  .map(({ path }) => path.slice('./'.length))

async function traces(path) {
  const name = path.replace('.', manifest.name)
  const code = TRACES.replace('PATH', JSON.stringify(name)).replace('TAGS', JSON.stringify(tags))
  return JSON.parse((await node(code)).stdout)
}

for (const { path } of modules) {
  test(`importing ${path} in Node throws nothing and registers no element`, async () => {
    assert.deepEqual((await traces(path)).elements, [])
  })
}

for (const path of ['./scoring', './experience']) {
  test(`importing ${path} leaves no trace`, async () => {
    assert.deepEqual((await traces(path)).globals, [])
  })
}

const FEEDBACK = `
  import { positiveExperience, suggestRedactions } from '${manifest.name}/experience'
  const counts = { 'very-good': 182, good: 19, neither: 8, poor: 2, 'very-poor': 2, 'dont-know': 1 }
  const { share, shareOfKnown } = positiveExperience(counts)
  const found = suggestRedactions('Fiona rang', { names: ['fiona'] })
  console.log(JSON.stringify([share.toFixed(3), shareOfKnown.toFixed(3), found]))`

test('what feedback adds up to is found by its path', async () => {
  const { stdout } = await node(FEEDBACK)
  const found = [{ start: 0, end: 5, kind: 'name', replacement: '[CLW]' }]
  assert.deepEqual(JSON.parse(stdout), ['0.939', '0.944', found])
})

const READ_VECTORS = `
  import { readFileSync } from 'node:fs'
  const vectors = JSON.parse(readFileSync(new URL(import.meta.resolve('${manifest.name}/scoring/vectors.json'))))
  console.log(JSON.stringify(Object.keys(vectors)))`

test('the test vectors are found by their path', async () => {
  const { stdout } = await node(READ_VECTORS)
  assert.deepEqual(JSON.parse(stdout), ['table', 'scores', 'incomplete', 'changes', 'invalid'])
})

test('the notices of all dependencies go along, and every script has its hash', () => {
  const notices = readFileSync(join(root, 'dist/LICENSES.txt'), 'utf8')
  const missing = Object.entries(manifest.dependencies).filter(
    ([name, version]) => !notices.includes(`${name} ${version}`),
  )
  assert.deepEqual(missing, [])
  const hashes = JSON.parse(readFileSync(join(root, 'dist/integrity.json'), 'utf8'))
  for (const tag of Object.keys(scriptTags)) {
    const bytes = readFileSync(join(root, `dist/${tag}.js`))
    assert.equal(hashes[`${tag}.js`], `sha384-${createHash('sha384').update(bytes).digest('base64')}`)
  }
})

test('publint has nothing to say', async () => {
  const { messages } = await publint({ pkgDir: root, strict: true })
  assert.deepEqual(
    messages.map((message) => formatMessage(message, manifest, { color: false })),
    [],
  )
})

test('every kind of TypeScript project finds the types', async (t) => {
  const folder = temporaryFolder(t)
  await run('npm', ['pack', '--silent', '--ignore-scripts', '--pack-destination', folder], { cwd: root })
  const [tarball] = readdirSync(folder)
  const attw = join(root, 'node_modules/.bin/attw')
  const { stdout } = await run(attw, [join(folder, tarball), '--profile', 'esm-only', '--format', 'json'], {
    cwd: root,
  })
  const { analysis } = JSON.parse(stdout)
  assert.equal(analysis.packageName, manifest.name)
  assert.deepEqual(Object.keys(analysis.entrypoints).sort(), Object.keys(manifest.exports).sort())
})

const SOURCES = ['build', 'dist-types', 'src', 'package.json', 'tsconfig.json', 'LICENSE']
const filesIn = (folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true }).filter((each) => each.isFile())
const contents = (folder) =>
  Object.fromEntries(
    filesIn(folder).map(({ parentPath, path, name }) => {
      const file = join(parentPath ?? path, name)
      return [relative(folder, file), readFileSync(file, 'base64')]
    }),
  )

test('another build, in another folder, gives the same bytes', async (t) => {
  const folder = temporaryFolder(t)
  for (const name of SOURCES) cpSync(join(root, name), join(folder, name), { recursive: true })
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'dir')
  await run(process.execPath, ['build/build.mjs'], { cwd: folder })
  const [here, there] = [contents(join(root, 'dist')), contents(join(folder, 'dist'))]
  assert.deepEqual(Object.keys(there), Object.keys(here))
  assert.deepEqual(
    Object.keys(here).filter((file) => here[file] !== there[file]),
    [],
  )
})
