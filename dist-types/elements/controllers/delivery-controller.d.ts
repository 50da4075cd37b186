import type { Settings } from '../../config.ts';
import type { Env } from '../../env.ts';
import type { FormEvent, FormState } from '../../form/state.ts';
import type { Destination } from '../../storage/records.ts';
import type { Envelope } from '../../submission/schema.ts';
import type { Seal } from '../../submission/seal.ts';
import { type ProblemCode } from '../events.ts';
/** What the controller asks of its element. */
export interface DeliveryHost extends HTMLElement {
    readonly env: Env;
    readonly settings: Settings;
    /** Seals what is kept and sent, where there is a key. */
    readonly seal: Seal | null | undefined;
    /** The endpoint in full, or what stands for it where the page posts by itself; `null`: the page is the receiver. */
    readonly target: string | null;
    readonly state: FormState;
    /** Something befell the submission of this id; the next person's form has another one. */
    befall(event: FormEvent, id: string): void;
    problem(code: ProblemCode, path: string, got: string): void;
}
/** The draft that a submission takes the place of. */
export interface Replaced {
    /** Where it lies; `null` when there is none. */
    readonly id: string | null;
    /** The answers are safe elsewhere, or somebody else's now: nothing of it stays. */
    wipe(): void;
}
/** Where submissions go that are posted to this address. */
export declare function destinationOf(target: string, { format, ack }: Settings): Destination;
/** Tells the page's people what befell the storage; see `Sender`. */
export declare const storageNews: (host: Pick<DeliveryHost, "problem">) => (lost: number | null) => void;
/** Hands a finished submission over and tells the form, and the page, what becomes of it. */
export declare class DeliveryController {
    #private;
    constructor(host: DeliveryHost, draft: Replaced);
    /** Ends that. What this element handed over is delivered all the same. */
    leave(): void;
    /** Begins to post for the element's endpoint as it is now: also what earlier visits left behind. */
    join(): void;
    /** Lets go of the answers in the clear; what was handed over is delivered all the same. */
    forget(): void;
    /** Tries waiting submissions now, whatever they wait for. */
    look(): Promise<void>;
    /** **Try again**: the same submission, to the page that is its own receiver or to the endpoint. */
    retry(): void;
    /**
     * Offers the submission to the page, which may cancel it; then `goOn` is called, and it is handed over. Without an
     * endpoint the page is the receiver and gets the envelope itself.
     */
    submit(envelope: Envelope, goOn: () => void): void;
}
