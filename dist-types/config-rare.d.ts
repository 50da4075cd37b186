import type { HelpEntry, IsText, SealingKey } from './config.ts';
/** A copy of what is needed of a public key, given as an object or as JSON; throws when it is no JSON. */
export declare function publicKey(value: unknown, now: number, isText: IsText): SealingKey | undefined;
/** A copy of the help lines; `undefined`, or an error thrown, when one of them is not sound. */
export declare function helpList(value: unknown, isText: IsText): readonly HelpEntry[] | undefined;
