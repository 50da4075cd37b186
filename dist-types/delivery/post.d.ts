import type { Transport } from '../config.ts';
import { type Env } from '../env.ts';
/** How long one attempt may take, headers and body together. */
export declare const DEADLINE_MS = 20000;
/** One request as it leaves the page. */
export interface Parcel {
    readonly id: string;
    /** `null`: only the page's own way leads there. */
    readonly url: string | null;
    readonly contentType: string;
    readonly body: Uint8Array;
    /** Extra headers of the page, such as a public write token. */
    readonly headers: Readonly<Record<string, string>>;
    /** Whether the id goes as a header too: not with the fields of a web form, for which no browser asks first. */
    readonly key: boolean;
    /** Posts in the place of the request. */
    readonly transport?: Transport | null;
}
/** What came back, before anybody judges it. */
export type RawAnswer = {
    readonly kind: 'answer';
    readonly status: number;
    readonly contentType: string;
    /** `null`: cut off, or longer than a receipt can be. */
    readonly body: string | null;
    readonly location: string | null;
    readonly retryAfter: string | null;
}
/** The receiver pointed elsewhere; the answers were not sent after it. */
 | {
    readonly kind: 'redirect';
}
/** No connection, or an answer that the page may not read. */
 | {
    readonly kind: 'no-answer';
} | {
    readonly kind: 'too-slow';
}
/** No answer time and again, while online: it may never be one that the page may read. */
 | {
    readonly kind: 'unreadable';
}
/** The page's own policy lets no request go there. */
 | {
    readonly kind: 'forbidden';
};
/** One attempt. Never rejects: that no answer came is an answer too. */
export declare function post(env: Env, parcel: Parcel): Promise<RawAnswer>;
