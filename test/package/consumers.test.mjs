// Registration survives the production builds of those who import the package.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import puppeteer from 'puppeteer-core'
import { manifest, modules, root, scriptTags } from '../../build/package.mjs'
import { chromiumArgs, find } from '../engines/browsers.mjs'
import { BUNDLERS, installPackage } from './consumer.mjs'

let browser
before(async () => {
  browser = await puppeteer.launch({ executablePath: find.chromium(), args: chromiumArgs })
})
after(() => browser?.close())

const elements = modules.filter(({ source }) => source.startsWith('src/elements/')).map(({ path }) => path.slice(2))

/** Which of our elements exist in a page that has run this module. */
async function registered(code) {
  const page = await browser.newPage()
  try {
    await page.addScriptTag({ type: 'module', content: `${code}\n` })
    return await page.evaluate((tags) => tags.filter((tag) => customElements.get(tag)), elements)
  } finally {
    await page.close()
  }
}

for (const tag of Object.keys(scriptTags)) {
  test(`the file ${tag}.js on its own registers its elements`, async () => {
    const isAll = tag === manifest.name || tag === 'wellbeing-kiosk' // a kiosk holds the forms
    const expected = isAll ? elements : [tag]
    assert.deepEqual(await registered(readFileSync(join(root, `dist/${tag}.js`), 'utf8')), expected)
  })
}

for (const [name, bundle] of Object.entries(BUNDLERS)) {
  test(`a bare import of everything registers every element: ${name}`, async () => {
    const folder = installPackage(`import '${manifest.name}'`)
    assert.deepEqual(await registered(await bundle(folder)), elements)
  })

  for (const tag of elements) {
    test(`a bare import of ${tag} registers it: ${name}`, async () => {
      const folder = installPackage(`import '${manifest.name}/${tag}'`)
      assert.ok((await registered(await bundle(folder))).includes(tag))
    })
  }

  test(`without its paths in sideEffects nothing would be registered: ${name}`, async () => {
    const folder = installPackage(`import '${manifest.name}/${elements[0]}'`, { sideEffects: false })
    assert.deepEqual(await registered(await bundle(folder)), [])
  })
}
