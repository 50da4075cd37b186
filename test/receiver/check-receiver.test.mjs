// `wellbeing-widgets check-receiver`: passes the reference, and names what is broken elsewhere.
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { describe, it } from 'node:test'
import { bundle } from '../engines/bundle.mjs'
import { startReceiver } from '../engines/receiver-process.mjs'
import { ORIGIN, startSmallReceiver, TOKEN } from './broken-receivers.mjs'

const { checkReceiver } = await import(await bundle('src/tools/check-receiver.ts'))
const everything = ['--origin', ORIGIN, '--token', TOKEN]

async function check(...args) {
  const lines = []
  const code = await checkReceiver(args, (line) => lines.push(line))
  return { code, lines, broken: lines.filter((line) => line.startsWith('not ok')) }
}

/** Fault → how each line of the report that is not ok must begin, and what came instead. */
const REPORTED = {
  'forgets what it stored': [
    /^not ok {2}The same bytes again.*: expected 200, got 201$/,
    /^not ok {2}20 equal.*: expected exactly one 201, got 20 of them$/,
    /^not ok {2}A slow submission.*: expected exactly one 201, got 2 of them$/,
    /^not ok {2}Other bytes.*: expected 422, got 201$/,
    /^not ok {2}A sealed submission is stored.*: expected 200, got 201$/,
    /^not ok {2}Nothing is erased.*: expected 200, got 201$/,
  ],
  'looks before it stores, and others look meanwhile': [
    /^not ok {2}20 equal.*: expected exactly one 201, got \d+ of them$/,
  ],
  'takes other bytes for the same': [/^not ok {2}Other bytes.*: expected 422, got 200$/],
  'reads without a limit': [/^not ok {2}A body over 64 KiB: 413: expected 413, got 201$/],
  'lets pages of every origin in': [
    /^not ok {2}A page of another origin.*got 201$/,
    /^not ok {2}A page without an origin.*got 201$/,
    /^not ok {2}A page of https:\/\/www\.example may ask.*: expected leave for .*, got \*$/,
    /^not ok {2}A page of https:\/\/www\.example may post.*: expected leave for .*, got \*$/,
  ],
  'stores without a key': [/^not ok {2}No Idempotency-Key: 400: expected 400, got 201$/],
  'refuses in a web page': [/^not ok {2}Every refusal.*: expected application\/problem\+json, got text\/html$/],
}

describe('the check of a receiver', () => {
  it('passes the reference receiver, and leaves no row behind', async (test) => {
    const receiver = await startReceiver({ adminToken: TOKEN, allowedOrigins: [ORIGIN] })
    test.after(() => receiver.stop())
    const { code, broken, lines } = await check(`${receiver.url}/submissions`, ...everything)

    assert.deepEqual([code, broken], [0, []])
    assert.equal(lines.at(-1), 'all 22 promises are kept')
    const rows = await receiver.rows()
    assert.ok(rows.length >= 9)
    assert.ok(rows.every(({ erasedAt, body }) => erasedAt !== null && body === null))
  })

  it('passes another receiver that keeps its promises, and lists what it left there without a token', async (test) => {
    const receiver = await startSmallReceiver()
    test.after(() => receiver.stop())
    const { code, broken, lines } = await check(receiver.url)

    assert.deepEqual([code, broken], [0, []])
    const listed = lines.find((line) => line.includes('erase them')).match(/[\w-]{22}/g)
    assert.deepEqual(listed.sort(), [...receiver.rows.keys()].sort())
    const run = lines[0].split(' ').at(-1)
    const readable = [...receiver.rows.values()].map(({ body }) => body.toString()).filter((body) => body[0] === '{')
    assert.ok(readable.length > 5 && readable.every((body) => JSON.parse(body).context.check === run))
  })

  for (const [fault, expected] of Object.entries(REPORTED))
    it(`fails a receiver that ${fault}, for that reason alone`, async (test) => {
      const receiver = await startSmallReceiver(fault)
      test.after(() => receiver.stop())
      const { code, broken } = await check(receiver.url, ...everything)

      assert.equal(code, 1)
      assert.equal(broken.length, expected.length, broken.join('\n'))
      broken.forEach((line, index) => assert.match(line, expected[index]))
    })

  it('fails a receiver that does not erase, and names every row that stayed', async (test) => {
    const receiver = await startSmallReceiver('erases nothing')
    test.after(() => receiver.stop())
    const { code, broken } = await check(receiver.url, ...everything)

    assert.equal(code, 1)
    assert.deepEqual(broken.map((line) => line.split(' ')[4]).sort(), [...receiver.rows.keys()].sort())
  })

  for (const fault of ['fails once it has stored', 'hangs up once it has stored'])
    it(`erases what a receiver that ${fault} may have, and lists it without a token`, async (test) => {
      const receiver = await startSmallReceiver(fault)
      test.after(() => receiver.stop())
      const { lines } = await check(receiver.url)
      const listed = lines.find((line) => line.includes('may be stored; erase them')).match(/[\w-]{22}/g)
      assert.deepEqual(listed.sort(), [...receiver.rows.keys()].sort())

      receiver.rows.clear()
      const { broken } = await check(receiver.url, ...everything)
      assert.equal(receiver.rows.size, 0)
      assert.ok(!broken.some((line) => line.includes('is erased with the token')))
    })

  it('says that nobody answers', async () => {
    const receiver = await startSmallReceiver()
    receiver.stop()
    const { code, broken, lines } = await check(receiver.url)
    assert.equal(code, 1)
    assert.match(broken[0], /got no answer/)
    assert.ok(!lines.some((line) => line.includes('erase them')))
  })

  it('explains itself when it is asked wrongly', async () => {
    const wrong = [[], ['nowhere'], ['ftp://a.example'], ['http://a.example', '--origin', 'https://b.example/page']]
    for (const args of [...wrong, ['http://a.example', 'another'], ['http://a.example', '--other']]) {
      const { code, lines } = await check(...args)
      assert.deepEqual([code, lines.length], [2, 1], args.join(' '))
      assert.match(lines[0], /^usage: wellbeing-widgets check-receiver URL/)
    }
  })

  it('is a command: its exit code says whether it was asked rightly', async () => {
    const run = (...args) => spawnSync(process.execPath, [cli, ...args], { encoding: 'utf8' })
    const cli = fileURLToPath(await bundle('src/tools/cli.ts'))
    const none = run()
    assert.deepEqual([none.status, none.stderr], [2, ''])
    assert.match(none.stdout, /^usage: wellbeing-widgets .*check-receiver/)
    assert.equal(run('check-receiver').status, 2)
    assert.equal(run('check-receiver', 'http://127.0.0.1:1/').status, 1)
  })
})
