import { build } from 'esbuild'
import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { extname, resolve } from 'node:path'
import { built, type SentFile } from '../embed/site.ts'

/** What stands in the file at this path of the site, such as `/kiosk/kiosk.css` or `/dist/integrity.json`. */
export type Read = (path: string) => Promise<string>

const WORKER = '/kiosk/service-worker.js'
const PAGE = ['index.html', 'kiosk.css', 'kiosk.js', 'kiosk.json', 'manifest.webmanifest', 'icon.svg'].map(
  (name) => `/kiosk/${name}`,
)
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.webmanifest': 'application/manifest+json',
}

/** The files as they lie in the project's folder. */
export const filesOf =
  (root: string): Read =>
  (path) =>
    readFile(resolve(root, `.${path.replace(/^\/kiosk\//, '/demo/kiosk/')}`), 'utf8')

let bundled: Promise<string> | undefined

/** The service worker and the packages inside it, in one script. */
function workerCode(root: string): Promise<string> {
  bundled ??= build({
    absWorkingDir: root,
    entryPoints: ['demo/kiosk/service-worker.js'],
    define: { 'process.env.NODE_ENV': '"production"' },
    ...{ bundle: true, minify: true, write: false, format: 'iife', target: ['chrome111', 'firefox115', 'safari16.4'] },
  }).then(({ outputFiles }) => outputFiles.map(({ text }) => text).join(''))
  return bundled
}

/** Which files to keep, each with the hash of what is in it: other files make another service worker. */
async function precache(read: Read) {
  const names = Object.keys(JSON.parse(await read('/dist/integrity.json')) as Record<string, string>)
  const needed = names.filter((name) => name === 'wellbeing-kiosk.js' || name.startsWith('later/'))
  return Promise.all(
    [...PAGE, ...needed.map((name) => `/dist/${name}`)].map(async (url) => {
      const revision = createHash('sha256')
        .update(await read(url))
        .digest('hex')
      return { url, revision: revision.slice(0, 16) }
    }),
  )
}

/**
 * What there is at this path for the kiosk's page: its own files as they are, and its service worker. The files of the
 * build are served elsewhere.
 *
 * @param root the project's folder
 */
export async function kioskFile(path: string, root: string, read: Read = filesOf(root)): Promise<SentFile | null> {
  const file = path === '/kiosk/' ? '/kiosk/index.html' : path
  const type = TYPES[extname(file)]
  if (!type || ![...PAGE, WORKER].includes(file)) return null
  if (file !== WORKER) return { type, text: await read(file) }
  await built(root)
  return { type, text: `const PRECACHE=${JSON.stringify(await precache(read))};${await workerCode(root)}` }
}
