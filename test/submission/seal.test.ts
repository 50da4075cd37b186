import { expect } from '@open-wc/testing'
import type { SealingKey } from '../../src/config.ts'
import { encodeEnvelope } from '../../src/submission/encode.ts'
import { type Envelope, openSealed, type OpenKey } from '../../src/submission/index.ts'
import { sealer } from '../../src/submission/seal.ts'
import { complete, feedback } from './envelopes.ts'
import { keyPair, openByHand } from './sealed.ts'

const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes)
const flip = (letter: string) => (letter === 'A' ? 'B' : 'A')

describe('a sealed submission', () => {
  let keys: { readonly open: SealingKey; readonly secret: OpenKey }
  const sealed = async (envelope: Envelope = complete) => {
    const seal = await sealer(keys.open)
    return text(await seal(encodeEnvelope(envelope), envelope.id, envelope.instrument.id))
  }
  const refusal = (compact: string, key: OpenKey = keys.secret) =>
    openSealed(compact, key).then(
      () => 'opened',
      (error: Error) => `${error.name} ${error.message}`,
    )

  before(async () => (keys = await keyPair('2026')))

  it('is opened by the private key, and says nothing to anybody else', async () => {
    const compact = await sealed(feedback)

    expect(compact).to.match(/^[\w-]+\.\.[\w-]+\.[\w-]+\.[\w-]+$/)
    expect(atob(compact.split('.')[0] ?? '')).to.not.include('tea')
    expect(await openSealed(compact, keys.secret)).to.deep.equal(feedback)
    expect(await openSealed(new TextEncoder().encode(compact), [keys.secret])).to.deep.equal(feedback)
  })

  it('is a JWE that other software opens: key agreement, key derivation and cipher by hand', async () => {
    const plain = await openByHand(await sealed(), keys.secret)

    expect(plain.length % 256).to.equal(0)
    expect(text(plain).trimEnd()).to.equal(text(encodeEnvelope(complete)))
  })

  it('names its submission, instrument and key in a header that cannot be changed', async () => {
    const [header = '', ...rest] = (await sealed()).split('.')
    const fields = JSON.parse(atob(header)) as Record<string, unknown>
    expect(fields).to.include({ alg: 'ECDH-ES', enc: 'A256GCM', kid: '2026', typ: 'wb+jwe' })
    expect(fields).to.include({ submissionId: complete.id, instrument: 'swemwbs' })

    for (const name of Object.keys(fields)) {
      const changed = btoa(JSON.stringify({ ...fields, [name]: 'other' })).replaceAll('=', '')
      expect(await refusal([changed, ...rest].join('.')), name).to.match(/^EnvelopeError/)
    }
  })

  it('is refused when any part of it was altered', async () => {
    const parts = (await sealed()).split('.')
    for (const [index, part] of parts.entries())
      for (const place of [0, Math.floor(part.length / 2)].filter((each) => each < part.length - 1)) {
        const altered = part.slice(0, place) + flip(part.charAt(place)) + part.slice(place + 1)
        expect(await refusal(parts.with(index, altered).join('.'))).to.match(/^EnvelopeError/)
      }
  })

  it('is refused without its key, and nothing of it is quoted', async () => {
    const compact = await sealed()
    const other = await keyPair('2026')
    const unknown = await keyPair('2025')

    expect(await refusal(compact, other.secret)).to.include('altered or sealed to another key')
    expect(await refusal(compact, unknown.secret)).to.include('header.kid: expected the kid of one of the keys')
    for (const nonsense of ['', 'a.b.c', '{}', compact.slice(0, -9)])
      expect(await refusal(nonsense)).to.match(/^EnvelopeError/)
  })

  it('that claims to be another submission is refused', async () => {
    const seal = await sealer(keys.open)
    const compact = text(await seal(encodeEnvelope(complete), 'AAAAAAAAAAAAAAAAAAAAAA', 'swemwbs'))

    expect(await refusal(compact)).to.include('header.submissionId')
  })

  it('has one of few lengths, whatever was answered', async () => {
    const seal = await sealer(keys.open)
    const lengths = new Set<number>()
    for (let length = 0; length <= 512; length += 16)
      lengths.add((await seal(new Uint8Array(length), complete.id, 'swemwbs')).length)

    expect(lengths.size).to.equal(3)
  })

  it('is refused when any one bit of its header, or of the last letter of any part, was turned', async () => {
    const parts = (await sealed()).split('.')
    const turned = (index: number, place: number, bit: number) => {
      const letters = [...(parts[index] ?? '')]
      letters[place] = String.fromCharCode((letters[place] ?? '').charCodeAt(0) ^ (1 << bit))
      return parts.with(index, letters.join('')).join('.')
    }
    for (const [index, { length }] of parts.entries())
      for (let place = index === 0 ? 0 : Math.max(length - 1, 0); place < length; place++)
        for (let bit = 0; bit < 8; bit++)
          expect(await refusal(turned(index, place, bit)), `${index} ${place} ${bit}`).to.match(/^EnvelopeError/)
    expect(await refusal(`\ufeff${parts.join('.')}`)).to.match(/^EnvelopeError/)
  })

  it('comes out as it went in, whatever a thousand people wrote', async () => {
    const seal = await sealer(keys.open)
    for (let run = 0; run < 1000; run++) {
      const letters = crypto.getRandomValues(new Uint16Array(Math.floor((run * 7919) % 900)))
      const envelope = { ...feedback, answers: { ...feedback.answers, good: `x${String.fromCharCode(...letters)}` } }
      const compact = text(await seal(encodeEnvelope(envelope), envelope.id, envelope.instrument.id))
      expect(await openSealed(compact, keys.secret)).to.deep.equal(envelope)
      expect(((compact.split('.')[3] ?? '').length * 3) >> 2).to.satisfy((length: number) => length % 256 === 0)
    }
  }).timeout(120_000)
})
