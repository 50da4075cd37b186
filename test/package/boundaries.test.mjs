// The walls and limits of the house, checked on the syntax tree; needs no build.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { manifest, modules } from '../../build/package.mjs'
import { deepElements, lengthFaults, lengths, testFaults, undocumented, usualFaults } from './limits.mjs'
import { BROKEN_LIMITS, BROKEN_WALLS, WHOLE_LIMITS, WHOLE_WALLS } from './planted.mjs'
import { imports, parse, readSources } from './syntax.mjs'
import { printTable } from './table.mjs'
import { envCalls, tasteFaults, wallFaults } from './walls.mjs'

const project = parse(readSources('src', 'test', 'demo', 'build'))
const isIn = (folder) => (file) => file.fileName.startsWith(`${folder}/`)
const source = project.files.filter(isIn('src'))

/** What is wrong with files taken one by one, whichever folder they are in. */
const limitFaults = ({ files, checker }) =>
  files.flatMap((file) => [...tasteFaults(file), ...lengthFaults(file), ...testFaults(file, checker)])

const none = (faults) => assert.equal(faults.join('\n'), '')

test('no room reaches through a wall', () => {
  none(wallFaults({ ...project, files: source }))
})

test('no file, function or line is longer than a reader can hold, and nothing silences a check', () => {
  none(limitFaults(project))
})

test('everything public says what it is for', () => {
  none(
    undocumented(
      project.files,
      project.checker,
      modules.map((each) => each.source),
    ),
  )
})

test('between an element and HTMLElement stand two classes at most', () => {
  none(deepElements(source, project.checker))
})

test('the runtime dependencies are the ones that the sources use, each with its reason', () => {
  const names = source.flatMap((file) => imports(file).map(({ to }) => to)).filter((to) => !/^(\.|node:)/.test(to))
  const used = new Set(names.map((name) => name.split('/')[0]))
  assert.deepEqual(Object.keys(manifest.dependencies).sort(), [...used].sort())
  assert.deepEqual(Object.keys(manifest['//dependencies']).sort(), [...used].sort())
  none([...used].filter((name) => !['jose', 'zod'].includes(name)))
})

test('npm test runs every test file', () => {
  const names = project.files.map(({ fileName }) => fileName).filter((name) => /\.test\.\w+$/.test(name))
  const isRun = (name) => /^test\/((package|receiver|journeys|faults)\/[^/]+\.mjs|.+\.ts)$/.test(name)
  none(names.filter((name) => !isRun(name)))
})

test('there are eight commands to know', () => {
  const known = ['build', 'docs', 'faults', 'lint', 'start', 'test', 'test:watch', 'types']
  assert.deepEqual(Object.keys(manifest.scripts).sort(), known)
})

/** `[planted, what was found]`; each fault is planted alone. */
const plant = (planted, check) =>
  planted.map((each) => {
    const [path, text] = each
    const zod = ['src/submission/schema.ts', "import * as z from 'zod/mini'; export const parse = z"]
    const jose = ['src/submission/seal.ts', "import * as j from 'jose'; export const sealer = j"]
    return [each, check(parse(new Map([zod, jose, [path, text]])))]
  })

for (const [what, broken, whole, check] of [
  ['walls', BROKEN_WALLS, WHOLE_WALLS, wallFaults],
  ['limits', BROKEN_LIMITS, WHOLE_LIMITS, limitFaults],
]) {
  test(`the check of the ${what} finds each planted fault`, () => {
    const missed = plant(broken, check).filter(([[, , words], found]) => !found.some((each) => each.includes(words)))
    none(missed.map(([[path, text, words], found]) => `${path}: ${text.slice(0, 80)}: not "${words}" but "${found}"`))
  })

  test(`the check of the ${what} leaves alone what is allowed`, () => {
    none(plant(whole, check).flatMap(([, found]) => found))
  })
}

const CLASSES = `/** A form. */ export class Form extends Survey { endpoint = '' }
class Survey extends Rendered {}
class Rendered extends Base {}
class Base extends HTMLElement {}`

test('the check of descriptions and of classes finds planted faults', () => {
  const texts = new Map([
    ['src/index.ts', "export { Form } from './elements/form.ts'\nexport const bare = 1"],
    ['src/elements/form.ts', CLASSES],
  ])
  const { files, checker } = parse(texts)
  const found = undocumented(files, checker, ['src/index.ts'])
  assert.deepEqual(found.map((each) => each.split(' ')[1]).sort(), ['Form.endpoint', 'bare'])
  assert.match(deepElements(files, checker).join(), /Form → Survey → Rendered → Base/)
})

test('every call of the browser through its one door is found', () => {
  const code = 'env.now(); this.#host.env.step("a", "b"); host.env.report; const { env } = host; environment.now()'
  const { files } = parse(new Map([['src/delivery/post.ts', code]]))
  assert.deepEqual(envCalls(files), ['src/delivery/post.ts:1 now', 'src/delivery/post.ts:1 step'])
})

test('what is usual is short', () => {
  const { rows, ratio } = lengths(project.files)
  const heads = ['', 'count', 'median', 'p90', 'longest']
  const notes = [`${ratio.toFixed(1)} test lines per source line`, `${envCalls(source).length} calls of env`]
  printTable('Length in lines', heads, rows, ...notes)
  none(rows.filter(([, count]) => count === 0).map(([what]) => `no ${what} were measured`))
  none(usualFaults(rows))
  assert.equal(usualFaults([['functions', 9, 8, 26, 40]]).length, 1)
})
