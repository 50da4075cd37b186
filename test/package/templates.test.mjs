// Types for the templates of other libraries: what may be set may be written, and each slip is found.
import assert from 'node:assert/strict'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { test } from 'node:test'
import ts from 'typescript'
import { elementsOf } from '../../build/editors.mjs'
import { manifest, root } from '../../build/package.mjs'
import { STAND_INS } from './stand-ins.mjs'

const folder = mkdtempSync(join(tmpdir(), 'templates-'))
process.once('exit', () => rmSync(folder, { recursive: true, force: true }))

function write(file, text) {
  mkdirSync(dirname(join(folder, file)), { recursive: true })
  writeFileSync(join(folder, file), text)
}

const own = `node_modules/${manifest.name}`
write(`${own}/package.json`, JSON.stringify(manifest))
cpSync(join(root, 'dist-types'), join(folder, own, 'dist-types'), { recursive: true })
for (const name of Object.keys(manifest.dependencies)) {
  symlinkSync(join(root, 'node_modules', name), join(folder, 'node_modules', name), 'dir')
}
for (const [library, files] of Object.entries(STAND_INS)) {
  write(`node_modules/${library}/package.json`, JSON.stringify({ name: library, type: 'module' }))
  for (const [file, text] of Object.entries(files)) write(`node_modules/${library}/${file}`, text)
}

/** Samples in JSX; `on` is how a listener's name begins. */
const jsx = (on) => ({
  extension: 'tsx',
  good: `export const form = (
    <swemwbs-form endpoint="/receiver" layout="paper" heading-level="3" headingLevel={3} seal-key="{}" licence={null}
      reference="GL-0047" context={{ site: 'a' }} help={[]} ref={(form) => void form?.start()}
      ${on}wb-submit={({ detail }) => detail.settle?.(Promise.resolve({ id: detail.submissionId }))}
      ${on}wb-sent={({ detail }) => detail.receipt.status.toFixed()}>
      <p slot="privacy">Who sees the answers.</p>
    </swemwbs-form>
  )`,
  bad: {
    'a word that is none': 'export const form = <swemwbs-form layout="papr" />',
    'a number out of bounds': 'export const form = <swemwbs-form heading-level="7" />',
    'a key where JSON belongs': 'export const form = <swemwbs-form seal-key={{}} />',
    'an attribute misspelt': 'export const form = <swemwbs-form endpont="/receiver" />',
    'a property of another type': 'export const form = <swemwbs-form context={{ site: 1 }} />',
    'a property that is read only': 'export const form = <swemwbs-form problems={[]} />',
    'a detail that is not there': `export const form = <swemwbs-form ${on}wb-sent={({ detail }) => detail.score} />`,
  },
})

const svelte = (attributes) => `import type { SvelteHTMLElements } from 'svelte/elements'
export const attributes: SvelteHTMLElements['swemwbs-form'] = ${attributes}`

const SVELTE = {
  extension: 'ts',
  good: svelte(`{ endpoint: '/receiver', layout: 'paper', 'heading-level': '3', context: { site: 'a' }, class: 'wide',
    'onwb-sent': ({ detail }) => detail.receipt.status.toFixed(), 'on:wb-stop': ({ detail }) => detail.form.trim() }`),
  bad: {
    'a word that is none': svelte("{ layout: 'papr' }"),
    'an attribute misspelt': svelte("{ endpont: '/receiver' }"),
    'a property of another type': svelte('{ context: { site: 1 } }'),
    'a detail that is not there': svelte("{ 'onwb-sent': (event) => event.detail.score }"),
  },
}

const vue = (use) => `import type { GlobalComponents } from 'vue'
type Form = InstanceType<GlobalComponents['swemwbs-form']>
${use}`
const props = (given) => vue(`export const props: Form['$props'] = ${given}`)

const VUE = {
  extension: 'ts',
  good: vue(`type Sent = CustomEvent<{ form: string }>
export const props: Form['$props'] = { endpoint: '/receiver', layout: 'paper', headingLevel: '3', class: 'wide' }
export const problems = (form: Form) => (form.start(), form.problems.length)
export const stop = (form: Form, event: Sent) => form.$emit('wb-stop', event)`),
  bad: {
    'a word that is none': props("{ layout: 'papr' }"),
    'an attribute misspelt': props("{ endpont: '/receiver' }"),
    'a property of another type': props('{ context: { site: 1 } }'),
    'an event misspelt': vue("export const send = (form: Form, event: never) => form.$emit('wb-send', event)"),
    'an event of another kind': vue("export const stop = (form: Form) => form.$emit('wb-stop', new Event('wb-stop'))"),
  },
}

/** Path of the package → samples, and the library for which they are written. */
const PATHS = {
  './react': { library: 'react', ...jsx('on') },
  './preact': { library: 'preact', ...jsx('on') },
  './solid': { library: 'solid-js', ...jsx('on:') },
  './svelte': { library: 'svelte', ...SVELTE },
  './vue': { library: 'vue', ...VUE },
}

const OPTIONS = {
  ...{ strict: true, exactOptionalPropertyTypes: true, noEmit: true, types: [], target: ts.ScriptTarget.ES2022 },
  ...{ module: ts.ModuleKind.ESNext, moduleResolution: ts.ModuleResolutionKind.Bundler, jsx: ts.JsxEmit.ReactJSX },
}

/** File name → what TypeScript finds in it; files of our package count as well, those of others do not. */
function faults(paths, jsxImportSource) {
  const program = ts.createProgram(paths, { ...OPTIONS, jsxImportSource })
  const sources = program
    .getSourceFiles()
    .filter(({ fileName }) => /templates-[^/]*\/(node_modules\/wellb|[^/]+$)/.test(fileName))
  const found = sources.flatMap((file) => [
    ...program.getSyntacticDiagnostics(file),
    ...program.getSemanticDiagnostics(file),
  ])
  const entries = found.map(({ file, messageText }) => [
    basename(file.fileName),
    ts.flattenDiagnosticMessageText(messageText, '\n'),
  ])
  return Object.fromEntries(entries)
}

for (const [path, { library, extension, good, bad }] of Object.entries(PATHS)) {
  test(`${path}: what may be set is accepted, and each slip is found`, () => {
    const name = path.slice('./'.length)
    const samples = { good, ...bad }
    const fileOf = (title) => `${name} ${title}.${extension}`
    const head = `import type {} from '${manifest.name}/${name}'\n`
    for (const [title, text] of Object.entries(samples)) write(fileOf(title), head + text)
    const files = Object.keys(samples).map(fileOf)
    const found = faults(
      files.map((file) => join(folder, file)),
      library,
    )
    assert.equal(found[fileOf('good')], undefined)
    assert.deepEqual(Object.keys(found).sort(), Object.keys(bad).map(fileOf).sort())
  })
}

test('every path that has only types is one of these', () => {
  const onlyTypes = Object.entries(manifest.exports).filter(([, target]) => target.types && !target.default)
  assert.deepEqual(onlyTypes.map(([path]) => path).sort(), Object.keys(PATHS).sort())
})

test('the types have every element, and every setting and event of each', () => {
  const text = readFileSync(join(root, 'dist-types/templates/elements.d.ts'), 'utf8')
  const described = JSON.parse(readFileSync(join(root, 'dist-types/custom-elements.json'), 'utf8'))
  const membersOf = (name) => {
    const file = ts.createSourceFile('elements.d.ts', text, ts.ScriptTarget.ES2022, true)
    const found = file.statements.find((node) => ts.isInterfaceDeclaration(node) && node.name.text === name)
    return found.members.map((member) => member.name.text).sort()
  }
  const elements = elementsOf(described)
  assert.deepEqual(membersOf('Elements'), elements.map(({ tagName }) => tagName).sort())
  for (const { name, members, attributes, events } of elements) {
    const fields = members.filter(({ kind, readonly }) => kind === 'field' && !readonly)
    const settings = [...attributes, ...fields].map((each) => each.name)
    assert.deepEqual(membersOf(`${name}Settings`), [...new Set(settings)].sort())
    assert.deepEqual(membersOf(`${name}Events`), events.map((event) => event.name).sort())
  }
})
