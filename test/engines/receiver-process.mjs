// The real receiver for tests of other files: a free port, a folder of its own, and a look at what is stored.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { bundle } from './bundle.mjs'

/** `options` as for `startReceiver` of `demo/receiver/serve.ts`; nothing has to be given. */
export async function startReceiver(options = {}) {
  const { startReceiver: start } = await import(await bundle('demo/receiver/serve.ts'))
  const folder = mkdtempSync(join(tmpdir(), 'receiver-'))
  const { url, store, stop } = await start({ port: 0, dataDir: folder, ...options })
  return {
    url,
    store,
    rows: async () => (await store.query('select * from submissions order by received_at, id')).map(stored),
    stop: () => stop().finally(() => rmSync(folder, { recursive: true, force: true })),
  }
}

/** A sealed or erased row has no envelope; the bytes are there as they came. */
function stored({ id, received_at: receiptTime, erased_at: erasedAt, content_type: contentType, body, ...row }) {
  const envelope = contentType === 'application/json' ? JSON.parse(new TextDecoder().decode(body)) : null
  const ownScore = row.raw === null ? null : { raw: row.raw, metric: row.metric_hundredths / 100 }
  const score = envelope?.score ?? null
  return { id, receiptTime, erasedAt, contentType, body, envelope, score, ownScore, scoreDiffers: row.score_differs }
}
