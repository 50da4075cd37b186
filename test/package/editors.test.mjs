// What editors are told is what the manifest says.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { elementsOf } from '../../build/editors.mjs'
import { manifest, root } from '../../build/package.mjs'

const read = (file) => JSON.parse(readFileSync(join(root, file), 'utf8'))
const elements = elementsOf(read('dist-types/custom-elements.json'))
const names = (entries = []) => entries.map(({ name }) => name)
const all = (key, nameOf) => [...new Set(elements.flatMap((each) => names(each[key]).map(nameOf)))]

test('VS Code knows every element and attribute, and the words of which an attribute is one', () => {
  const { version, tags } = read('dist-types/editors/vscode.html-custom-data.json')
  assert.equal(version, 1.1)
  assert.deepEqual(
    tags.map(({ name, attributes }) => [name, names(attributes)]),
    elements.map(({ tagName, attributes }) => [tagName, names(attributes)]),
  )
  const valuesOf = (name) => names(tags[0].attributes.find((each) => each.name === name).values)
  assert.deepEqual(valuesOf('layout'), ['auto', 'one-per-screen', 'paper'])
  assert.deepEqual(valuesOf('heading-level'), ['1', '2', '3', '4', '5', '6'])
  assert.deepEqual(valuesOf('endpoint'), [])
})

test('VS Code knows every custom property, part and state in style sheets', () => {
  const { properties, pseudoElements, pseudoClasses } = read('dist-types/editors/vscode.css-custom-data.json')
  assert.deepEqual(names(properties), all('cssProperties', String))
  assert.deepEqual(
    names(pseudoElements),
    all('cssParts', (name) => `::part(${name})`),
  )
  assert.deepEqual(
    names(pseudoClasses),
    all('cssStates', (name) => `:state(${name})`),
  )
})

test('the editors of JetBrains find the same by the field of package.json', () => {
  const { name, version, contributions } = read(manifest['web-types'])
  assert.deepEqual([name, version], [manifest.name, manifest.version])
  const told = contributions.html.elements.map((each) => [
    ...[each.name, names(each.attributes), names(each.slots), names(each.js.properties), names(each.js.events)],
    ...[names(each.css.properties), names(each.css.parts)],
  ])
  const described = elements.map((each) => [
    ...[each.tagName, names(each.attributes), names(each.slots)],
    ...[names(each.members.filter(({ kind }) => kind === 'field')), names(each.events)],
    ...[names(each.cssProperties), names(each.cssParts)],
  ])
  assert.deepEqual(told, described)
})

test('whatever an editor shows has words', () => {
  const entries = elements.flatMap((each) => [
    ...[each, ...each.attributes, ...each.members, ...each.events, ...each.slots],
    ...[...each.cssParts, ...(each.cssProperties ?? []), ...(each.cssStates ?? [])],
  ])
  assert.deepEqual(names(entries.filter(({ description }) => !description)), [])
})
