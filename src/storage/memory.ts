import { type Backend, type StoreName, type Table, type Tables, TRANSACTIONS } from './records.ts'

type Rows = Map<string, unknown>

function tableOver<Value extends { readonly id: string }>(rows: Rows): Table<Value> {
  return {
    get: (key) => Promise.resolve(rows.get(key) as Value | undefined),
    getAll: () => Promise.resolve([...rows.values()] as Value[]),
    put: (value) => Promise.resolve(rows.set(value.id, value)),
    delete: (key) => Promise.resolve(void rows.delete(key)),
  }
}

const STORES: readonly StoreName[] = ['outbox', 'tombstones', 'drafts', 'keys']

/** The same stores over maps, for pages that may not or cannot use the disk. It dies with the page. */
export function memoryBackend(): Backend {
  const kept = new Map<StoreName, Rows>(STORES.map((name) => [name, new Map()]))
  let last: Promise<unknown> = Promise.resolve()

  async function run<T>(stores: readonly StoreName[], work: (tables: Tables) => Promise<T>): Promise<T> {
    const copies = new Map([...kept].map(([name, rows]) => [name, new Map(rows)]))
    const tables = Object.fromEntries([...copies].map(([name, rows]) => [name, tableOver(rows)]))
    const result = await work(tables as unknown as Tables)
    for (const name of stores) kept.set(name, copies.get(name) ?? new Map())
    return result
  }

  return {
    kind: 'memory',
    transact(name, work) {
      const next = last.then(() => run(TRANSACTIONS[name].stores, work))
      last = next.catch(() => undefined) // one transaction's failure is not the next one's
      return next
    },
    close() {},
  }
}
