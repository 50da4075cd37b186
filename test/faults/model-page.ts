import type { Database } from '../../src/storage/database.ts'
import type { RawAnswer } from '../../src/delivery/post.ts'
import type { Drafts } from '../../src/storage/drafts.ts'
import type { Outbox, Urgency } from '../../src/storage/outbox.ts'
import type { OutboxRecord } from '../../src/storage/records.ts'

/** A request under way. */
export interface Attempt {
  readonly record: OutboxRecord
  readonly answer: RawAnswer
  /** When the answer comes. */
  readonly at: number
}

/** One page life. */
export interface Page {
  readonly name: string
  readonly database: Database
  readonly outbox: Outbox
  readonly drafts: Drafts
  readonly tasks: (() => Promise<void>)[]
  readonly tried: Set<string>
  urgency: Urgency
  dead: boolean
  /** Until when it stands still. */
  frozen: number
  /** When it looks again. */
  wakes: number
  attempt: Attempt | null
}

/** When a page has something to do. */
export function nextOf({ dead, frozen, tasks, attempt, wakes }: Page): number {
  if (dead) return Infinity
  return Math.max(frozen, tasks.length ? 0 : (attempt?.at ?? wakes))
}

/** It looks at once. */
export function wake(page: Page, urgency: Urgency): void {
  page.urgency = urgency
  page.wakes = 0
}
