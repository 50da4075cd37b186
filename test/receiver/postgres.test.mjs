import assert from 'node:assert/strict'
import { after, it } from 'node:test'
import { startPostgres } from '../engines/postgres.mjs'
import { startReceiver } from '../engines/receiver-process.mjs'
import { complete, fresh, keepsItsPromises, post } from './promises.mjs'

const { url, stop, missing } = await startPostgres()
const options = { databaseUrl: url }
after(() => stop?.())

if (missing) it('keeps its promises on PostgreSQL', { skip: missing }, () => undefined)
else {
  keepsItsPromises('PostgreSQL', options)

  it('makes one row of fifty equal submissions at once to two receivers that share it', async (test) => {
    const receivers = [await startReceiver(options), await startReceiver(options)]
    test.after(() => Promise.all(receivers.map((receiver) => receiver.stop())))
    const envelope = fresh(complete)
    const sent = Array.from({ length: 50 }, (_, index) => post(receivers[index % 2].url, envelope))
    const statuses = (await Promise.all(sent)).map(({ status }) => status)

    assert.equal(statuses.filter((status) => status === 201).length, 1)
    assert.deepEqual(
      statuses.filter((status) => ![200, 201, 409].includes(status)),
      [],
    )
    assert.equal((await receivers[0].rows()).filter(({ id }) => id === envelope.id).length, 1)
  })
}
