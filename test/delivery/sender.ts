import type { Delivery, News, Sender } from '../../src/delivery/drain.ts'
import { destination } from '../storage/kept.ts'

/** An element that can post to `url` and writes down what it hears. */
export function sender(url = destination.url) {
  const heard: News[] = []
  const missing: string[] = []
  const waiting = new Set<() => void>()
  const self: Sender & { heard: (news: News) => void } = {
    destination: url,
    url: `${url}?token=1`,
    headers: () => ({}),
    missing: (id) => missing.push(id),
    heard(news) {
      heard.push(news)
      waiting.forEach((look) => look())
    },
  }
  /** Resolves when that many pieces of news have come. */
  const news = (count: number) =>
    new Promise<readonly News[]>((resolve) => {
      const look = () => heard.length >= count && resolve(heard)
      waiting.add(look)
      look()
    })
  return { self, heard, missing, news }
}

export const join = (delivery: Delivery, { self }: ReturnType<typeof sender>) => delivery.register(self)
