import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { after, it } from 'node:test'
import pg from 'pg'
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

  it('knows a submission that another receiver was just storing when it came', { timeout: 20_000 }, async (test) => {
    const receiver = await startReceiver(options)
    const other = new pg.Client({ connectionString: url })
    await other.connect()
    test.after(() => Promise.all([receiver.stop(), other.end()]))
    const envelope = fresh(complete)
    const hash = createHash('sha256').update(JSON.stringify(envelope)).digest()
    const blocked = 'select 1 from pg_locks where not granted and pg_backend_pid() = any (pg_blocking_pids(pid))'
    await other.query('begin')
    await other.query('insert into submissions (id, hash) values ($1, $2)', [envelope.id, hash])

    const response = post(receiver.url, envelope)
    while ((await other.query(blocked)).rowCount === 0);
    await other.query('commit')

    assert.equal((await response).status, 200)
  })
}
