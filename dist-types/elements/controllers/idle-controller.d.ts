import type { Env } from '../../env.ts';
/** After how long without activity, in milliseconds, something is to happen. */
export interface Limit {
    readonly after: number;
    readonly then: () => void;
}
/** What the controller asks of its kiosk. */
export interface IdleHost {
    readonly env: Env;
}
/** Knows how long nobody has done anything: by the wall clock as well, since the other may stand still in sleep. */
export declare class IdleController {
    #private;
    /** `limit`: what holds now; `null`: nobody is waited for. */
    constructor(host: IdleHost, limit: () => Limit | null);
    /** Milliseconds without activity. A wall clock that is set back makes nobody wait longer. */
    get elapsed(): number;
    /** Somebody did something. */
    touch(): void;
    /** Begins to wait for what holds now, or ends it. */
    arm(): void;
    /** Ends the waiting. */
    end(): void;
    /** Whether the time was over; then what was to happen has happened. */
    check(): boolean;
}
