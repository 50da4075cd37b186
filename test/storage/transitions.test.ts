import { expect } from '@open-wc/testing'
import { discard } from '../../src/storage/discard.ts'
import { type Change, leadsTo, type Place, TRANSITIONS } from '../../src/storage/transitions.ts'
import { fakeEnv } from '../support/env.ts'
import { came, destination, entry, onDisk, tab, tamper } from './kept.ts'

const here = destination.url
const HOUR = 3_600_000
const DAY = 24 * HOUR
const PLACES: readonly Place[] = [
  ...(['absent', 'queued', 'sending', 'waiting', 'blocked', 'held'] as const),
  ...(['delivered', 'discarded', 'expired'] as const),
]

/** What is promised, in words that the code does not know of. Whatever is not said here changes nothing. */
const PROMISED: Record<Change, string> = {
  enqueue: 'absent becomes queued, whoever does it',
  due: 'queued, waiting, blocked, sending becomes sending, whoever does it',
  early: 'queued, waiting, blocked, sending becomes sending, whoever does it',
  asked: 'queued, waiting, blocked, sending, held becomes sending, whoever does it',
  waiting: 'sending becomes waiting, if the owner of the claim does it',
  blocked: 'sending becomes blocked, if the owner of the claim does it',
  held: 'sending becomes held, if the owner of the claim does it',
  expired: 'sending becomes expired, if the owner of the claim does it',
  delivered:
    'absent, queued, waiting, blocked, sending, held, delivered, discarded, expired becomes delivered, whoever does it',
  discarded: 'queued, waiting, blocked, sending, held becomes discarded, whoever does it',
  purge: 'delivered, discarded, expired becomes absent, whoever does it',
}

/** Where it is afterwards. */
function promised(change: Change, place: Place, isOwner: boolean): string {
  const [from = '', to = '', who = ''] = PROMISED[change].split(/ becomes |, (?=whoever|if)/)
  return from.split(', ').includes(place) && (isOwner || who.startsWith('whoever')) ? to : place
}

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
  const isIt = ({ id }: { readonly id: string }) => id === 'a'
  const where = async (): Promise<Place> => {
    const { outbox, tombstones } = await onDisk(env)
    return outbox.find(isIt)?.state ?? tombstones.find(isIt)?.how ?? 'absent'
  }
  return { env, database, outbox, record, where }
}

type Here = Awaited<ReturnType<typeof at>>
const settle =
  (to: 'waiting' | 'blocked' | 'held') =>
  ({ outbox, record }: Here, isOwner: boolean) =>
    outbox.settle(isOwner ? record : { ...record, epoch: record.epoch - 1 }, came(to))

/** Its latest attempt fails when it is too old, was tried often enough, and somebody knows. */
async function growsOld({ env, outbox, record }: Here, isOwner: boolean): Promise<void> {
  const [kept] = (await onDisk(env)).outbox
  if (kept) await tamper(env, { ...kept, aged: 31 * DAY, epoch: 10, stalled: true })
  await outbox.settle({ ...record, epoch: isOwner ? 10 : 9 }, came('waiting'))
}

/** A month later another one is delivered. */
async function isForgotten({ env, outbox, record }: Here): Promise<void> {
  env.clock.jump(31 * DAY)
  await outbox.settle({ ...record, id: 'b' }, { to: 'delivered' })
}

/** How each change comes about. */
const DO: Record<Change, (here: Here, isOwner: boolean) => Promise<unknown>> = {
  enqueue: ({ outbox }) => outbox.enqueue(entry('a')),
  due: ({ outbox }) => outbox.claim(here, '', 'due'),
  early: ({ outbox }) => outbox.claim(here, '', 'early'),
  asked: ({ outbox }) => outbox.claim(here, '', 'asked'),
  waiting: settle('waiting'),
  blocked: settle('blocked'),
  held: settle('held'),
  expired: growsOld,
  delivered: ({ outbox, record }, isOwner) =>
    outbox.settle(isOwner ? record : { ...record, epoch: record.epoch - 1 }, { to: 'delivered' }),
  discarded: ({ env, database }) => discard(env, database, 'a'),
  purge: isForgotten,
}

describe('what can happen to a submission', () => {
  for (const change of Object.keys(DO) as Change[])
    for (const by of ['owner', 'anyone'] as const)
      it(`is what is promised, wherever it is: ${change} by ${by}`, async () => {
        for (const place of PLACES) {
          const world = await at(place)
          await DO[change](world, by === 'owner')
          expect(`${place} → ${await world.where()}`).to.equal(`${place} → ${promised(change, place, by === 'owner')}`)
        }
      })

  it('is not settled by a page whose claim was in a store that has been destroyed since', async () => {
    const world = await at('queued')
    const first = (await world.outbox.claim(here, 'first')) ?? expect.fail('nothing was due')
    await tamper(world.env, { ...first, owner: 'second' }) // kept again, and claimed by another page, at the same epoch

    await world.outbox.settle(first, came('waiting'))

    expect(await world.where()).to.equal('sending')
  })

  it('is a row of the table, and no row says more', () => {
    const who = { anyone: 'whoever does it', owner: 'if the owner of the claim does it' }
    const rows = Object.entries(TRANSITIONS).map(([change, { from, by }]) => [
      change,
      `${[...from].sort().join(', ')} becomes ${leadsTo(change as Change)}, ${who[by]}`,
    ])
    const words = Object.entries(PROMISED).map(([change, text]) => {
      const [from = '', rest = ''] = text.split(' becomes ')
      return [change, `${from.split(', ').sort().join(', ')} becomes ${rest}`]
    })
    expect(Object.fromEntries(rows)).to.deep.equal(Object.fromEntries(words))
  })
})
