// A real PostgreSQL for one test file: DATABASE_URL's (in a schema of its own), or one that is started here.
import { execFileSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import pg from 'pg'

const DEBIAN = '/usr/lib/postgresql'
const asRoot = process.getuid?.() === 0

/** Returns `{ url, stop }`, or `{ missing }`: the reason why there is none. */
export async function startPostgres() {
  if (process.env.DATABASE_URL) return ownSchema(process.env.DATABASE_URL)
  const folder = programs() ?? install()
  return folder
    ? ownCluster(folder)
    : { missing: 'no PostgreSQL: set DATABASE_URL, or put initdb and pg_ctl on the PATH' }
}

function programs() {
  const versions = existsSync(DEBIAN) ? readdirSync(DEBIAN).map((version) => join(DEBIAN, version, 'bin')) : []
  const folders = [...(process.env.PATH ?? '').split(delimiter), ...versions]
  return folders.find((folder) => ['initdb', 'pg_ctl'].every((program) => existsSync(join(folder, program))))
}

function install() {
  if (!asRoot || !existsSync('/usr/bin/apt-get')) return undefined
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const apt = (...args) =>
    execFileSync('apt-get', ['-qq', '-o', 'DPkg::Lock::Timeout=300', ...args], { stdio: 'ignore', env })
  try {
    apt('update')
    apt('install', '-y', '--no-install-recommends', 'postgresql')
  } catch {
    return undefined
  }
  return programs()
}

async function ownSchema(connectionString) {
  const schema = `test_${randomBytes(8).toString('hex')}`
  const run = async (text) => {
    const client = new pg.Client({ connectionString })
    await client.connect()
    await client.query(text).finally(() => client.end())
  }
  await run(`create schema ${schema}`)
  const url = new URL(connectionString)
  url.searchParams.set('options', `-c search_path=${schema}`)
  return { url: url.href, stop: () => run(`drop schema ${schema} cascade`) }
}

async function ownCluster(programFolder) {
  const folder = mkdtempSync(join(tmpdir(), 'postgres-'))
  const user = asRoot ? postgresUser() : {} // initdb refuses root
  if (asRoot) chownSync(folder, user.uid, user.gid)
  const run = (program, ...args) =>
    execFileSync(join(programFolder, program), args, { ...user, cwd: folder, stdio: 'ignore' })
  const port = await freePort()
  const data = join(folder, 'data')
  run('initdb', '-D', data, '-U', 'postgres', '-A', 'trust', '--no-sync')
  run('pg_ctl', '-D', data, '-l', join(folder, 'log'), '-w', '-o', `-h 127.0.0.1 -p ${port} -k ${folder} -F`, 'start')
  const stop = async () => {
    run('pg_ctl', '-D', data, '-m', 'immediate', '-w', 'stop')
    rmSync(folder, { recursive: true })
  }
  return { url: `postgres://postgres@127.0.0.1:${port}/postgres`, stop }
}

function postgresUser() {
  const id = (flag) => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }))
  return { uid: id('-u'), gid: id('-g') }
}

function freePort() {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address()
      server.close(() => resolve(port))
    })
  })
}
