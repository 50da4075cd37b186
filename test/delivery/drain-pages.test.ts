import { expect } from '@open-wc/testing'
import type { Transport } from '../../src/config.ts'
import { destination, entry } from '../storage/kept.ts'
import { deleted } from '../support/env.ts'
import { inAnotherPage } from '../support/other-page.ts'
import { deliveryOn } from './page.ts'
import { join, sender } from './sender.ts'

type Page = { readonly deliveryOn: typeof deliveryOn }

/** Posts in the place of a network; `hold()` keeps the answers back until `release()`. */
function ownPost() {
  const ids: string[] = []
  let [reach, release] = [() => {}, () => {}]
  const reached = new Promise<void>((resolve) => (reach = resolve))
  let released = Promise.resolve()
  const transport: Transport = async (_body, { id }) => {
    ids.push(id)
    reach()
    await released
    return new Response(JSON.stringify({ id }), { status: 201, headers: { 'Content-Type': 'application/json' } })
  }
  const hold = () => {
    released = new Promise<void>((resolve) => (release = resolve))
  }
  return { ids, transport, reached, hold, release: () => release() }
}

/** An element that posts by itself, and what it posted. */
function ownSender(url = destination.url) {
  const post = ownPost()
  const form = sender(url)
  form.self.transport = () => post.transport
  return { ...form, post }
}

describe('two real pages of one site', () => {
  let database: string
  const here = () => deliveryOn(database)
  const elsewhere = async () => {
    const { module, close } = await inAnotherPage<Page>('/test/delivery/page.ts')
    return { delivery: module.deliveryOn(database), close }
  }

  beforeEach(() => (database = `test-${crypto.randomUUID()}`))
  afterEach(() => deleted(database))

  it('take turns: while one sends, the other one leaves its own submission to it', async () => {
    const [first, second] = [here(), (await elsewhere()).delivery]
    const [sending, idle] = [ownSender(), ownSender()]
    sending.post.hold()
    join(first, sending)
    await first.handOver(sending.self, entry('a'))
    await sending.post.reached

    join(second, idle)
    await second.handOver(idle.self, entry('b'))
    await second.look()
    expect(idle.post.ids).to.deep.equal([])

    sending.post.release()
    await Promise.race([sending.news(2), idle.news(1)]) // between two of them the other one may have its turn
    expect([...sending.post.ids, ...idle.post.ids]).to.deep.equal(['a', 'b'])
  })

  it('go on when the one that sends is gone: with all but what it was at', async () => {
    const other = await elsewhere()
    const [gone, left] = [ownSender(), ownSender()]
    gone.post.hold()
    await other.delivery.handOver(gone.self, entry('a'))
    await gone.post.reached
    await other.delivery.handOver(gone.self, entry('b'))

    other.close()
    const delivery = here()
    join(delivery, left)

    expect((await left.news(1))[0]).to.include({ what: 'sent', id: 'b' })
    expect([...gone.post.ids, ...left.post.ids]).to.deep.equal(['a', 'b'])
  })

  it('hear of what is handed over in the other one, and send it where that one cannot', async () => {
    const delivery = here()
    const able = ownSender()
    join(delivery, able)
    await delivery.look() // nothing is there, so nothing but a call can wake it
    const other = await elsewhere()
    const unable = ownSender('https://practice.example/other')

    await other.delivery.handOver(unable.self, entry('a'))

    expect((await able.news(1))[0]).to.include({ what: 'sent', id: 'a' })
    expect(unable.post.ids).to.deep.equal([])
  })
})
