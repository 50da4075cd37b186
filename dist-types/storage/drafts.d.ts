import type { Env } from '../env.ts';
import type { Database } from './database.ts';
import type { Tables } from './backend.ts';
/** How long an unfinished form is kept: a day, counted from when it was begun. */
export declare const DRAFT_LIFE_MS: number;
/** One place on this device where one element keeps its draft, and the key that opens it. */
export interface Slot {
    readonly id: string;
    readonly key: CryptoKey;
    /** Whether the key is kept here too; else the tab has it. */
    readonly keeps?: boolean;
}
/** What is kept, and where. */
export interface Keeping {
    readonly slot: Slot;
    /** Form and version: what the draft is bound to, beside its submission. */
    readonly about: string;
    readonly submissionId: string;
    /** Wall clock at which the form was begun, milliseconds since 1970. */
    readonly begun: number;
    /** The last revision that this tab has read or written; 0: none. */
    readonly revision: number;
}
/** A draft that was found; `bytes` is `null` when it cannot be read. */
export interface Found {
    readonly bytes: Uint8Array | null;
    readonly revision: number;
}
/** A draft and its key go together; one after the other, so that no failure goes unheard. */
export declare function forget({ drafts, keys }: Pick<Tables, 'drafts' | 'keys'>, id: string): Promise<void>;
/** Unfinished forms, enciphered. Whoever has not read the last revision may not write the next. */
export declare class Drafts {
    #private;
    constructor(env: Env, database: Database);
    /**
     * Keeps `bytes` of this submission, unless another tab wrote since `revision`, or the submission was handed over.
     * Returns whether it did.
     */
    save({ slot, about, submissionId, begun, revision }: Keeping, bytes: Uint8Array): Promise<boolean>;
    /** The draft in this slot, if there is one that is not over. Whatever is over, anybody's, goes. */
    find(slot: Slot, about: string): Promise<Found | null>;
    /** The key kept on this device for this place; made when it is asked for with `make`, and kept with a draft. */
    deviceKey(id: string, make: boolean): Promise<CryptoKey | null>;
    /** Deletes the draft of this place and its key. */
    wipe(id: string): Promise<void>;
}
