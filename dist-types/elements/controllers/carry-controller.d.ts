import type { Settings } from '../../config.ts';
import { type Delivery } from '../../delivery/drain.ts';
import type { Env } from '../../env.ts';
import { type ProblemCode } from '../events.ts';
/** What the controller asks of its kiosk. */
export interface CarryHost extends HTMLElement {
    readonly env: Env;
    readonly settings: Settings;
    problem(code: ProblemCode, path: string, got: string): void;
}
/**
 * Carries on what persons before have sent off, also between people and after a restart. Without a key to seal with
 * nothing of it ever touches the disk.
 */
export declare class CarryController {
    #private;
    constructor(host: CarryHost);
    /** The world of the forms: one for all of them, so that one delivery serves them. */
    get world(): Env;
    get delivery(): Delivery;
    /** When the receiver last confirmed something, newest first. */
    get received(): readonly number[];
    /** Begins to deliver to where the kiosk's submissions go; again when that is set anew. */
    join(): void;
    /** Ends that. What was handed over is delivered all the same. */
    leave(): void;
    /** The receiver has confirmed something. */
    noted(): void;
}
