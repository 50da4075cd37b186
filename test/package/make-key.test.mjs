// `make-key` in Node, and what its keys open.
import assert from 'node:assert/strict'
import { createDecipheriv, createHash, createPrivateKey, createPublicKey, diffieHellman } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, beforeEach, test } from 'node:test'
import { build } from 'esbuild'
import { root } from '../../build/package.mjs'

const bundled = mkdtempSync(join(tmpdir(), 'make-key-code-'))
let tools
before(async () => {
  const contents = `
    export { makeKey } from './src/tools/make-key.ts'
    export { check } from './src/config.ts'
    export { sealer } from './src/submission/seal.ts'
    export { openSealed } from './src/submission/open.ts'
    export { encodeEnvelope } from './src/submission/encode.ts'
    export { complete } from './test/submission/envelopes.ts'`
  const outfile = join(bundled, 'tools.mjs')
  const stdin = { contents, resolveDir: root, loader: 'ts' }
  await build({ stdin, outfile, bundle: true, platform: 'node', format: 'esm' })
  tools = await import(outfile)
})
after(() => rmSync(bundled, { recursive: true }))

let folder
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'make-key-'))))

async function make(...args) {
  const said = []
  const code = await tools.makeKey(args, (line) => said.push(line))
  return { code, said: said.join('\n') }
}
const read = (file) => JSON.parse(readFileSync(join(folder, file), 'utf8'))
const checked = (sealKey, now = Date.now()) =>
  tools.check({ sealKey }, { secure: true, base: 'https://a.example', now })

test('somebody makes a pair: the page takes the public key, the private one is for its owner alone', async () => {
  const { code, said } = await make(join(folder, 'clinic'))
  assert.equal(code, 0)
  const [secret, open] = [read('clinic.private.json'), read('clinic.public.json')]
  assert.equal(statSync(join(folder, 'clinic.private.json')).mode & 0o777, 0o600)
  assert.ok(!('d' in open) && open.kid === secret.kid && open.x === secret.x)
  assert.deepEqual(checked(JSON.stringify(open)).problems, [])
  assert.equal(checked(secret).blocked, 'config')
  assert.ok(!said.includes(secret.d))
})

test('a key that is there is never overwritten, whichever half it is', async () => {
  for (const half of ['private', 'public']) {
    writeFileSync(join(folder, `${half}-first.${half}.json`), 'mine')
    const { code, said } = await make(join(folder, `${half}-first`))
    assert.equal(code, 1)
    assert.match(said, /is there already/)
    assert.equal(readFileSync(join(folder, `${half}-first.${half}.json`), 'utf8'), 'mine')
  }
  assert.equal(readdirSync(folder).length, 2, 'and no half of a pair is left behind')
})

test('arguments that make no sense, and a folder that is not there, say so', async () => {
  for (const args of [['--days'], ['--days', '0'], ['--days', 'x'], ['a', 'b'], ['--what'], ['']])
    assert.equal((await make(...args)).code, 2, args.join(' '))
  assert.equal((await make(join(folder, 'nowhere', 'key'))).code, 1)
})

test('a key with an end is refused after it', async () => {
  await make(join(folder, 'key'), '--days', '30')
  const open = read('key.public.json')
  const day = 24 * 60 * 60_000
  assert.equal(checked(open, Date.now() + 29 * day).blocked, null)
  assert.equal(checked(open, Date.now() + 31 * day).blocked, 'config')
})

/** RFC 7518, 4.6.2: Concat KDF, one round of SHA-256 for the 256 bits of A256GCM. */
function contentKey(agreed, algorithm) {
  const number = (value) => Buffer.from(Uint32Array.of(value).buffer).swap32()
  const parts = [number(1), agreed, number(algorithm.length), Buffer.from(algorithm), number(0), number(0), number(256)]
  return createHash('sha256').update(Buffer.concat(parts)).digest()
}

function openByHand(jwe, jwk) {
  const [header, , iv, cipher, tag] = jwe.split('.')
  const { epk, enc } = JSON.parse(Buffer.from(header, 'base64url'))
  const [privateKey, publicKey] = [
    { key: jwk, format: 'jwk' },
    { key: epk, format: 'jwk' },
  ]
  const agreed = diffieHellman({ privateKey: createPrivateKey(privateKey), publicKey: createPublicKey(publicKey) })
  const decipher = createDecipheriv('aes-256-gcm', contentKey(agreed, enc), Buffer.from(iv, 'base64url'))
  decipher.setAAD(Buffer.from(header)).setAuthTag(Buffer.from(tag, 'base64url'))
  return Buffer.concat([decipher.update(cipher, 'base64url'), decipher.final()])
}

test('what is sealed to it opens in Node, with this package and with nothing but node:crypto', async () => {
  await make(join(folder, 'key'))
  const [secret, open] = [read('key.private.json'), read('key.public.json')]
  const { complete } = tools
  const seal = await tools.sealer(open)
  const bytes = await seal(tools.encodeEnvelope(complete), complete.id, 'swemwbs')
  assert.deepEqual(await tools.openSealed(bytes, [secret]), complete)
  const plain = openByHand(Buffer.from(bytes).toString(), secret)
  assert.equal(plain.length % 256, 0)
  assert.deepEqual(JSON.parse(plain), complete)
})
