// What is written about the code agrees with the code.
import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { promisify } from 'node:util'
import { manifest, root } from '../../build/package.mjs'
import { documented, present } from './face.mjs'

const run = promisify(execFile)
const text = (file) => readFileSync(join(root, file), 'utf8')

const filesIn = (folder) =>
  readdirSync(folder, { recursive: true })
    .filter((file) => /\.(d\.ts|json)$/.test(file))
    .sort()

async function generate(folder) {
  await run(join(root, 'node_modules/.bin/tsc'), ['--outDir', folder], { cwd: root })
  await run(process.execPath, ['build/docs.mjs', folder], { cwd: root })
}

test('dist-types is what the sources say now', async (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'types-'))
  t.after(() => rmSync(folder, { recursive: true, force: true }))
  await generate(folder)
  const [now, committed] = [filesIn(folder), filesIn(join(root, 'dist-types'))]
  const isSame = (file) => readFileSync(join(folder, file), 'utf8') === text(join('dist-types', file))
  const stale = [
    ...now.filter((file) => !committed.includes(file)).map((file) => `${file} is missing`),
    ...committed.filter((file) => !now.includes(file)).map((file) => `${file} has no source any more`),
    ...now.filter((file) => committed.includes(file) && !isSame(file)).map((file) => `${file} has changed`),
  ]
  assert.deepEqual(stale, [], 'run `npm run types && npm run docs` and commit dist-types/')
})

const { elements, ...described } = documented(JSON.parse(text('dist-types/custom-elements.json')))
const found = await present()

test('the manifest names every element by its tag', () => {
  const tags = Object.keys(manifest.exports).filter((path) => /-(form|kiosk)$/.test(path))
  assert.deepEqual(elements, tags.map((path) => path.slice('./'.length)).sort())
})

for (const kind of Object.keys(found)) {
  test(`the ${kind} in the manifest are the ones in the code`, () => {
    assert.deepEqual(described[kind], found[kind])
  })
}

const unique = (matches) => [...new Set(matches)].sort()

test('the README names every path of the package and no other', () => {
  const named = text('README.md').matchAll(new RegExp(`['"\`]${manifest.name}(/[\\w./*-]+)?['"\`]`, 'g'))
  const paths = Object.keys(manifest.exports).map((path) => path.slice(1))
  assert.deepEqual(unique([...named].map(([, path = '']) => path)), paths.sort())
})

test('the README has every room on its map', () => {
  const readme = text('README.md')
  const rooms = readdirSync(join(root, 'src'), { withFileTypes: true }).filter((each) => each.isDirectory())
  assert.deepEqual(
    rooms.map(({ name }) => `${name}/`).filter((room) => !readme.includes(room)),
    [],
  )
})

test('the README names every command and no other', () => {
  const named = text('README.md').matchAll(/npm (?:run ([\w:]+)|(start|test)\b)/g)
  assert.deepEqual(unique([...named].map(([, run, short]) => run ?? short)), Object.keys(manifest.scripts).sort())
})
