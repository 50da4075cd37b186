// A bare page with the built form on it, in Chromium.
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { join } from 'node:path'
import puppeteer from 'puppeteer-core'
import { root } from '../../build/package.mjs'
import { chromiumArgs, find } from '../engines/browsers.mjs'

/** `files`: more paths, each with its script. Resolves once `/` is loaded; `requests` counts what was asked for. */
export async function startPage(files = {}, path = '/') {
  const scripts = { '/swemwbs-form.js': readFileSync(join(root, 'dist/swemwbs-form.js')), ...files }
  const empty = '<!doctype html><link rel="icon" href="data:,"><script type="module" src="/swemwbs-form.js"></script>'
  const requests = []
  const server = createServer(({ url }, response) => {
    requests.push(url)
    const script = scripts[url]
    const isPage = !script || typeof script === 'string'
    response.writeHead(200, { 'Content-Type': isPage ? 'text/html' : 'text/javascript' }).end(script ?? empty)
  })
  await once(server.listen(0, '127.0.0.1'), 'listening')
  const browser = await puppeteer.launch({ executablePath: find.chromium(), args: chromiumArgs })
  const page = await browser.newPage()
  const url = `http://127.0.0.1:${server.address().port}`
  await page.goto(url + path, { waitUntil: 'load' })
  const stop = async () => {
    await browser.close()
    server.closeAllConnections()
    server.close()
  }
  return { browser, page, url, requests, stop }
}
