// The colours of a kiosk that was built: whatever was chosen before, each choice sets all of them.
import assert from 'node:assert/strict'
import { join } from 'node:path'
import { test } from 'node:test'
import { pathToFileURL } from 'node:url'
import { root } from '../../build/package.mjs'

const load = (file) => import(pathToFileURL(join(root, 'dist/npm/elements/styles', file)))

test('each choice of colours sets every colour, also those that are the standard ones', async () => {
  const { kioskStyles } = await load('kiosk.js')
  const { tokens } = await load('tokens.js')
  const names = [...tokens.matchAll(/--wb-color-[\w-]+/g)].map(([name]) => name).sort()
  assert.ok(names.length > 5)
  for (const choice of ['high', 'cream', 'yellow']) {
    const [, lines] = new RegExp(`\\.contrast-${choice}\\{([^}]*)\\}`).exec(kioskStyles)
    assert.deepEqual([...lines.matchAll(/(--wb-[\w-]+):/g)].map(([, name]) => name).sort(), names)
  }
})
