// What editors complete and explain, from the custom elements manifest: custom data for VS Code, and web-types for the
// editors of JetBrains.
import { manifest } from './package.mjs'

/** Every element of a custom elements manifest. */
export const elementsOf = ({ modules }) =>
  modules.flatMap(({ path, declarations }) =>
    declarations.filter(({ tagName }) => tagName).map((each) => ({ ...each, path })),
  )

const markdown = (value) => ({ kind: 'markdown', value })
const said = ({ description, default: value }) =>
  value === undefined ? description : `${description}\n\nDefault: \`${value}\``

const isWord = (text) => /^('[^']*'|\d+)$/.test(text)

/** `'auto' | 'paper' | null` → the words of which an attribute is one; `undefined` when it may hold any text. */
function wordsOf({ type }) {
  const parts = type.text.split(' | ').filter((part) => part !== 'null')
  return parts.every(isWord) ? parts.map((part) => part.replaceAll("'", '')) : undefined
}

const list = (heading, entries = []) =>
  entries.length ? `\n\n**${heading}**\n${entries.map(([name, words]) => `- ${name}: ${words}`).join('\n')}` : ''

const aboutElement = ({ description, slots, events }) =>
  description +
  list(
    'Slots',
    slots?.map((each) => [each.name ? `\`${each.name}\`` : 'without a name', each.description]),
  ) +
  list(
    'Events',
    events?.map((each) => [`\`${each.name}\``, each.description]),
  )

const htmlAttribute = (attribute) => ({
  name: attribute.name,
  description: markdown(said(attribute)),
  ...(wordsOf(attribute) && { values: wordsOf(attribute).map((name) => ({ name })) }),
})

/** Custom data of HTML, for the setting `html.customData` of VS Code. */
export const htmlData = (elements) => ({
  version: 1.1,
  tags: elements.map((element) => ({
    name: element.tagName,
    description: markdown(aboutElement(element)),
    attributes: (element.attributes ?? []).map(htmlAttribute),
  })),
})

/** Each name once, though several elements have it. */
const named = (entries, nameOf) => {
  const found = new Map(
    entries.map((each) => [nameOf(each), { name: nameOf(each), description: markdown(said(each)) }]),
  )
  return [...found.values()]
}

/** Custom data of CSS, for the setting `css.customData` of VS Code. */
export const cssData = (elements) => {
  const all = (key) => elements.flatMap((each) => each[key] ?? [])
  return {
    version: 1.1,
    properties: named(all('cssProperties'), ({ name }) => name),
    pseudoElements: named(all('cssParts'), ({ name }) => `::part(${name})`),
    pseudoClasses: named(all('cssStates'), ({ name }) => `:state(${name})`),
  }
}

const described = ({ name, description, default: value }) => ({
  ...{ name, description },
  ...(value !== undefined && { default: value }),
})

const webElement = ({ tagName, description, attributes = [], slots = [], members, events = [], ...css }) => ({
  ...{ name: tagName, description },
  attributes: attributes.map((each) => ({ ...described(each), value: { type: each.type.text } })),
  slots: slots.map(described),
  js: {
    properties: members
      .filter(({ kind }) => kind === 'field')
      .map((each) => ({ ...described(each), type: each.type.text })),
    events: events.map((each) => ({ ...described(each), type: each.type.text })),
  },
  css: {
    properties: (css.cssProperties ?? []).map(described),
    parts: (css.cssParts ?? []).map(described),
  },
})

/** Web-types, which JetBrains' editors find by the field `web-types` of package.json. */
export const webTypes = (elements) => ({
  $schema: 'https://raw.githubusercontent.com/JetBrains/web-types/master/schema/web-types.json',
  ...{ name: manifest.name, version: manifest.version },
  'js-types-syntax': 'typescript',
  'description-markup': 'markdown',
  contributions: { html: { elements: elements.map(webElement) } },
})
