// The public face of the elements, from both sides: what class descriptions say, and what the code has.
import ts from 'typescript'
import { properties } from '../../build/manifest.mjs'
import { nodes, parse, readSources } from './syntax.mjs'

const sorted = (names) => [...new Set(names)].sort()

const isSetting = ({ kind, readonly }) => kind === 'field' && !readonly

/** What a custom elements manifest describes, by kind; `--wb-space=1em` is a property with its default. */
export function documented({ modules }) {
  const elements = modules.flatMap(({ declarations }) => declarations).filter(({ tagName }) => tagName)
  const names = (key, text = ({ name }) => name) => sorted(elements.flatMap((each) => each[key] ?? []).map(text))
  return {
    elements: sorted(elements.map(({ tagName }) => tagName)),
    attributes: names('attributes'),
    settings: sorted(elements.flatMap(({ members }) => members.filter(isSetting)).map(({ name }) => name)),
    slots: names('slots'),
    events: names('events'),
    parts: names('cssParts'),
    properties: names('cssProperties', (each) => `${each.name}=${each.default}`),
    states: names('cssStates'),
  }
}

const matches = (texts, pattern) => texts.flatMap((text) => [...text.matchAll(pattern)])
const templatesOf = (file, tag) =>
  nodes(file, (node) => ts.isTaggedTemplateExpression(node) && node.tag.getText() === tag).map((node) =>
    node.template.getText(),
  )

/** `--wb-space=1em` of every `var(--wb-space, 1em)`; the default may itself hold brackets. */
function cssProperties(styles) {
  return matches([styles], /var\((--wb-[\w-]+)\s*,\s*/g).map(({ 0: head, 1: name, index }) => {
    const from = index + head.length
    let [depth, end] = [1, from]
    for (; depth > 0; end++) depth += { '(': 1, ')': -1 }[styles[end]] ?? 0
    return `${name}=${styles.slice(from, end - 1).trim()}`
  })
}

const eventNames = (file) =>
  nodes(file, ts.isInterfaceDeclaration)
    .filter(({ name }) => name.text === 'WbEventDetails')
    .flatMap(({ members }) => members.map(({ name }) => name.text))

/** What stands in the table of settings, and in templates, styles, events and states of `src/elements/`, by kind. */
export async function present() {
  const settings = await properties()
  const { files } = parse(readSources('src/elements'))
  const markup = files.flatMap((file) => templatesOf(file, 'html'))
  const styles = files.flatMap((file) => templatesOf(file, 'css')).join('\n')
  const code = files.map((file) => file.getFullText())
  return {
    attributes: sorted(Object.values(settings).flatMap(({ attribute }) => attribute || [])),
    settings: sorted(Object.keys(settings)),
    slots: sorted(matches(markup, /<slot(?:\s+name="([\w-]+)")?[\s>]/g).map(([, name = '']) => name)),
    events: sorted(files.flatMap(eventNames)),
    parts: sorted(matches(markup, /\spart="([\w -]+)"/g).flatMap(([, names]) => names.split(' '))),
    properties: sorted(cssProperties(styles)),
    states: sorted(matches(code, /\.states\.(?:add|delete)\('([\w-]+)'\)/g).map(([, name]) => name)),
  }
}
