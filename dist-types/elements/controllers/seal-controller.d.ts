import type { Settings } from '../../config.ts';
import type { Seal } from '../../submission/seal.ts';
import type { ProblemCode } from '../events.ts';
/** What the controller asks of its element. */
export interface SealHost {
    readonly settings: Settings;
    requestUpdate(): void;
    problem(code: ProblemCode, path: string, got: string): void;
}
/** Gets the cipher ready before anything is asked: answers that could not be sealed must never be given. */
export declare class SealController {
    #private;
    constructor(host: SealHost);
    /** What seals; `null` when there is no key; `undefined` while it is not to be had, and nothing may be asked. */
    get seal(): Seal | null | undefined;
}
