import type { Destination } from '../storage/records.ts';
import type { RawAnswer } from './post.ts';
/** What the receiver said about a submission. The first two are `null` where the integrator asked for less. */
export interface Receipt {
    readonly id: string | null;
    readonly receivedAt: string | null;
    readonly status: number;
}
/**
 * What an answer means. `delivered`: proven · `retry`: try again later · `blocked`: the endpoint or its setup is wrong
 * · `held`: this very submission was refused for good.
 */
export type Outcome = {
    readonly verdict: 'delivered';
    readonly receipt: Receipt;
} | {
    readonly verdict: 'retry';
    readonly retryAfter: string | null;
    readonly got: string;
} | {
    readonly verdict: 'blocked';
    readonly got: string;
} | {
    readonly verdict: 'held';
    readonly got: string;
};
/**
 * What this answer to this submission means. Total: every answer has exactly one meaning. `got` says what came, for the
 * people who run the site: `status 404`, or the kind of what was no answer.
 */
export declare function classify(answer: RawAnswer, id: string, ack: Destination['ack']): Outcome;
