import type { Described, Entry } from './described.ts'
import { example } from './example.ts'

/** One column of a table: what it says of an entry, in code or in words. */
interface Column {
  readonly heading: string
  readonly code?: true
  readonly read: (entry: Entry) => string | undefined
}

const NAME: Column = { heading: 'Name', code: true, read: ({ name }) => name || '(default)' }
const WORDS: Column = { heading: 'What it does', read: ({ description }) => description }
const TYPE: Column = { heading: 'Type', code: true, read: ({ type }) => type?.text }
const DEFAULT: Column = { heading: 'Default', code: true, read: (entry) => entry.default }
const SET_BY: Column = {
  heading: 'Set by',
  read: ({ attribute, readonly }) =>
    readonly ? 'nobody: read only' : attribute ? 'attribute or property' : 'property only',
}
const parameter = ({ name, type }: Entry): string => `${name}: ${type?.text ?? 'unknown'}`
const CALL: Column = {
  heading: 'Type',
  code: true,
  read: ({ parameters = [], return: returned }) =>
    `(${parameters.map(parameter).join(', ')}) => ${returned?.type.text ?? 'void'}`,
}

const isField = ({ kind }: Entry): boolean => kind === 'field'

/** What there is to say of an element: heading, entries, and the columns of their table. */
const TABLES: readonly (readonly [string, (element: Described) => readonly Entry[] | undefined, readonly Column[]])[] =
  [
    ['Attributes', ({ attributes }) => attributes, [NAME, WORDS, TYPE, DEFAULT]],
    ['Properties', ({ members }) => members?.filter(isField), [NAME, WORDS, TYPE, DEFAULT, SET_BY]],
    ['Methods', ({ members }) => members?.filter((each) => !isField(each)), [NAME, WORDS, CALL]],
    ['Events', ({ events }) => events, [NAME, WORDS, TYPE]],
    ['Slots', ({ slots }) => slots, [NAME, WORDS]],
    ['Parts', ({ cssParts }) => cssParts, [NAME, WORDS]],
    ['Custom properties', ({ cssProperties }) => cssProperties, [NAME, WORDS, DEFAULT]],
    ['States', ({ cssStates }) => cssStates, [NAME, WORDS]],
  ]

const MARKS: readonly (readonly [mark: RegExp, tag: string])[] = [
  [/^\*\*(.+)\*\*$/, 'strong'],
  [/^\*(.+)\*$/, 'em'],
  [/^`(.+)`$/, 'code'],
]

function make(tag: string, ...content: (Node | string)[]): HTMLElement {
  const made = document.createElement(tag)
  made.append(...content)
  return made
}

/** A description with its `code`, *names* and **buttons** marked up. */
function words(text: string): (Node | string)[] {
  return text.split(/(\*\*[^*]+\*\*|\*[^*]+\*|`[^`]+`)/).map((piece) => {
    const [, tag = ''] = MARKS.find(([mark]) => mark.test(piece)) ?? []
    return tag ? make(tag, piece.replace(/^[*`]+|[*`]+$/g, '')) : piece
  })
}

function row(entry: Entry, columns: readonly Column[]): HTMLElement {
  const cells = columns.map(({ code, read }, position) => {
    const text = read(entry) ?? ''
    const content = code && text ? [make('code', text)] : words(text)
    const cell = make(position ? 'td' : 'th', ...content)
    if (!position) cell.setAttribute('scope', 'row')
    return cell
  })
  return make('tr', ...cells)
}

function table(caption: string, entries: readonly Entry[], columns: readonly Column[]): HTMLElement {
  const heads = columns.map(({ heading }) => {
    const head = make('th', heading)
    head.setAttribute('scope', 'col')
    return head
  })
  const body = entries.map((entry) => row(entry, columns))
  return make('table', make('caption', caption), make('thead', make('tr', ...heads)), make('tbody', ...body))
}

/** All that is said of an element: its example, then a table of each kind of thing that it has. */
export function section(element: Described): HTMLElement {
  const { code, live } = example(element)
  const made = make('section', make('h2', `<${element.tagName}>`), make('p', ...words(element.description)))
  made.id = element.tagName
  made.append(make('h3', 'Example'), make('pre', make('code', code)), live)
  for (const [heading, read, columns] of TABLES) {
    const entries = read(element) ?? []
    if (entries.length)
      made.append(make('h3', heading), scrolling(table(`${heading} of ${element.tagName}`, entries, columns)))
  }
  return made
}

/** A wide table scrolls by itself, also by keyboard, so that the page need not. */
function scrolling(wide: HTMLElement): HTMLElement {
  const around = make('div', wide)
  around.className = 'wide'
  around.tabIndex = 0
  around.setAttribute('role', 'group')
  around.setAttribute('aria-label', wide.querySelector('caption')?.textContent ?? '')
  return around
}
