import { expect } from '@open-wc/testing'
import { Delivery } from '../../src/delivery/drain.ts'
import { join, sender } from '../delivery/sender.ts'
import { accept, fakeEnv, type FakeEnv, idOf } from '../support/env.ts'
import { entry, onDisk, opened } from './kept.ts'
import schema1 from './schema-1.json'

const HOUR = 3600_000
const STORES = ['outbox', 'tombstones', 'drafts', 'keys']
const bytes = (base64: string) => Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))

/** Puts the database as it was left by the code that made this schema onto the disk. */
async function asItWasLeft(name: string, { schema, outbox, tombstones }: typeof schema1): Promise<void> {
  const database = await opened(name, schema, (made) => {
    for (const store of STORES) made.createObjectStore(store, { keyPath: 'id' })
  })
  const transaction = database.transaction(['outbox', 'tombstones'], 'readwrite')
  for (const record of outbox) {
    const { body, sha256 } = record
    transaction.objectStore('outbox').put({ ...record, body: bytes(body), sha256: bytes(sha256) })
  }
  for (const stone of tombstones) transaction.objectStore('tombstones').put(stone)
  await new Promise((resolve) => (transaction.oncomplete = resolve))
  database.close()
}

describe('what an earlier version left on the device (schema 1)', () => {
  let env: FakeEnv

  beforeEach(async () => {
    env = fakeEnv()
    env.clock.jump(schema1.keptAt + 2 * HOUR - env.now())
    env.network.answer(accept)
    await asItWasLeft(env.database, schema1)
  })

  it('is delivered whole, byte for byte, whatever state it was in', async () => {
    const [delivery, form] = [new Delivery(env), sender()]
    join(delivery, form)

    await delivery.look('asked')

    const sent = env.network.requests.map((request) => [idOf(request), [...request.body]])
    const kept = schema1.outbox.map(({ id, body }) => [id, [...bytes(body)]])
    expect(sent).to.have.deep.members(kept)
    expect((await onDisk(env)).outbox).to.deep.equal([])
  })

  it('is not sent again when it was delivered then', async () => {
    const [delivery, form] = [new Delivery(env), sender()]

    expect(await delivery.handOver(form.self, entry('delivered-one'))).to.equal('already-delivered')
  })
})
