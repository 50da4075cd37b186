import { expect } from '@open-wc/testing'
import { destinationKey } from '../../src/storage/outbox.ts'
import { allows, type Change, type Place, TRANSITIONS } from '../../src/storage/transitions.ts'
import { fakeEnv } from '../support/env.ts'
import { came, destination, entry, onDisk, tab } from './kept.ts'

const here = destinationKey(destination)
const HOUR = 3_600_000
const PLACES: readonly Place[] = [
  ...(['absent', 'queued', 'sending', 'waiting', 'blocked', 'held'] as const),
  ...(['delivered', 'discarded', 'expired'] as const),
]

/** A tab with a submission in this place; the claim it was settled with, or is held by. */
async function at(place: Place) {
  const env = fakeEnv()
  const { database, outbox } = tab(env)
  const claim = async () => (await outbox.claim(here, '', 'asked')) ?? expect.fail('nothing was due')
  await outbox.enqueue(entry('a'))
  const fresh = (await onDisk(env)).outbox[0] ?? expect.fail('it was not kept')
  const record = place === 'queued' ? fresh : await claim()
  if (place === 'waiting' || place === 'blocked' || place === 'held') await outbox.settle(record, came(place))
  if (place === 'absent' || place === 'delivered' || place === 'discarded' || place === 'expired')
    await database.transact('outbox.settle', async ({ outbox, tombstones }) => {
      await outbox.delete('a')
      if (place !== 'absent') await tombstones.put({ id: 'a', how: place, at: env.now() })
    })
  env.clock.jump(2 * HOUR) // every time has come, and every lease is over
  const where = async (): Promise<Place> => {
    const { outbox, tombstones } = await onDisk(env)
    return outbox[0]?.state ?? tombstones[0]?.how ?? 'absent'
  }
  return { outbox, record, where }
}

type Here = Awaited<ReturnType<typeof at>>
const settle =
  (to: 'waiting' | 'blocked' | 'held') =>
  ({ outbox, record }: Here, isOwner: boolean) =>
    outbox.settle(isOwner ? record : { ...record, epoch: 0 }, came(to))

/** How each change comes about. Expiry and forgetting have conditions of their own, and tests in `age.test.ts`. */
const DO: Record<Exclude<Change, 'expired' | 'purge'>, (here: Here, isOwner: boolean) => Promise<unknown>> = {
  enqueue: ({ outbox }) => outbox.enqueue(entry('a')),
  due: ({ outbox }) => outbox.claim(here, '', 'due'),
  early: ({ outbox }) => outbox.claim(here, '', 'early'),
  asked: ({ outbox }) => outbox.claim(here, '', 'asked'),
  waiting: settle('waiting'),
  blocked: settle('blocked'),
  held: settle('held'),
  delivered: ({ outbox, record }, isOwner) =>
    outbox.settle(isOwner ? record : { ...record, epoch: 0 }, { to: 'delivered' }),
  discarded: ({ outbox }) => outbox.discard('a'),
}

describe('what can happen to a submission', () => {
  for (const change of Object.keys(DO) as (keyof typeof DO)[])
    for (const by of ['owner', 'anyone'] as const)
      it(`is a row of the table, wherever it is: ${change} by ${by}`, async () => {
        for (const place of PLACES) {
          const isOwner = by === 'owner'
          const world = await at(place)
          await DO[change](world, isOwner)
          const expected = allows(change, place, isOwner) ? TRANSITIONS[change].to : place
          expect(`${place} → ${await world.where()}`).to.equal(`${place} → ${expected}`)
        }
      })

  it('never loses it but by delivery, discard or expiry, each remembered', () => {
    const leaving = Object.entries(TRANSITIONS).filter(([, { to }]) => !['queued', 'sending'].includes(to))
    const out = leaving.filter(([, { to }]) => !['waiting', 'blocked', 'held'].includes(to))
    expect(out.map(([change]) => change).sort()).to.deep.equal(['delivered', 'discarded', 'expired', 'purge'])
    expect(TRANSITIONS.purge.from).to.deep.equal(['delivered', 'discarded', 'expired'])
  })
})
