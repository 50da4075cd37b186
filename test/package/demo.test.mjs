// The demo's pages: each is found from the first one, and says what it does in its title.
import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join, posix } from 'node:path'
import { test } from 'node:test'
import { root } from '../../build/package.mjs'

const pages = readdirSync(join(root, 'demo'), { recursive: true })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => file.endsWith('.html'))
const text = (page) => readFileSync(join(root, 'demo', page), 'utf8')

/** Pages of the demo that a page links to; those under `/receiver/` and `/embed/` are served, and no files. */
const linked = (page) =>
  [...text(page).matchAll(/<a\b[^>]*\bhref="(\.[^"#?]*)/g)]
    .map(([, to]) => posix.join(posix.dirname(page), to))
    .filter((to) => !to.startsWith('embed/'))
    .map((to) => (to.endsWith('/') ? `${to}index.html` : to))

function reachable(page, found = new Set()) {
  if (found.has(page)) return found
  found.add(page)
  for (const to of linked(page)) reachable(to, found)
  return found
}

test('every page is found from the start page, and every link leads to a page', () => {
  assert.deepEqual([...reachable('index.html')].sort(), pages.sort())
})

test('no two pages have the same title', () => {
  const titles = pages.map((page) => text(page).match(/<title>([^<]+)<\/title>/)?.[1])
  assert.deepEqual([...new Set(titles)], titles)
})
