import { type Backend, STORES, type Table, type Tables } from './backend.ts'

type Rows = Map<string, unknown>
type Store = readonly [name: string, rows: Rows]

function tableOver<Value extends { readonly id: string }>(rows: Rows): Table<Value> {
  return {
    get: (key) => Promise.resolve(rows.get(key) as Value | undefined),
    getAll: () => Promise.resolve([...rows.values()] as Value[]),
    put: (value) => Promise.resolve(rows.set(value.id, value)),
    delete: (key) => Promise.resolve(void rows.delete(key)),
  }
}

/** The same stores over maps, for pages that may not or cannot use the disk. It dies with the page. */
export function memoryBackend(): Backend {
  let kept = STORES.map((name): Store => [name, new Map()])
  let last: Promise<unknown> = Promise.resolve()

  async function run<T>(work: (tables: Tables) => Promise<T>): Promise<T> {
    const copies = kept.map(([name, rows]): Store => [name, new Map(rows)])
    const tables = Object.fromEntries(copies.map(([name, rows]) => [name, tableOver(rows)]))
    const result = await work(tables as unknown as Tables)
    kept = copies
    return result
  }

  return {
    kind: 'memory',
    transact(_name, work) {
      const next = last.then(() => run(work))
      last = next.catch(() => undefined) // one transaction's failure is not the next one's
      return next
    },
    close() {},
    abandon() {},
  }
}
