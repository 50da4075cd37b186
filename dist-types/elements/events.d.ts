import type { Problem } from '../config-table.ts';
import type { Receipt } from '../delivery/classify.ts';
import type { Why } from '../delivery/drain.ts';
import type { ScreenName } from '../form/select.ts';
import type { Envelope } from '../submission/schema.ts';
/** Why something is reported to the people who run the site. */
export type ProblemCode = 'config' | 'insecure-page' | 'frozen' | 'storage-memory' | 'storage-lost' | 'draft-unreadable' | 'receiver' | 'cors' | 'csp' | 'definition' | 'duplicate-definition' | 'version' | 'wipe';
/** Every event, with its `detail`. All bubble and are composed; details are frozen and hold no answer. */
export interface WbEventDetails {
    /** The person begins. */
    'wb-start': {
        readonly form: string;
    };
    /** Another screen is shown. `position` and `of` count statements, from 1. */
    'wb-step': {
        readonly form: string;
        readonly screen: ScreenName;
        readonly position: number;
        readonly of: number;
    };
    /** *Send* was pressed and nothing is kept yet. Cancelling it keeps the person on the screen with every answer. */
    'wb-submit': {
        readonly form: string;
        readonly submissionId: string;
        /** Only when the page itself is the receiver. */
        readonly envelope?: Envelope;
        /** Only then: takes a promise of an object whose `id` is the submission's. */
        readonly settle?: (promise: Promise<unknown>) => void;
    };
    /** Safely in this device's database; never in memory mode. */
    'wb-saved': {
        readonly form: string;
        readonly submissionId: string;
    };
    /** The receiver said so. */
    'wb-sent': {
        readonly form: string;
        readonly submissionId: string;
        readonly receipt: Receipt;
    };
    /** Not delivered; once per change of `why`, not per attempt. */
    'wb-unsent': {
        readonly form: string;
        readonly submissionId: string;
        readonly why: Why;
    };
    /** The person stopped. */
    'wb-stop': {
        readonly form: string;
    };
    /** Everything personal is gone from memory and view. */
    'wb-wipe': {
        readonly why: 'stop' | 'start-again' | 'host' | 'done' | 'idle' | 'leave';
    };
    /**
     * Something the people who run the site should know: configuration, storage, receiver, version. It comes as soon as
     * the words for it are loaded, or are found missing.
     */
    'wb-problem': {
        readonly code: ProblemCode;
        readonly message: string;
        readonly problems: readonly Problem[];
    };
}
type WbEventMap = {
    [Name in keyof WbEventDetails]: CustomEvent<WbEventDetails[Name]>;
};
declare global {
    interface GlobalEventHandlersEventMap extends WbEventMap {
    }
}
/** Fires an event at `host`. Returns `false` when a listener cancelled it. */
export declare function emit<Name extends keyof WbEventDetails>(host: HTMLElement, name: Name, detail: WbEventDetails[Name]): boolean;
export {};
