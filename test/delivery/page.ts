import { Delivery } from '../../src/delivery/drain.ts'
import { browserEnv } from '../../src/env.ts'

/** The delivery of this page, in the real browser, on a database of its own. */
export const deliveryOn = (database: string) => new Delivery({ ...browserEnv(), database })
