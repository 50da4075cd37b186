// Takes the whitespace of the source out of templates before anything is bundled: fewer bytes, and no blank text nodes.
// A line break beside a tag goes, and its indentation; a space within a line is a space that people see, and stays.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './package.mjs'

/** One literal part of an `html` or `svg` template without the blanks of the source. */
export const shrinkMarkup = (text) =>
  text
    .replace(/(?<=>)\s*\n\s*(?=<|$)/g, '')
    .replace(/^\s*\n\s*(?=<)/, '')
    .replace(/\s+/g, ' ')

const styles = join(root, 'src/elements/styles')
const sheets = readdirSync(styles).map((file) => readFileSync(join(styles, file), 'utf8'))
/** Our own custom properties, which no page sets. */
const own = [...new Set(sheets.join('').match(/(?<=--_)[a-z-]+/g))].sort()

const shrinkStyles = (text) =>
  text
    .replace(/(?<=--_)[a-z-]+/g, (name) => own.indexOf(name).toString(36))
    .replace(/\/\*[^]*?\*\//g, '')
    .replace(/\s+/g, ' ')
    .replace(/\s*([{};,])\s*/g, '$1')
    .replace(/:\s+/g, ':')
    .replaceAll(';}', '}')
    .replace(/(?<![\w.])0(?=\.\d)/g, '')
    .replace(/#([0-9a-f])\1([0-9a-f])\2([0-9a-f])\3\b/g, '#$1$2$3')

const SHRINK = { html: shrinkMarkup, svg: shrinkMarkup, css: shrinkStyles }

function templates(node, found = []) {
  if (Array.isArray(node)) for (const each of node) templates(each, found)
  else if (node && typeof node === 'object') {
    if (node.type === 'TaggedTemplateExpression' && node.tag.name in SHRINK) found.push(node)
    for (const child of Object.values(node)) templates(child, found)
  }
  return found
}

/** The literal parts of one template, with the function that shrinks them. */
const parts = ({ tag, quasi }) =>
  quasi.quasis.map(({ start, value }) => ({ start, raw: value.raw, shrink: SHRINK[tag.name] }))

/** The same source with every `html`, `svg` and `css` template shrunk; `program` is its syntax tree. */
export function shrinkTemplates(code, program) {
  const fromTheEnd = templates(program)
    .flatMap(parts)
    .sort((a, b) => b.start - a.start)
  for (const { start, raw, shrink } of fromTheEnd) {
    const at = code.indexOf(raw, start)
    code = code.slice(0, at) + shrink(raw) + code.slice(at + raw.length)
  }
  return code
}

/** Vite plugin: shrinks the templates of `src/`. */
export const shrinkPlugin = () => ({
  name: 'shrink-templates',
  enforce: 'pre',
  transform: {
    filter: { id: /\/src\/.*\.ts$/ },
    handler(code) {
      return { code: shrinkTemplates(code, this.parse(code, { lang: 'ts' })), map: null }
    },
  },
})
