// Mistakes that others have made, as patches of the real code: rows of `[file below src/, text, other text]`.

const OUTBOX = 'storage/outbox.ts'
const DRAIN = 'delivery/drain.ts'
const POST = 'delivery/post.ts'
const CLASSIFY = 'delivery/classify.ts'
const BACKOFF = 'delivery/backoff.ts'
const DISK = 'storage/disk.ts'
const DRAFTS = 'storage/drafts.ts'
const DELETES = 'if (draft !== null) await forget(tables, draft)'
const DELETES_LATER =
  "if (draft) await this.#database.transact('drafts.wipe', async ({ drafts }) => drafts.delete(draft))"
const EXPIRY = `const isOld = due && now - due.createdAt > 30 * 86400000
      if (isOld) await outbox.delete(due.id)
      if (!due || isOld) return null`

/** Name → patches. Each must fit in exactly one place; the simulation must find every one. */
export const MUTANTS = {
  'deletes before it sends': [[OUTBOX, 'await outbox.put(claimed)', 'await outbox.delete(claimed.id)']],
  'takes any success for a receipt': [
    [CLASSIFY, 'return !!named && accepted && {', 'return status >= 200 && status < 300 && {'],
  ],
  'drops what was refused': [
    [
      DRAIN,
      "if (verdict === 'delivered') return { to: 'delivered' }",
      "if (verdict === 'delivered' || verdict === 'held') return { to: 'delivered' }",
    ],
  ],
  'makes a new key for each attempt': [
    [POST, '\'Idempotency-Key\': `"${id}"`', '\'Idempotency-Key\': `"${id}${String(Math.random())}"`'],
  ],
  'calls success saved before the commit': [[DISK, 'await done\n    return result', 'return result']],
  'expires by the wall clock': [[OUTBOX, 'if (!due) return null', EXPIRY]],
  'believes any date to come back at': [
    [BACKOFF, 'Math.min(Math.max(asked, SECOND), HOUR)', 'asked'],
    [OUTBOX, 'now >= time || (time - now > longest * CORRECTION && time !== Infinity)', 'now >= time'],
  ],
  'leaves the drain running after a failure': [
    [DRAIN, '    } catch {\n      // the disk failed', '    } catch {\n      return // the disk failed'],
  ],
  'asks nobody whose claim it is': [
    [
      OUTBOX,
      'allows(ATTEMPT[to], record.state, record.epoch === epoch && record.owner === owner)',
      'allows(ATTEMPT[to], record.state, true)',
    ],
  ],
  'hands over in two transactions': [
    [OUTBOX, DELETES, ''],
    [OUTBOX, 'const { kind } = this.#database\n', `${DELETES_LATER}\n    const { kind } = this.#database\n`],
  ],
  'keeps a draft after its hand-over': [
    [DRAFTS, 'if ((await outbox.get(submissionId)) || (await tombstones.get(submissionId))) return false', ''],
  ],
  'follows redirects': [[POST, "redirect: 'manual'", "redirect: 'follow'"]],
  'waits for ever for an answer': [[POST, 'DEADLINE_MS = 20_000', 'DEADLINE_MS = 2 ** 50']],
  'misses what is stored while it ends': [
    [DRAIN, 'this.#wanted.push(urgency) //', 'if (!this.#looking) this.#wanted.push(urgency) //'],
    [
      DRAIN,
      '    this.#looking = undefined\n    await this.#nap()',
      '    await this.#nap()\n    this.#looking = undefined',
    ],
    // else it is found missing, and asked for
    [DRAIN, "if (records && this.database.kind === 'disk') this.#miss(records)", ''],
  ],
}

/** Those that are mistakes of the design, so that the model must find them too. */
export const OF_THE_DESIGN = {
  'sends under a new id each time': [
    [OUTBOX, "state: 'sending',\n        owner", "state: 'sending',\n        id: due.id + due.epoch,\n        owner"],
  ],
  ...Object.fromEntries(
    [
      'deletes before it sends',
      'takes any success for a receipt',
      'drops what was refused',
      'expires by the wall clock',
      'believes any date to come back at',
      'asks nobody whose claim it is',
      'hands over in two transactions',
      'keeps a draft after its hand-over',
    ].map((name) => [name, MUTANTS[name]]),
  ),
}
