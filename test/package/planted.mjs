// Faults made on purpose: the checks of the sources must find each one. `[file, text, words of what is found]`.
const line = (length) => `// ${'x'.repeat(length - 3)}`
const body = (count) => `export function long() {\n${'  void 0\n'.repeat(count - 2)}}`

/** Walls between rooms, and between the rooms and the browser. */
export const BROKEN_WALLS = [
  ['src/form/reduce.ts', "const lit = await import('lit')", 'may not import lit'],
  ['src/form/reduce.ts', "import { start } from '../instruments/swemwbs.ts'", 'import only types'],
  ['src/form/reduce.ts', "import { type Item } from '../instruments/schema.ts'", 'import only types'],
  ['src/scoring/swemwbs.ts', "import type { Item } from '../instruments/schema.ts'", 'may not import instruments'],
  ['src/scoring/swemwbs.ts', "let item: import('../form/state.ts').Answer", 'may not import form'],
  ['src/experience/share.ts', "import { scoreSwemwbs } from '../scoring/index.ts'", 'may not import scoring'],
  ['src/storage/outbox.ts', "export * from '../submission/index.ts'", 'may not import submission'],
  ['src/storage/outbox.ts', "import { openDB } from 'idb'", 'may not import idb'],
  ['src/submission/open.ts', "import { CompactEncrypt } from 'jose'", 'on demand'],
  ['src/elements/survey-form.ts', "import { sealer } from '../submission/seal.ts'", 'before anybody needs it'],
  ['src/submission/build.ts', "import * as z from 'zod/mini'", 'may not import zod/mini'],
  ['src/submission/schema.ts', "import * as z from 'zod'", 'may not import zod'],
  ['src/delivery/post.ts', "import { readFile } from 'node:fs'", 'may not import node:fs'],
  ['src/elements/survey-form.ts', "import { parse } from '../submission/schema.ts'", 'before anybody needs it'],
  ['src/attic/box.ts', 'export const box = 1', 'table of rooms'],
  ['src/form/reduce.ts', 'const now = Date.now()', 'Date belongs to env.ts'],
  ['src/form/reduce.ts', 'const now = new Date()', 'Date belongs to env.ts'],
  ['src/delivery/backoff.ts', 'const wait = Math.random()', 'Math.random'],
  ['src/delivery/backoff.ts', 'const { random } = Math', 'Math.random'],
  ['src/delivery/post.ts', "void fetch('/')", 'fetch belongs to env.ts'],
  ['src/delivery/post.ts', 'const world = { fetch }', 'fetch belongs to env.ts'],
  ['src/delivery/wake.ts', "addEventListener('online', () => {})", 'addEventListener belongs to elements/'],
  ['src/storage/database.ts', 'const { setTimeout: later } = globalThis', 'takes setTimeout from globalThis'],
  ['src/storage/database.ts', 'const { ...rest } = globalThis', 'passes globalThis on'],
  ['src/storage/database.ts', 'const world = globalThis', 'passes globalThis on'],
  ['src/storage/database.ts', "globalThis['localStorage'].clear()", 'takes localStorage from globalThis'],
  ['src/storage/canary.ts', 'self.indexedDB.open("wb")', 'takes indexedDB from self'],
  ['src/elements/focus.ts', 'window.setTimeout(focus, 5)', 'takes setTimeout from window'],
  ['src/elements/focus.ts', 'window.window.fetch("/")', 'takes window from window'],
  ['src/elements/focus.ts', 'const view = document.defaultView', 'defaultView'],
  ['src/elements/focus.ts', 'console.log(1)', 'console belongs to env.ts'],
  ['src/submission/build.ts', 'const at = window.location', 'window belongs to elements/'],
  ['src/submission/encode.ts', 'document.title', 'document belongs to elements/'],
  ['src/elements/focus.ts', 'element.innerHTML = words', 'innerHTML'],
  ['src/elements/focus.ts', "element['innerHTML'] = words", 'innerHTML'],
  ['src/elements/screens/intro.ts', 'html`<p .innerHTML=${words}></p>`', 'innerHTML'],
  ['src/elements/screens/intro.ts', "import { html } from 'lit'", 'may not import lit'],
  ['src/storage/outbox.ts', 'indexedDB.open("wb")', 'indexedDB belongs to env.ts'],
  ['src/form/select.ts', 'eval(words)', 'eval'],
  ['src/form/select.ts', 'const run = new Function(words)', 'Function'],
]

/** Beside each fault, what looks like it and is allowed. */
export const WHOLE_WALLS = [
  ['src/env.ts', 'const { setTimeout: later } = globalThis; console.warn(Date.now(), Math.random(), fetch)'],
  ['src/form/reduce.ts', "import type { Item } from '../instruments/schema.ts'; new Date(5); Math.floor(1.5)"],
  ['src/storage/outbox.ts', 'env.fetch; const at = { performance: 1 }; at.performance'],
  ['src/storage/disk.ts', 'const opening = indexedDB.open("wb")'],
  ['src/elements/template.ts', 'template.innerHTML = markup'],
  [
    'src/storage/drafts.ts',
    '// fetch, innerHTML and Date\nfunction keep(fetch: typeof globalThis.fetch) { fetch("console") }',
  ],
  ['src/elements/define.ts', "if (typeof document === 'undefined') window.addEventListener('online', () => {})"],
  [
    'src/elements/later.ts',
    "const { parse } = await import('../submission/schema.ts'); const [box] = parse(window.innerWidth)",
  ],
]

/** Length and taste, in any folder. */
export const BROKEN_LIMITS = [
  ['src/form/long.ts', 'void 0\n'.repeat(301), 'has 301 lines'],
  ['src/form/wide.ts', line(121), '121 characters'],
  ['src/form/long-function.ts', body(41), 'a function of 41 lines'],
  ['src/elements/screens/long.ts', body(61), 'a function of 61 lines'],
  ['demo/long.ts', body(41), 'a function of 41 lines'],
  ['build/long.mjs', body(41), 'a function of 41 lines'],
  ['src/form/loose.ts', 'export const loose = (value: any) => value', 'type any'],
  ['demo/loose.ts', 'const loose = value as any', 'type any'],
  ['src/form/ignore.ts', '// @ts-ignore\nvoid 0', '@ts-ignore'],
  ['test/ignore.ts', 'void 0 // @ts-expect-error', '@ts-expect-error'],
  ['demo/nocheck.ts', '/* @ts-nocheck */', '@ts-nocheck'],
  ['test/silenced.mjs', 'void 0 /* eslint-disable-line */', 'eslint-disable'],
  ['src/form/uncovered.ts', '/* c8 ignore next */ void 0', 'c8 ignore'],
  ['test/a.test.ts', "it.skip('keeps answers', () => {})", 'does not run'],
  ['test/b.test.ts', "describe.only('asking', () => {})", 'does not run'],
  ['test/c.test.mjs', "test('sends', { skip: true }, () => {})", 'does not run'],
  ['test/skip.test.mjs', "test('sends', { skip }, () => {})", 'does not run'],
  ['test/d.test.mjs', "test('sends', (t) => t.skip())", 'does not run'],
  ['test/e.test.mjs', "test.todo('sends')", 'does not run'],
  ['test/f.test.ts', 'await new Promise((done) => setTimeout(done, 50))', 'sleeps'],
  ['test/g.test.ts', 'await aTimeout(50)', 'sleeps'],
  ['test/h.test.mjs', "import { setTimeout as wait } from 'node:timers/promises'", 'sleeps'],
]

/** Beside each, what is allowed. */
export const WHOLE_LIMITS = [
  ['src/elements/screens/screen.ts', body(60)],
  ['src/elements/words/cy.ts', `${line(200)}\n`.repeat(301)],
  ['src/instruments/swemwbs.cy.ts', line(200)],
  ['test/i.test.ts', `describe('asking', () => {\n${'  void 0\n'.repeat(60)}})`],
  ['test/suite.mjs', `export function promises() {\n  describe('asking', () => {\n${'  void 0\n'.repeat(60)}})}`],
  ['test/machine.test.mjs', "test('on PostgreSQL', { skip: missing }, () => {})"],
  ['test/j.test.ts', "await new Promise((done, fail) => setTimeout(() => fail(new Error('no answer')), 5000))"],
  ['test/k.test.ts', "const words = '// @ts-ignore eslint-disable'; await new Promise((done) => setTimeout(done, 0))"],
]
