import '../src/index.ts'
import { type Theme, THEMES, themeSheet } from '../src/elements/styles/themes.ts'
import { CASES, element } from './cases.ts'
import { contrast } from './contrast.ts'

/** What must stand out from what, and by how much (WCAG 2.2, 1.4.6 and 1.4.11). */
const PAIRS: readonly (readonly [what: string, one: string, other: string, needed: number])[] = [
  ['Text', 'color-text', 'color-surface', 7],
  ['Links', 'color-accent', 'color-surface', 7],
  ['Text of the button that leads on', 'color-on-accent', 'color-accent', 7],
  ['Edges of options and buttons', 'color-line', 'color-surface', 3],
  ['Edge of a reminder', 'color-notice', 'color-surface', 3],
  ['Edge of the thanks', 'color-done', 'color-surface', 3],
  ['Focus against its own edge', 'color-focus', 'color-focus-edge', 3],
]
const SHOWN = ['statement answered', 'check answers', 'sent']

const find = (selector: string): HTMLElement => {
  const found = document.querySelector<HTMLElement>(selector)
  if (!found) throw new Error(`themes.html lacks ${selector}`)
  return found
}
const form = find('#theme') as HTMLFormElement
const picker = find('select') as HTMLSelectElement
const sheet = new CSSStyleSheet()
document.adoptedStyleSheets = [sheet]

const colours = Object.keys(THEMES.default).filter((name) => name.startsWith('color-'))
const inputs = new Map(colours.map((name) => [name, document.createElement('input')]))

function row([what, one, other, needed]: (typeof PAIRS)[number], theme: Theme): HTMLTableRowElement {
  const ratio = contrast(theme[one] ?? '', theme[other] ?? '')
  const line = document.createElement('tr')
  const cells = [what, `${ratio.toFixed(1)}:1`, `${needed}:1`, ratio >= needed ? 'enough' : 'too little']
  for (const text of cells) line.append(Object.assign(document.createElement('td'), { textContent: text }))
  return line
}

function show(): void {
  const chosen: Theme = { ...THEMES.default, ...Object.entries(THEMES).find(([name]) => name === picker.value)?.[1] }
  const theme: Theme = { ...chosen, ...Object.fromEntries([...inputs].map(([name, { value }]) => [name, value])) }
  const text = themeSheet(theme)
  sheet.replaceSync(text)
  find('#sheet').textContent = text
  const rows = PAIRS.map((pair) => row(pair, theme))
  find('#contrast tbody').replaceChildren(...rows)
  const bad = rows.filter((each) => each.lastChild?.textContent !== 'enough').length
  find('#verdict').textContent = bad
    ? `Too little contrast: ${bad}. Some people could not read this.`
    : 'Every pair has enough contrast'
}

function load(): void {
  const theme = Object.entries(THEMES).find(([name]) => name === picker.value)?.[1] ?? THEMES.default
  for (const [name, input] of inputs) input.value = theme[name] ?? '#000000'
  show()
}

for (const name of Object.keys(THEMES)) picker.append(new Option(name, name))
for (const [name, input] of inputs) {
  const label = document.createElement('label')
  input.type = 'color'
  label.append(name.replace('color-', '').replace('-', ' '), ' ', input)
  form.append(label)
}
picker.addEventListener('change', load)
form.addEventListener('input', (event) => event.target !== picker && show())
for (const each of CASES.filter(({ name }) => SHOWN.includes(name))) find('#shown').append(element(each))
load()
